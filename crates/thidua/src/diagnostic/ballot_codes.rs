//! The codes of faults in ballots: what the rules say about them, and their records.

crate::diagnostic_codes! {
    /// The codes of faults in ballots; each doc comment is the manual page of its code.
    pub enum BallotCode {
        /// A ballot can decide this award, and the file does not say how many of the ballots cast a unit needs. Half of
        /// them, two thirds, or simply the most votes crown different winners, so the file must say.
        ThresholdAbsent = "threshold-absent" Error
            { en: "the award does not say how many votes a ballot needs",
              vi: "khen thưởng chưa quy định tỷ lệ phiếu phải đạt khi bình xét" }
            help { en: "write `threshold = { above = \"50%\" }`, or `threshold = \"none\"` where the most votes are enough",
                   vi: "viết `threshold = { above = \"50%\" }`, hoặc `threshold = \"none\"` nếu chỉ cần nhiều phiếu nhất" }
        /// `threshold` is the share of votes that a ballot needs, and no ballot ever decides this award: neither does a
        /// ballot decide it nor is a tie left to one.
        ThresholdWithoutBallot = "threshold-without-ballot" Error
            { en: "`threshold` needs a ballot", vi: "`threshold` chỉ dùng khi bình xét" }
            help { en: "remove `threshold`, or write `decided-by = \"ballot\"` or `if-tied = \"ballot\"`",
                   vi: "bỏ `threshold`, hoặc viết `decided-by = \"ballot\"` hay `if-tied = \"ballot\"`" }
        /// The votes that a ballot needs are a share of the ballots cast: a percentage or a fraction, more than nothing and
        /// no more than all. A whole number would be one of votes, and more than all can never be reached.
        ThresholdNotAShare = "threshold-not-a-share" Error
            { en: "`{0}` is not a share of the ballots cast that can be reached",
              vi: "`{0}` không phải là một tỷ lệ phiếu có thể đạt được" }
            help { en: "write a percentage or a fraction, such as `{ above = \"50%\" }` or `{ at-least = \"2/3\" }`",
                   vi: "ghi tỷ lệ phần trăm hoặc phân số, ví dụ `{ above = \"50%\" }` hay `{ at-least = \"2/3\" }`" }
        /// The record of a ballot names an award that the regulation does not have. Its votes are not counted.
        UnknownAward = "unknown-award" Error
            { en: "`{0}` is not an award of the regulation", vi: "`{0}` không phải là khen thưởng của quy chế" }
            help { en: "write the id of the award, such as [ballot.{1}]", vi: "ghi mã khen thưởng, ví dụ [ballot.{1}]" }
        /// The record of a ballot is about an award that the rules never leave to a ballot: it is decided by the ranking,
        /// and ties are not voted on. Its votes are not counted.
        BallotNotForeseen = "ballot-not-foreseen" Error
            { en: "the rules never leave `{0}` to a ballot", vi: "quy chế không quy định bình xét đối với `{0}`" }
            help { en: "leave the ballot out, or write `if-tied = \"ballot\"` or `decided-by = \"ballot\"` in the rules",
                   vi: "bỏ kết quả bỏ phiếu, hoặc ghi `if-tied = \"ballot\"` hay `decided-by = \"ballot\"` trong quy chế" }
        /// A ballot is held in one cluster. Where there are several, its record says in which, by the name that the
        /// figures use; where there is one, it may be left out and must not name another.
        BallotCluster = "ballot-cluster" Error
            { en: "the ballot on `{0}` does not name a cluster that has figures",
              vi: "kết quả bỏ phiếu về `{0}` chưa ghi đúng cụm nào có số liệu" }
            help { en: "write `cluster = \"...\"` with the name of the cluster", vi: "ghi `cluster = \"...\"` với tên cụm" }
        /// Two records of one ballot differ. Equal ones are accepted; of different ones neither can be relied on, so none
        /// of the votes is counted.
        BallotDiffers = "ballot-differs" Error
            { en: "two records of the ballot on `{0}` differ", vi: "hai kết quả bỏ phiếu về `{0}` khác nhau" }
            help { en: "keep the right one", vi: "chỉ giữ kết quả đúng" }
        /// Votes are recorded for something that is not a unit of the cluster. The ballot is not counted until it is clear
        /// whom the votes were for.
        UnknownCandidate = "unknown-candidate" Error
            { en: "votes for `{0}`, which is not a unit of the cluster", vi: "có phiếu cho `{0}` nhưng đây không phải là đơn vị trong cụm" }
            help { en: "write the unit as the regulation names it", vi: "viết tên đơn vị đúng như trong quy chế" }
        /// One unit has two numbers of votes in one ballot, once by its id and once by its title.
        CandidateTwice = "candidate-twice" Error
            { en: "`{0}` has votes twice in one ballot", vi: "`{0}` được ghi số phiếu hai lần trong một lần bỏ phiếu" }
            help { en: "keep one number of votes per unit", vi: "mỗi đơn vị chỉ ghi một số phiếu" }
        /// There are more votes than the voters have: each voter has one vote for each place, and gives a unit no more than
        /// one. The ballot is not counted.
        TooManyVotes = "too-many-votes" Error
            { en: "{0}: {1} votes are more than the {2} that the voters have",
              vi: "{0}: {1} phiếu là nhiều hơn {2} phiếu mà những người bỏ phiếu có" }
            help { en: "correct the votes or `voters`; a voter has one vote for each place, and one for a unit",
                   vi: "sửa số phiếu hoặc `voters`; mỗi người bầu mỗi suất một phiếu, và cho mỗi đơn vị nhiều nhất một phiếu" }
        /// Votes are recorded for a unit that does not stand for the award: its rank is too low, it is excluded, or it is
        /// not among those who are tied. The ballot is not counted.
        NotStanding = "not-standing" Error
            { en: "votes for {0}, which does not stand in the ballot on `{1}`",
              vi: "có phiếu cho {0}, đơn vị không được đưa ra bình xét `{1}`" }
            help { en: "correct the votes; these stand: {2}", vi: "sửa số phiếu; các đơn vị được bình xét: {2}" }
        /// A ballot was held on an award in which nothing is left to a ballot: nobody is tied across the last place, or it
        /// cannot be said yet who is. Its votes are not counted.
        BallotNotNeeded = "ballot-not-needed" Warning
            { en: "nothing about `{0}` is left to a ballot; its votes are not counted",
              vi: "`{0}` không có gì phải bình xét; không tính số phiếu này" }
            help { en: "leave the ballot out, or see why the ranking left nothing to it",
                   vi: "bỏ kết quả bỏ phiếu, hoặc xem lại vì sao bảng xếp hạng không cần bình xét" }
    }
}
