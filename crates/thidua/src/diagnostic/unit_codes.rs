//! The codes of faults in who is scored: the scope, and units that became others.

crate::diagnostic_codes! {
    /// The codes of faults in who is scored; each doc comment is the manual page of its code.
    pub enum UnitCode {
        /// The scope says who is counted, and everything about the cluster rests on that. So it cannot itself rest on
        /// points, targets met, or a value of the whole cluster. Let it read figures of the unit alone.
        ScopeTooLate = "scope-too-late" Error
            { en: "the scope cannot rest on `{0}`, which is known only when the scope is",
              vi: "phạm vi xét không thể dựa vào `{0}`, vì mục này chỉ có khi đã biết phạm vi" }
            help { en: "let the scope read figures of the unit, without points and without values of the cluster",
                   vi: "chỉ dùng số liệu của chính đơn vị, không dùng điểm và giá trị của cả cụm" }
        /// A unit that merged into another, or was split, is no more, and this one is a member of the cluster. Give the old
        /// unit an id and a title of its own, even where the new one took over its name.
        PredecessorIsMember = "predecessor-is-member" Error
            { en: "`{0}` is a member of the cluster and cannot have become another unit",
              vi: "`{0}` là thành viên của cụm nên không thể là đơn vị cũ của đơn vị khác" }
            help { en: "give the old unit an id of its own, such as `{0}-old`",
                   vi: "đặt mã riêng cho đơn vị cũ, ví dụ `{0}-cu`" }
        /// A unit that became another has itself `merged-from` or `split-from`. Only what happened between the year before
        /// and the period counts. Name the units of the year before directly.
        PredecessorOfOther = "predecessor-of-other" Error
            { en: "`{0}` became another unit and cannot have come from others",
              vi: "`{0}` đã thành đơn vị khác nên không khai báo đơn vị cũ của nó" }
            help { en: "name the units of the year before directly", vi: "ghi thẳng các đơn vị của năm trước" }
        /// The shares of a unit that was merged or split do not add up to all of it, so some of its figures would be lost or
        /// count twice. A unit that merged counts with 100 %.
        SharesNotWhole = "shares-not-whole" Error
            { en: "the shares of `{0}` add up to {1}, not to 100 %", vi: "các tỷ lệ của `{0}` cộng lại là {1}, không phải 100 %" }
            help { en: "correct the shares, or name the unit once", vi: "sửa các tỷ lệ, hoặc chỉ ghi đơn vị đó một lần" }
        /// Units merged or were split, and the regulation compares with no year before, so that nothing follows from it.
        /// Remove it, or write `baseline`.
        MergedWithoutBaseline = "merged-without-baseline" Error
            { en: "merging and splitting has no effect without a baseline year",
              vi: "hợp nhất, chia tách không có tác dụng khi không có năm trước" }
            help { en: "remove it, or add `baseline` to [regulation]", vi: "bỏ đi, hoặc thêm `baseline` vào [regulation]" }
        /// `until` is the last year of a unit that became another: the baseline year or a later one before the period. A
        /// member of the cluster has none.
        UntilOutOfPlace = "until-out-of-place" Error
            { en: "`{0}` cannot have existed until {1}", vi: "`{0}` không thể tồn tại đến hết {1}" }
            help { en: "write a year from the baseline to before the period, and none for a member",
                   vi: "ghi năm từ năm trước đến trước năm chấm điểm; thành viên thì không ghi" }
        /// Units merged or were split since the year before, and this figure of that year cannot be added up: it is a mean,
        /// a ratio, a date, a level or a yes or no. Say by which reported figure it is weighed, or report totals and derive
        /// the mean.
        NotAdditive = "not-additive" Error
            { en: "`{0}` of units that merged or were split cannot be added up",
              vi: "`{0}` của các đơn vị hợp nhất, chia tách không cộng được" }
            help { en: "add `weighted-by` with a figure of the year before, or report totals and derive this from them",
                   vi: "thêm `weighted-by` là một chỉ tiêu có số liệu năm trước, hoặc báo cáo số tổng rồi tính ra chỉ tiêu này" }
        /// A figure of the period, or a class, is given for a unit that is no more. Put it under the unit that it became.
        EndedUnit = "ended-unit" Error
            { en: "{0} became another unit and has no `{1}`", vi: "{0} đã hợp nhất hoặc chia tách, không có `{1}`" }
            help { en: "put the figure under the unit that it became", vi: "ghi số liệu cho đơn vị mới" }
    }
}
