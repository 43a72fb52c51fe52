//! The codes of faults in the rows below a unit, in rules and in figures.

crate::diagnostic_codes! {
    /// The codes of faults about rows below a unit; each doc comment is the manual page of its code.
    pub enum PartCode {
        /// Rows below a unit are called by the name of a part that the rules do not have. Parts are declared
        /// as `[parts.NAME]`; an indicator says `part = "NAME"`, figures in TOML begin `[part.NAME....]`.
        UnknownPart = "unknown-part" Error
            { en: "there is no part `{0}`", vi: "không có phần `{0}`" }
            help { en: "declare `[parts.{0}]` in the rules, or correct the name",
                   vi: "khai báo `[parts.{0}]` trong quy chế, hoặc sửa lại tên" }
        /// An indicator of a part has a value for every row below a unit, and here one value of the unit is
        /// needed. Say what becomes of the rows: their sum, mean, lowest, highest or number.
        PartWithoutEach = "part-without-each" Error
            { en: "`{0}` has a value for each of `{1}` and none for the unit itself",
              vi: "`{0}` có giá trị theo từng dòng của `{1}`, không có một giá trị cho cả đơn vị" }
            help { en: "in a formula write `mean({0} each {1})`, or sum, min, max, median, count",
                   vi: "trong công thức, viết `mean({0} each {1})`, hoặc sum, min, max, median, count" }
        /// Rows below a unit are of the year that is scored; they are not matched with rows of the year
        /// before. Remove the baseline from `years`.
        PartOfOneYear = "part-of-one-year" Error
            { en: "`{0}` is of the rows of `{1}`, which have no year before",
              vi: "`{0}` thuộc từng dòng của `{1}`, không có số liệu năm trước" }
            help { en: "remove \"baseline\" from `years`", vi: "bỏ \"baseline\" khỏi `years`" }
        /// Evidence is given for a figure of the unit; no paper can be named for a single row. Ask for it at a
        /// figure or a criterion of the unit.
        EvidenceOfRows = "evidence-of-rows" Error
            { en: "evidence cannot be asked for rows below a unit",
              vi: "không yêu cầu minh chứng theo từng dòng dưới đơn vị được" }
            help { en: "move `evidence` to a criterion, or to a figure of the unit",
                   vi: "chuyển `evidence` sang tiêu chí, hoặc sang chỉ tiêu của đơn vị" }
        /// Two figures are compared or weighed row by row, and they are not of the same rows: one is of the
        /// unit, or of another part. Name a figure with the same `part`.
        OtherPart = "other-part" Error
            { en: "`{0}` is not of the same rows as `{1}`", vi: "`{0}` không cùng các dòng với `{1}`" }
            help { en: "name a figure of the same part", vi: "ghi chỉ tiêu thuộc cùng một phần" }
        /// `adds-to` names a figure that is added up over the rows below each unit, so it must be reported
        /// for those rows. Name an indicator with this `part` and without a formula.
        AddsToWhat = "adds-to-what" Error
            { en: "`{0}` is not reported for the rows of `{1}`", vi: "`{0}` không được báo cáo theo từng dòng của `{1}`" }
            help { en: "name an indicator with `part = \"{1}\"` and without a formula",
                   vi: "ghi chỉ tiêu có `part = \"{1}\"` và không có công thức" }
        /// A part is declared and no indicator says that it is of its rows, so there is nothing to report for
        /// them. Add `part` to the indicators that are reported row by row, or remove the part.
        PartWithoutFigures = "part-without-figures" Error
            { en: "no indicator is of the rows of `{0}`", vi: "không có chỉ tiêu nào thuộc các dòng của `{0}`" }
            help { en: "add `part = \"{0}\"` to an indicator, or remove the part",
                   vi: "thêm `part = \"{0}\"` vào một chỉ tiêu, hoặc bỏ phần này" }
        /// A table of rows below units leaves the key of a row blank, so nobody knows which row it is. Give
        /// every row below a unit a key of its own.
        RowWithoutKey = "row-without-key" Error
            { en: "a row of {0} has no key", vi: "một dòng của {0} chưa có mã" }
            help { en: "fill in the column that tells the rows of a unit apart",
                   vi: "điền cột dùng để phân biệt các dòng của đơn vị" }
        /// The same row below a unit stands twice in one table. Keep one of them, or give them keys of their
        /// own.
        DuplicateRow = "duplicate-row" Error
            { en: "`{0}` stands twice", vi: "dòng `{0}` xuất hiện hai lần" }
            help { en: "keep one row, or give the other a key of its own",
                   vi: "giữ một dòng, hoặc đặt mã khác cho dòng kia" }
        /// A figure of the unit is written in a row below it, or a figure of such rows beside the figures of
        /// the unit. Move it to where the rules expect it.
        FigureOfOtherLevel = "figure-of-other-level" Error
            { en: "`{0}` is a figure of {1}, not of {2}", vi: "`{0}` là số liệu của {1}, không phải của {2}" }
            help { en: "move it: `[part.NAME.YEAR.UNIT.KEY]` holds figures of rows, `[year.YEAR.UNIT]` those of the unit",
                   vi: "chuyển chỗ: `[part.NAME.YEAR.UNIT.KEY]` ghi số liệu từng dòng, `[year.YEAR.UNIT]` ghi số liệu của đơn vị" }
        /// A unit has more or fewer rows than the rules allow. Nothing is made of its rows until they are
        /// right; rows that are lacking count as figures that were not given.
        NumberOfRows = "number-of-rows" Error
            { en: "{0}: {1}: there are {2}, and the regulation asks for {3}",
              vi: "{0}: {1}: có {2}, quy chế yêu cầu {3}" }
            help { en: "add the rows that are lacking, or remove those too many",
                   vi: "bổ sung dòng còn thiếu, hoặc bỏ dòng thừa" }
        /// A figure that must add up to a number over the rows of a unit, such as weights to 100, adds up to
        /// another. Nothing is made of the rows of that unit until they do.
        RowsAddUpTo = "rows-add-up-to" Error
            { en: "{0}: {1}: {2} adds up to {3}, and the regulation asks for {4}",
              vi: "{0}: {1}: tổng {2} là {3}, quy chế yêu cầu {4}" }
            help { en: "correct the figure of one of the rows", vi: "sửa lại số liệu của các dòng" }
    }
}
