//! The codes of faults in indicators and their formulas.

crate::diagnostic_codes! {
    /// The codes of faults in indicators and formulas; each doc comment is the manual page of its code.
    pub enum FormulaCode {
        /// An indicator with a formula is computed, so nobody reports it: it has no years, no plausible
        /// range, no whole it is a part of and no word on being missing. Remove the key, or put it on the
        /// figures that the formula reads.
        KeyOnDerived = "key-on-derived" Error
            { en: "`{0}` does not go with `formula`", vi: "`{0}` không đi cùng `formula`" }
            help { en: "remove `{0}`, or move it to the figures that the formula reads",
                   vi: "bỏ `{0}`, hoặc chuyển sang các số liệu mà công thức sử dụng" }
        /// A figure that is reported has no formula, so nothing can be said about one: not what it passes
        /// over, nor how many values it needs. Remove the key, or put it on the figure that is derived.
        KeyOnReported = "key-on-reported" Error
            { en: "`{0}` needs a `formula`", vi: "`{0}` chỉ đi cùng `formula`" }
            help { en: "remove `{0}`, or move it to the indicator with the formula",
                   vi: "bỏ `{0}`, hoặc chuyển sang chỉ tiêu có công thức" }
        /// A formula stops making sense at the place shown: a sign without a number beside it, a parenthesis
        /// that is not closed, a character that formulas do not have. Correct that place.
        FormulaSyntax = "formula-syntax" Error
            { en: "the formula goes wrong at: {0}", vi: "công thức viết chưa đúng tại: {0}" }
            help { en: "formulas have numbers, names, + - * /, parentheses and functions such as min(a, b)",
                   vi: "công thức gồm số, tên, các dấu + - * /, dấu ngoặc và hàm như min(a, b)" }
        /// A formula has more words and signs than a reader can follow. Split it: give its parts names of
        /// their own under `[indicators]` and use those names.
        FormulaTooLong = "formula-too-long" Error
            { en: "the formula has more than {0} words and signs", vi: "công thức có hơn {0} từ và dấu" }
            help { en: "split it into indicators with names of their own",
                   vi: "tách thành nhiều chỉ tiêu có tên riêng" }
        /// Names may contain hyphens, so `a-b` is one name, and only `a - b` with spaces is a difference. A
        /// minus sign before a name needs something to be taken from: write `0 - a`.
        MinusNeedsSpaces = "minus-needs-spaces" Error
            { en: "a minus sign needs a number or name before it and spaces around it: `{0}`",
              vi: "dấu trừ cần có số hoặc tên đứng trước và dấu cách hai bên: `{0}`" }
            help { en: "write a difference as `a - b`, with spaces, and a change of sign as `0 - a`",
                   vi: "viết hiệu là `a - b`, có dấu cách; đổi dấu thì viết `0 - a`" }
        /// A formula or a reference calls a function that does not exist, or that does not run over the
        /// cluster. Over units there are sum, mean, min, max, median, count and best; within a unit all of
        /// them but count, also product, geometric-mean and harmonic-mean, and abs, round, clamp, sqrt, root, ln,
        /// power, growth and baseline.
        UnknownFunction = "unknown-function" Error
            { en: "`{0}` is not a function that can be used here", vi: "không có hàm `{0}` dùng được ở đây" }
            help { en: "use min, max, sum, mean, median, best, product, geometric-mean, harmonic-mean, abs, round, clamp, sqrt, root, ln, power, growth, baseline, points, met or exceeded; over the cluster write `sum(x over cluster)`, or mean, min, max, median, count, best",
                   vi: "dùng min, max, sum, mean, median, best, product, geometric-mean, harmonic-mean, abs, round, clamp, sqrt, root, ln, power, growth, baseline, points, met, exceeded; tính trên cả cụm thì viết `sum(x over cluster)`, hoặc mean, min, max, median, count, best" }
        /// A function is given too few or too many values, or values of another sort than it takes. `min`,
        /// `max`, `sum`, `mean` and `median` take two values or more, `abs`, `growth` and `baseline` take one;
        /// `best(2, a, b, c)`, `round(x, 0.01, half-up)`, `clamp(x, 0, 10)`, `sqrt(x, 0.01, half-up)`,
        /// `root(x, 3, 0.01, half-up)`, `ln(x, 0.01, half-up)`, `power(x, 3)` and
        /// `geometric-mean(a, b, 0.01, half-up)` are written so. What is taken
        /// over all units says so: `sum(x over cluster)`, `min(x over cluster)`.
        WrongArguments = "wrong-arguments" Error
            { en: "`{0}` needs {1}", vi: "`{0}` cần {1}" }
            help { en: "min, max, sum, mean and median take two values or more, or `x over cluster`; abs, growth and baseline take one; write best(2, a, b, c), round(x, 0.01, half-up), clamp(x, 0, 10); sqrt, root, ln and geometric-mean end in a step and a mode too",
                   vi: "min, max, sum, mean và median nhận từ hai giá trị trở lên, hoặc `x over cluster`; abs, growth và baseline nhận một giá trị; còn lại viết best(2, a, b, c), round(x, 0.01, half-up), clamp(x, 0, 10); sqrt, root, ln và geometric-mean cũng kết thúc bằng bước và cách làm tròn" }
        /// Growth or a baseline value is asked of something that has none: a figure that is reported for the
        /// period only, or points and judgements, which exist for the period alone. Report the figure for
        /// both years.
        NoBaselineFigure = "no-baseline-figure" Error
            { en: "`{0}` has no value in the baseline year", vi: "`{0}` không có số liệu năm trước" }
            help { en: "add `years = [\"baseline\", \"period\"]` to the indicator; points and conditions have no baseline",
                   vi: "thêm `years = [\"baseline\", \"period\"]` vào chỉ tiêu; điểm và điều kiện không có giá trị năm trước" }
        /// Something reads a figure of the year scored, and the indicator is reported for the year before alone.
        NoPeriodFigure = "no-period-figure" Error
            { en: "`{0}` is read for the period and reported for the baseline only",
              vi: "`{0}` được dùng cho năm chấm điểm nhưng chỉ báo cáo cho năm trước" }
            help { en: "add \"period\" to its `years`, or write `baseline({0})`",
                   vi: "thêm \"period\" vào `years`, hoặc viết `baseline({0})`" }
        /// A formula of the kind `percent` multiplies or divides by 100. Percentages are kept as ratios and
        /// printed as percentages, so the factor would make 60 % into 6000 %. Remove it.
        TimesHundred = "times-hundred" Error
            { en: "a percent formula must not convert by 100",
              vi: "công thức tỷ lệ phần trăm không được nhân hay chia cho 100" }
            help { en: "remove the factor: the ratio 0.6 is printed as 60 %",
                   vi: "bỏ hệ số này: tỷ lệ 0,6 được in ra là 60 %" }
        /// A figure that is itself a mean (it has `weighted-by`) is added up or averaged over units as if all
        /// were of the same size. Average it with its weight, so that a large unit counts for more than a
        /// small one.
        MeanWithoutWeights = "mean-without-weights" Error
            { en: "`{0}` is a mean, so it cannot be combined over units without its weight",
              vi: "`{0}` là số bình quân, không cộng hay lấy bình quân giữa các đơn vị nếu thiếu quyền số" }
            help { en: "write `mean({0} over cluster by w)`, where w is its `weighted-by`",
                   vi: "viết `mean({0} over cluster by w)`, trong đó w là chỉ tiêu ghi ở `weighted-by`" }
        /// `by` gives the weights of a mean, and this aggregate is none. Remove the weight, or write `mean`.
        WeightWithoutMean = "weight-without-mean" Error
            { en: "`{0}` takes no weight", vi: "`{0}` không dùng quyền số" }
            help { en: "remove `by ...`, or use `mean`", vi: "bỏ phần `by ...`, hoặc dùng `mean`" }
        /// A percentage is a ratio of two like quantities and has no unit of its own. A unit beside the kind
        /// `percent` shows that one of the two is wrong. Leave the unit out or write `"%"`, or correct the
        /// kind.
        PercentWithUnit = "percent-with-unit" Error
            { en: "a percentage has no unit, so `{0}` cannot stand here",
              vi: "tỷ lệ phần trăm không có đơn vị tính nên không ghi `{0}` được" }
            help { en: "remove `unit` or write \"%\", or correct `kind`",
                   vi: "bỏ `unit` hoặc viết \"%\", hoặc sửa `kind`" }
        /// Figures are said to be parts of each other in a circle, so none of them can be larger than another.
        /// `part-of` names the whole that a figure is a part of. Follow the circle and take one link out.
        PartOfCircle = "part-of-circle" Error
            { en: "these are parts of each other in a circle: {0}",
              vi: "các chỉ tiêu này là một phần của nhau theo vòng tròn: {0}" }
            help { en: "name the whole in `part-of`, and remove it where the figure is no part of another",
                   vi: "ghi số tổng ở `part-of`, và bỏ khóa này ở chỉ tiêu không thuộc số nào khác" }
    }
}
