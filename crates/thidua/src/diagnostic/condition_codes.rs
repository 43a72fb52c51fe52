//! The codes of faults in conditions that count, and in shares of a maximum.

crate::diagnostic_codes! {
    /// The codes of faults in conditions that count, and in shares of a maximum; each doc comment is the manual page
    /// of its code.
    pub enum ConditionCode {
        /// A condition asks for a share of the maximum, such as `"60% of maximum"`, of something that has none: a
        /// figure, a judgement, or points without a declared limit. Compare points that have a maximum, such as
        /// `points(total)`, or write the number itself.
        ShareOfNoMaximum = "share-of-no-maximum" Error
            { en: "`{0}` has no maximum to take a share of", vi: "`{0}` không có điểm tối đa để tính tỷ lệ" }
            help { en: "compare points that have a declared maximum, or write the number itself",
                   vi: "so sánh điểm có mức tối đa đã khai báo, hoặc ghi thẳng con số" }
        /// `every` speaks of criteria that earn points, and there is none where it looks: the section holds only
        /// deductions or targets without points, or the file has no criterion that earns points.
        EveryOfNothing = "every-of-nothing" Error
            { en: "there is no criterion that earns points in `{0}`",
              vi: "không có tiêu chí nào cho điểm trong `{0}`" }
            help { en: "name a section whose criteria earn points, or write `every = \"criteria\"`",
                   vi: "ghi nhóm có tiêu chí cho điểm, hoặc viết `every = \"criteria\"`" }
        /// A condition counts how many others hold, and what it compares the count with is not a whole number.
        CountNotWhole = "count-not-whole" Error
            { en: "{0} is not a number of conditions", vi: "{0} không phải là số lượng điều kiện" }
            help { en: "write a whole number, such as `at-least = 2`",
                   vi: "ghi một số nguyên, ví dụ `at-least = 2`" }
        /// A condition that counts holds, or fails, however many of its parts hold: three of two never hold, and
        /// at least none always do.
        CountDecidesNothing = "count-decides-nothing" Error
            { en: "of {0} conditions it does not matter how many hold",
              vi: "trong {0} điều kiện này, bao nhiêu điều kiện đúng cũng cho cùng kết quả" }
            help { en: "write a number between 1 and {0}", vi: "ghi một số từ 1 đến {0}" }
    }
}
