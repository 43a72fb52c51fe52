//! The codes of faults in values, comparisons and conditions.

crate::diagnostic_codes! {
    /// The codes of faults in values, comparisons and conditions; each doc comment is the manual page of its code.
    pub enum ValueCode {
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
        /// `condition` and `fails` ask whether something holds, and this is a quantity, which neither holds
        /// nor fails. Compare it with a value through `measure`, or name a condition, `met(...)` or a
        /// yes-or-no figure.
        NotYesNo = "not-yes-no" Error
            { en: "`{0}` is a quantity, not a yes or no",
              vi: "`{0}` là một đại lượng, không phải câu trả lời có hoặc không" }
            help { en: "compare it: `measure = \"{0}\"` with `at-least`, `above`, `at-most`, `below` or `exactly`",
                   vi: "so sánh nó với một giá trị: `measure = \"{0}\"` kèm `at-least`, `above`, `at-most`, `below` hoặc `exactly`" }
        /// A yes or no is compared with a quantity, or a quantity with `true` or `false`. Neither is more or
        /// less than the other. A yes or no is compared by `exactly = true` or `exactly = false` alone.
        YesNoComparison = "yes-no-comparison" Error
            { en: "a yes or no and a quantity cannot be compared",
              vi: "không so sánh được câu trả lời có/không với một đại lượng" }
            help { en: "compare a yes or no by `exactly = true` or `exactly = false`, a quantity with a number",
                   vi: "với có/không, viết `exactly = true` hoặc `exactly = false`; với đại lượng, viết một số" }
        /// A missing yes or no would be read as a no. What was not reported is not a no; say `unscored` or `refuse`.
        ZeroForYesNo = "zero-for-yes-no" Error
            { en: "a missing `{0}` cannot count as zero: it is a yes or no",
              vi: "`{0}` chưa có thì không thể tính là 0: đây là có hoặc không" }
            help { en: "write `missing = \"unscored\"` or `missing = \"refuse\"` on the criterion",
                   vi: "viết `missing = \"unscored\"` hoặc `missing = \"refuse\"` ở tiêu chí" }
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
            help { en: "write a plain number, say of what it is a share, such as \"85% of maximum\" for points, or measure an indicator of kind \"percent\"",
                   vi: "viết số thường, ghi rõ là tỷ lệ của cái gì, ví dụ \"85% of maximum\" với điểm, hoặc dùng chỉ tiêu có kind = \"percent\"" }
        /// Two quantities of different units of measure are added, compared, or said to be one part of the
        /// other: million đồng and đồng, or đồng and đồng per cooperative. Convert one of them, or correct
        /// the `unit` of an indicator.
        UnitMismatch = "unit-mismatch" Error
            { en: "the units of measure differ: {0} and {1}", vi: "đơn vị tính không khớp: {0} và {1}" }
            help { en: "correct `unit` of the indicator, or convert one of the two in the formula",
                   vi: "sửa `unit` của chỉ tiêu, hoặc quy đổi một trong hai trong công thức" }
    }
}
