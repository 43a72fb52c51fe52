//! The codes of faults in grades, demotions and quotas.

crate::diagnostic_codes! {
    /// The codes of faults in grades, demotions and quotas; each doc comment is the manual page of its code.
    pub enum GradeCode {
        /// Between two grades lie values that reach neither, or the ranges end before the values do. Close the
        /// ranges, or admit that the source says nothing there by an entry with `open` and the range.
        GradeGap = "grade-gap" Error
            { en: "values {0} have no grade", vi: "giá trị {0} không thuộc mức xếp loại nào" }
            help { en: "close the ranges, or admit the hole by an entry such as `{{ {1}, open = {{ vi = \"...\" }} }}`",
                   vi: "ghi các khoảng nối liền nhau, hoặc thừa nhận chỗ hở bằng một mục như `{{ {1}, open = {{ vi = \"...\" }} }}`" }
        /// A value reaches two grades at once. Each boundary belongs to one side: `at-least = 80` and
        /// `below = 80` meet without overlap.
        GradeOverlap = "grade-overlap" Error
            { en: "the ranges of {0} and {1} overlap", vi: "khoảng của {0} và {1} chồng lên nhau" }
            help { en: "let one of them end where the other begins, such as `below = 80` and `at-least = 80`",
                   vi: "cho một khoảng kết thúc nơi khoảng kia bắt đầu, ví dụ `below = 80` và `at-least = 80`" }
        /// The grades do not stand in one direction, from the best to the lowest. Falling to the next grade and
        /// going down follow that order, so it must be that of the ranges.
        GradesUnordered = "grades-unordered" Error
            { en: "{0} does not stand in the order of the ranges", vi: "{0} không đứng theo thứ tự các khoảng" }
            help { en: "list the grades from the best to the lowest", vi: "liệt kê các mức từ cao xuống thấp" }
        /// No unit can ever have this grade: no value lies in its range, or it has no range and neither falling
        /// nor a demotion nor a quota leads to it.
        GradeUnreachable = "grade-unreachable" Error
            { en: "no unit can ever have the grade `{0}`", vi: "không đơn vị nào có thể được xếp loại `{0}`" }
            help { en: "correct its range; leave the range out where only falling or a demotion leads to it; or remove it", vi: "sửa khoảng của mức này; bỏ khoảng nếu chỉ đến mức này do bị hạ; hoặc bỏ mức này" }
        /// Points may reach a grade whose conditions then refuse the unit, and the file does not say what
        /// happens: it may fall to the next grade whose conditions hold, or people decide. The two readings give
        /// different grades.
        IfRefusedAbsent = "if-refused-absent" Error
            { en: "the grades do not say what happens when points reach one and its conditions refuse",
              vi: "chưa quy định cách xử lý khi đủ điểm nhưng không đủ điều kiện của mức xếp loại" }
            help { en: "write `if-refused = \"next\"` (the next grade whose conditions hold) or `if-refused = \"undecided\"`",
                   vi: "viết `if-refused = \"next\"` (xét mức kế dưới đủ điều kiện) hoặc `if-refused = \"undecided\"` (hội nghị quyết định)" }
        /// `if-refused` says what happens to a unit whom the conditions of a grade refuse, and no grade that
        /// points reach has conditions.
        NothingRefuses = "nothing-refuses" Error
            { en: "no grade that points reach has conditions, so nothing is ever refused",
              vi: "không mức nào theo điểm có điều kiện, nên không có trường hợp bị từ chối" }
            help { en: "remove `if-refused`, or give a grade its `requires`",
                   vi: "bỏ `if-refused`, hoặc ghi `requires` cho mức có điều kiện" }
        /// A unit whom the conditions of its grade refuse falls to the next grade, and the grades below all have
        /// conditions, so that it may fall through all of them. Let the lowest grade have no conditions, or
        /// admit that the source says nothing by a last entry with `open` alone.
        FallWithoutEnd = "fall-without-end" Error
            { en: "who falls from `{0}` may be refused by every grade below it",
              vi: "đơn vị không đủ điều kiện mức `{0}` có thể không đủ điều kiện của mọi mức dưới" }
            help { en: "leave the lowest grade without `requires`, or end with `{{ open = {{ vi = \"...\" }} }}`",
                   vi: "không đặt `requires` cho mức thấp nhất, hoặc thêm mục cuối `{{ open = {{ vi = \"...\" }} }}`" }
        /// An entry with `open` admits a hole of the source: it has no id, title or conditions. One without a
        /// range is about those whom every grade refuses, so it stands last, and only where such a fall is
        /// possible.
        OpenEntry = "open-entry" Error
            { en: "an entry with `open` cannot stand so", vi: "mục `open` không thể ghi như vậy" }
            help { en: "give it a range and nothing else, or let it stand last without one where units may fall through",
                   vi: "chỉ ghi khoảng giá trị, hoặc để ở cuối không có khoảng nếu có đơn vị không đủ điều kiện mọi mức" }
        /// Something names a grade that the file does not have.
        UnknownGrade = "unknown-grade" Error
            { en: "there is no grade `{0}`", vi: "không có mức xếp loại `{0}`" }
            help { en: "name one of `[[grades]]` by its id", vi: "ghi mã của một mức trong `[[grades]]`" }
        /// A demotion says in one way how far it lowers: `down`, `at-best`, or `to` for the lowest grade.
        DemotedHow = "demoted-how" Error
            { en: "the demotion must say in exactly one way how far it lowers",
              vi: "cần ghi đúng một cách hạ mức" }
            help { en: "write one of `down = 1`, `at-best = \"...\"` and `to = \"...\"`",
                   vi: "ghi một trong `down = 1`, `at-best = \"...\"` và `to = \"...\"`" }
        /// `to` leads straight to the lowest grade, and `at-best` is for every other: there is one way to write
        /// each.
        DemotedWhere = "demoted-where" Error
            { en: "`to` is for the lowest grade `{0}`, `at-best` for every other",
              vi: "`to` dùng cho mức thấp nhất `{0}`, `at-best` dùng cho các mức khác" }
            help { en: "write `{1}`", vi: "viết `{1}`" }
        /// A demotion can never change a grade: it goes down by nothing, or at best to the best grade.
        DemotionChangesNothing = "demotion-changes-nothing" Error
            { en: "this demotion can never change a grade", vi: "mục hạ mức này không bao giờ thay đổi xếp loại" }
            help { en: "write a lower grade, or at least `down = 1`", vi: "ghi một mức thấp hơn, hoặc ít nhất `down = 1`" }
        /// A quota is a number of units or a share of them. A share says what it is of and how it is rounded to
        /// whole units; a number says neither.
        QuotaHowMany = "quota-how-many" Error
            { en: "`{0}` does not say how many in exactly one way", vi: "`{0}` cần ghi số lượng theo đúng một cách" }
            help { en: "write `number = 2`, or `share = \"20%\"` with `of` and `rounded`",
                   vi: "viết `number = 2`, hoặc `share = \"20%\"` kèm `of` và `rounded`" }
        /// A share of units that is nobody, or everybody, decides nothing.
        ShareOutOfRange = "share-out-of-range" Error
            { en: "{0} is no share that leaves some out", vi: "{0} không phải tỷ lệ hợp lệ" }
            help { en: "write a percentage above 0 % and below 100 %", vi: "ghi tỷ lệ trên 0 % và dưới 100 %" }
        /// Those whom a quota cuts fall to the next grade, and below the lowest there is none.
        QuotaOfLowest = "quota-of-lowest" Error
            { en: "`{0}` is the lowest grade, so nobody can fall from it",
              vi: "`{0}` là mức thấp nhất, không có mức nào ở dưới" }
            help { en: "limit a better grade", vi: "khống chế một mức cao hơn" }
        /// Two quotas limit one grade. Which of them counts, and which of the two tables says how ties are cut, the
        /// file does not say. Keep one, or let each limit a grade of its own.
        QuotaRepeated = "quota-repeated" Error
            { en: "`{0}` has a quota already", vi: "mức `{0}` đã có tỷ lệ khống chế" }
            help { en: "keep one of the two", vi: "chỉ giữ một" }
        /// A quota does not say what happens when units are tied across its last place. Ties are never broken by
        /// order or by name.
        QuotaIfTiedAbsent = "quota-if-tied-absent" Error
            { en: "the quota does not say what happens to tied units",
              vi: "tỷ lệ khống chế chưa quy định cách xử lý khi bằng nhau" }
            help { en: "write `if-tied = \"undecided\"`, `\"all\"` or `\"none\"`",
                   vi: "viết `if-tied = \"undecided\"` (hội nghị quyết định), `\"all\"` (giữ tất cả) hoặc `\"none\"` (không giữ)" }
        /// With the units that the file lists the share comes to less than one unit, so that nobody can ever
        /// have it.
        ShareOfNobody = "share-of-nobody" Warning
            { en: "{0} of {1} units, rounded down, is nobody", vi: "{0} của {1} đơn vị, làm tròn xuống, là không đơn vị nào" }
            help { en: "round up or to the nearest, or write the number",
                   vi: "làm tròn lên hoặc đến số gần nhất, hoặc ghi số lượng" }
    }
}
