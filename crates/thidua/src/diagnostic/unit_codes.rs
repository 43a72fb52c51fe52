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
    }
}
