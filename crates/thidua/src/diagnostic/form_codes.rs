//! The codes of forms that are filled in for one regulation and scored by another.

crate::diagnostic_codes! {
    /// The codes of forms, such as workbooks that were made from a regulation; each doc comment is the manual page of its
    /// code.
    pub enum FormCode {
        /// The figures stand in a form that was made from another regulation. Indicators of the same name may mean
        /// something else there, so nothing of it is scored.
        FormOfOtherRegulation = "form-of-other-regulation" Error
            { en: "the form was made for the regulation `{0}`, not for `{1}`",
              vi: "biểu mẫu này làm cho quy chế `{0}`, không phải `{1}`" }
            help { en: "give the form of this regulation, or score with the regulation that it was made for",
                   vi: "dùng biểu mẫu của quy chế này, hoặc chấm theo đúng quy chế của biểu mẫu" }
        /// The figures stand in a form that was made for another year. Last year's form, sent once more, is the usual case.
        FormOfOtherYear = "form-of-other-year" Error
            { en: "the form was made for {0}; the regulation scores {1}", vi: "biểu mẫu này làm cho năm {0}; quy chế chấm năm {1}" }
            help { en: "ask the unit for the form of {1}", vi: "đề nghị đơn vị gửi biểu mẫu năm {1}" }
    }
}
