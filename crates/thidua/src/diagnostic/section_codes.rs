//! The codes of faults in the declared maxima of sections and regulation.

crate::diagnostic_codes! {
    /// The codes of faults in declared maxima; each doc comment is the manual page of its code.
    pub enum SectionCode {
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
    }
}
