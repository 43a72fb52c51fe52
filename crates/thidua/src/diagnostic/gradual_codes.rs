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
    }
}
