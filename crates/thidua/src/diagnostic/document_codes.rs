//! The codes of faults in a rule file as text, tables, keys and words.

crate::diagnostic_codes! {
    /// The codes of faults in the file, its tables, keys and words; each doc comment is the manual page of its code.
    pub enum DocumentCode {
        /// The text is not TOML, the format of rule files. Nothing else is checked until it is, since one
        /// slip can hide the rest. Look at the place shown and just before it: most often a quotation mark, a
        /// bracket or an equals sign is missing.
        Syntax = "syntax" Error
            { en: "the text cannot be read as TOML: {0}", vi: "không đọc được tệp theo định dạng TOML (lời báo gốc bằng tiếng Anh: {0})" }
            help { en: "look here and on the line above for a missing quotation mark, bracket or `=`",
                   vi: "xem chỗ này và dòng ngay trên, thường thiếu dấu ngoặc kép, dấu ngoặc vuông, ngoặc nhọn hoặc dấu `=`" }
        /// The same key or table is written twice, so it is not clear which of the two is the rule. Keep one
        /// of them; when both are meant, give them different ids.
        DuplicateKey = "duplicate-key" Error
            { en: "`{0}` is written twice", vi: "`{0}` bị viết hai lần" }
            help { en: "keep one of the two, or give the second another name",
                   vi: "giữ lại một, hoặc đặt tên khác cho chỗ thứ hai" }
        /// The file does not say which edition of the rule language it is written in. The number keeps an old
        /// file readable when the language changes. Write `format = 1` as the first line.
        FormatMissing = "format-missing" Error
            { en: "the file does not say its format", vi: "tệp chưa ghi phiên bản định dạng" }
            help { en: "write `format = 1` as the first line", vi: "viết `format = 1` ở dòng đầu tiên" }
        /// The file is written in an edition of the rule language that this version does not know; reading it
        /// all the same could score by other rules. Write `format = 1`, or use a newer version of thidua.
        FormatUnknown = "format-unknown" Error
            { en: "format {0} is not known, this version reads format 1",
              vi: "không biết định dạng {0}, phiên bản này đọc định dạng 1" }
            help { en: "write `format = 1`, or use a newer version of thidua",
                   vi: "viết `format = 1`, hoặc dùng phiên bản thidua mới hơn" }
        /// A table that every rule file needs is absent: `[regulation]` says what is scored and how points
        /// are rounded, `[cluster]` says who is ranked together. Add it.
        MissingTable = "missing-table" Error
            { en: "the table [{0}] is missing", vi: "thiếu bảng [{0}]" }
            help { en: "add [{0}] with its keys", vi: "thêm [{0}] cùng các khóa của bảng" }
        /// A table has a name that no rule file knows. It would have no effect, and a rule that has no effect
        /// must not look like one that has. Correct the name, or take the table out.
        UnknownTable = "unknown-table" Error
            { en: "[{0}] is not a table of a rule file", vi: "tệp quy chế không có bảng nào tên là [{0}]" }
            help { en: "correct the name, or remove the table", vi: "sửa lại tên, hoặc bỏ bảng này" }
        /// The word belongs to the plan of the rule language, but this version cannot apply it yet. It is
        /// refused so that no rule is passed over in silence. Say the rule in another way, or list it under
        /// `[clauses]`.
        NotThereYet = "not-there-yet" Error
            { en: "`{0}` in {1} is planned, but this version cannot apply it yet",
              vi: "`{0}` trong {1} đã có trong kế hoạch nhưng phiên bản này chưa áp dụng được" }
            help { en: "say the rule in another way, or list it under [clauses]",
                   vi: "diễn đạt quy định theo cách khác, hoặc ghi vào [clauses]" }
        /// A table has a key that it does not know. An unknown key is never ignored, since a misspelt one
        /// would quietly drop a rule. Correct the spelling, move the key to its table, or remove it.
        UnknownKey = "unknown-key" Error
            { en: "`{0}` is not a key of {1}", vi: "{1} không có khóa `{0}`" }
            help { en: "correct the spelling, move it to the table it belongs to, or remove it",
                   vi: "sửa lại chính tả, chuyển sang đúng bảng, hoặc bỏ khóa này" }
        /// A table lacks a key that it must have. Such keys have no default, because each decides points,
        /// ranks or awards, or names something that people read. Add the key; the help shows an example.
        MissingKey = "missing-key" Error
            { en: "{1} lacks `{0}`", vi: "{1} thiếu khóa `{0}`" }
            help { en: "add `{0} = {2}` ({3})", vi: "thêm `{0} = {2}` ({3})" }
        /// The value of a key is of another sort than the key expects: a text where a number belongs, a
        /// single word where a list belongs, and so on. Write the value in the form that the help shows.
        WrongShape = "wrong-shape" Error
            { en: "`{0}` must be {1}", vi: "`{0}` phải là {1}" }
            help { en: "for example: {2}", vi: "ví dụ: {2}" }
        /// The key takes one of a few words, and this is none of them. Choose one of the words that the help
        /// lists.
        UnknownWord = "unknown-word" Error
            { en: "`{1}` cannot be `{0}`", vi: "`{1}` không thể là `{0}`" }
            help { en: "write one of: {2}", vi: "viết một trong các từ: {2}" }
    }
}
