//! The codes of faults in classes of units and in numbers that depend on them.

crate::diagnostic_codes! {
    /// The codes of faults in classes of units; each doc comment is the manual page of its code.
    pub enum ClassCode {
        /// A parameter depends on a class, or a unit is given one, that the file does not define. Correct the name, or
        /// define the class under `[classes]`.
        UnknownClass = "unknown-class" Error
            { en: "no class is called `{0}`", vi: "không có loại đơn vị nào tên là `{0}`" }
            help { en: "correct the name, or add [classes.{0}]", vi: "sửa lại tên, hoặc thêm [classes.{0}]" }
        /// A parameter has numbers by class and leaves one out, so a unit of that class would have none. Give a number
        /// for every one.
        ClassWithoutNumber = "class-without-number" Error
            { en: "there is no number for {0}", vi: "chưa có số cho {0}" }
            help { en: "give a number for every level of the class", vi: "ghi số cho mọi mức của loại đơn vị" }
        /// The numbers of one way to points depend on two classes. This version takes one class for each way. Make the
        /// parameters depend on the same class.
        TwoClasses = "two-classes" Error
            { en: "the way to points of `{0}` depends on two classes, `{1}` and `{2}`",
              vi: "cách cho điểm của `{0}` phụ thuộc hai loại đơn vị: `{1}` và `{2}`" }
            help { en: "let its parameters depend on one class", vi: "để các tham số phụ thuộc cùng một loại đơn vị" }
        /// So many classes decide about points that their combinations cannot all be checked. Let points depend on fewer
        /// classes.
        TooManyClasses = "too-many-classes" Error
            { en: "points depend on more than {0} combinations of classes",
              vi: "điểm phụ thuộc hơn {0} cách kết hợp các loại đơn vị" }
            help { en: "let the numbers of ways to points depend on fewer classes",
                   vi: "để các con số trong cách cho điểm phụ thuộc ít loại đơn vị hơn" }
        /// The levels of a class have no order, so none is more or less than another. Compare by `exactly` or `one-of`.
        ClassHasNoOrder = "class-has-no-order" Error
            { en: "the levels of the class `{0}` have no order for `{1}`",
              vi: "các mức của loại đơn vị `{0}` không có thứ tự để so sánh `{1}`" }
            help { en: "use `exactly` or `one-of`", vi: "dùng `exactly` hoặc `one-of`" }
        /// A ranking, a tie-break or a quota compares units by a class, whose levels stand in any order, so none comes
        /// before another. Rank each level apart with `within`, or compare a figure.
        RankedByClass = "ranked-by-class" Error
            { en: "the levels of the class `{0}` have no order to rank by",
              vi: "các mức của loại đơn vị `{0}` không có thứ tự để xếp hạng" }
            help { en: "rank each level apart with `within = \"{0}\"`, or compare a figure",
                   vi: "xếp hạng riêng từng mức bằng `within = \"{0}\"`, hoặc so sánh một chỉ tiêu" }
        /// A class belongs to a unit and not to a year, and this column names a year. Write the name of the class alone
        /// as the heading; in TOML under `[class.UNIT]`.
        ClassWithYear = "class-with-year" Error
            { en: "the class `{0}` belongs to no year", vi: "loại đơn vị `{0}` không theo năm" }
            help { en: "write `{0}` alone as the heading, or under [class.UNIT]",
                   vi: "chỉ ghi `{0}` ở tiêu đề cột, hoặc ghi trong [class.ĐƠN-VỊ]" }
    }
}
