//! The codes of faults in sets of rows, in keys of several columns, and in names that cross from one table to another.

crate::diagnostic_codes! {
    /// The codes of faults in sets, keys and what is written once for rows; each doc comment is the manual page of its
    /// code.
    pub enum FamilyCode {
        /// The key of a table names a column twice. Each column of a key says something of its own; remove one of them.
        KeyColumnTwice = "key-column-twice" Error
            { en: "the key names the column `{0}` twice", vi: "khóa ghi cột `{0}` hai lần" }
            help { en: "name each column of the key once", vi: "mỗi cột của khóa chỉ ghi một lần" }
        /// A row is named by more or fewer keys than its table has columns of keys. A row of a table with two such columns
        /// is `name[a, b]`. Write one key for each of the columns, in their order.
        KeyCount = "key-count" Error
            { en: "`{0}` does not name a row of `{1}`, which takes a key for each of {2}",
              vi: "`{0}` không phải mã dòng của `{1}`; bảng này cần một mã cho mỗi cột {2}" }
            help { en: "write the keys in the order of these columns, with commas between them",
                   vi: "ghi các mã theo thứ tự các cột đó, cách nhau bằng dấu phẩy" }
        /// The key belongs to a row of another table than the one whose rows the name is written for. Name a row of the
        /// right table.
        RowOfOtherTable = "row-of-other-table" Error
            { en: "`{0}` is a row of `{1}`, and `{2}` is written for the rows of `{3}`",
              vi: "`{0}` là dòng của bảng `{1}`, còn `{2}` được lập cho các dòng của `{3}`" }
            help { en: "name a row of `{3}`", vi: "ghi mã một dòng của `{3}`" }
        /// A parameter takes its number from the row of a key, and that key is also the id of a class of units, so it could
        /// mean the row of that name or the row of the unit's class. Rename one of them.
        KeyOrClass = "key-or-class" Error
            { en: "`{0}` is a class of units and a key of `{1}`", vi: "`{0}` vừa là loại đơn vị vừa là mã dòng của `{1}`" }
            help { en: "rename the class or the key", vi: "đổi tên loại đơn vị hoặc mã dòng" }
        /// Something is written for a set of rows, and a row outside the set is asked for: there is nothing there. Name a
        /// row of the set, or write it for the whole table.
        KeyOutsideSet = "key-outside-set" Error
            { en: "`{0}` is written for `{1}` alone, which does not hold the row `{2}`",
              vi: "`{0}` chỉ được lập cho `{1}`, trong đó không có dòng `{2}`" }
            help { en: "name a row of `{1}`, or write `{0}` for the whole table",
                   vi: "ghi một dòng thuộc `{1}`, hoặc lập `{0}` cho cả bảng" }
        /// A line written for the rows of one table names something that is written for the rows of another. Which of those
        /// is meant does not follow from the row of the line. Say it: by its key, or by the column of the own row that holds
        /// it, such as `weight[row.sector]`.
        FamilyOfOtherTable = "family-of-other-table" Error
            { en: "`{0}` is written for the rows of `{1}`, and this line for those of `{2}`",
              vi: "`{0}` được lập cho các dòng của `{1}`, còn mục này lập cho các dòng của `{2}`" }
            help { en: "name the row, such as `{0}[{3}]`, or the column that holds its key, such as `{0}[row.x]`",
                   vi: "ghi rõ dòng, ví dụ `{0}[{3}]`, hoặc cột chứa mã dòng đó, ví dụ `{0}[row.x]`" }
        /// A set does not say what the cells of its column must be, or says it twice. Text is compared by `exactly` or
        /// `one-of`, numbers by the words that compare or by `one-of`.
        SetByWhat = "set-by-what" Error
            { en: "the set does not say in one way what `{0}` must be", vi: "tập con chưa ghi rõ `{0}` phải là gì" }
            help { en: "write for example `exactly = \"economy\"`, `one-of = [...]` or `at-least = 10`",
                   vi: "viết ví dụ `exactly = \"economy\"`, `one-of = [...]` hoặc `at-least = 10`" }
        /// No row of the table has what the set asks for, so nothing that is written for the set would exist. The cell is
        /// probably spelt differently there.
        SetOfNothing = "set-of-nothing" Error
            { en: "no row of `{0}` has this in the column `{1}`", vi: "không dòng nào của `{0}` có giá trị này ở cột `{1}`" }
            help { en: "write it as the cells do", vi: "ghi đúng như trong các ô của bảng" }
    }
}
