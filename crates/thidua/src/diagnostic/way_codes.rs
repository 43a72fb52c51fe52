//! The codes of faults in the ways to points and their bands.

crate::diagnostic_codes! {
    /// The codes of faults in ways to points; each doc comment is the manual page of its code.
    pub enum WayCode {
        /// `earns` or `deducts` names none of the ways to points, so it cannot be said what a result is
        /// worth. Write one of the ways that the message lists, with its numbers.
        NoWay = "no-way" Error
            { en: "`{0}` names no way to points: {1}", vi: "`{0}` chưa ghi cách tính điểm nào trong số: {1}" }
            help { en: "write one of the ways with its points, such as `all-or-nothing = 10`",
                   vi: "viết một cách tính điểm kèm số điểm, ví dụ `all-or-nothing = 10`" }
        /// A rank, a percentile rank, Borda points, a z-score or a min-max value says where a unit stands among
        /// others; what that earns is another question. Make it a figure with a formula, and give its points by a
        /// way, such as `bands` or `linear`.
        FunctionAsWay = "function-as-way" Error
            { en: "`{0}` is a function of formulas, not a way to points",
              vi: "`{0}` là hàm trong công thức, không phải cách tính điểm" }
            help { en: "add a figure with `formula = \"{1}\"`, and let it earn points by bands, linear or as-measured",
                   vi: "thêm một chỉ tiêu có `formula = \"{1}\"`, rồi cho điểm bằng bands, linear hoặc as-measured" }
        /// Two ways to points stand in one `earns` or `deducts`, and they would give different points for the
        /// same result. Keep one; make a second criterion when the regulation has both.
        TwoWays = "two-ways" Error
            { en: "`{2}` has two ways to points: `{0}` and `{1}`",
              vi: "`{2}` ghi hai cách tính điểm: `{0}` và `{1}`" }
            help { en: "keep one of the two, or make a second criterion",
                   vi: "giữ lại một cách, hoặc tách thành tiêu chí khác" }
        /// This way gives points for good results, so under `deducts` a better result would lose more. Use it
        /// under `earns`, or deduct with a way that counts faults, such as `per-item`.
        CannotDeduct = "cannot-deduct" Error
            { en: "`{0}` cannot stand under `deducts`", vi: "`{0}` không dùng được trong `deducts`" }
            help { en: "use `earns`, or deduct with per-item, bands, all-or-nothing or judged",
                   vi: "dùng `earns`, hoặc trừ điểm bằng per-item, bands, all-or-nothing hay judged" }
        /// This way compares the result with a target, and the criterion has none. Add `target`, or choose a
        /// way that needs none, such as `bands` or `per-item`.
        WayNeedsTarget = "way-needs-target" Error
            { en: "`{0}` needs a target", vi: "`{0}` cần có chỉ tiêu giao" }
            help { en: "add `target` with at-least, above, at-most, below or exactly",
                   vi: "thêm `target` với at-least, above, at-most, below hoặc exactly" }
        /// This way computes points from a figure, and the criterion names none. Add `measure`; points that
        /// people give are written as `judged`.
        WayNeedsMeasure = "way-needs-measure" Error
            { en: "`{0}` needs a measure", vi: "`{0}` cần có đại lượng để tính điểm" }
            help { en: "add `measure = \"...\"`; for points given by people use `judged`",
                   vi: "thêm `measure = \"...\"`; nếu điểm do người chấm thì dùng `judged`" }
        /// Points that people give are not computed, so a measure beside them would have no effect. Remove
        /// the measure, or score the measure by another way.
        MeasureBesideJudged = "measure-beside-judged" Error
            { en: "`measure` has no effect beside `{0}`",
              vi: "`measure` không có tác dụng khi đã dùng `{0}`" }
            help { en: "remove `measure`, or choose a way that computes points from it",
                   vi: "bỏ `measure`, hoặc chọn cách tính điểm từ đại lượng đó" }
        /// This way divides by the target, so it needs exactly one value; a range has two. Keep one
        /// comparison, or score the range by `bands` or `all-or-nothing`.
        OneTargetOnly = "one-target-only" Error
            { en: "`{0}` needs a target of one value, not a range",
              vi: "`{0}` cần một giá trị chỉ tiêu giao, không phải một khoảng" }
            help { en: "keep one comparison, or use `bands` or `all-or-nothing`",
                   vi: "giữ một phép so sánh, hoặc dùng `bands` hay `all-or-nothing`" }
        /// The way and the target point in opposite directions, so that doing better would lose points.
        /// `proportional` rises with the result and goes with at-least or above; `inversely-proportional`
        /// falls and goes with at-most or below; the other ways rise or fall as their numbers say.
        WrongDirection = "wrong-direction" Error
            { en: "`{0}` does not fit this way: a better result would lose points",
              vi: "`{0}` không hợp với cách tính này: kết quả tốt hơn lại mất điểm" }
            help { en: "use a way that rises with at-least or above, one that falls with at-most or below",
                   vi: "at-least, above đi với cách tính tăng theo kết quả; at-most, below đi với cách tính giảm theo kết quả" }
        /// Points in proportion divide by the target or by the result, and with a target of 0 or less the
        /// proportion means nothing. Write a target above 0, or use `all-or-nothing` or `bands`.
        TargetNotPositive = "target-not-positive" Error
            { en: "points in proportion need a target above 0",
              vi: "tính điểm theo tỷ lệ cần chỉ tiêu giao lớn hơn 0" }
            help { en: "write a target above 0, or use `all-or-nothing` or `bands`",
                   vi: "viết chỉ tiêu giao lớn hơn 0, hoặc dùng `all-or-nothing` hay `bands`" }
        /// With `inversely-proportional` the points grow without end as the result nears 0, so a cap is
        /// needed: it is also what a result of 0 earns. Write `up-to`, most often `"100% of maximum"`.
        UncappedInverse = "uncapped-inverse" Error
            { en: "`inversely-proportional` needs a cap", vi: "`inversely-proportional` cần có trần điểm" }
            help { en: "write `up-to = \"100% of maximum\"` or another cap",
                   vi: "viết `up-to = \"100% of maximum\"` hoặc một mức trần khác" }
        /// The least points are not below the most, so every result would earn the same. Lower the floor, or
        /// raise the cap.
        FloorAboveCap = "floor-above-cap" Error
            { en: "the floor {0} is not below {1}", vi: "sàn điểm {0} không thấp hơn {1}" }
            help { en: "write a `down-to` below {1}", vi: "viết `down-to` nhỏ hơn {1}" }
        /// A result that misses the target would earn as much as one that meets it, or more. `otherwise` is
        /// what a missed target still earns, less than the points for meeting it. Lower it or leave it out.
        OtherwiseTooHigh = "otherwise-too-high" Error
            { en: "a missed target would earn {0}; it must be from 0 to less than the {1} for meeting it",
              vi: "không đạt được {0} điểm; phải từ 0 đến dưới {1} điểm khi đạt" }
            help { en: "write an `otherwise` from 0 to below {1}, or leave it out for 0",
                   vi: "viết `otherwise` từ 0 đến dưới {1}, hoặc bỏ đi để tính 0 điểm" }
        /// A number that must be more than 0 is 0 or less: the points of a criterion, the step of a rounding,
        /// the places of an award. Points that are taken off stand under `deducts`, written as positive
        /// numbers.
        PointsNotPositive = "points-not-positive" Error
            { en: "`{0}` must be more than 0", vi: "`{0}` phải lớn hơn 0" }
            help { en: "write a number above 0; points are taken off by `deducts`, not by a minus sign",
                   vi: "viết số lớn hơn 0; muốn trừ điểm thì dùng `deducts`, không viết số âm" }
        /// A band gives less than nothing. Points that are taken off stand under `deducts`, written as positive
        /// numbers.
        NegativePoints = "negative-points" Error
            { en: "`{0}` must not be less than 0", vi: "`{0}` không được nhỏ hơn 0" }
            help { en: "write 0 or more; points are taken off by `deducts`, not by a minus sign",
                   vi: "viết 0 hoặc số lớn hơn; muốn trừ điểm thì dùng `deducts`, không viết số âm" }
        /// Points for each item need a measure that counts items; with a percentage, 60 % would be 0.6 of an item. Use
        /// `proportional` or `bands`, or measure the number of items.
        ItemsOfShare = "items-of-share" Error
            { en: "`{0}` counts items, but the measure is a percentage", vi: "`{0}` tính theo số lượng, nhưng chỉ tiêu là tỷ lệ" }
            help { en: "use `proportional` or `bands`, or measure the number of items",
                   vi: "dùng `proportional` hoặc `bands`, hoặc chọn chỉ tiêu là số lượng" }
        /// Some values lie in no band and would earn nothing by accident. Let each band begin exactly where
        /// its neighbour ends, the boundary itself in one of the two, and leave the lowest and highest band
        /// open, or say by `range` what can occur.
        BandGap = "band-gap" Error
            { en: "no band covers {0}", vi: "không mức nào bao trùm {0}" }
            help { en: "end one band with `below` and begin the next with `at-least` the same value; leave the outermost ends open",
                   vi: "kết thúc một mức bằng `below` và bắt đầu mức kế tiếp bằng `at-least` cùng giá trị; để ngỏ hai đầu ngoài cùng" }
        /// Two bands cover the same values, so such a value would have two numbers of points. Write both ends
        /// of each band, and put each boundary into one of them only.
        BandOverlap = "band-overlap" Error
            { en: "two bands cover the same values", vi: "hai mức chồng lên nhau" }
            help { en: "write both ends, and put the boundary into one of the two: `below` beside `at-least`, or `at-most` beside `above`",
                   vi: "ghi đủ hai đầu và chỉ để ranh giới thuộc một mức: `below` đi với `at-least`, hoặc `at-most` đi với `above`" }
        /// No value can lie in this band: its ends are reversed, or it lies wholly outside the range that the
        /// indicator can have. Correct its ends, or remove it.
        BandUnreachable = "band-unreachable" Error
            { en: "no value can lie in this band", vi: "không giá trị nào rơi vào mức này" }
            help { en: "correct its ends, compare the `range` of the indicator, or remove the band",
                   vi: "sửa lại hai đầu, đối chiếu `range` của chỉ tiêu, hoặc bỏ mức này" }
        /// The bands are neither in rising nor in falling order, which hides gaps and overlaps from a reader.
        /// Sort them by value.
        BandsUnordered = "bands-unordered" Error
            { en: "the bands are in no order", vi: "các mức chưa được sắp theo thứ tự" }
            help { en: "write them from the highest value to the lowest, or from the lowest to the highest",
                   vi: "viết từ giá trị cao xuống thấp, hoặc từ thấp lên cao" }
    }
}
