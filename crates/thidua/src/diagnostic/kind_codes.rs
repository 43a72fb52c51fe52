//! The codes of faults in dates and levels.

crate::diagnostic_codes! {
    /// The codes of faults in dates and levels; each doc comment is the manual page of its code.
    pub enum KindCode {
        /// A date names a day that does not exist, such as 2021-02-30, or has a time. A date is a day, written as
        /// year, month and day.
        BadDate = "bad-date" Error
            { en: "`{0}` is not a day of the calendar", vi: "`{0}` không phải là một ngày có trong lịch" }
            help { en: "write a day that exists as 2021-11-30, without a time",
                   vi: "viết một ngày có thật như 2021-11-30, không kèm giờ" }
        /// A date stands in quotation marks, where it would be a text. A date has a spelling of its own.
        QuotedDate = "quoted-date" Error
            { en: "the date {0} stands in quotation marks", vi: "ngày {0} nằm trong dấu nháy" }
            help { en: "write {0} without quotation marks", vi: "viết {0}, không có dấu nháy" }
        /// A date is compared with something that is no date, such as a number of days.
        DateExpected = "date-expected" Error
            { en: "`{0}` is not a date, and dates are compared here", vi: "`{0}` không phải là ngày, trong khi ở đây so sánh ngày tháng" }
            help { en: "write a day such as 2021-11-30, or measure the days between two dates by a formula",
                   vi: "viết một ngày như 2021-11-30, hoặc dùng công thức tính số ngày giữa hai mốc" }
        /// A date is compared with a figure that is no date. To count days late, derive a number by a formula
        /// such as `max(0, submitted - 2021-11-30)`.
        DateUnexpected = "date-unexpected" Error
            { en: "`{0}` is a date, and {1} belongs here", vi: "`{0}` là một ngày, trong khi ở đây cần {1}" }
            help { en: "write a value of that kind, or measure an indicator of kind \"date\"",
                   vi: "viết giá trị đúng loại, hoặc dùng chỉ tiêu có kind = \"date\"" }
        /// An indicator of the kind `level` says which levels there are, the best first; cells are matched with them.
        LevelsAbsent = "levels-absent" Error
            { en: "`{0}` does not say which levels there are", vi: "`{0}` chưa ghi có những mức nào" }
            help { en: "add `levels = [\"good\", \"fair\", \"weak\"]`, the best first",
                   vi: "thêm `levels = [\"good\", \"fair\", \"weak\"]`, mức tốt nhất đứng đầu" }
        /// With fewer than two levels there is nothing to tell apart.
        TooFewLevels = "too-few-levels" Error
            { en: "`{0}` needs at least two levels", vi: "`{0}` cần ít nhất hai mức" }
            help { en: "list the levels, the best first", vi: "liệt kê các mức, mức tốt nhất đứng đầu" }
        /// Two levels of one indicator have the same id or title, so that a cell with that word could mean either.
        DuplicateLevel = "duplicate-level" Error
            { en: "two levels are called `{0}`", vi: "có hai mức cùng tên `{0}`" }
            help { en: "give each level an id and a title of its own", vi: "đặt cho mỗi mức một mã và một tên riêng" }
        /// A rule names a level that the indicator does not have.
        UnknownLevel = "unknown-level" Error
            { en: "`{0}` is not one of the levels {1}", vi: "`{0}` không thuộc các mức {1}" }
            help { en: "write the id of one of the levels", vi: "ghi mã của một trong các mức đó" }
        /// A key says something that indicators of this kind cannot have, so it would have no effect: a level has no
        /// unit of measure, a date is not a part of another.
        KeyNotForKind = "key-not-for-kind" Error
            { en: "`{0}` means nothing beside `kind = \"{1}\"`", vi: "`{0}` không có tác dụng khi `kind = \"{1}\"`" }
            help { en: "remove `{0}`, or correct `kind`", vi: "bỏ `{0}`, hoặc sửa `kind`" }
        /// A missing level or date would count as zero, which is neither. Name what stands for it on the indicator,
        /// or say `unscored` or `refuse`.
        ZeroForLevel = "zero-for-level" Error
            { en: "a missing `{0}` cannot count as zero: it is {1}", vi: "`{0}` chưa có thì không thể tính là 0: đây là {1}" }
            help { en: "write `missing` on the indicator with a value of its kind, such as `missing = \"weak\"`, or `missing = \"unscored\"` or `\"refuse\"` on the criterion",
                   vi: "ghi `missing` ở chỉ tiêu với một giá trị đúng loại, ví dụ `missing = \"weak\"`, hoặc `missing = \"unscored\"` hay `\"refuse\"` ở tiêu chí" }
        /// A formula computes with a level. Levels have an order and no size: good less weak is nothing. Compare
        /// levels in conditions, or give each of them points.
        LevelInFormula = "level-in-formula" Error
            { en: "`{0}` is a level, and a formula computes with numbers", vi: "`{0}` là mức đánh giá, không dùng trong công thức được" }
            help { en: "compare it in a condition, or give each level a number with `rows`",
                   vi: "so sánh nó trong điều kiện, hoặc gán số cho từng mức bằng `rows`" }
        /// Of dates a formula can take the days between two of them, and a date so many days before or after another;
        /// the earlier or later of several is `min` or `max`. Anything else with a date has no meaning.
        DateArithmetic = "date-arithmetic" Error
            { en: "this cannot be computed with a date", vi: "không tính được như vậy với ngày tháng" }
            help { en: "subtract two dates, or add or subtract a number of days",
                   vi: "lấy hiệu hai ngày, hoặc cộng, trừ một số ngày" }
        /// Two values of different kinds are compared, or a formula gives another kind than the indicator says.
        KindsDiffer = "kinds-differ" Error
            { en: "{1} stands where {0} belongs", vi: "ở đây cần {0}, không phải {1}" }
            help { en: "correct `kind` of one of the two, or name another measure",
                   vi: "sửa `kind` của một trong hai, hoặc dùng đại lượng khác" }
        /// This way to points computes with numbers, or needs levels, and the measure is of another kind. Dates and
        /// levels are scored by `all-or-nothing`, dates by `bands`, levels by `levels`.
        WayOfOtherKind = "way-of-other-kind" Error
            { en: "`{0}` cannot score {1}", vi: "`{0}` không chấm được {1}" }
            help { en: "score a level by `levels`, a date by `bands` or by a formula for the days, a number by the other ways",
                   vi: "chấm mức bằng `levels`, chấm ngày bằng `bands` hoặc công thức tính số ngày, chấm số bằng các cách khác" }
        /// A level earns no stated number of points, so a unit with it would be left without. Every level is named,
        /// 0 is written 0.
        LevelWithoutPoints = "level-without-points" Error
            { en: "no points are stated for {0}", vi: "chưa ghi điểm cho {0}" }
            help { en: "name every level with its points; nothing is written 0", vi: "ghi điểm cho từng mức; không có điểm thì ghi 0" }
        /// A cell holds a word that is none of the levels of its indicator. It is matched with ids and titles after
        /// spaces, case and the place of tone marks; it is refused, never read as the nearest.
        UnknownLevelCell = "unknown-level-cell" Error
            { en: "`{0}` is not one of the levels {1}", vi: "`{0}` không thuộc các mức {1}" }
            help { en: "write one of the levels", vi: "ghi một trong các mức đó" }
        /// A cell holds something else than a day that exists. It is refused.
        BadDateCell = "bad-date-cell" Error
            { en: "`{0}` is not a date", vi: "`{0}` không phải là ngày" }
            help { en: "write a day that exists as {1}", vi: "ghi một ngày có thật như {1}" }
        /// 06/01/2022 is the sixth of January or the first of June. The regulation does not say which, and it is never
        /// guessed.
        DatesUndeclared = "dates-undeclared" Error
            { en: "`{0}` can be read in two ways and the regulation does not say which", vi: "`{0}` có hai cách đọc và quy chế chưa khai báo" }
            help { en: "write it as 2021-11-30, or add `dates = \"day/month/year\"` to `[figures]` of the rule file",
                   vi: "ghi như 2021-11-30, hoặc thêm `dates = \"day/month/year\"` vào `[figures]` của tệp quy chế" }
    }
}
