//! The codes of faults in the year's figures.

crate::diagnostic_codes! {
    /// The codes of faults in figures; each doc comment is the manual page of its code.
    pub enum FigureCode {
        /// A table of a file of figures has a name that thidua does not know. Figures stand in `[year.2021.UNIT]`,
        /// points given by people in `[verified.2021.UNIT]`, `[self.2021.UNIT]` or `[cross.2021.UNIT]`, and pledges in
        /// `[pledge.2021.UNIT]`.
        UnknownFigureTable = "unknown-figure-table" Error
            { en: "`{0}` is not a table of figures", vi: "`{0}` không phải bảng số liệu" }
            help { en: "write [year.2021.UNIT], [verified.2021.UNIT], [self.2021.UNIT], [cross.2021.UNIT] or [pledge.2021.UNIT]",
                   vi: "viết [year.2021.ĐƠN-VỊ], [verified.2021.ĐƠN-VỊ], [self.2021.ĐƠN-VỊ], [cross.2021.ĐƠN-VỊ] hoặc [pledge.2021.ĐƠN-VỊ]" }

        /// A key at the top of a file of figures has a name that thidua does not know. Before the tables may stand
        /// `illustrative`, `note.vi`, `note.en` and `source`; everything else would be ignored, and nothing is.
        UnknownFigureKey = "unknown-figure-key" Error
            { en: "`{0}` is not a key of a file of figures", vi: "`{0}` không phải khóa của tệp số liệu" }
            help { en: "before the tables only illustrative, note.vi, note.en and source may stand; figures stand in [year.2021.UNIT]",
                   vi: "trước các bảng chỉ được ghi illustrative, note.vi, note.en và source; số liệu ghi trong [year.2021.ĐƠN-VỊ]" }

        /// A key at the top of a file of figures holds another kind of value than it should: `illustrative` is true or
        /// false without quotation marks, `source` is a text, and a note is a text for each language.
        FigureKeyShape = "figure-key-shape" Error
            { en: "`{0}` must be {1}", vi: "`{0}` phải là {1}" }
            help { en: "write {2}", vi: "viết {2}" }

        /// The second part of a table's name is the year of its figures, written in digits: `[year.2021.UNIT]`.
        FigureYear = "figure-year" Error
            { en: "`{0}` is not a year", vi: "`{0}` không phải là năm" }
            help { en: "write the year in digits, such as [{1}.2021.UNIT]",
                   vi: "viết năm bằng chữ số, ví dụ [{1}.2021.ĐƠN-VỊ]" }

        /// A value, or a list of tables, stands where the table of one unit belongs. Most often the name of the unit was
        /// left out of the heading: `[year.2021]` instead of `[year.2021.yen-bai]`.
        NotAUnitTable = "not-a-unit-table" Error
            { en: "`{0}` stands where the table of a unit belongs", vi: "`{0}` nằm ở chỗ dành cho bảng số liệu của một đơn vị" }
            help { en: "put figures under a heading with kind, year and unit, such as [year.2021.yen-bai]",
                   vi: "ghi số liệu dưới tiêu đề đủ loại, năm và đơn vị, ví dụ [year.2021.yen-bai]" }

        /// The name of a figure is the id of an indicator or a criterion alone. The year and the kind of points stand in
        /// the heading of the table, so the marks `@` and `:` of CSV headings have no place in TOML.
        FigureName = "figure-name" Error
            { en: "`{0}` cannot be the name of a figure", vi: "`{0}` không thể là tên của một số liệu" }
            help { en: "write the id of the indicator or criterion alone; year and kind stand in the heading, such as [verified.2021.yen-bai]",
                   vi: "chỉ viết mã của chỉ tiêu hoặc tiêu chí; năm và loại điểm ghi ở tiêu đề, ví dụ [verified.2021.yen-bai]" }

        /// A figure is a number, a percentage in quotation marks, true or false, or `"not-applicable"`. A list, a date or
        /// a table would hold more than one fact, or none that can be scored.
        FigureCellShape = "figure-cell-shape" Error
            { en: "the figure `{0}` is a list, a date or a table", vi: "số liệu `{0}` là một danh sách, ngày tháng hoặc bảng" }
            help { en: "write one value: 22, \"62%\", true, false or \"not-applicable\"; leave the line out when the figure is missing",
                   vi: "chỉ ghi một giá trị: 22, \"62%\", true, false hoặc \"not-applicable\"; chưa có số liệu thì bỏ cả dòng" }

        /// A file of figures in TOML holds at most ten million cells, counted as units times columns. A file that
        /// exceeds this has hardly two units with the same figures, or belongs into CSV.
        FiguresTooLarge = "figures-too-large" Error
            { en: "{0} units with {1} different figures are more than ten million cells",
              vi: "{0} đơn vị với {1} số liệu khác nhau là quá mười triệu ô" }
            help { en: "check that the units use the same ids for the same figures, or split the file",
                   vi: "kiểm tra các đơn vị có dùng cùng mã cho cùng số liệu không, hoặc chia nhỏ tệp" }
        /// A row names a unit that is not a member of the cluster. Units match by id or title after Unicode
        /// composition, white space, case and the placement of tone marks, and after nothing else. The row is
        /// not read.
        UnknownUnit = "unknown-unit" Error
            { en: "`{0}` is not a unit of the cluster", vi: "`{0}` không phải là đơn vị trong cụm" }
            help { en: "write the unit as the regulation names it, or add it to `members`", vi: "viết tên đơn vị đúng như trong quy chế, hoặc thêm vào `members`" }
        /// A table has two rows for one unit. Equal figures are taken once; where they differ the figure is
        /// refused.
        DuplicateUnit = "duplicate-unit" Error
            { en: "`{0}` has two rows", vi: "`{0}` có hai dòng" }
            help { en: "keep one row per unit", vi: "mỗi đơn vị chỉ giữ một dòng" }
        /// The members of the clusters come from the figures, and a row does not say to which cluster its unit
        /// belongs.
        UnitWithoutCluster = "unit-without-cluster" Error
            { en: "`{0}` has no cluster", vi: "`{0}` chưa ghi thuộc cụm nào" }
            help { en: "fill in the column `{1}`", vi: "điền cột `{1}`" }
        /// A heading names an indicator or a criterion that the regulation does not know. The column is not
        /// read.
        UnknownFigure = "unknown-figure" Error
            { en: "`{0}` is neither an indicator nor a criterion of the regulation", vi: "`{0}` không phải chỉ tiêu hay tiêu chí của quy chế" }
            help { en: "write the id of an indicator, or criterion:verified for points given by people", vi: "ghi mã chỉ tiêu, hoặc tiêu-chí:verified cho điểm thẩm định" }
        /// What stands behind the colon of a heading says who gave the points.
        UnknownGiver = "unknown-giver" Error
            { en: "`{0}` does not say who gave the points", vi: "`{0}` không cho biết ai chấm điểm" }
            help { en: "write self, cross, verified or pledge behind the colon", vi: "sau dấu hai chấm ghi self, cross, verified hoặc pledge" }
        /// A figure belongs to a year, so a heading ends in @ and the year. A file of figures never says which
        /// year is scored.
        HeadingWithoutYear = "heading-without-year" Error
            { en: "`{0}` does not say its year", vi: "`{0}` chưa ghi năm" }
            help { en: "write `{1}`", vi: "ghi `{1}`" }
        /// A column is of a year that the regulation neither scores nor measures growth on. It is not read.
        OtherYear = "other-year" Warning
            { en: "year {0} is neither the period nor the baseline; `{1}` is not read", vi: "năm {0} không phải năm chấm điểm hay năm trước; không đọc `{1}`" }
            help { en: "leave the column out, or score it with the regulation of its year", vi: "bỏ cột này, hoặc chấm bằng quy chế của năm đó" }
        /// None of the figures is of the year that the regulation scores. A regulation scores its own period
        /// and no other.
        OtherPeriod = "other-period" Error
            { en: "there are no figures for {0}, the year that the regulation scores", vi: "không có số liệu năm {0}, năm mà quy chế chấm điểm" }
            help { en: "use the figures of that year, or the regulation of these figures", vi: "dùng số liệu của năm đó, hoặc quy chế của năm có số liệu" }
        /// The regulation computes this indicator by a formula, so a figure for it is not read.
        DerivedFigure = "derived-figure" Error
            { en: "`{0}` is computed by the regulation and cannot be given", vi: "`{0}` do quy chế tính, không nhập được" }
            help { en: "leave the column out", vi: "bỏ cột này" }
        /// The regulation knows the name and does not ask for it in this year or from this hand, so the column
        /// is not read.
        NotAskedFor = "not-asked-for" Warning
            { en: "`{0}` is not asked for", vi: "quy chế không yêu cầu `{0}`" }
            help { en: "leave the column out, or ask for it in the regulation", vi: "bỏ cột này, hoặc khai báo trong quy chế" }
        /// A figure without which points cannot be computed was not given. It is not taken as 0: the unit
        /// stands without a rank, and the ranking is provisional.
        MissingFigure = "missing-figure" Error
            { en: "no figure for `{0}` of {1}", vi: "{1} chưa có số liệu `{0}`" }
            help { en: "fill in the figure; 0 is written 0, what did not arise is written not-applicable", vi: "điền số liệu; bằng không thì ghi 0, không phát sinh thì ghi not-applicable" }
        /// A figure was not given; no rank hangs on it, or the regulation says what a missing one means.
        FigureLeftOut = "figure-left-out" Warning
            { en: "no figure for `{0}` of {1}; the regulation goes on without it", vi: "{1} chưa có số liệu `{0}`; quy chế cho phép tính tiếp" }
            help { en: "fill in the figure if there is one", vi: "điền số liệu nếu có" }
        /// The same figure of the same unit was given twice with different values. It is refused; equal values
        /// are accepted.
        FigureDiffers = "figure-differs" Error
            { en: "two different values for `{0}` of {1}", vi: "`{0}` của {1} có hai giá trị khác nhau" }
            help { en: "keep the right one", vi: "chỉ giữ giá trị đúng" }
        /// A cell holds something else than a number. It is refused, never read as 0.
        TextForNumber = "text-for-number" Error
            { en: "`{0}` is not a number", vi: "`{0}` không phải là số" }
            help { en: "write digits only; leave the cell blank when there is no figure, write not-applicable when it did not arise", vi: "chỉ ghi chữ số; chưa có thì để trống, không phát sinh thì ghi not-applicable" }
        /// The indicator asks for yes or no, and the cell holds something else. It is refused: a judgement is not a
        /// quantity, so a number other than 0 or 1 stands for neither.
        NotYesNoCell = "not-yes-no-cell" Error
            { en: "`{0}` is neither yes nor no", vi: "`{0}` không phải có hoặc không" }
            help { en: "write yes or no", vi: "ghi có hoặc không" }
        /// 62 and 0.62 can both stand for the same share, so a percentage is written with its sign.
        PercentSignMissing = "percent-sign-missing" Error
            { en: "`{0}` stands for a percentage and has no % sign", vi: "`{0}` là tỷ lệ nhưng thiếu dấu %" }
            help { en: "write `{0}%`, or the number that is meant, with its sign", vi: "ghi `{0}%`, hoặc số đúng kèm dấu %" }
        /// The indicator is not a percentage, and the cell holds one. It is refused: 62 cooperatives and 62 % of them
        /// are different figures.
        PercentUnexpected = "percent-unexpected" Error
            { en: "`{0}` is a percentage where a plain number belongs", vi: "`{0}` là tỷ lệ % ở chỗ cần một số" }
            help { en: "write the number itself", vi: "ghi số tuyệt đối" }
        /// 1.086 is a thousand and eighty-six in Vietnamese and one point nought eight six in English. The
        /// regulation does not say which, and it is never guessed.
        ConventionUndeclared = "convention-undeclared" Error
            { en: "`{0}` can be read in two ways and the regulation does not say which", vi: "`{0}` có hai cách đọc và quy chế chưa khai báo" }
            help { en: "add `[figures]` with `numbers = \"vi\"` or `\"en\"` to the rule file", vi: "thêm `[figures]` với `numbers = \"vi\"` hoặc `\"en\"` vào tệp quy chế" }
        /// The number is not written as the regulation declares in `[figures]`.
        OtherConvention = "other-convention" Error
            { en: "`{0}` is not written in the declared convention", vi: "`{0}` không theo cách viết số đã khai báo" }
            help { en: "write it like `{1}`", vi: "viết như `{1}`" }
        /// The cell cannot be read as an exact number of at most 28 digits.
        BadFigure = "bad-figure" Error
            { en: "`{0}` cannot be read: {1}", vi: "không đọc được `{0}`: {1}" }
            help { en: "write a plain decimal number of at most 28 digits", vi: "viết số thập phân thông thường, không quá 28 chữ số" }
        /// Points given by people lie between 0 and the maximum of their criterion.
        PointsOutOfRange = "points-out-of-range" Error
            { en: "{0} points are not between 0 and {1}", vi: "{0} điểm không nằm trong khoảng 0 đến {1}" }
            help { en: "correct the points", vi: "sửa lại điểm" }
        /// A count is a whole number: there is no half a cooperative.
        FractionOfCount = "fraction-of-count" Error
            { en: "`{0}` is not whole, and the indicator counts whole things", vi: "`{0}` không phải số nguyên, chỉ tiêu này đếm nguyên" }
            help { en: "write the whole number", vi: "ghi số nguyên" }
        /// A count is never below 0. The cell is refused for its unit; a typing slip and a correction of an earlier
        /// year look alike, so neither is guessed.
        NegativeCount = "negative-count" Error
            { en: "`{0}` is negative, and the indicator counts things", vi: "`{0}` là số âm, chỉ tiêu này là số lượng" }
            help { en: "write 0 or more", vi: "ghi 0 hoặc lớn hơn" }
        /// The value lies outside the range that the regulation declares for the indicator.
        OutOfRange = "out-of-range" Error
            { en: "`{0}` lies outside the declared range: {1}", vi: "`{0}` nằm ngoài khoảng cho phép: {1}" }
            help { en: "correct the figure, or the range in the regulation", vi: "sửa số liệu, hoặc khoảng trong quy chế" }
        /// The value lies outside what the regulation calls plausible. It is used.
        Implausible = "implausible" Warning
            { en: "`{0}` is outside the plausible range: {1}", vi: "`{0}` nằm ngoài khoảng thường gặp: {1}" }
            help { en: "check the figure and its unit of measure", vi: "kiểm tra lại số liệu và đơn vị tính" }
        /// A figure is larger than the figure it is a part of. The part is refused.
        PartExceedsWhole = "part-exceeds-whole" Error
            { en: "the part {0} is larger than its whole {1}", vi: "bộ phận {0} lớn hơn tổng thể {1}" }
            help { en: "correct one of the two", vi: "sửa một trong hai số" }
        /// The figures that the regulation names as the parts of a stated total add up to another number. Which of them
        /// is wrong is not known, so the total is refused.
        PartsDifferFromTotal = "parts-differ-from-total" Error
            { en: "the stated total is {0}, but its parts add up to {1}", vi: "tổng số ghi là {0} nhưng cộng các bộ phận được {1}" }
            help { en: "correct the total or one of the parts", vi: "sửa tổng số hoặc một trong các bộ phận" }
        /// An amount of money is at least five hundred times the amount of the other year, as when one of the two is in
        /// thousands or millions and the other is not. Both are used as they stand.
        ScaleDiffers = "scale-differs" Warning
            { en: "{0} against {1} in the year before looks like two units of scale",
              vi: "{0} so với {1} của năm trước, có vẻ khác đơn vị (đồng, nghìn, triệu, tỷ)" }
            help { en: "check that both years are in the unit that the regulation declares", vi: "kiểm tra cả hai năm đều theo đơn vị tính của quy chế" }
        /// A unit may pledge more than the pact, never less. The pledge is refused.
        WeakerPledge = "weaker-pledge" Error
            { en: "the pledge {0} is weaker than the pact's {1}", vi: "chỉ tiêu đăng ký {0} không đạt mức của giao ước {1}" }
            help { en: "pledge what the pact asks for or better, or leave the pledge out", vi: "đăng ký bằng hoặc tốt hơn giao ước, hoặc bỏ đăng ký" }
        /// Growth on a base of zero or less has no meaning. The target counts as not met, and the points are
        /// what the rules say for a measure that cannot be computed.
        GrowthUndefined = "growth-undefined" Warning
            { en: "{0}: `{1}` cannot be computed on a base of {2}", vi: "{0}: không tính được `{1}` vì năm trước bằng {2}" }
            help { en: "check the figure of the year before; the regulation says what such a line earns", vi: "kiểm tra số liệu năm trước; quy chế quy định điểm cho trường hợp này" }
        /// A value that misses its target earned, after the declared rounding, all points. The target stays
        /// missed.
        RoundedToFullPoints = "rounded-to-full-points" Warning
            { en: "{0}: `{1}` missed its target and rounds to full points ({2})", vi: "{0}: `{1}` không đạt chỉ tiêu nhưng làm tròn thành đủ điểm ({2})" }
            help { en: "nothing to do, unless the regulation should round down", vi: "không cần làm gì, trừ khi quy chế muốn làm tròn xuống" }
        /// The exact value of a measure needs more than 16 384 bits. It is not rounded in silence.
        TooLarge = "too-large" Error
            { en: "{0}: the exact value of `{1}` is too large", vi: "{0}: giá trị chính xác của `{1}` quá lớn" }
            help { en: "give the figures it is made from fewer digits", vi: "giảm số chữ số của các số liệu liên quan" }
        /// Points in proportion to a pledge need a pledge above 0. The pledge is refused.
        PledgeNotPositive = "pledge-not-positive" Error
            { en: "the pledge {0} is not above 0, and points are measured in proportion to it", vi: "chỉ tiêu đăng ký {0} không lớn hơn 0, trong khi điểm tính theo tỷ lệ với nó" }
            help { en: "pledge more than 0, or leave the pledge out", vi: "đăng ký lớn hơn 0, hoặc bỏ đăng ký" }
        /// Points are a share of a target that comes from the figures, as in proportional points or in bands on a
        /// shortfall of so many percent, and for this unit the target is zero or less. The line is refused for the unit.
        TargetNotAboveZero = "target-not-above-zero" Error
            { en: "{0}: the target of `{1}` is {2}, and points go by a share of it", vi: "{0}: chỉ tiêu của `{1}` là {2}, trong khi điểm tính theo tỷ lệ so với chỉ tiêu" }
            help { en: "correct the figure that the target comes from", vi: "sửa số liệu dùng làm chỉ tiêu" }
        /// A unit belongs to one cluster. Here rows of one unit name two clusters, so it cannot be said where
        /// it is ranked; the rows of the later cluster, by name, are not read.
        UnitInTwoClusters = "unit-in-two-clusters" Error
            { en: "`{0}` stands in the clusters `{1}` and `{2}`", vi: "`{0}` có ở cả cụm `{1}` và cụm `{2}`" }
            help { en: "correct the cluster, or give the two units different ids", vi: "sửa tên cụm, hoặc đặt mã khác nhau cho hai đơn vị" }
        /// No row and no table names a member of the cluster, so it has no figure at all. It stands below the
        /// ranked units, without a rank, and the ranking is provisional.
        MissingUnit = "missing-unit" Error
            { en: "there are no figures at all for {0}", vi: "không có số liệu nào của {0}" }
            help { en: "add the figures of the unit, or take it out of `members`", vi: "thêm số liệu của đơn vị, hoặc bỏ khỏi `members`" }
        /// The figures say that something did not arise for a unit, and the rules foresee no such case for the
        /// line, so that its points are not computed.
        NotApplicableRefused = "not-applicable-refused" Error
            { en: "{0}: the figures say that `{1}` does not apply, and the rules do not foresee that", vi: "{0}: số liệu ghi `{1}` không phát sinh, nhưng quy chế không quy định trường hợp này" }
            help { en: "correct the figure, or write `not-applicable` on the criterion in the rules", vi: "sửa số liệu, hoặc ghi `not-applicable` cho tiêu chí trong quy chế" }
        /// A row of a listed member names another cluster than the one the regulation is about. The row is
        /// read; the regulation alone says who belongs to its cluster.
        OtherCluster = "other-cluster" Warning
            { en: "the row of `{0}` names the cluster `{1}`, which is not the one that the regulation lists", vi: "dòng của `{0}` ghi cụm `{1}`, không phải cụm của quy chế" }
            help { en: "correct the cluster, or leave the column out", vi: "sửa tên cụm, hoặc bỏ cột này" }
    }
}
