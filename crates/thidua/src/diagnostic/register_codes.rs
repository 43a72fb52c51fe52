//! The codes of faults in registers: rows below units that a regulation of their own scores.

crate::diagnostic_codes! {
    /// The codes of faults about registers, in rules and in figures; each doc comment is the manual page of its code.
    pub enum RegisterCode {
        /// `rules` names something that is no rule file in the folder of this one. The regulation of a register belongs to
        /// the rules that it feeds and stands beside them. Write the name of the file alone.
        RegisterFileName = "register-file-name" Error
            { en: "`{0}` is not the name of a rule file beside this one",
              vi: "`{0}` không phải tên tệp quy chế đặt cạnh tệp này" }
            help { en: "put the rule file beside this one and write its name, such as `htx-2021.toml`",
                   vi: "đặt tệp quy chế cạnh tệp này và chỉ ghi tên, ví dụ `htx-2021.toml`" }
        /// The rows of a register are scored by a regulation of their own, and whoever reads these rules did not hand
        /// that one over with them. Give both.
        RegisterRulesNotGiven = "register-rules-not-given" Error
            { en: "the rules `{0}` were not given with these", vi: "chưa có quy chế `{0}` kèm theo" }
            help { en: "hand over the rule file together with this one", vi: "cung cấp tệp quy chế này cùng với tệp đang đọc" }
        /// `unit` says which class of the rules of a register names the unit that a row belongs to. Without `rules` the
        /// rows are reported below their units, and nothing has to name them. Add `rules`, or remove `unit`.
        UnitWithoutRules = "unit-without-rules" Error
            { en: "`unit` says nothing without `rules`", vi: "`unit` không có tác dụng khi không có `rules`" }
            help { en: "add `rules = \"...\"`, or remove `unit`", vi: "thêm `rules = \"...\"`, hoặc bỏ `unit`" }
        /// `unit` names nothing that is a class in the rules of the register, so nobody would know to which unit a row
        /// belongs. Name one of their classes, or declare one there.
        RegisterUnit = "register-unit" Error
            { en: "`{0}` is not a class of `{1}`", vi: "`{0}` không phải lớp đơn vị trong `{1}`" }
            help { en: "name a class of that file, or declare `[classes.{0}]` there",
                   vi: "ghi một lớp đơn vị của tệp đó, hoặc khai báo `[classes.{0}]` ở đó" }
        /// The rules of a register score another period than the rules that it feeds. Figures of two years would be
        /// mixed. Use the rules of the same period.
        RegisterOfOtherPeriod = "register-of-other-period" Error
            { en: "`{0}` scores {1}, and these rules score {2}", vi: "`{0}` chấm kỳ {1}, còn quy chế này chấm kỳ {2}" }
            help { en: "name the rules of the same period", vi: "dùng quy chế của cùng kỳ" }
        /// A member of the cluster is no level of the class that says to which unit a row of the register belongs, so it
        /// could never have a row, and its counts would silently be nothing. Levels and units are matched by id or title.
        RegisterLacksUnit = "register-lacks-unit" Error
            { en: "`{0}` has no level for: {1}", vi: "lớp `{0}` chưa có mức cho: {1}" }
            help { en: "add the level in the rules of the register, with the id or the title of the unit",
                   vi: "thêm mức đó trong quy chế của sổ đăng ký, theo mã hoặc tên của đơn vị" }
        /// `from` takes a figure from the rules that score the rows of a register. This figure is of the unit, or of
        /// rows that are reported below it, so there are no such rules.
        FromWithoutRegister = "from-without-register" Error
            { en: "`from` needs the rows of a register", vi: "`from` chỉ dùng với các dòng của sổ đăng ký" }
            help { en: "add `part` with a part that has `rules`, or remove `from`",
                   vi: "thêm `part` là phần có `rules`, hoặc bỏ `from`" }
        /// The rows of a register are scored by rules of their own, and nothing else is reported for them here. A figure
        /// of such a row comes from those rules or is derived from figures that do.
        FigureWithoutFrom = "figure-without-from" Error
            { en: "`{0}` is of the rows of a register and says not where it comes from",
              vi: "`{0}` thuộc các dòng của sổ đăng ký nhưng chưa ghi lấy từ đâu" }
            help { en: "add `from = \"...\"` with a measure of the register's rules, or a formula",
                   vi: "thêm `from = \"...\"` là đại lượng trong quy chế của sổ đăng ký, hoặc ghi công thức" }
        /// A key speaks of what units report, and a figure with `from` is taken as the rules of the register made it.
        /// Say it in those rules, or remove it.
        KeyBesideFrom = "key-beside-from" Error
            { en: "`{0}` says nothing about a figure that is taken from a register",
              vi: "`{0}` không có tác dụng với số liệu lấy từ sổ đăng ký" }
            help { en: "remove it; what it says belongs in the rules of the register",
                   vi: "bỏ đi; nội dung này thuộc về quy chế của sổ đăng ký" }
        /// `from` names nothing that has a value for each unit of the register's rules: no indicator, condition,
        /// criterion or section of theirs.
        UnknownInRegister = "unknown-in-register" Error
            { en: "`{1}` has no measure `{0}`", vi: "`{1}` không có đại lượng `{0}`" }
            help { en: "name an indicator, a condition, `points(...)` or `met(...)` of that file",
                   vi: "ghi một chỉ tiêu, một điều kiện, `points(...)` hoặc `met(...)` của tệp đó" }
        /// A figure is taken from a register as another kind of value than it is there, such as a yes or no as a count, or
        /// with other levels. Write the same kind, and the same levels in the same order.
        KindOfRegister = "kind-of-register" Error
            { en: "`{0}` is {1} in the register and {2} here", vi: "`{0}` trong sổ đăng ký là {1}, ở đây là {2}" }
            help { en: "write the same kind; levels must be the same in the same order",
                   vi: "ghi cùng loại; các mức phải giống nhau và cùng thứ tự" }
        /// A figure is rolled up from a register where no unit reports it for the period: it is of rows itself, or of the
        /// year before alone. A derived figure reads the rows in its formula.
        RolledUpNowhere = "rolled-up-nowhere" Error
            { en: "`{0}` is not reported by units for the period, so nothing is rolled up",
              vi: "`{0}` không phải số liệu đơn vị báo cáo trong kỳ nên không có gì để tổng hợp" }
            help { en: "remove `rolled-up`, or make it a reported figure of the unit",
                   vi: "bỏ `rolled-up`, hoặc khai báo là số liệu do đơn vị báo cáo" }
        /// What is rolled up comes from the rows of a register and from nothing else, so that it can stand for what the unit
        /// would have reported. This formula reads no such rows, or reads figures of the unit beside them.
        RolledUpOfWhat = "rolled-up-of-what" Error
            { en: "`{0}` must be rolled up from the rows of a register alone",
              vi: "`{0}` chỉ được tổng hợp từ các dòng của sổ đăng ký" }
            help { en: "write `sum(x each REGISTER)` or the like; what reads figures of the unit is a `formula`",
                   vi: "viết dạng `sum(x each SỔ)`; phép tính dùng số liệu của đơn vị thì ghi ở `formula`" }
        /// Rows of a register go by a figure of the unit that is itself rolled up from a register. Which of the two comes
        /// first is not said. Take the figure from the register in both places.
        RolledUpTwice = "rolled-up-twice" Error
            { en: "`{0}` rests on `{1}`, which is rolled up as well",
              vi: "`{0}` dựa vào `{1}`, vốn cũng được tổng hợp từ sổ đăng ký" }
            help { en: "let both read the rows of the register", vi: "để cả hai cùng đọc các dòng của sổ đăng ký" }
        /// Rows of a register are written among the figures of the units. They have a register of their own, which their
        /// own regulation scores. Move them there.
        RowOfRegister = "row-of-register" Error
            { en: "`{0}` is a row of {1}, which has a register of its own",
              vi: "`{0}` là một dòng của {1}, phần này có sổ đăng ký riêng" }
            help { en: "write it as a unit of the register's own regulation",
                   vi: "ghi thành một đơn vị theo quy chế của sổ đăng ký" }
        /// The rules need something that only the rows of a register say, and no register was given with the figures.
        RegisterNotGiven = "register-not-given" Error
            { en: "no register was given for `{0}`: {1}", vi: "chưa có sổ đăng ký cho `{0}`: {1}" }
            help { en: "give it with the figures: `--register {0}=FILE`", vi: "cung cấp cùng số liệu: `--register {0}=TỆP`" }
        /// A row of a register does not say to which unit it belongs, or says it in a way that cannot be read. It could
        /// belong to any of them, so that nothing is made of this register for any unit until it is known.
        RowWithoutUnit = "row-without-unit" Error
            { en: "nobody knows to which unit `{0}` belongs: {1} is not known",
              vi: "không rõ `{0}` thuộc đơn vị nào: chưa biết {1}" }
            help { en: "fill in the class of the row; until then every unit's figures from this register stay open",
                   vi: "điền lớp đơn vị của dòng này; trước đó chưa tổng hợp được số liệu từ sổ cho đơn vị nào" }
        /// Rows of a register belong to something that is no unit of these figures. They count for nobody. That is as it
        /// should be where the register covers more than this cluster.
        RowsOfNoUnit = "rows-of-no-unit" Warning
            { en: "rows of {0}: {1}; it is not a unit here, so they count for nobody",
              vi: "số dòng của {0}: {1}; đây không phải đơn vị trong cụm nên các dòng này không được tính" }
            help { en: "nothing to do where the register covers more than this cluster; else correct the class",
                   vi: "nếu sổ đăng ký rộng hơn cụm này thì không cần sửa; nếu không, sửa lớp đơn vị của dòng" }
        /// A unit reports a figure that differs from what the register gives for it. Which of the two is right cannot be
        /// known, so neither is used.
        RolledUpDiffers = "rolled-up-differs" Error
            { en: "{0}: `{1}` is reported as {2}; from {3} (rows: {5}) it is: {4}",
              vi: "{0}: `{1}` báo cáo là {2}; tổng hợp từ {3} (số dòng: {5}) là: {4}" }
            help { en: "correct the figure or the register; leave the figure out to take the register's",
                   vi: "sửa số liệu hoặc sổ đăng ký; bỏ trống số liệu thì lấy theo sổ đăng ký" }
    }
}
