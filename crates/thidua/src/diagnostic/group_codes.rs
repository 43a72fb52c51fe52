//! The codes of faults in groups of units and in what looks at units against each other.

crate::diagnostic_codes! {
    /// The codes of faults in groups of units; each doc comment is the manual page of its code.
    pub enum GroupCode {
        /// A group says neither `by`, the class that its members have in common, nor `where`, what holds of them,
        /// so it would be the whole cluster. Write `over cluster`, `over known` or `over eligible` in the formula
        /// instead, or say who its members are.
        GroupOfEveryone = "group-of-everyone" Error
            { en: "the group `{0}` says neither `by` nor `where`", vi: "nhóm `{0}` không ghi `by` lẫn `where`" }
            help { en: "write `over cluster` where it is used, or say who its members are",
                   vi: "viết `over cluster` ở nơi dùng, hoặc ghi ai thuộc nhóm" }
        /// `to-leader` divides its points: `reaching` for the target, the rest by the excess over it. Here reaching
        /// the target already earns all of them, or less than nothing. Write a share below the maximum.
        NothingForTheLeader = "nothing-for-the-leader" Error
            { en: "reaching the target earns {0} of {1} points, which leaves nothing for the leader",
              vi: "đạt chỉ tiêu đã được {0}/{1} điểm, không còn điểm cho đơn vị dẫn đầu" }
            help { en: "write a share below the maximum, such as \"50% of maximum\"",
                   vi: "ghi tỷ lệ nhỏ hơn điểm tối đa, ví dụ \"50% of maximum\"" }
        /// A rank, a percentile rank, Borda points or a min-max value say where a unit stands among other units,
        /// so they are asked `over` a group of units, not `each` of the rows below one unit.
        PlaceAmongRows = "place-among-rows" Error
            { en: "`{0}` says where a unit stands among units, not among rows below it",
              vi: "`{0}` cho biết vị trí của đơn vị so với các đơn vị khác, không phải giữa các dòng bên dưới" }
            help { en: "write `over cluster`, or the name of a group", vi: "viết `over cluster` hoặc tên một nhóm" }
        /// A group has the name of one that needs no table: `cluster`, `known` or `eligible`. Rename it.
        GroupNameTaken = "group-name-taken" Error
            { en: "`{0}` is the name of a group that is always there", vi: "`{0}` là tên của nhóm có sẵn" }
            help { en: "give the group another name", vi: "đặt tên khác cho nhóm" }
    }
}
