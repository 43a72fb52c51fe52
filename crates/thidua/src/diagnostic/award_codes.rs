//! The codes of faults in who an award is for and how many get it.

crate::diagnostic_codes! {
    /// The codes of faults in who an award is for and how many get it; each doc comment is the manual page of its code.
    pub enum AwardCode {
        /// An award follows a ranking, and does not say which. Name it by `ranking`; or let the grade alone decide
        /// by `decided-by = "grade"` with `grades`, where all who hold one of them stand alike.
        AwardNeedsRanking = "award-needs-ranking" Error
            { en: "the award does not say which ranking it follows",
              vi: "khen thưởng chưa ghi theo bảng xếp hạng nào" }
            help { en: "add `ranking`, or write `decided-by = \"grade\"` with `grades`",
                   vi: "thêm `ranking`, hoặc viết `decided-by = \"grade\"` kèm `grades`" }
        /// An award goes by the grade, and does not say which grades a unit may hold. List them in `grades`.
        AwardNeedsGrades = "award-needs-grades" Error
            { en: "the award does not say which grades it is for",
              vi: "khen thưởng chưa ghi dành cho mức xếp loại nào" }
            help { en: "add for example `grades = [\"excellent\"]`", vi: "thêm ví dụ `grades = [\"excellent\"]`" }
        /// A key of an award decides nothing beside the others: all who fulfil what is asked get it, so that no tie
        /// is cut and no place goes on; or the grade decides, so that no ranking does; or the number is written,
        /// so that nothing is rounded. What has no effect would be read as if it had one.
        AwardKeyIdle = "award-key-idle" Error
            { en: "`{0}` decides nothing here", vi: "`{0}` không có tác dụng ở đây" }
            help { en: "remove it", vi: "bỏ khóa này" }
        /// A ballot chooses among more units than there are places. Where all get the award there is nothing to
        /// vote on.
        BallotForAll = "ballot-for-all" Error
            { en: "all get the award, so a ballot has nothing to decide",
              vi: "tất cả đều được nhận nên không có gì để bình xét" }
            help { en: "write a number or a share as `places`, or another `decided-by`",
                   vi: "ghi một số hoặc một tỷ lệ ở `places`, hoặc `decided-by` khác" }
    }
}
