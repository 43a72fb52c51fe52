//! The codes of faults in the declared maxima of sections and regulation.

crate::diagnostic_codes! {
    /// The codes of faults in declared maxima; each doc comment is the manual page of its code.
    pub enum SectionCode {
        /// A section declares a maximum that its criteria do not add up to. Either a criterion has the wrong
        /// points or one was forgotten, or the printed regulation itself does not add up. Correct whichever
        /// is wrong.
        SectionMaximumDiffers = "section-maximum-differs" Error
            { en: "section `{0}` declares {1} points, but its criteria can earn {2}",
              vi: "nhóm `{0}` ghi {1} điểm, nhưng các tiêu chí trong nhóm cho được tối đa {2}" }
            help { en: "correct the points of a criterion, write `points = {2}`, or hold the section at its points by `up-to = {1}`",
                   vi: "sửa điểm của tiêu chí, viết `points = {2}`, hoặc giới hạn nhóm bằng `up-to = {1}`" }
        /// A section declares a maximum, and one of its criteria has no limit, so the maximum can be
        /// exceeded. Give the criterion a cap by `up-to`, or declare the section as `"open"`.
        SectionUnbounded = "section-unbounded" Error
            { en: "section `{0}` declares a maximum, but one of its criteria has no limit",
              vi: "nhóm `{0}` ghi điểm tối đa, nhưng có tiêu chí không giới hạn điểm" }
            help { en: "write a cap in `up-to` of that criterion, or `points = \"open\"` here",
                   vi: "ghi trần điểm ở `up-to` của tiêu chí đó, hoặc viết `points = \"open\"` ở đây" }
        /// A section scales what is left up to other points than it declares. What does not apply must not change
        /// how much the section is worth.
        RescaledToOther = "rescaled-to-other" Error
            { en: "`{0}` is scaled to {1} points and declares {2}",
              vi: "`{0}` quy đổi về {1} điểm nhưng ghi {2} điểm" }
            help { en: "write `rescaled-to = {2}`", vi: "viết `rescaled-to = {2}`" }
        /// A section is scaled to a number of points, and one of its criteria has no limit, so there is no maximum to
        /// scale from. Give the criterion a cap by `up-to`, or leave `rescaled-to` out.
        RescaledUnbounded = "rescaled-unbounded" Error
            { en: "`{0}` is scaled, but one of its criteria has no limit",
              vi: "`{0}` có quy đổi điểm, nhưng có tiêu chí không giới hạn điểm" }
            help { en: "write a cap in `up-to` of that criterion, or leave out `rescaled-to`",
                   vi: "ghi trần điểm ở `up-to` của tiêu chí đó, hoặc bỏ `rescaled-to`" }
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
        /// A bonus or a deduction is no part of the declared points and is never scaled, so some keys of other
        /// sections have no meaning there. The most that it adds or takes off is its `up-to`.
        NotBesideKind = "not-beside-kind" Error
            { en: "`{0}` cannot stand in a section of `kind = \"{1}\"`",
              vi: "`{0}` không dùng được trong nhóm có `kind = \"{1}\"`" }
            help { en: "remove it; the most that the section adds or takes off is `up-to`",
                   vi: "bỏ đi; mức thưởng hoặc trừ tối đa ghi ở `up-to`" }
        /// A bonus or a deduction does not say how much it can come to. Nothing is assumed: write a number, or
        /// `"none"` when the regulation sets no limit.
        UpToAbsent = "up-to-absent" Error
            { en: "`{0}` does not say the most that it {1}", vi: "`{0}` chưa ghi mức tối đa được {1}" }
            help { en: "add `up-to = 50`, or `up-to = \"none\"` when there is no limit",
                   vi: "thêm `up-to = 50`, hoặc `up-to = \"none\"` nếu không giới hạn" }
        /// A line of a deduction takes points off. Write `deducts` with positive numbers; no minus sign is needed.
        EarnsInDeduction = "earns-in-deduction" Error
            { en: "`{0}` stands in a deduction and earns points", vi: "`{0}` thuộc nhóm điểm trừ nhưng lại cho điểm" }
            help { en: "write `deducts` in place of `earns`, or move it to another section",
                   vi: "viết `deducts` thay cho `earns`, hoặc chuyển sang nhóm khác" }
        /// A line of a bonus section adds points. What is taken off stands in a section of its own, or in one without
        /// `kind`.
        DeductsInBonus = "deducts-in-bonus" Error
            { en: "`{0}` stands in a bonus and takes points off", vi: "`{0}` thuộc nhóm điểm thưởng nhưng lại trừ điểm" }
            help { en: "write `earns` in place of `deducts`, or move it to a section of `kind = \"deduction\"`",
                   vi: "viết `earns` thay cho `deducts`, hoặc chuyển sang nhóm có `kind = \"deduction\"`" }
        /// A section inside a bonus or a deduction is a part of it, so it must be of the same kind and state its own
        /// limit.
        KindInside = "kind-inside" Error
            { en: "`{0}` stands inside `{1}` and must have `kind = \"{2}\"` too",
              vi: "`{0}` nằm trong `{1}` nên cũng phải có `kind = \"{2}\"`" }
            help { en: "write `kind = \"{2}\"`, or put it inside another section",
                   vi: "viết `kind = \"{2}\"`, hoặc đặt trong nhóm khác" }
        /// A bonus or deduction is added to a sum or taken off it. In a mean, among the highest or the lowest it would be
        /// one value beside the others, which no regulation means. Put what is combined into a section of its own.
        NotAddedUp = "not-added-up" Error
            { en: "`{0}` is a bonus or a deduction, but {1} does not add its parts up",
              vi: "`{0}` là điểm thưởng hoặc điểm trừ, nhưng {1} không cộng điểm các phần" }
            help { en: "put the other parts into a section of their own with that `combines`, and let the outer one be a sum",
                   vi: "đưa các phần còn lại vào một nhóm riêng có `combines` đó, còn nhóm ngoài thì cộng lại" }
        /// A weight counts only in a mean, and the section above does not take one.
        WeightNotUsed = "weight-not-used" Error
            { en: "`{0}` has a weight, but {1} takes no mean", vi: "`{0}` có trọng số, nhưng {1} không lấy trung bình" }
            help { en: "write `combines = \"mean\"` there, or remove `weight` here",
                   vi: "viết `combines = \"mean\"` ở đó, hoặc bỏ `weight` ở đây" }
        /// In a mean some parts have a weight and this one has none. A weight is never assumed.
        WeightsIncomplete = "weights-incomplete" Error
            { en: "`{0}` has no weight, other parts of {1} have one",
              vi: "`{0}` chưa có trọng số, trong khi các phần khác của {1} đã có" }
            help { en: "write a `weight` for each part, or for none", vi: "ghi `weight` cho mọi phần, hoặc không phần nào" }
        /// More parts are asked for than there are, so that nobody could ever be rated.
        NeedsMoreParts = "needs-more-parts" Error
            { en: "{0} needs {1} parts and has {2}", vi: "{0} cần {1} phần nhưng chỉ có {2}" }
            help { en: "write a `needs` of at most {2}", vi: "viết `needs` không quá {2}" }
        /// The best so many of the parts are all of them, which is their sum.
        BestTooMany = "best-too-many" Error
            { en: "{0} takes the best {1} of {2} parts, which is all of them",
              vi: "{0} lấy {1} phần cao điểm nhất trong {2} phần, tức là lấy tất cả" }
            help { en: "take fewer than {2}, or leave out `combines`", vi: "lấy ít hơn {2}, hoặc bỏ `combines`" }
        /// Sections stand inside each other in a circle, so that none is above the others.
        InsideCircle = "inside-circle" Error
            { en: "the section `{0}` stands inside itself: {1}", vi: "nhóm `{0}` nằm trong chính nó: {1}" }
            help { en: "take `inside` out of one of them", vi: "bỏ `inside` ở một trong các nhóm đó" }
        /// Only a sum is scaled up for what does not apply; a mean is over the rest anyway, and the highest, the lowest and
        /// the best of several stay what they are.
        RescaledNotSummed = "rescaled-not-summed" Error
            { en: "{0} is scaled and does not add its parts up", vi: "{0} có quy đổi điểm nhưng không cộng điểm các phần" }
            help { en: "remove `rescaled-to`, or leave out `combines`", vi: "bỏ `rescaled-to`, hoặc bỏ `combines`" }
        /// A section passes over a state that none of its criteria can be in: each of them says what that state earns.
        SkipsNothing = "skips-nothing" Error
            { en: "{0} passes over what is {1}, but every criterion in it has points for that",
              vi: "{0} bỏ qua phần {1}, nhưng tiêu chí nào trong đó cũng đã có điểm cho trường hợp này" }
            help { en: "leave it out of `skips`, or correct the word of a criterion",
                   vi: "bỏ khỏi `skips`, hoặc sửa lại quy định ở tiêu chí" }
    }
}
