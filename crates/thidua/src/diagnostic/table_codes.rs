//! The codes of faults in tables of parameters and in what is written once for their rows.

crate::diagnostic_codes! {
    /// The codes of faults in tables of parameters and families over their rows; each doc comment is the manual page of
    /// its code.
    pub enum TableCode {
        /// A table of parameters has no rows, or does not say where they stand. Without rows nothing that is written
        /// `for-each` of them would exist. Write them under `rows`.
        TableWithoutRows = "table-without-rows" Error
            { en: "the table `{0}` has no rows", vi: "bảng `{0}` không có dòng nào" }
            help { en: "list the rows under `rows`, each with a cell for every column, or name a `file`",
                   vi: "liệt kê các dòng ở `rows`, mỗi dòng đủ mọi cột, hoặc ghi tên tệp ở `file`" }
        /// The rows of a table of parameters stand in the rule file and in a file beside it. Two sources for one thing
        /// could differ. Keep one of them.
        TableRowsTwice = "table-rows-twice" Error
            { en: "the rows of `{0}` stand in two places", vi: "các dòng của `{0}` ghi ở hai nơi" }
            help { en: "keep `rows` or `file`", vi: "chỉ giữ `rows` hoặc `file`" }
        /// `file` names something that is no CSV file in the folder of the rule file. A table of parameters belongs to its
        /// rules and stands beside them. Write the name of the file alone.
        TableFileName = "table-file-name" Error
            { en: "`{0}` is not the name of a CSV file beside the rule file",
              vi: "`{0}` không phải tên tệp CSV đặt cạnh tệp quy chế" }
            help { en: "put the file beside the rule file and write its name, such as `measures.csv`",
                   vi: "đặt tệp cạnh tệp quy chế và chỉ ghi tên, ví dụ `measures.csv`" }
        /// A table of parameters stands in a file of its own, and whoever reads the rules did not hand that file over with
        /// them. Give both.
        TableNotGiven = "table-not-given" Error
            { en: "the file `{0}` was not given with the rules", vi: "chưa có tệp `{0}` kèm theo quy chế" }
            help { en: "hand over the file together with the rules", vi: "cung cấp tệp này cùng với quy chế" }
        /// In the file of a table of parameters the column of keys must stand first, so that every row says at once what it
        /// is. Put it first, or correct `key`.
        KeyColumnNotFirst = "key-column-not-first" Error
            { en: "the first column is `{1}`, not the column of keys `{0}`",
              vi: "cột đầu tiên là `{1}`, không phải cột mã dòng `{0}`" }
            help { en: "put `{0}` first, or correct `key`", vi: "đặt cột `{0}` lên đầu, hoặc sửa `key`" }
        /// The table declares a column that its file does not have, so every row would lack it. Add the column, or remove
        /// it from `columns`.
        ColumnMissing = "column-missing" Error
            { en: "{1} has no column `{0}`", vi: "{1} không có cột `{0}`" }
            help { en: "add the column to the file, or remove it from `columns`",
                   vi: "thêm cột đó vào tệp, hoặc bỏ khỏi `columns`" }
        /// The column of keys is also listed under `columns`. The keys name rows and have no kind of their own. Take
        /// the column out of `columns`.
        KeyAmongColumns = "key-among-columns" Error
            { en: "`{0}` is the column of keys and needs no entry under `columns`",
              vi: "`{0}` là cột mã dòng, không khai báo ở `columns`" }
            help { en: "remove it from `columns`", vi: "bỏ nó khỏi `columns`" }
        /// A row of a table of parameters has no cell, or a blank one, in a column. What is written for each row would
        /// lack a number there, and a number is never guessed. Fill the cell.
        CellMissing = "cell-missing" Error
            { en: "the row has no `{0}`", vi: "dòng này thiếu `{0}`" }
            help { en: "give every row a cell in every column", vi: "điền đủ mọi cột cho từng dòng" }
        /// A row has a cell in a column that the table does not declare, so nothing would read it. Correct the name, or
        /// declare the column under `columns`.
        UnknownColumn = "unknown-column" Error
            { en: "the table `{1}` has no column `{0}`", vi: "bảng `{1}` không có cột `{0}`" }
            help { en: "correct the name, or declare the column under `columns`",
                   vi: "sửa lại tên, hoặc khai báo cột ở `columns`" }
        /// The key of a row cannot stand in `name[key]`. Keys are small letters without diacritics, digits and hyphens.
        RowKey = "row-key" Error
            { en: "`{0}` cannot be the key of a row", vi: "`{0}` không dùng làm mã dòng được" }
            help { en: "use small letters a-z, digits and hyphens, such as `m1`",
                   vi: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ `m1`" }
        /// A parameter or a cell of the kind `count` is negative or has a fraction. Write a whole number, or another
        /// kind.
        ParameterNotWhole = "parameter-not-whole" Error
            { en: "{0} is not a count", vi: "{0} không phải là số đếm" }
            help { en: "write a whole number that is not negative, or another `kind`",
                   vi: "viết số nguyên không âm, hoặc chọn `kind` khác" }
        /// Two rows of a table have the same key, so `name[key]` could mean either. Give each row a key of its own.
        RowTwice = "row-twice" Error
            { en: "two rows have the key `{0}`", vi: "hai dòng có cùng mã `{0}`" }
            help { en: "give each row a key of its own", vi: "đặt mã riêng cho từng dòng" }
        /// `for-each` or a parameter names a table of parameters that the file does not define. Correct the name, or
        /// define the table under `[tables]`.
        UnknownParameterTable = "unknown-parameter-table" Error
            { en: "no table of parameters is called `{0}`", vi: "không có bảng tham số nào tên là `{0}`" }
            help { en: "correct the name, or add [tables.{0}]", vi: "sửa lại tên, hoặc thêm [tables.{0}]" }
        /// A row is named, in `name[key]` or by `at`, and the table has no row of that key. Correct the key.
        UnknownRow = "unknown-row" Error
            { en: "the table `{1}` has no row `{0}`", vi: "bảng `{1}` không có dòng `{0}`" }
            help { en: "correct the key, or add the row", vi: "sửa lại mã dòng, hoặc thêm dòng đó" }
        /// A number is asked of a column of text, or a gap of a title of a column of numbers. Texts fill the gaps of
        /// titles, labels and clauses; numbers stand where the rules compute.
        ColumnOfOtherKind = "column-of-other-kind" Error
            { en: "the column `{0}` does not hold {1}", vi: "cột `{0}` không chứa {1}" }
            help { en: "name another column, or change its `kind`",
                   vi: "chọn cột khác, hoặc đổi `kind` của cột" }
        /// A name that stands for one line in each row of a table is used where no row is meant: outside the lines
        /// that are written for that table. Say which row, as `name[key]`.
        FamilyWithoutRow = "family-without-row" Error
            { en: "`{0}` stands once for each row of `{1}`, and no row is meant here",
              vi: "`{0}` được lập cho từng dòng của `{1}`, ở đây chưa rõ dòng nào" }
            help { en: "name the row, such as `{0}[{2}]`", vi: "ghi rõ dòng, ví dụ `{0}[{2}]`" }
        /// `name[key]` asks for the row of something that is not written for each row of a table. Remove the key, or
        /// write `for-each` on what is named.
        NotAFamily = "not-a-family" Error
            { en: "`{0}` is not written for each row of a table", vi: "`{0}` không được lập cho từng dòng của bảng nào" }
            help { en: "remove the key in brackets, or write `for-each` on [{0}]",
                   vi: "bỏ mã dòng trong ngoặc vuông, hoặc ghi `for-each` cho [{0}]" }
        /// `row.column` is a cell of the row that a line is written for, and here no line is written for a row. Name a
        /// parameter instead, or write `for-each` on the line.
        RowOutsideFamily = "row-outside-family" Error
            { en: "`{0}` has a meaning only where `for-each` is written", vi: "`{0}` chỉ có nghĩa ở mục có ghi `for-each`" }
            help { en: "write `for-each` here, or name a parameter", vi: "ghi `for-each` ở đây, hoặc dùng tham số" }
        /// A line is written once for every row of a table and its title is the same for all of them, so that no reader
        /// could tell them apart. Put a gap such as `{name}` into the title; a column of text fills it.
        TitleWithoutGap = "title-without-gap" Error
            { en: "the rows of `{0}` would all have the same title", vi: "mọi dòng của `{0}` sẽ có cùng tên gọi" }
            help { en: "put a column of text into the title in braces, such as `{name}`",
                   vi: "đưa một cột chữ vào tên gọi trong ngoặc nhọn, ví dụ `{name}`" }
    }
}
