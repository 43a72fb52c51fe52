//! The codes of faults in the head of a regulation and its cluster.

crate::diagnostic_codes! {
    /// The codes of faults in the head of a regulation and in its cluster; each doc comment is the manual page of its code.
    pub enum HeadCode {
        /// The baseline year is not before the year that is scored, so growth would run backwards or be
        /// nothing. Write the earlier year as `baseline`.
        BaselineNotBefore = "baseline-not-before" Error
            { en: "the baseline {0} is not before the period {1}",
              vi: "năm trước ({0}) không đứng trước năm chấm điểm ({1})" }
            help { en: "write the earlier year as `baseline` and the year scored as `period`",
                   vi: "viết năm liền trước vào `baseline` và năm chấm điểm vào `period`" }
        /// An indicator is reported for the baseline year, and the regulation names no such year. Add
        /// `baseline` to `[regulation]`, or leave the baseline out of the indicator's `years`.
        NoBaselineYear = "no-baseline-year" Error
            { en: "`{0}` is reported for the baseline year, but [regulation] names none",
              vi: "`{0}` cần số liệu năm trước, nhưng [regulation] chưa ghi năm trước là năm nào" }
            help { en: "add `baseline`, such as `baseline = 2020`, to [regulation]",
                   vi: "thêm `baseline`, ví dụ `baseline = 2020`, vào [regulation]" }
        /// The list of members is empty, so there is nobody to score. List the ids of the units, or write
        /// `members = "from-figures"` when the figures say who belongs to which cluster.
        NoMembers = "no-members" Error
            { en: "the cluster has no members", vi: "cụm không có đơn vị thành viên nào" }
            help { en: "list the ids of the units, or write `members = \"from-figures\"`",
                   vi: "liệt kê mã các đơn vị, hoặc viết `members = \"from-figures\"`" }
        /// `column` names the column of the figures that says who belongs to which cluster, and this file lists
        /// its members itself. Two sources for one fact could differ. Remove `column`, or write
        /// `members = "from-figures"`.
        ColumnBesideList = "column-beside-list" Error
            { en: "`column` has no effect beside a list of members",
              vi: "`column` không có tác dụng khi đã liệt kê thành viên" }
            help { en: "remove `column`, or write `members = \"from-figures\"`",
                   vi: "bỏ `column`, hoặc viết `members = \"from-figures\"`" }
        /// `[units]` describes listed members, and the members of this file come from the figures, where their
        /// titles stand. Remove the table, or list the members.
        UnitsFromFigures = "units-from-figures" Error
            { en: "[units.{0}] has no effect, since the members come from the figures",
              vi: "[units.{0}] không có tác dụng vì thành viên lấy từ số liệu" }
            help { en: "remove the table, or list the ids in `members`",
                   vi: "bỏ bảng này, hoặc liệt kê mã các đơn vị ở `members`" }
        /// Two units share an id or a title, after Unicode composition, case, spaces and tone placement. Rows of
        /// figures name units by these, so a row could not say which of the two it is about.
        SameUnitName = "same-unit-name" Error
            { en: "`{0}` names two units", vi: "`{0}` là tên của hai đơn vị" }
            help { en: "give each unit a title of its own", vi: "đặt tên riêng cho từng đơn vị" }
    }
}
