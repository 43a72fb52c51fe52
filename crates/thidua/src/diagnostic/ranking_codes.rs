//! The codes of faults in whom a ranking orders, and by what.

crate::diagnostic_codes! {
    /// The codes of faults in whom a ranking orders, and by what; each doc comment is the manual page of its code.
    pub enum RankingCode {
        /// An award follows a ranking of one level, such as `provinces[north]`, and that ranking orders all units
        /// together. Name it without a level, or let it be made for each level of a class by `within`.
        RankingOfNoLevel = "ranking-of-no-level" Error
            { en: "`{0}` names a level, and the ranking `{1}` orders all levels together",
              vi: "`{0}` ghi một mức, nhưng bảng xếp hạng `{1}` xếp chung mọi mức" }
            help { en: "write `{1}`, or add `within` to [rankings.{1}]",
                   vi: "viết `{1}`, hoặc thêm `within` vào [rankings.{1}]" }
        /// What a ranking compares is rounded to a step that is a plain number, and this measure is none: a
        /// percentage, a date, a level, or a yes or no. Rank by it as it is, or by an indicator whose formula rounds it.
        RoundedWhat = "rounded-what" Error
            { en: "`{0}` is not a plain number that a ranking could round",
              vi: "`{0}` không phải số thường nên không làm tròn khi xếp hạng được" }
            help { en: "remove `rounding`, or rank by an indicator with `round(...)` in its formula",
                   vi: "bỏ `rounding`, hoặc xếp hạng theo một chỉ tiêu có `round(...)` trong công thức" }
    }
}
