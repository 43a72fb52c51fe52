//! What is legal in a rule file and yet most probably not meant.

crate::diagnostic_codes! {
    /// The codes of what is legal and yet most probably not meant; each doc comment is the manual page of its code.
    pub enum WarningCode {
        /// The target excludes its boundary (above, below), but points in proportion are full exactly at the
        /// boundary: a unit there has all points without having met the target. Write at-least or at-most, or
        /// accept it.
        StrictTargetProRata = "strict-target-pro-rata" Warning
            { en: "`{0}` earns full points at the boundary, where its target is not yet met",
              vi: "`{0}` đủ điểm ngay tại ranh giới, khi chưa đạt chỉ tiêu giao" }
            help { en: "write at-least or at-most, or add `accepts = [\"strict-target-pro-rata\"]`",
                   vi: "viết at-least hoặc at-most, hoặc thêm `accepts = [\"strict-target-pro-rata\"]`" }
        /// A result just short of the target can be rounded up to full points, so that a unit has all points
        /// without having met the target. Round down, round more finely, or accept it.
        RoundsToFullPoints = "rounds-to-full-points" Warning
            { en: "`{0}` can round up to full points just short of its target",
              vi: "`{0}` có thể được làm tròn lên đủ điểm khi còn thiếu chút ít so với chỉ tiêu giao" }
            help { en: "round down or more finely, or add `accepts = [\"rounds-to-full-points\"]`",
                   vi: "làm tròn xuống hoặc chi tiết hơn, hoặc thêm `accepts = [\"rounds-to-full-points\"]`" }
        /// The words quoted from the regulation hold no number equal to the target, so the rule or the
        /// quotation may be wrong. Compare both with the printed regulation.
        QuoteDiffers = "quote-differs" Warning
            { en: "the quoted words do not contain {0}, the target of this criterion",
              vi: "câu trích không có số {0} là chỉ tiêu giao của tiêu chí này" }
            help { en: "compare the target and the quotation with the printed regulation",
                   vi: "đối chiếu chỉ tiêu giao và câu trích với văn bản quy chế" }
        /// A level that is better than another earns less, or costs more, so that doing better loses points. The levels
        /// of the indicator stand best first; their order or their points may be wrong.
        BetterLevelLoses = "better-level-loses" Warning
            { en: "the level {0} is better than {1} and is worth less",
              vi: "mức {0} tốt hơn mức {1} mà lại được ít điểm hơn" }
            help { en: "correct the points, or the order of the levels, or add `accepts = [\"better-level-loses\"]`",
                   vi: "sửa điểm, hoặc thứ tự các mức, hoặc thêm `accepts = [\"better-level-loses\"]`" }
        /// The target says which values are better, and a band of better values earns less, or costs more, than one of
        /// worse values, so that doing better loses points. The points or the target's word may be wrong.
        BetterBandLoses = "better-band-loses" Warning
            { en: "the band {0} is better than {1} and is worth less",
              vi: "mức {0} tốt hơn mức {1} mà lại được ít điểm hơn" }
            help { en: "correct the points, or the word of the target, or add `accepts = [\"better-band-loses\"]`",
                   vi: "sửa điểm, hoặc từ so sánh của chỉ tiêu, hoặc thêm `accepts = [\"better-band-loses\"]`" }
        /// Rows of a decision table of which one may hold, or that must agree, can hold together; where they do, the
        /// value is undefined. The figures may exclude that for a reason that the table does not say.
        RowsOverlap = "rows-overlap" Warning
            { en: "rows {0} and {1} can hold together: {2}",
              vi: "dòng {0} và {1} có thể cùng đúng: {2}" }
            help { en: "make their conditions exclude each other, choose another `hit`, or add `accepts = [\"rows-overlap\"]`",
                   vi: "sửa để các điều kiện loại trừ nhau, chọn `hit` khác, hoặc thêm `accepts = [\"rows-overlap\"]`" }
        /// A decision table has no row for some values; where they occur, the value is undefined. Often a case was
        /// forgotten.
        RowsLeaveHole = "rows-leave-hole" Warning
            { en: "no row holds for {0}", vi: "không dòng nào đúng khi {0}" }
            help { en: "add a row or `none`, or add `accepts = [\"rows-leave-hole\"]`",
                   vi: "thêm dòng hoặc `none`, hoặc thêm `accepts = [\"rows-leave-hole\"]`" }
        /// An indicator or a parameter is declared and read by no criterion, formula, condition, ranking or summary;
        /// units would be asked for a figure, or readers shown a number, that decides nothing. Use it, or remove it.
        NeverUsed = "never-used" Warning
            { en: "nothing uses `{0}`", vi: "`{0}` không được dùng ở đâu" }
            help { en: "use it, show it in [summary], or remove it",
                   vi: "sử dụng nó, hiển thị trong [summary], hoặc bỏ đi" }
        /// Two criteria score the same measure, so the same result counts twice. That can be meant, such as a
        /// bonus for the same figure; more often a name was copied. Check the measure.
        UsedTwice = "used-twice" Warning
            { en: "`{0}` is scored by two criteria", vi: "`{0}` được chấm điểm ở hai tiêu chí" }
            help { en: "correct `measure`, or, when it is meant, as for points and a bonus on one figure, add `accepts = [\"used-twice\"]`",
                   vi: "sửa `measure`, hoặc nếu đúng chủ ý, như vừa chấm điểm vừa thưởng theo một chỉ tiêu, thêm `accepts = [\"used-twice\"]`" }
        /// `accepts` answers a warning that is not raised here, so it is misspelt or the cause has gone. Left
        /// alone it could hide a later warning. Remove it, or correct the name.
        NothingToAccept = "nothing-to-accept" Warning
            { en: "`{0}` is accepted here, but no such warning is raised",
              vi: "ở đây chấp nhận `{0}`, nhưng không có cảnh báo nào như vậy" }
            help { en: "remove it, or correct the name", vi: "bỏ đi, hoặc sửa lại tên" }
        /// A section declares the points of its lines at their targets, and a line earns more beyond its target, as with
        /// `up-to = "120% of maximum"`. A unit can then have more than the declared points, here and in the total.
        /// Accept it where the regulation means that; otherwise cap the section by `up-to`.
        PointsMayBePassed = "points-may-be-passed" Warning
            { en: "{0} declares {1} points, and a line in it earns more beyond its target",
              vi: "{0} ghi {1} điểm, nhưng có tiêu chí được cộng thêm khi vượt chỉ tiêu" }
            help { en: "add `accepts = [\"points-may-be-passed\"]`, or hold the section by `up-to = {1}`",
                   vi: "thêm `accepts = [\"points-may-be-passed\"]`, hoặc giới hạn nhóm bằng `up-to = {1}`" }
        /// What stands below a cap can never reach it, so that either the cap or the points are wrong. Accept it where the
        /// regulation itself says so.
        CapNeverReached = "cap-never-reached" Warning
            { en: "{0} is cut at {1} points and can only come to {2}",
              vi: "{0} có trần {1} điểm nhưng chỉ có thể đạt {2}" }
            help { en: "correct the points or the cap, or add `accepts = [\"cap-never-reached\"]`",
                   vi: "sửa điểm hoặc trần điểm, hoặc thêm `accepts = [\"cap-never-reached\"]`" }
        /// A deduction can take off more than there is to take from, and no floor is stated above it, so that points below
        /// 0 come out. Write the floor that the regulation has, or accept it.
        DeductionPassesFloor = "deduction-passes-floor" Warning
            { en: "`{0}` can take off more than the {1} points of {2}, which has no floor",
              vi: "`{0}` có thể trừ quá {1} điểm của {2}, nơi chưa có sàn điểm" }
            help { en: "write `down-to = 0` there, or add `accepts = [\"deduction-passes-floor\"]` here",
                   vi: "viết `down-to = 0` ở đó, hoặc thêm `accepts = [\"deduction-passes-floor\"]` ở đây" }
    }
}
