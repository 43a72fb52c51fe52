//! The codes of faults in choices and their alternatives.

crate::diagnostic_codes! {
    /// The codes of faults in choices and alternatives; each doc comment is the manual page of its code.
    pub enum ChoiceCode {
        /// A choice was named that the regulation does not have. A regulation lists its choices under
        /// `[choices]`. Correct the name.
        UnknownChoice = "unknown-choice" Error
            { en: "the regulation has no choice called `{0}`",
              vi: "quy chế không có lựa chọn nào tên là `{0}`" }
            help { en: "name one of the tables under [choices]", vi: "ghi tên một bảng trong [choices]" }
        /// The choice exists, and it has no alternative of this name. The reading that is taken needs no
        /// name: it is used when nothing is chosen. Correct the name.
        UnknownAlternative = "unknown-alternative" Error
            { en: "the choice `{1}` has no alternative called `{0}`",
              vi: "lựa chọn `{1}` không có cách hiểu nào tên là `{0}`" }
            help { en: "name one of its alternatives, or leave the choice out for the reading taken",
                   vi: "ghi tên một trong các cách hiểu khác, hoặc không ghi lựa chọn này để dùng cách hiểu đã chọn" }
        /// One choice is given two alternatives, and only one reading can be scored at a time.
        ChosenTwice = "chosen-twice" Error
            { en: "the choice `{0}` is given twice: `{1}` and `{2}`", vi: "lựa chọn `{0}` ghi hai lần: `{1}` và `{2}`" }
            help { en: "keep one of the two", vi: "chỉ giữ một trong hai" }
        /// Two alternatives replace the same key, so the outcome would depend on which is laid over the file
        /// last. Choose one of the two, or write a third alternative that says what both together mean.
        ChoicesConflict = "choices-conflict" Error
            { en: "the choices `{0}` and `{1}` both replace {2}",
              vi: "hai lựa chọn `{0}` và `{1}` cùng thay thế {2}" }
            help { en: "choose one of the two, or write an alternative that says what both together mean",
                   vi: "chỉ chọn một trong hai, hoặc viết thêm một cách hiểu gộp cả hai" }
        /// An alternative says what the file says already, or nothing at all, so choosing it would change no
        /// points. Write the keys that the other reading replaces, as they would stand in the file.
        AlternativeChangesNothing = "alternative-changes-nothing" Error
            { en: "the alternative `{0}` changes nothing", vi: "cách hiểu `{0}` không thay đổi gì" }
            help { en: "write the tables and keys that it replaces, or remove it",
                   vi: "viết các bảng và khóa mà cách hiểu này thay thế, hoặc bỏ đi" }
        /// An alternative of a choice does not check: laid over the file, it has the fault that is named.
        AlternativeFaulty = "alternative-faulty" Error
            { en: "the alternative `{0}` does not check: {2} [{1}]",
              vi: "cách hiểu `{0}` có lỗi: {2} [{1}]" }
            help { en: "{3}", vi: "{3}" }
        /// An alternative removes something that the file does not have, so it would change nothing. `remove`
        /// lists paths such as `criteria.weak.target`. Correct the path.
        NothingToRemove = "nothing-to-remove" Error
            { en: "there is nothing to remove at `{0}`", vi: "không có gì để bỏ tại `{0}`" }
            help { en: "write the path of a table or key of the file, such as \"criteria.weak.target\"",
                   vi: "ghi đường dẫn của một bảng hoặc khóa có trong tệp, ví dụ \"criteria.weak.target\"" }
    }
}
