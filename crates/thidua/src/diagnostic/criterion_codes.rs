//! The codes of faults in criteria and their targets.

crate::diagnostic_codes! {
    /// The codes of faults in criteria and targets; each doc comment is the manual page of its code.
    pub enum CriterionCode {
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
        /// A target lies outside the range of its own figure, so that nobody can meet it.
        TargetOutOfReach = "target-out-of-reach" Error
            { en: "the target {1} of `{0}` cannot be met: the figure is {2}",
              vi: "chỉ tiêu {1} của `{0}` không thể đạt: số liệu {2}" }
            help { en: "correct the target, or the `range` of the figure",
                   vi: "sửa chỉ tiêu, hoặc `range` của số liệu" }
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
        /// `shortfall(...)` is the distance from a target on its worse side, so it needs a criterion whose target has one:
        /// a single at-least, above, at-most or below, of a figure that is a number or a percentage.
        NoShortfall = "no-shortfall" Error
            { en: "the target of `{0}` has no worse side to fall short on",
              vi: "chỉ tiêu giao của `{0}` không có phía kém hơn để tính mức thiếu" }
            help { en: "give it one at-least, above, at-most or below with a number, or compare its figure itself",
                   vi: "dùng đúng một at-least, above, at-most hoặc below kèm một số, hoặc so sánh chính chỉ tiêu đó" }
    }
}
