//! The codes of faults in decision tables.

crate::diagnostic_codes! {
    /// The codes of faults in decision tables; each doc comment is the manual page of its code.
    pub enum DecisionCode {
        /// Several rows of a table may hold at once, and the table does not say what counts then. There is no usual
        /// answer, so the file must give one.
        HitAbsent = "hit-absent" Error
            { en: "the table does not say what counts when several rows hold", vi: "bảng chưa nói lấy dòng nào khi nhiều dòng cùng đúng" }
            help { en: "add `hit` with first, exactly-one, agreeing, highest, lowest, sum or count",
                   vi: "thêm `hit` với first, exactly-one, agreeing, highest, lowest, sum hoặc count" }
        /// `hit` and `none` speak of the rows of a decision table, and the indicator has none, so that they would do
        /// nothing.
        KeyWithoutRows = "key-without-rows" Error
            { en: "`{0}` has no effect without `rows`", vi: "`{0}` không có tác dụng khi không có `rows`" }
            help { en: "remove `{0}`, or add `rows`", vi: "bỏ `{0}`, hoặc thêm `rows`" }
        /// An indicator has both a formula and rows, and each would give its value, perhaps a different one. Keep one.
        RowsBesideFormula = "rows-beside-formula" Error
            { en: "`rows` stands beside `formula`", vi: "`rows` đứng cùng `formula`" }
            help { en: "keep one of the two; a row may give the name of an indicator with the formula",
                   vi: "chỉ giữ một; `gives` của một dòng có thể là tên chỉ tiêu có công thức" }
        /// A decision table without rows decides nothing, so the indicator would never have a value. Add rows, or have
        /// the indicator reported.
        NoRows = "no-rows" Error
            { en: "the table has no rows", vi: "bảng không có dòng nào" }
            help { en: "add rows such as `{ when = { measure = \"late\", exactly = 0 }, gives = 5 }`",
                   vi: "thêm các dòng như `{ when = { measure = \"late\", exactly = 0 }, gives = 5 }`" }
        /// A row says neither when it holds nor that it stands for everything else, or it says both, which contradict
        /// each other.
        RowWithoutCondition = "row-without-condition" Error
            { en: "a row needs either `when` or `otherwise`", vi: "mỗi dòng cần `when` hoặc `otherwise`" }
            help { en: "write `when` with conditions, or `otherwise = true` in the last row",
                   vi: "ghi `when` kèm điều kiện, hoặc `otherwise = true` ở dòng cuối" }
        /// `otherwise` stands for everything that no row above takes, so it means something only in the last row, as
        /// `true`, and where the first row that holds counts.
        OtherwiseMisplaced = "otherwise-misplaced" Error
            { en: "`otherwise = true` may only stand in the last row, with `hit = \"first\"`", vi: "`otherwise = true` chỉ dùng ở dòng cuối, khi `hit = \"first\"`" }
            help { en: "move the row to the end, write `when`, or say `none` for the table",
                   vi: "chuyển dòng xuống cuối, ghi `when`, hoặc ghi `none` cho cả bảng" }
        /// A row does not say what it gives, so the table would have no value where the row counts. Nothing is written 0.
        GivesAbsent = "gives-absent" Error
            { en: "the row gives nothing", vi: "dòng này chưa ghi giá trị" }
            help { en: "add `gives` with a value of the indicator's kind, or the name of a figure",
                   vi: "thêm `gives` với một giá trị đúng loại của chỉ tiêu, hoặc tên một chỉ tiêu" }
        /// With `hit = "count"` the rows that hold are counted, so what one of them gives would have no effect.
        GivesBesideCount = "gives-beside-count" Error
            { en: "`gives` has no effect with `hit = \"count\"`", vi: "`gives` không có tác dụng khi `hit = \"count\"`" }
            help { en: "remove `gives`, or write `hit = \"sum\"`", vi: "bỏ `gives`, hoặc ghi `hit = \"sum\"`" }
        /// A row gives a value that the indicator cannot have: outside its range, or a fraction of a whole number.
        GivesOutOfRange = "gives-out-of-range" Error
            { en: "the indicator can never be {0}", vi: "chỉ tiêu không thể có giá trị {0}" }
            help { en: "correct the value, or `kind`, `whole` or `range` of the indicator",
                   vi: "sửa giá trị, hoặc `kind`, `whole`, `range` của chỉ tiêu" }
        /// `none` is the value where no row holds, and here some row always does, or the rows are counted and none of
        /// them is 0.
        NoneUnused = "none-unused" Error
            { en: "`none` has no effect beside `otherwise` or `hit = \"count\"`", vi: "`none` không có tác dụng khi có `otherwise` hoặc `hit = \"count\"`" }
            help { en: "remove `none`", vi: "bỏ `none`" }
        /// The conditions of a row exclude each other, or the range of an indicator excludes them, so that the row could
        /// as well be left out.
        RowNeverHolds = "row-never-holds" Error
            { en: "row {0} can never hold", vi: "dòng {0} không bao giờ đúng" }
            help { en: "correct its conditions, or remove it", vi: "sửa điều kiện, hoặc bỏ dòng này" }
        /// Whenever a row holds, one above it does too, and the first that holds counts, so that this one never does.
        RowNeverReached = "row-never-reached" Error
            { en: "row {0} is never reached: whenever it holds, a row above it does", vi: "dòng {0} không bao giờ tới lượt: hễ nó đúng thì một dòng phía trên cũng đúng" }
            help { en: "move it up, correct its conditions, or remove it", vi: "chuyển lên trên, sửa điều kiện, hoặc bỏ dòng này" }
        /// Whenever a row holds, another does too that must not, so that the row never counts.
        RowAlwaysClashes = "row-always-clashes" Error
            { en: "row {0} never counts: whenever it holds, it clashes with another row", vi: "dòng {0} không bao giờ được tính: hễ nó đúng thì mâu thuẫn với một dòng khác" }
            help { en: "correct its conditions or what it gives, or choose another `hit`",
                   vi: "sửa điều kiện hoặc giá trị của dòng, hoặc chọn `hit` khác" }
    }
}
