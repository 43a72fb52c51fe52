//! The codes of faults in folds: one value of several.

crate::diagnostic_codes! {
    /// The codes of faults in folds and constant arithmetic; each doc comment is the manual page of its code.
    pub enum FoldCode {
        /// A formula divides by a number of the file that is 0, so it can never be computed. Correct the
        /// number.
        DividesByZero = "divides-by-zero" Error
            { en: "the formula always divides by 0", vi: "công thức luôn chia cho 0" }
            help { en: "correct the number that stands below the line", vi: "sửa lại số chia" }
        /// The weight of a mean is a number of the file that is not above 0. A weight says how much a value
        /// counts, so a negative one would turn its effect round and 0 would leave nothing to divide by.
        WeightNotPositive = "weight-not-positive" Error
            { en: "a weight must be above 0, not {0}", vi: "quyền số phải lớn hơn 0, không thể là {0}" }
            help { en: "write the figure that weighs each value", vi: "ghi chỉ tiêu dùng làm quyền số" }
        /// `best(k, ...)` adds up the k highest of its values, and there are no more than k of them, so none
        /// is ever left out. Write `sum` when all of them count, or a smaller number.
        BestOfAll = "best-of-all" Error
            { en: "the best {0} of {1} values leave none out", vi: "lấy {0} giá trị cao nhất trong {1} giá trị thì không bỏ giá trị nào" }
            help { en: "write `sum(...)`, or a smaller number", vi: "viết `sum(...)`, hoặc ghi số nhỏ hơn" }
        /// `clamp(x, low, high)` keeps a value between two ends, and the lower one is above the higher one.
        /// Swap them.
        ClampReversed = "clamp-reversed" Error
            { en: "the lowest value {0} is above the highest {1}", vi: "mức thấp nhất {0} lớn hơn mức cao nhất {1}" }
            help { en: "write the lower end first: `clamp(x, {1}, {0})`", vi: "viết mức thấp trước: `clamp(x, {1}, {0})`" }
        /// `skips` and `needs` speak of a formula that makes one value of several: min, max, sum, mean,
        /// median or best of named values. This formula has none, so they would have no effect. Remove
        /// them; over the cluster, write `over known` instead.
        SkipsWithoutFold = "skips-without-fold" Error
            { en: "`{0}` has no effect: the formula makes no value of several",
              vi: "`{0}` không có tác dụng: công thức không gộp nhiều giá trị" }
            help { en: "remove it; over the cluster write `over known`",
                   vi: "bỏ khóa này; tính trên cả cụm thì viết `over known`" }
        /// A missing figure is imputed from its own name where that has no value either: in the unit itself, or
        /// among members of which this one is missing. Its own name stands for the figures as reported, so write
        /// it under `over known`, or as `baseline(...)`.
        ImputedFromItself = "imputed-from-itself" Error
            { en: "`{0}` would be imputed from itself", vi: "`{0}` được ước tính từ chính nó" }
            help { en: "write `mean({0} over known)`, or `baseline({0})`",
                   vi: "viết `mean({0} over known)`, hoặc `baseline({0})`" }
        /// A line of the summary is of the kind `percent`, and its formula gives money, units or anything else
        /// that has a unit of measure. Divide by a like quantity, or correct the kind.
        PercentOfUnit = "percent-of-unit" Error
            { en: "a percentage is asked for, and the formula gives {0}",
              vi: "cần một tỷ lệ phần trăm, công thức lại cho {0}" }
            help { en: "divide by a like quantity, or correct `kind`", vi: "chia cho đại lượng cùng loại, hoặc sửa `kind`" }
        /// A figure was not given, and the regulation says what value stands in for it. The unit is scored by
        /// that value, and its total is marked as imputed. Fill in the figure if there is one.
        FigureImputed = "figure-imputed" Warning
            { en: "no figure for `{0}` of {1}; {2} stands in for it",
              vi: "{1} chưa có số liệu `{0}`; dùng giá trị ước tính {2}" }
            help { en: "fill in the figure if there is one", vi: "điền số liệu nếu có" }
        /// `over eligible` leaves out the members that a gate on the ranking knocks out, and no gate of this
        /// file does. Write `over cluster`, or declare the gate.
        EligibleWithoutGate = "eligible-without-gate" Error
            { en: "no gate knocks anybody out of the ranking, so `over eligible` means all members",
              vi: "không có điều kiện loại khỏi xếp hạng nào, nên `over eligible` là mọi đơn vị" }
            help { en: "write `over cluster`, or declare a gate with `out-of = \"ranking\"`",
                   vi: "viết `over cluster`, hoặc khai báo điều kiện với `out-of = \"ranking\"`" }
        /// `needs` asks for more values than the formula names, so it could never be computed. Write at most
        /// as many as there are.
        NeedsTooMany = "needs-too-many" Error
            { en: "{0} values are needed of {1}", vi: "cần {0} giá trị trong khi chỉ có {1}" }
            help { en: "write a number from 1 to {1}", vi: "ghi số từ 1 đến {1}" }
    }
}
