//! The codes of faults in rankings, awards and the summary.

crate::diagnostic_codes! {
    /// The codes of faults in rankings, awards and the summary; each doc comment is the manual page of its code.
    pub enum OutcomeCode {
        /// A ranking names nothing to rank by, so that all units would be tied. Name at least one measure,
        /// most often `points(total)`.
        RankedByNothing = "ranked-by-nothing" Error
            { en: "the ranking has nothing to rank by", vi: "bảng xếp hạng chưa có căn cứ xếp hạng" }
            help { en: "write for example `by = [\"points(total)\"]`",
                   vi: "viết ví dụ `by = [\"points(total)\"]`" }
        /// A tie-break is the same as what was ranked by before it. Units that are tied there are equal in it
        /// by definition, so it can decide nothing. Name another measure, or remove it.
        TieBreakRepeats = "tie-break-repeats" Error
            { en: "{0} cannot break a tie, it was compared already",
              vi: "{0} không phân định được đồng hạng vì đã so sánh ở trước" }
            help { en: "name another measure, or remove this one",
                   vi: "ghi một đại lượng khác, hoặc bỏ mục này" }
        /// An award has a condition, or a gate can exclude from awards, and the file does not say what
        /// happens when the unit in the place fails it. The two readings crown different winners, so the file
        /// must choose.
        IfIneligibleAbsent = "if-ineligible-absent" Error
            { en: "the award does not say what happens when the unit in the place is not eligible",
              vi: "khen thưởng chưa quy định cách xử lý khi đơn vị đứng ở suất đó không đủ điều kiện" }
            help { en: "write `if-ineligible = \"withhold\"` (not given) or `if-ineligible = \"next\"` (goes to the next)",
                   vi: "viết `if-ineligible = \"withhold\"` (không trao) hoặc `if-ineligible = \"next\"` (trao cho đơn vị kế tiếp)" }
        /// An award does not say what happens when units are tied across its last place. Ties are never
        /// broken by order or by name, so the file must say: a ballot, all of them, or none.
        IfTiedAbsent = "if-tied-absent" Error
            { en: "the award does not say what happens to tied units",
              vi: "khen thưởng chưa quy định cách xử lý khi đồng hạng" }
            help { en: "write `if-tied = \"ballot\"`, `\"all\"` or `\"none\"`",
                   vi: "viết `if-tied = \"ballot\"` (bình xét), `\"all\"` (trao tất cả) hoặc `\"none\"` (không trao)" }
        /// An award is decided by ballot, and the file does not say how many of the first ranks stand for it.
        /// Add `among`.
        BallotAmongWhom = "ballot-among-whom" Error
            { en: "the ballot does not say among how many units",
              vi: "chưa ghi bình xét trong số bao nhiêu đơn vị" }
            help { en: "add `among`, such as `among = 3` for the first three",
                   vi: "thêm `among`, ví dụ `among = 3` cho ba đơn vị đứng đầu" }
        /// `among` says how many units stand for a ballot, and this award is decided by the ranking alone.
        /// Remove it, or write `decided-by = "ballot"`.
        AmongWithoutBallot = "among-without-ballot" Error
            { en: "`among` needs a ballot", vi: "`among` chỉ dùng khi bình xét" }
            help { en: "remove `among`, or write `decided-by = \"ballot\"`",
                   vi: "bỏ `among`, hoặc viết `decided-by = \"ballot\"`" }
        /// A ballot stands between fewer units than it has places to fill, so some places could never be
        /// given. Raise `among`, or lower `places`.
        AmongTooFew = "among-too-few" Error
            { en: "a ballot among {0} cannot fill {1} places",
              vi: "bình xét trong số {0} đơn vị thì không đủ cho {1} suất" }
            help { en: "write `among` at least as large as `places`",
                   vi: "viết `among` không nhỏ hơn `places`" }
        /// An award has more places than the cluster has units, so that some can never be given.
        MorePlacesThanUnits = "more-places-than-units" Error
            { en: "`{0}` has {1} places, and the cluster has {2} units",
              vi: "`{0}` có {1} suất, nhưng cụm chỉ có {2} đơn vị" }
            help { en: "correct `places`, or the members", vi: "sửa `places`, hoặc danh sách đơn vị" }
        /// A line of the summary shows nothing. Say what is shown for each unit by `each`, for the cluster as
        /// a whole by `cluster`, or both.
        EmptySummary = "empty-summary" Error
            { en: "the summary line `{0}` shows nothing", vi: "dòng tổng hợp `{0}` không hiển thị gì" }
            help { en: "add `each`, `cluster`, or both",
                   vi: "thêm `each` (từng đơn vị), `cluster` (cả cụm), hoặc cả hai" }
        /// The line of the summary is about the cluster as a whole, and it reads a figure of a single unit;
        /// whose, it cannot say. Put the figure into an aggregate such as `sum(x over cluster)`.
        NotAboutTheWhole = "not-about-the-whole" Error
            { en: "`{0}` belongs to a single unit, and this line is about the whole cluster",
              vi: "`{0}` là số của từng đơn vị, trong khi dòng này nói về cả cụm" }
            help { en: "put it into an aggregate, such as `sum(htx over cluster)`, or show it by `each`",
                   vi: "đưa vào phép tổng hợp như `sum(htx over cluster)`, hoặc hiển thị bằng `each`" }
    }
}
