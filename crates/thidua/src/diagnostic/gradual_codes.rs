//! The codes of faults in the ways whose points grow with the value.

crate::diagnostic_codes! {
    /// The codes of faults in lines between two values and in points for each step; each doc comment is the manual page
    /// of its code.
    pub enum GradualCode {
        /// The value that earns nothing and the value that earns all points are the same, so there is no line between
        /// them. Write two values, or use `all-or-nothing` when one value decides.
        EqualEnds = "equal-ends" Error
            { en: "`nothing-at` and `full-at` are the same value",
              vi: "`nothing-at` và `full-at` là cùng một mức" }
            help { en: "write two different values, or use `all-or-nothing`",
                   vi: "viết hai mức khác nhau, hoặc dùng `all-or-nothing`" }
        /// The value that earns all points lies outside the `range` of the indicator, so nobody can earn the declared
        /// maximum. Correct the value, or the range.
        FullOutOfReach = "full-out-of-reach" Error
            { en: "{0} earns all points, but the figure can only reach {1}",
              vi: "{0} mới được đủ điểm, nhưng chỉ tiêu chỉ có thể đến {1}" }
            help { en: "correct the value, or the `range` of the indicator",
                   vi: "sửa lại mức này, hoặc `range` của chỉ tiêu" }
        /// A step or a shortfall is a distance, and this is none on the scale of the measure. A percentage moves by
        /// percentage points, other measures by numbers of their own unit, and both by a share of the target; `"1%"` alone
        /// could be any of them: from 15 % to 17 % it is 2 percentage points and 13.3 % of the target.
        NotADistance = "not-a-distance" Error
            { en: "`{0}` is no distance on the scale of this measure",
              vi: "`{0}` không phải là khoảng cách theo đơn vị của chỉ tiêu này" }
            help { en: "write \"1 percentage point\" for a percentage, a number such as 5 for other measures, or \"1% of target\"",
                   vi: "viết \"1 percentage point\" (điểm phần trăm) nếu chỉ tiêu là tỷ lệ, một số như 5 nếu không, hoặc \"1% of target\" (của chỉ tiêu)" }
        /// Points for each step need one place that steps are counted from: `above` or `below` a value, or, for
        /// `per-step`, `from` a value on both sides. Keep one of the keys.
        StepsFromWhere = "steps-from-where" Error
            { en: "exactly one of these must say where steps are counted from: {0}",
              vi: "phải có đúng một trong các khóa này để biết tính các bước từ đâu: {0}" }
            help { en: "write `above = \"target\"`, or another of these keys with a value",
                   vi: "viết `above = \"target\"`, hoặc một khóa khác trong số đó kèm giá trị" }
        /// The cap is no higher than the points without any step, so that no step could ever add to them. Raise `up-to`,
        /// or lower `starting-with`.
        CapLeavesNoStep = "cap-leaves-no-step" Error
            { en: "the cap {0} leaves no step beside the {1} points to start with",
              vi: "trần {0} điểm không còn chỗ cho bước nào vì điểm khởi đầu là {1}" }
            help { en: "write an `up-to` above {1}", vi: "viết `up-to` lớn hơn {1}" }
        /// These points only rise from what they start with, so a floor below them would never be reached, and one above
        /// would hide a rule. `down-to` belongs to steps counted on both sides, with `from`.
        FloorWithoutEffect = "floor-without-effect" Error
            { en: "`down-to` has no effect: steps on one side only add points",
              vi: "`down-to` không có tác dụng: các bước về một phía chỉ cộng điểm" }
            help { en: "remove it, or count the steps on both sides with `from`",
                   vi: "bỏ đi, hoặc tính các bước về hai phía bằng `from`" }
        /// What stands here gives points as they are measured, and its values are no points: a percentage, a yes or no, or
        /// an amount with a unit of its own. 60 % could be 0.6 points, or 6, or 60; a formula says which.
        NotPoints = "not-points" Error
            { en: "the values of `{0}` are not numbers of points",
              vi: "giá trị của `{0}` không phải là số điểm" }
            help { en: "use a plain number; make a percentage points in a formula, such as `10 * share`",
                   vi: "dùng một số thường; đổi tỷ lệ thành điểm bằng công thức, ví dụ `10 * share`" }
        /// The shortfalls of one list, or of one condition, are measured in two ways: as a share of the target, and in the unit
        /// of the figure. Which is larger would depend on the target. Write all of them in one way.
        TwoDistances = "two-distances" Error
            { en: "shortfalls are measured here in two ways", vi: "mức thiếu ở đây được đo theo hai cách" }
            help { en: "write all as a share such as \"10% of target\", or all in the unit of the figure",
                   vi: "viết tất cả theo tỷ lệ như \"10% of target\" (của chỉ tiêu), hoặc tất cả theo đơn vị của chỉ tiêu" }
        /// A cap or a floor stands beside a fixed number of points, which it cannot change. They belong beside a measure that
        /// gives the points. Remove it.
        LimitOfFixedPoints = "limit-of-fixed-points" Error
            { en: "`{0}` has no effect beside a fixed number of points",
              vi: "`{0}` không có tác dụng khi mức đã cho một số điểm cố định" }
            help { en: "remove it, or let a measure give the points: `gives = \"line-between\"`",
                   vi: "bỏ đi, hoặc lấy điểm theo một đại lượng: `gives = \"line-between\"`" }
    }
}
