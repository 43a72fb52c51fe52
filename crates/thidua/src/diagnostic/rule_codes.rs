//! The codes of faults in rule files.

crate::diagnostic_codes! {
    /// The codes of faults in rules; each doc comment is the manual page of its code.
    pub enum RuleCode {
        // The file and its tables.
        /// The text is not TOML, the format of rule files. Nothing else is checked until it is, since one
        /// slip can hide the rest. Look at the place shown and just before it: most often a quotation mark, a
        /// bracket or an equals sign is missing.
        Syntax = "syntax" Error
            { en: "the text cannot be read as TOML: {0}", vi: "không đọc được tệp theo định dạng TOML (lời báo gốc bằng tiếng Anh: {0})" }
            help { en: "look here and on the line above for a missing quotation mark, bracket or `=`",
                   vi: "xem chỗ này và dòng ngay trên, thường thiếu dấu ngoặc kép, dấu ngoặc vuông, ngoặc nhọn hoặc dấu `=`" }
        /// The same key or table is written twice, so it is not clear which of the two is the rule. Keep one
        /// of them; when both are meant, give them different ids.
        DuplicateKey = "duplicate-key" Error
            { en: "`{0}` is written twice", vi: "`{0}` bị viết hai lần" }
            help { en: "keep one of the two, or give the second another name",
                   vi: "giữ lại một, hoặc đặt tên khác cho chỗ thứ hai" }
        /// The file does not say which edition of the rule language it is written in. The number keeps an old
        /// file readable when the language changes. Write `format = 1` as the first line.
        FormatMissing = "format-missing" Error
            { en: "the file does not say its format", vi: "tệp chưa ghi phiên bản định dạng" }
            help { en: "write `format = 1` as the first line", vi: "viết `format = 1` ở dòng đầu tiên" }
        /// The file is written in an edition of the rule language that this version does not know; reading it
        /// all the same could score by other rules. Write `format = 1`, or use a newer version of thidua.
        FormatUnknown = "format-unknown" Error
            { en: "format {0} is not known, this version reads format 1",
              vi: "không biết định dạng {0}, phiên bản này đọc định dạng 1" }
            help { en: "write `format = 1`, or use a newer version of thidua",
                   vi: "viết `format = 1`, hoặc dùng phiên bản thidua mới hơn" }
        /// A table that every rule file needs is absent: `[regulation]` says what is scored and how points
        /// are rounded, `[cluster]` says who is ranked together. Add it.
        MissingTable = "missing-table" Error
            { en: "the table [{0}] is missing", vi: "thiếu bảng [{0}]" }
            help { en: "add [{0}] with its keys", vi: "thêm [{0}] cùng các khóa của bảng" }
        /// A table has a name that no rule file knows. It would have no effect, and a rule that has no effect
        /// must not look like one that has. Correct the name, or take the table out.
        UnknownTable = "unknown-table" Error
            { en: "[{0}] is not a table of a rule file", vi: "tệp quy chế không có bảng nào tên là [{0}]" }
            help { en: "correct the name, or remove the table", vi: "sửa lại tên, hoặc bỏ bảng này" }
        /// The table belongs to the plan of the rule language, but this version cannot apply it yet. It is
        /// refused so that no rule is passed over in silence. Leave it out, or list its rule under
        /// `[clauses]`.
        TableNotThereYet = "table-not-there-yet" Error
            { en: "[{0}] is planned, but this version cannot apply it yet",
              vi: "bảng [{0}] đã có trong kế hoạch nhưng phiên bản này chưa áp dụng được" }
            help { en: "remove it, or list the rule under [clauses] so that reports name it",
                   vi: "bỏ bảng này, hoặc ghi quy định đó vào [clauses] để báo cáo có nhắc đến" }
        /// The word belongs to the plan of the rule language, but this version cannot apply it yet. It is
        /// refused so that no rule is passed over in silence. Say the rule in another way, or list it under
        /// `[clauses]`.
        NotThereYet = "not-there-yet" Error
            { en: "`{0}` in {1} is planned, but this version cannot apply it yet",
              vi: "`{0}` trong {1} đã có trong kế hoạch nhưng phiên bản này chưa áp dụng được" }
            help { en: "say the rule in another way, or list it under [clauses]",
                   vi: "diễn đạt quy định theo cách khác, hoặc ghi vào [clauses]" }
        /// A table has a key that it does not know. An unknown key is never ignored, since a misspelt one
        /// would quietly drop a rule. Correct the spelling, move the key to its table, or remove it.
        UnknownKey = "unknown-key" Error
            { en: "`{0}` is not a key of {1}", vi: "{1} không có khóa `{0}`" }
            help { en: "correct the spelling, move it to the table it belongs to, or remove it",
                   vi: "sửa lại chính tả, chuyển sang đúng bảng, hoặc bỏ khóa này" }
        /// A table lacks a key that it must have. Such keys have no default, because each decides points,
        /// ranks or awards, or names something that people read. Add the key; the help shows an example.
        MissingKey = "missing-key" Error
            { en: "{1} lacks `{0}`", vi: "{1} thiếu khóa `{0}`" }
            help { en: "add `{0} = {2}` ({3})", vi: "thêm `{0} = {2}` ({3})" }
        /// The value of a key is of another sort than the key expects: a text where a number belongs, a
        /// single word where a list belongs, and so on. Write the value in the form that the help shows.
        WrongShape = "wrong-shape" Error
            { en: "`{0}` must be {1}", vi: "`{0}` phải là {1}" }
            help { en: "for example: {2}", vi: "ví dụ: {2}" }
        /// The key takes one of a few words, and this is none of them. Choose one of the words that the help
        /// lists.
        UnknownWord = "unknown-word" Error
            { en: "`{1}` cannot be `{0}`", vi: "`{1}` không thể là `{0}`" }
            help { en: "write one of: {2}", vi: "viết một trong các từ: {2}" }
        // Names.
        /// An id has a sign that ids may not have. Ids stand in formulas and figures, so they are kept to
        /// small letters without diacritics, digits and hyphens, and begin with a letter. The title may be
        /// written freely.
        BadId = "bad-id" Error
            { en: "`{0}` cannot be an id", vi: "`{0}` không dùng làm mã được" }
            help { en: "use small letters a-z, digits and hyphens, beginning with a letter, such as `yen-bai`",
                   vi: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ cái, ví dụ `yen-bai`" }
        /// Two things that are called by the same kind of name have the same id: an indicator and a
        /// condition, a criterion and a section, or one unit listed twice; `total` is the id of the total. A
        /// reference could mean either. Rename one of them, or remove the repetition.
        DuplicateId = "duplicate-id" Error
            { en: "the id `{0}` is used twice", vi: "mã `{0}` được dùng hai lần" }
            help { en: "rename one of the two, or remove the repetition",
                   vi: "đổi mã của một trong hai, hoặc bỏ chỗ lặp lại" }
        /// A name stands where a figure or a judgement is expected, and the file defines neither an indicator
        /// nor a condition of that name. Correct the name, or define it under `[indicators]` or
        /// `[conditions]`.
        UnknownIndicator = "unknown-indicator" Error
            { en: "no indicator or condition is called `{0}`",
              vi: "không có chỉ tiêu hay điều kiện nào tên là `{0}`" }
            help { en: "correct the name, or define it under [indicators] or [conditions]; points are written points(id)",
                   vi: "sửa lại tên, hoặc khai báo trong [indicators] hay [conditions]; điểm thì viết points(mã)" }
        /// `points(...)`, `met(...)` or `exceeded(...)` asks about something that the file does not score.
        /// `points` takes a criterion, a section or `total`; `met` and `exceeded` take a criterion. Correct
        /// the name.
        UnknownCriterion = "unknown-criterion" Error
            { en: "nothing that is scored is called `{0}`", vi: "không có mục chấm điểm nào tên là `{0}`" }
            help { en: "name a criterion; `points` also takes a section or `total`",
                   vi: "ghi mã một tiêu chí; riêng `points` nhận cả nhóm tiêu chí hoặc `total`" }
        /// A criterion belongs to a section that the file does not define, so its points would be added up
        /// nowhere. Correct the name, or define the section under `[sections]`.
        UnknownSection = "unknown-section" Error
            { en: "no section is called `{0}`", vi: "không có nhóm tiêu chí nào tên là `{0}`" }
            help { en: "correct the name, or add [sections.{0}]",
                   vi: "sửa lại tên, hoặc thêm [sections.{0}]" }
        /// An award follows a ranking that the file does not define. Correct the name, or define the ranking
        /// under `[rankings]`.
        UnknownRanking = "unknown-ranking" Error
            { en: "no ranking is called `{0}`", vi: "không có bảng xếp hạng nào tên là `{0}`" }
            help { en: "correct the name, or add [rankings.{0}]",
                   vi: "sửa lại tên, hoặc thêm [rankings.{0}]" }
        /// A unit is named as host, as next host or under `[units]` and is not among the members of the
        /// cluster. Add it to `members`, or correct the name.
        UnknownUnitInRules = "unknown-unit-in-rules" Error
            { en: "`{0}` is not a member of the cluster", vi: "`{0}` không phải đơn vị thành viên của cụm" }
            help { en: "add it to `members` in [cluster], or correct the name",
                   vi: "thêm vào `members` trong [cluster], hoặc sửa lại tên" }
        /// The list of members is empty, so there is nobody to score. List the ids of the units, or write
        /// `members = "from-figures"` when the figures say who belongs to which cluster.
        NoMembers = "no-members" Error
            { en: "the cluster has no members", vi: "cụm không có đơn vị thành viên nào" }
            help { en: "list the ids of the units, or write `members = \"from-figures\"`",
                   vi: "liệt kê mã các đơn vị, hoặc viết `members = \"from-figures\"`" }
        /// `column` names the column of the figures that says who belongs to which cluster, and this file lists
        /// its members itself. Two sources for one fact could differ. Remove `column`, or write
        /// `members = "from-figures"`.
        ColumnBesideList = "column-beside-list" Error
            { en: "`column` has no effect beside a list of members",
              vi: "`column` không có tác dụng khi đã liệt kê thành viên" }
            help { en: "remove `column`, or write `members = \"from-figures\"`",
                   vi: "bỏ `column`, hoặc viết `members = \"from-figures\"`" }
        /// `[units]` describes listed members, and the members of this file come from the figures, where their
        /// titles stand. Remove the table, or list the members.
        UnitsFromFigures = "units-from-figures" Error
            { en: "[units.{0}] has no effect, since the members come from the figures",
              vi: "[units.{0}] không có tác dụng vì thành viên lấy từ số liệu" }
            help { en: "remove the table, or list the ids in `members`",
                   vi: "bỏ bảng này, hoặc liệt kê mã các đơn vị ở `members`" }
        /// An aggregate runs over something other than the cluster. This version aggregates over `cluster`
        /// only. Write `over cluster`.
        UnknownGroup = "unknown-group" Error
            { en: "`{0}` is not a group of units", vi: "`{0}` không phải là một nhóm đơn vị" }
            help { en: "write `over cluster`", vi: "viết `over cluster`" }
        /// A text stands where a figure, points or a judgement must be named, and it has not the form of a
        /// name. Write an id, or one of the four questions about an id.
        NotAReference = "not-a-reference" Error
            { en: "`{0}` is not a name", vi: "`{0}` không phải là một tên" }
            help { en: "write an id such as `htx`, or baseline(id), points(id), met(id), exceeded(id)",
                   vi: "viết một mã như `htx`, hoặc baseline(mã), points(mã), met(mã), exceeded(mã)" }
        /// `condition` and `fails` ask whether something holds, and this is a quantity, which neither holds
        /// nor fails. Compare it with a value through `measure`, or name a condition, `met(...)` or a
        /// yes-or-no figure.
        NotYesNo = "not-yes-no" Error
            { en: "`{0}` is a quantity, not a yes or no",
              vi: "`{0}` là một đại lượng, không phải câu trả lời có hoặc không" }
            help { en: "compare it: `measure = \"{0}\"` with `at-least`, `above`, `at-most`, `below` or `exactly`",
                   vi: "so sánh nó với một giá trị: `measure = \"{0}\"` kèm `at-least`, `above`, `at-most`, `below` hoặc `exactly`" }
        /// Measures are computed from each other in a circle, so none of them can be computed first. Follow
        /// the circle in the message and take one of the references out of it.
        Cycle = "cycle" Error
            { en: "these are computed from each other in a circle: {0}",
              vi: "các mục này tính vòng quanh lẫn nhau: {0}" }
            help { en: "remove one of the references, so that each can be computed before the next",
                   vi: "bỏ một trong các tham chiếu để mỗi mục tính được trước mục sau" }
        // Values and comparisons.
        /// A number is written in a way that cannot be taken exactly as it stands. Numbers are plain decimals
        /// of at most 28 digits, a fraction such as `"100/7"`, or a percentage such as `"60%"`. Rewrite it
        /// so.
        BadNumber = "bad-number" Error
            { en: "cannot read the number `{0}`: {1}", vi: "không đọc được số `{0}`: {1}" }
            help { en: "write a plain decimal such as 12.5, a fraction such as \"100/7\", or a percentage such as \"60%\" (in a formula 0.6)",
                   vi: "viết số thập phân như 12.5, phân số như \"100/7\", hoặc tỷ lệ như \"60%\" (trong công thức: 0.6)" }
        /// A value is expected and something else was written: a date, a list, a table, or a sort of value
        /// that makes no sense at this place. Write a number, a percentage or a name.
        NotAValue = "not-a-value" Error
            { en: "this is not a value that can stand here", vi: "giá trị này không dùng được ở đây" }
            help { en: "write a number such as 20, a percentage such as \"60%\", or the name of a figure",
                   vi: "viết một số như 20, một tỷ lệ như \"60%\", hoặc tên một chỉ tiêu" }
        /// A comparison has two lower ends, two upper ends, or `exactly` beside another word, or its lower end
        /// lies above its upper end, so its words contradict or repeat each other. Keep one word, or one lower
        /// and one upper end.
        ContradictoryComparisons = "contradictory-comparisons" Error
            { en: "these comparisons do not fit together",
              vi: "các phép so sánh này không đi cùng nhau được" }
            help { en: "keep one word, or one lower end (at-least, above) and a higher upper end (at-most, below)",
                   vi: "giữ một phép so sánh, hoặc một cận dưới (at-least, above) và một cận trên lớn hơn (at-most, below)" }
        /// A target or a condition names no value to compare with. Add one of the comparison words; the words
        /// say whether the boundary itself counts.
        NoComparison = "no-comparison" Error
            { en: "there is nothing to compare with", vi: "chưa có giá trị để so sánh" }
            help { en: "add at-least, above, at-most, below or exactly with a value",
                   vi: "thêm at-least (từ), above (trên), at-most (không quá), below (dưới) hoặc exactly (đúng bằng) cùng một giá trị" }
        /// A comparison word stands in a condition that measures nothing. `condition`, `fails`, `known`,
        /// `any` and `all` compare no values. Name what is compared with `measure`, or remove the word.
        ComparisonWithoutMeasure = "comparison-without-measure" Error
            { en: "`{0}` has nothing to compare", vi: "`{0}` không có đại lượng nào để so sánh" }
            help { en: "name the figure with `measure`, or remove `{0}`",
                   vi: "ghi đại lượng bằng `measure`, hoặc bỏ `{0}`" }
        /// A condition says nothing, or several things at once; an empty list would always hold. A condition
        /// has exactly one of `measure`, `condition`, `fails`, `known`, `any` and `all`; put several
        /// conditions into a list.
        EmptyCondition = "empty-condition" Error
            { en: "a condition must say exactly one thing", vi: "mỗi điều kiện phải nói đúng một điều" }
            help { en: "write one of measure, condition, fails, known, any or all; put several conditions into a list",
                   vi: "viết một trong: measure, condition, fails, known, any, all; nếu có nhiều điều kiện thì đặt vào danh sách" }
        /// A percentage is compared with a number that has no percent sign, so 60 could mean 60 % or 6000 %,
        /// and 0.6 could mean 60 % or 0.6 %. Write the percentage with its sign, as a text.
        BareNumberForPercent = "bare-number-for-percent" Error
            { en: "{0} has no percent sign, and a percentage is compared here",
              vi: "{0} không có dấu %, trong khi ở đây so sánh tỷ lệ phần trăm" }
            help { en: "write the percentage with its sign in quotation marks, such as \"60%\"",
                   vi: "viết tỷ lệ có dấu % trong ngoặc kép, ví dụ \"60%\"" }
        /// A percentage is compared with a figure that is no percentage, such as a count. Write a plain
        /// number, or measure a share or a growth, that is an indicator of the kind `percent`.
        PercentForNumber = "percent-for-number" Error
            { en: "{0} is a percentage, and a plain number is compared here",
              vi: "{0} là tỷ lệ phần trăm, trong khi ở đây so sánh số thường" }
            help { en: "write a plain number, or measure an indicator of kind \"percent\"",
                   vi: "viết số thường, hoặc dùng chỉ tiêu có kind = \"percent\"" }
        /// A yes or no is compared with a quantity, or a quantity with `true` or `false`. Neither is more or
        /// less than the other. A yes or no is compared by `exactly = true` or `exactly = false` alone.
        YesNoComparison = "yes-no-comparison" Error
            { en: "a yes or no and a quantity cannot be compared",
              vi: "không so sánh được câu trả lời có/không với một đại lượng" }
            help { en: "compare a yes or no by `exactly = true` or `exactly = false`, a quantity with a number",
                   vi: "với có/không, viết `exactly = true` hoặc `exactly = false`; với đại lượng, viết một số" }
        /// Two quantities of different units of measure are added, compared, or said to be one part of the
        /// other: million đồng and đồng, or đồng and đồng per cooperative. Convert one of them, or correct
        /// the `unit` of an indicator.
        UnitMismatch = "unit-mismatch" Error
            { en: "the units of measure differ: {0} and {1}", vi: "đơn vị tính không khớp: {0} và {1}" }
            help { en: "correct `unit` of the indicator, or convert one of the two in the formula",
                   vi: "sửa `unit` của chỉ tiêu, hoặc quy đổi một trong hai trong công thức" }
        // The head of the regulation.
        /// The baseline year is not before the year that is scored, so growth would run backwards or be
        /// nothing. Write the earlier year as `baseline`.
        BaselineNotBefore = "baseline-not-before" Error
            { en: "the baseline {0} is not before the period {1}",
              vi: "năm trước ({0}) không đứng trước năm chấm điểm ({1})" }
            help { en: "write the earlier year as `baseline` and the year scored as `period`",
                   vi: "viết năm liền trước vào `baseline` và năm chấm điểm vào `period`" }
        /// An indicator is reported for the baseline year, and the regulation names no such year. Add
        /// `baseline` to `[regulation]`, or leave the baseline out of the indicator's `years`.
        NoBaselineYear = "no-baseline-year" Error
            { en: "`{0}` is reported for the baseline year, but [regulation] names none",
              vi: "`{0}` cần số liệu năm trước, nhưng [regulation] chưa ghi năm trước là năm nào" }
            help { en: "add `baseline`, such as `baseline = 2020`, to [regulation]",
                   vi: "thêm `baseline`, ví dụ `baseline = 2020`, vào [regulation]" }
        // Figures and formulas.
        /// An indicator with a formula is computed, so nobody reports it: it has no years, no plausible
        /// range, no whole it is a part of and no word on being missing. Remove the key, or put it on the
        /// figures that the formula reads.
        KeyOnDerived = "key-on-derived" Error
            { en: "`{0}` does not go with `formula`", vi: "`{0}` không đi cùng `formula`" }
            help { en: "remove `{0}`, or move it to the figures that the formula reads",
                   vi: "bỏ `{0}`, hoặc chuyển sang các số liệu mà công thức sử dụng" }
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
        /// cluster. Over units there are sum, mean, min, max, median and count; within a unit min, max, abs,
        /// growth and baseline.
        UnknownFunction = "unknown-function" Error
            { en: "`{0}` is not a function that can be used here", vi: "không có hàm `{0}` dùng được ở đây" }
            help { en: "use min, max, abs, growth, baseline, points, met or exceeded; over the cluster write `sum(x over cluster)`, or mean, min, max, median, count",
                   vi: "dùng min, max, abs, growth, baseline, points, met, exceeded; tính trên cả cụm thì viết `sum(x over cluster)`, hoặc mean, min, max, median, count" }
        /// A function is given too few or too many values. `min` and `max` compare two values or more, `abs`,
        /// `growth` and `baseline` take one. What is taken over all units says so: `sum(x over cluster)`,
        /// `min(x over cluster)`.
        WrongArguments = "wrong-arguments" Error
            { en: "`{0}` needs {1}", vi: "`{0}` cần {1}" }
            help { en: "min and max take two values or more, or `x over cluster`; abs, growth and baseline take one; sum, mean, median and count take `x over cluster`",
                   vi: "min và max nhận từ hai giá trị trở lên, hoặc `x over cluster`; abs, growth và baseline nhận một giá trị; sum, mean, median và count nhận `x over cluster`" }
        /// Growth or a baseline value is asked of something that has none: a figure that is reported for the
        /// period only, or points and judgements, which exist for the period alone. Report the figure for
        /// both years.
        NoBaselineFigure = "no-baseline-figure" Error
            { en: "`{0}` has no value in the baseline year", vi: "`{0}` không có số liệu năm trước" }
            help { en: "add `years = [\"baseline\", \"period\"]` to the indicator; points and conditions have no baseline",
                   vi: "thêm `years = [\"baseline\", \"period\"]` vào chỉ tiêu; điểm và điều kiện không có giá trị năm trước" }
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
        // Criteria and their targets.
        /// A criterion has a target and nothing that is compared with it. Name the figure with `measure`, or
        /// remove the target.
        TargetWithoutMeasure = "target-without-measure" Error
            { en: "there is a target but no measure",
              vi: "có chỉ tiêu giao nhưng chưa có đại lượng để so sánh" }
            help { en: "add `measure = \"...\"`, or remove `target`",
                   vi: "thêm `measure = \"...\"`, hoặc bỏ `target`" }
        /// `met(...)` or `exceeded(...)` asks about a criterion that has no target, so the question has no
        /// answer. Give the criterion a target, or compare its points or its measure instead.
        NoTarget = "no-target" Error
            { en: "`{0}` has no target that could be met",
              vi: "`{0}` không có chỉ tiêu giao nên không xét đạt hay không đạt" }
            help { en: "add `target` to [criteria.{0}], or compare `points({0})` with a value",
                   vi: "thêm `target` vào [criteria.{0}], hoặc so sánh `points({0})` với một giá trị" }
        /// A pledge is a unit's own target in place of the common one, so it needs exactly one target that
        /// can be more or less ambitious. Write one target with at-least, above, at-most or below, or remove
        /// `pledge`.
        PledgeWithoutTarget = "pledge-without-target" Error
            { en: "a pledge needs one target with a direction",
              vi: "chỉ tiêu đăng ký cần đúng một chỉ tiêu giao có chiều tăng hoặc giảm" }
            help { en: "write one target with at-least, above, at-most or below, or remove `pledge`",
                   vi: "viết một chỉ tiêu giao với at-least, above, at-most hoặc below, hoặc bỏ `pledge`" }
        /// A criterion does not say how it earns or loses points. Add `earns` or `deducts`. A target that is
        /// only shown and scored nowhere has `earns = "nothing"`.
        EarnsAbsent = "earns-absent" Error
            { en: "the criterion does not say how it earns points", vi: "tiêu chí chưa ghi cách cho điểm" }
            help { en: "add `earns` or `deducts`; for a target without points write `earns = \"nothing\"`",
                   vi: "thêm `earns` (cho điểm) hoặc `deducts` (trừ điểm); nếu không tính điểm thì viết `earns = \"nothing\"`" }
        /// A criterion both earns and deducts points, so its maximum and its sign are unclear. Keep one of
        /// the two and make a second criterion of the other.
        EarnsAndDeducts = "earns-and-deducts" Error
            { en: "a criterion cannot both earn and deduct points",
              vi: "một tiêu chí không thể vừa cho điểm vừa trừ điểm" }
            help { en: "keep `earns` or `deducts`, and make a second criterion of the other",
                   vi: "giữ `earns` hoặc `deducts`, phần còn lại tách thành tiêu chí khác" }
        // Ways to points.
        /// `earns` or `deducts` names none of the ways to points, so it cannot be said what a result is
        /// worth. Write one of the ways that the message lists, with its numbers.
        NoWay = "no-way" Error
            { en: "`{0}` names no way to points: {1}", vi: "`{0}` chưa ghi cách tính điểm nào trong số: {1}" }
            help { en: "write one of the ways with its points, such as `all-or-nothing = 10`",
                   vi: "viết một cách tính điểm kèm số điểm, ví dụ `all-or-nothing = 10`" }
        /// Two ways to points stand in one `earns` or `deducts`, and they would give different points for the
        /// same result. Keep one; make a second criterion when the regulation has both.
        TwoWays = "two-ways" Error
            { en: "`{2}` has two ways to points: `{0}` and `{1}`",
              vi: "`{2}` ghi hai cách tính điểm: `{0}` và `{1}`" }
            help { en: "keep one of the two, or make a second criterion",
                   vi: "giữ lại một cách, hoặc tách thành tiêu chí khác" }
        /// This way gives points for good results, so under `deducts` a better result would lose more. Use it
        /// under `earns`, or deduct with a way that counts faults, such as `per-item`.
        CannotDeduct = "cannot-deduct" Error
            { en: "`{0}` cannot stand under `deducts`", vi: "`{0}` không dùng được trong `deducts`" }
            help { en: "use `earns`, or deduct with per-item, bands, all-or-nothing or judged",
                   vi: "dùng `earns`, hoặc trừ điểm bằng per-item, bands, all-or-nothing hay judged" }
        /// This way compares the result with a target, and the criterion has none. Add `target`, or choose a
        /// way that needs none, such as `bands` or `per-item`.
        WayNeedsTarget = "way-needs-target" Error
            { en: "`{0}` needs a target", vi: "`{0}` cần có chỉ tiêu giao" }
            help { en: "add `target` with at-least, above, at-most, below or exactly",
                   vi: "thêm `target` với at-least, above, at-most, below hoặc exactly" }
        /// This way computes points from a figure, and the criterion names none. Add `measure`; points that
        /// people give are written as `judged`.
        WayNeedsMeasure = "way-needs-measure" Error
            { en: "`{0}` needs a measure", vi: "`{0}` cần có đại lượng để tính điểm" }
            help { en: "add `measure = \"...\"`; for points given by people use `judged`",
                   vi: "thêm `measure = \"...\"`; nếu điểm do người chấm thì dùng `judged`" }
        /// Points that people give are not computed, so a measure beside them would have no effect. Remove
        /// the measure, or score the measure by another way.
        MeasureBesideJudged = "measure-beside-judged" Error
            { en: "`measure` has no effect beside `{0}`",
              vi: "`measure` không có tác dụng khi đã dùng `{0}`" }
            help { en: "remove `measure`, or choose a way that computes points from it",
                   vi: "bỏ `measure`, hoặc chọn cách tính điểm từ đại lượng đó" }
        /// This way divides by the target, so it needs exactly one value; a range has two. Keep one
        /// comparison, or score the range by `bands` or `all-or-nothing`.
        OneTargetOnly = "one-target-only" Error
            { en: "`{0}` needs a target of one value, not a range",
              vi: "`{0}` cần một giá trị chỉ tiêu giao, không phải một khoảng" }
            help { en: "keep one comparison, or use `bands` or `all-or-nothing`",
                   vi: "giữ một phép so sánh, hoặc dùng `bands` hay `all-or-nothing`" }
        /// The way and the target point in opposite directions, so that doing better would lose points.
        /// `proportional` rises with the result and goes with at-least or above; `inversely-proportional`
        /// falls and goes with at-most or below.
        WrongDirection = "wrong-direction" Error
            { en: "`{0}` does not fit this way: a better result would lose points",
              vi: "`{0}` không hợp với cách tính này: kết quả tốt hơn lại mất điểm" }
            help { en: "use proportional with at-least or above, inversely-proportional with at-most or below",
                   vi: "dùng proportional với at-least hoặc above, inversely-proportional với at-most hoặc below" }
        /// Points in proportion divide by the target or by the result, and with a target of 0 or less the
        /// proportion means nothing. Write a target above 0, or use `all-or-nothing` or `bands`.
        TargetNotPositive = "target-not-positive" Error
            { en: "points in proportion need a target above 0",
              vi: "tính điểm theo tỷ lệ cần chỉ tiêu giao lớn hơn 0" }
            help { en: "write a target above 0, or use `all-or-nothing` or `bands`",
                   vi: "viết chỉ tiêu giao lớn hơn 0, hoặc dùng `all-or-nothing` hay `bands`" }
        /// With `inversely-proportional` the points grow without end as the result nears 0, so a cap is
        /// needed: it is also what a result of 0 earns. Write `up-to`, most often `"100% of maximum"`.
        UncappedInverse = "uncapped-inverse" Error
            { en: "`inversely-proportional` needs a cap", vi: "`inversely-proportional` cần có trần điểm" }
            help { en: "write `up-to = \"100% of maximum\"` or another cap",
                   vi: "viết `up-to = \"100% of maximum\"` hoặc một mức trần khác" }
        /// The least points are not below the most, so every result would earn the same. Lower the floor, or
        /// raise the cap.
        FloorAboveCap = "floor-above-cap" Error
            { en: "the floor {0} is not below {1}", vi: "sàn điểm {0} không thấp hơn {1}" }
            help { en: "write a `down-to` below {1}", vi: "viết `down-to` nhỏ hơn {1}" }
        /// A result that misses the target would earn as much as one that meets it, or more. `otherwise` is
        /// what a missed target still earns, less than the points for meeting it. Lower it or leave it out.
        OtherwiseTooHigh = "otherwise-too-high" Error
            { en: "a missed target would earn {0}; it must be from 0 to less than the {1} for meeting it",
              vi: "không đạt được {0} điểm; phải từ 0 đến dưới {1} điểm khi đạt" }
            help { en: "write an `otherwise` from 0 to below {1}, or leave it out for 0",
                   vi: "viết `otherwise` từ 0 đến dưới {1}, hoặc bỏ đi để tính 0 điểm" }
        /// A number that must be more than 0 is 0 or less: the points of a criterion, the step of a rounding,
        /// the places of an award. Points that are taken off stand under `deducts`, written as positive
        /// numbers.
        PointsNotPositive = "points-not-positive" Error
            { en: "`{0}` must be more than 0", vi: "`{0}` phải lớn hơn 0" }
            help { en: "write a number above 0; points are taken off by `deducts`, not by a minus sign",
                   vi: "viết số lớn hơn 0; muốn trừ điểm thì dùng `deducts`, không viết số âm" }
        /// A band gives less than nothing. Points that are taken off stand under `deducts`, written as positive
        /// numbers.
        NegativePoints = "negative-points" Error
            { en: "`{0}` must not be less than 0", vi: "`{0}` không được nhỏ hơn 0" }
            help { en: "write 0 or more; points are taken off by `deducts`, not by a minus sign",
                   vi: "viết 0 hoặc số lớn hơn; muốn trừ điểm thì dùng `deducts`, không viết số âm" }
        /// Points for each item need a measure that counts items; with a percentage, 60 % would be 0.6 of an item. Use
        /// `proportional` or `bands`, or measure the number of items.
        ItemsOfShare = "items-of-share" Error
            { en: "`{0}` counts items, but the measure is a percentage", vi: "`{0}` tính theo số lượng, nhưng chỉ tiêu là tỷ lệ" }
            help { en: "use `proportional` or `bands`, or measure the number of items",
                   vi: "dùng `proportional` hoặc `bands`, hoặc chọn chỉ tiêu là số lượng" }
        /// Some values lie in no band and would earn nothing by accident. Let each band begin exactly where
        /// its neighbour ends, the boundary itself in one of the two, and leave the lowest and highest band
        /// open, or say by `range` what can occur.
        BandGap = "band-gap" Error
            { en: "no band covers {0}", vi: "không mức nào bao trùm {0}" }
            help { en: "end one band with `below` and begin the next with `at-least` the same value; leave the outermost ends open",
                   vi: "kết thúc một mức bằng `below` và bắt đầu mức kế tiếp bằng `at-least` cùng giá trị; để ngỏ hai đầu ngoài cùng" }
        /// Two bands cover the same values, so such a value would have two numbers of points. Write both ends
        /// of each band, and put each boundary into one of them only.
        BandOverlap = "band-overlap" Error
            { en: "two bands cover the same values", vi: "hai mức chồng lên nhau" }
            help { en: "write both ends, and put the boundary into one of the two: `below` beside `at-least`, or `at-most` beside `above`",
                   vi: "ghi đủ hai đầu và chỉ để ranh giới thuộc một mức: `below` đi với `at-least`, hoặc `at-most` đi với `above`" }
        /// No value can lie in this band: its ends are reversed, or it lies wholly outside the range that the
        /// indicator can have. Correct its ends, or remove it.
        BandUnreachable = "band-unreachable" Error
            { en: "no value can lie in this band", vi: "không giá trị nào rơi vào mức này" }
            help { en: "correct its ends, compare the `range` of the indicator, or remove the band",
                   vi: "sửa lại hai đầu, đối chiếu `range` của chỉ tiêu, hoặc bỏ mức này" }
        /// The bands are neither in rising nor in falling order, which hides gaps and overlaps from a reader.
        /// Sort them by value.
        BandsUnordered = "bands-unordered" Error
            { en: "the bands are in no order", vi: "các mức chưa được sắp theo thứ tự" }
            help { en: "write them from the highest value to the lowest, or from the lowest to the highest",
                   vi: "viết từ giá trị cao xuống thấp, hoặc từ thấp lên cao" }
        // Declared maxima.
        /// A section declares a maximum that its criteria do not add up to. Either a criterion has the wrong
        /// points or one was forgotten, or the printed regulation itself does not add up. Correct whichever
        /// is wrong.
        SectionMaximumDiffers = "section-maximum-differs" Error
            { en: "section `{0}` declares {1} points, but its criteria can earn {2}",
              vi: "nhóm `{0}` ghi {1} điểm, nhưng các tiêu chí cộng lại được tối đa {2}" }
            help { en: "correct the points of a criterion, or write `points = {2}`",
                   vi: "sửa điểm của tiêu chí, hoặc viết `points = {2}`" }
        /// A section declares a maximum, and one of its criteria has no limit, so the maximum can be
        /// exceeded. Give the criterion a cap by `up-to`, or declare the section as `"open"`.
        SectionUnbounded = "section-unbounded" Error
            { en: "section `{0}` declares a maximum, but one of its criteria has no limit",
              vi: "nhóm `{0}` ghi điểm tối đa, nhưng có tiêu chí không giới hạn điểm" }
            help { en: "write a cap in `up-to` of that criterion, or `points = \"open\"` here",
                   vi: "ghi trần điểm ở `up-to` của tiêu chí đó, hoặc viết `points = \"open\"` ở đây" }
        /// The regulation declares a total that its sections do not add up to. Correct the points of a
        /// section, or the declared total.
        DeclaredPointsMissed = "declared-points-missed" Error
            { en: "the regulation declares {0} points, but its sections add up to {1}",
              vi: "quy chế ghi {0} điểm, nhưng các nhóm tiêu chí cộng lại được {1}" }
            help { en: "correct the points of a section, or write `points = {1}`",
                   vi: "sửa điểm của nhóm tiêu chí, hoặc viết `points = {1}`" }
        /// The regulation declares a total, and one of its sections is open, so the total can be exceeded.
        /// Declare a maximum for every section, or the regulation as `"open"`.
        DeclaredButOpen = "declared-but-open" Error
            { en: "the regulation declares {0} points, but a section has no maximum",
              vi: "quy chế ghi {0} điểm, nhưng có nhóm tiêu chí không có điểm tối đa" }
            help { en: "write the maximum of every section, or `points = \"open\"` here",
                   vi: "ghi điểm tối đa cho mọi nhóm tiêu chí, hoặc viết `points = \"open\"` ở đây" }
        /// The regulation says `points = "none"`, that is, it only computes figures, and yet it has criteria.
        /// Declare the points, or remove the criteria.
        PointsNoneButScored = "points-none-but-scored" Error
            { en: "`points = \"none\"`, but there are criteria",
              vi: "quy chế ghi `points = \"none\"` nhưng vẫn có tiêu chí" }
            help { en: "write the declared maximum or \"open\", or remove the criteria",
                   vi: "ghi điểm tối đa hoặc \"open\", hoặc bỏ các tiêu chí" }
        // Rankings and awards.
        /// A ranking names nothing to rank by, so that all units would be tied. Name at least one measure,
        /// most often `points(total)`.
        RankedByNothing = "ranked-by-nothing" Error
            { en: "the ranking has nothing to rank by", vi: "bảng xếp hạng chưa có căn cứ xếp hạng" }
            help { en: "write for example `by = [\"points(total)\"]`",
                   vi: "viết ví dụ `by = [\"points(total)\"]`" }
        /// A tie-break is the same as what was ranked by before it. Units that are tied there are equal in it
        /// by definition, so it can decide nothing. Name another measure, or remove it.
        TieBreakRepeats = "tie-break-repeats" Error
            { en: "{0} cannot break a tie, it was compared already",
              vi: "{0} không phân định được đồng hạng vì đã so sánh ở trước" }
            help { en: "name another measure, or remove this one",
                   vi: "ghi một đại lượng khác, hoặc bỏ mục này" }
        /// An award has a condition, or a gate can exclude from awards, and the file does not say what
        /// happens when the unit in the place fails it. The two readings crown different winners, so the file
        /// must choose.
        IfIneligibleAbsent = "if-ineligible-absent" Error
            { en: "the award does not say what happens when the unit in the place is not eligible",
              vi: "khen thưởng chưa quy định cách xử lý khi đơn vị đứng ở suất đó không đủ điều kiện" }
            help { en: "write `if-ineligible = \"withhold\"` (not given) or `if-ineligible = \"next\"` (goes to the next)",
                   vi: "viết `if-ineligible = \"withhold\"` (không trao) hoặc `if-ineligible = \"next\"` (trao cho đơn vị kế tiếp)" }
        /// An award does not say what happens when units are tied across its last place. Ties are never
        /// broken by order or by name, so the file must say: a ballot, all of them, or none.
        IfTiedAbsent = "if-tied-absent" Error
            { en: "the award does not say what happens to tied units",
              vi: "khen thưởng chưa quy định cách xử lý khi đồng hạng" }
            help { en: "write `if-tied = \"ballot\"`, `\"all\"` or `\"none\"`",
                   vi: "viết `if-tied = \"ballot\"` (bình xét), `\"all\"` (trao tất cả) hoặc `\"none\"` (không trao)" }
        /// An award is decided by ballot, and the file does not say how many of the first ranks stand for it.
        /// Add `among`.
        BallotAmongWhom = "ballot-among-whom" Error
            { en: "the ballot does not say among how many units",
              vi: "chưa ghi bình xét trong số bao nhiêu đơn vị" }
            help { en: "add `among`, such as `among = 3` for the first three",
                   vi: "thêm `among`, ví dụ `among = 3` cho ba đơn vị đứng đầu" }
        /// `among` says how many units stand for a ballot, and this award is decided by the ranking alone.
        /// Remove it, or write `decided-by = "ballot"`.
        AmongWithoutBallot = "among-without-ballot" Error
            { en: "`among` needs a ballot", vi: "`among` chỉ dùng khi bình xét" }
            help { en: "remove `among`, or write `decided-by = \"ballot\"`",
                   vi: "bỏ `among`, hoặc viết `decided-by = \"ballot\"`" }
        /// A ballot stands between fewer units than it has places to fill, so some places could never be
        /// given. Raise `among`, or lower `places`.
        AmongTooFew = "among-too-few" Error
            { en: "a ballot among {0} cannot fill {1} places",
              vi: "bình xét trong số {0} đơn vị thì không đủ cho {1} suất" }
            help { en: "write `among` at least as large as `places`",
                   vi: "viết `among` không nhỏ hơn `places`" }
        // Choices and the summary.
        /// A choice was named that the regulation does not have. A regulation lists its choices under
        /// `[choices]`. Correct the name.
        UnknownChoice = "unknown-choice" Error
            { en: "the regulation has no choice called `{0}`",
              vi: "quy chế không có lựa chọn nào tên là `{0}`" }
            help { en: "name one of the tables under [choices]", vi: "ghi tên một bảng trong [choices]" }
        /// The choice exists, and it has no alternative of this name. The reading that is taken needs no
        /// name: it is used when nothing is chosen. Correct the name.
        UnknownAlternative = "unknown-alternative" Error
            { en: "the choice `{1}` has no alternative called `{0}`",
              vi: "lựa chọn `{1}` không có cách hiểu nào tên là `{0}`" }
            help { en: "name one of its alternatives, or leave the choice out for the reading taken",
                   vi: "ghi tên một trong các cách hiểu khác, hoặc không ghi lựa chọn này để dùng cách hiểu đã chọn" }
        /// Two alternatives replace the same key, so the outcome would depend on which is laid over the file
        /// last. Choose one of the two, or write a third alternative that says what both together mean.
        ChoicesConflict = "choices-conflict" Error
            { en: "the choices `{0}` and `{1}` both replace {2}",
              vi: "hai lựa chọn `{0}` và `{1}` cùng thay thế {2}" }
            help { en: "choose one of the two, or write an alternative that says what both together mean",
                   vi: "chỉ chọn một trong hai, hoặc viết thêm một cách hiểu gộp cả hai" }
        /// An alternative says what the file says already, or nothing at all, so choosing it would change no
        /// points. Write the keys that the other reading replaces, as they would stand in the file.
        AlternativeChangesNothing = "alternative-changes-nothing" Error
            { en: "the alternative `{0}` changes nothing", vi: "cách hiểu `{0}` không thay đổi gì" }
            help { en: "write the tables and keys that it replaces, or remove it",
                   vi: "viết các bảng và khóa mà cách hiểu này thay thế, hoặc bỏ đi" }
        /// An alternative removes something that the file does not have, so it would change nothing. `remove`
        /// lists paths such as `criteria.weak.target`. Correct the path.
        NothingToRemove = "nothing-to-remove" Error
            { en: "there is nothing to remove at `{0}`", vi: "không có gì để bỏ tại `{0}`" }
            help { en: "write the path of a table or key of the file, such as \"criteria.weak.target\"",
                   vi: "ghi đường dẫn của một bảng hoặc khóa có trong tệp, ví dụ \"criteria.weak.target\"" }
        /// A line of the summary shows nothing. Say what is shown for each unit by `each`, for the cluster as
        /// a whole by `cluster`, or both.
        EmptySummary = "empty-summary" Error
            { en: "the summary line `{0}` shows nothing", vi: "dòng tổng hợp `{0}` không hiển thị gì" }
            help { en: "add `each`, `cluster`, or both",
                   vi: "thêm `each` (từng đơn vị), `cluster` (cả cụm), hoặc cả hai" }
        /// The line of the summary is about the cluster as a whole, and it reads a figure of a single unit;
        /// whose, it cannot say. Put the figure into an aggregate such as `sum(x over cluster)`.
        NotAboutTheWhole = "not-about-the-whole" Error
            { en: "`{0}` belongs to a single unit, and this line is about the whole cluster",
              vi: "`{0}` là số của từng đơn vị, trong khi dòng này nói về cả cụm" }
            help { en: "put it into an aggregate, such as `sum(htx over cluster)`, or show it by `each`",
                   vi: "đưa vào phép tổng hợp như `sum(htx over cluster)`, hoặc hiển thị bằng `each`" }
        // Warnings: legal, but most probably not meant.
        /// The target excludes its boundary (above, below), but points in proportion are full exactly at the
        /// boundary: a unit there has all points without having met the target. Write at-least or at-most, or
        /// accept it.
        StrictTargetProRata = "strict-target-pro-rata" Warning
            { en: "`{0}` earns full points at the boundary, where its target is not yet met",
              vi: "`{0}` đủ điểm ngay tại ranh giới, khi chưa đạt chỉ tiêu giao" }
            help { en: "write at-least or at-most, or add `accepts = [\"strict-target-pro-rata\"]`",
                   vi: "viết at-least hoặc at-most, hoặc thêm `accepts = [\"strict-target-pro-rata\"]`" }
        /// A result just short of the target can be rounded up to full points, so that a unit has all points
        /// without having met the target. Round down, round more finely, or accept it.
        RoundsToFullPoints = "rounds-to-full-points" Warning
            { en: "`{0}` can round up to full points just short of its target",
              vi: "`{0}` có thể được làm tròn lên đủ điểm khi còn thiếu chút ít so với chỉ tiêu giao" }
            help { en: "round down or more finely, or add `accepts = [\"rounds-to-full-points\"]`",
                   vi: "làm tròn xuống hoặc chi tiết hơn, hoặc thêm `accepts = [\"rounds-to-full-points\"]`" }
        /// `accepts` answers a warning that is not raised here, so it is misspelt or the cause has gone. Left
        /// alone it could hide a later warning. Remove it, or correct the name.
        NothingToAccept = "nothing-to-accept" Warning
            { en: "`{0}` is accepted here, but no such warning is raised",
              vi: "ở đây chấp nhận `{0}`, nhưng không có cảnh báo nào như vậy" }
            help { en: "remove it, or correct the name", vi: "bỏ đi, hoặc sửa lại tên" }
        /// The words quoted from the regulation hold no number equal to the target, so the rule or the
        /// quotation may be wrong. Compare both with the printed regulation.
        QuoteDiffers = "quote-differs" Warning
            { en: "the quoted words do not contain {0}, the target of this criterion",
              vi: "câu trích không có số {0} là chỉ tiêu giao của tiêu chí này" }
            help { en: "compare the target and the quotation with the printed regulation",
                   vi: "đối chiếu chỉ tiêu giao và câu trích với văn bản quy chế" }
        /// An indicator is declared and read by no criterion, formula, condition, ranking or summary; units
        /// would be asked for a figure that decides nothing. Use it, or remove it.
        NeverUsed = "never-used" Warning
            { en: "nothing uses the indicator `{0}`", vi: "chỉ tiêu `{0}` không được dùng ở đâu" }
            help { en: "use it, show it in [summary], or remove it",
                   vi: "sử dụng nó, hiển thị trong [summary], hoặc bỏ đi" }
        /// Two criteria score the same measure, so the same result counts twice. That can be meant, such as a
        /// bonus for the same figure; more often a name was copied. Check the measure.
        UsedTwice = "used-twice" Warning
            { en: "`{0}` is scored by two criteria", vi: "`{0}` được chấm điểm ở hai tiêu chí" }
            help { en: "check that this is meant, or correct `measure`",
                   vi: "kiểm tra xem có đúng chủ ý không, nếu không thì sửa `measure`" }
        /// Two units share an id or a title, after Unicode composition, case, spaces and tone placement. Rows of
        /// figures name units by these, so a row could not say which of the two it is about.
        SameUnitName = "same-unit-name" Error
            { en: "`{0}` names two units", vi: "`{0}` là tên của hai đơn vị" }
            help { en: "give each unit a title of its own", vi: "đặt tên riêng cho từng đơn vị" }
        /// A section scales what is left up to other points than it declares. What does not apply must not change
        /// how much the section is worth.
        RescaledToOther = "rescaled-to-other" Error
            { en: "section `{0}` is scaled to {1} points and declares {2}",
              vi: "nhóm `{0}` quy đổi về {1} điểm nhưng ghi {2} điểm" }
            help { en: "write `rescaled-to = {2}`", vi: "viết `rescaled-to = {2}`" }
        /// A section is scaled to a number of points, and one of its criteria has no limit, so there is no maximum to
        /// scale from. Give the criterion a cap by `up-to`, or leave `rescaled-to` out.
        RescaledUnbounded = "rescaled-unbounded" Error
            { en: "section `{0}` is scaled, but one of its criteria has no limit",
              vi: "nhóm `{0}` có quy đổi điểm, nhưng có tiêu chí không giới hạn điểm" }
            help { en: "write a cap in `up-to` of that criterion, or leave out `rescaled-to`",
                   vi: "ghi trần điểm ở `up-to` của tiêu chí đó, hoặc bỏ `rescaled-to`" }
        /// Something reads a figure of the year scored, and the indicator is reported for the year before alone.
        NoPeriodFigure = "no-period-figure" Error
            { en: "`{0}` is read for the period and reported for the baseline only",
              vi: "`{0}` được dùng cho năm chấm điểm nhưng chỉ báo cáo cho năm trước" }
            help { en: "add \"period\" to its `years`, or write `baseline({0})`",
                   vi: "thêm \"period\" vào `years`, hoặc viết `baseline({0})`" }
        /// A target lies outside the range of its own figure, so that nobody can meet it.
        TargetOutOfReach = "target-out-of-reach" Error
            { en: "the target {1} of `{0}` cannot be met: the figure is {2}",
              vi: "chỉ tiêu {1} của `{0}` không thể đạt: số liệu {2}" }
            help { en: "correct the target, or the `range` of the figure",
                   vi: "sửa chỉ tiêu, hoặc `range` của số liệu" }
        /// An award has more places than the cluster has units, so that some can never be given.
        MorePlacesThanUnits = "more-places-than-units" Error
            { en: "`{0}` has {1} places, and the cluster has {2} units",
              vi: "`{0}` có {1} suất, nhưng cụm chỉ có {2} đơn vị" }
            help { en: "correct `places`, or the members", vi: "sửa `places`, hoặc danh sách đơn vị" }
        /// One choice is given two alternatives, and only one reading can be scored at a time.
        ChosenTwice = "chosen-twice" Error
            { en: "the choice `{0}` is given twice: `{1}` and `{2}`", vi: "lựa chọn `{0}` ghi hai lần: `{1}` và `{2}`" }
            help { en: "keep one of the two", vi: "chỉ giữ một trong hai" }
        /// An alternative of a choice does not check: laid over the file, it has the fault that is named.
        AlternativeFaulty = "alternative-faulty" Error
            { en: "the alternative `{0}` does not check: {2} [{1}]",
              vi: "cách hiểu `{0}` có lỗi: {2} [{1}]" }
            help { en: "{3}", vi: "{3}" }
        /// A missing yes or no would be read as a no. What was not reported is not a no; say `unscored` or `refuse`.
        ZeroForYesNo = "zero-for-yes-no" Error
            { en: "a missing `{0}` cannot count as zero: it is a yes or no",
              vi: "`{0}` chưa có thì không thể tính là 0: đây là có hoặc không" }
            help { en: "write `missing = \"unscored\"` or `missing = \"refuse\"` on the criterion",
                   vi: "viết `missing = \"unscored\"` hoặc `missing = \"refuse\"` ở tiêu chí" }
    }
}
