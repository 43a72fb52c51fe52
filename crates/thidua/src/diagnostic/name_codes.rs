//! The codes of faults in the names of things and references to them.

crate::diagnostic_codes! {
    /// The codes of faults in names and references; each doc comment is the manual page of its code.
    pub enum NameCode {
        /// An id has a sign that ids may not have. Ids stand in formulas and figures, so they are kept to
        /// small letters without diacritics, digits and hyphens, and begin with a letter. The title may be
        /// written freely.
        BadId = "bad-id" Error
            { en: "`{0}` cannot be an id", vi: "`{0}` không dùng làm mã được" }
            help { en: "use small letters a-z, digits and hyphens, beginning with a letter, such as `yen-bai`",
                   vi: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ cái, ví dụ `yen-bai`" }
        /// Two things that are called by the same kind of name have the same id: an indicator and a
        /// condition, a criterion and a section, or one unit listed twice; `total` is the id of the total. A
        /// reference could mean either. Rename one of them, or remove the repetition.
        DuplicateId = "duplicate-id" Error
            { en: "the id `{0}` is used twice", vi: "mã `{0}` được dùng hai lần" }
            help { en: "rename one of the two, or remove the repetition",
                   vi: "đổi mã của một trong hai, hoặc bỏ chỗ lặp lại" }
        /// A name stands where a figure or a judgement is expected, and the file defines neither an indicator
        /// nor a condition of that name. Correct the name, or define it under `[indicators]` or
        /// `[conditions]`.
        UnknownIndicator = "unknown-indicator" Error
            { en: "no indicator or condition is called `{0}`",
              vi: "không có chỉ tiêu hay điều kiện nào tên là `{0}`" }
            help { en: "correct the name, or define it under [indicators] or [conditions]; points are written points(id)",
                   vi: "sửa lại tên, hoặc khai báo trong [indicators] hay [conditions]; điểm thì viết points(mã)" }
        /// `points(...)`, `met(...)` or `exceeded(...)` asks about something that the file does not score.
        /// `points` takes a criterion, a section or `total`; `met` and `exceeded` take a criterion. Correct
        /// the name.
        UnknownCriterion = "unknown-criterion" Error
            { en: "nothing that is scored is called `{0}`", vi: "không có mục chấm điểm nào tên là `{0}`" }
            help { en: "name a criterion; `points` also takes a section or `total`",
                   vi: "ghi mã một tiêu chí; riêng `points` nhận cả nhóm tiêu chí hoặc `total`" }
        /// A criterion belongs to a section that the file does not define, so its points would be added up
        /// nowhere. Correct the name, or define the section under `[sections]`.
        UnknownSection = "unknown-section" Error
            { en: "no section is called `{0}`", vi: "không có nhóm tiêu chí nào tên là `{0}`" }
            help { en: "correct the name, or add [sections.{0}]",
                   vi: "sửa lại tên, hoặc thêm [sections.{0}]" }
        /// An award follows a ranking that the file does not define. Correct the name, or define the ranking
        /// under `[rankings]`.
        UnknownRanking = "unknown-ranking" Error
            { en: "no ranking is called `{0}`", vi: "không có bảng xếp hạng nào tên là `{0}`" }
            help { en: "correct the name, or add [rankings.{0}]",
                   vi: "sửa lại tên, hoặc thêm [rankings.{0}]" }
        /// A unit is named as host, as next host or under `[units]` and is not among the members of the
        /// cluster. Add it to `members`, or correct the name.
        UnknownUnitInRules = "unknown-unit-in-rules" Error
            { en: "`{0}` is not a member of the cluster", vi: "`{0}` không phải đơn vị thành viên của cụm" }
            help { en: "add it to `members` in [cluster], or correct the name",
                   vi: "thêm vào `members` trong [cluster], hoặc sửa lại tên" }
        /// A formula looks at the members of a group that does not exist. Write `over cluster`, `over known` or
        /// `over eligible`, or the name of a table under `[groups]`.
        UnknownGroup = "unknown-group" Error
            { en: "`{0}` is not a group of units", vi: "`{0}` không phải là một nhóm đơn vị" }
            help { en: "write `over cluster`, or the name of a group of the file",
                   vi: "viết `over cluster`, hoặc tên một nhóm trong tệp" }
        /// A text stands where a figure, points or a judgement must be named, and it has not the form of a
        /// name. Write an id, or one of the four questions about an id.
        NotAReference = "not-a-reference" Error
            { en: "`{0}` is not a name", vi: "`{0}` không phải là một tên" }
            help { en: "write an id such as `htx`, or baseline(id), points(id), met(id), exceeded(id)",
                   vi: "viết một mã như `htx`, hoặc baseline(mã), points(mã), met(mã), exceeded(mã)" }
        /// Measures are computed from each other in a circle, so none of them can be computed first. Follow
        /// the circle in the message and take one of the references out of it.
        Cycle = "cycle" Error
            { en: "these are computed from each other in a circle: {0}",
              vi: "các mục này tính vòng quanh lẫn nhau: {0}" }
            help { en: "remove one of the references, so that each can be computed before the next",
                   vi: "bỏ một trong các tham chiếu để mỗi mục tính được trước mục sau" }
    }
}
