//! The codes of faults in means of several values.

crate::diagnostic_codes! {
    /// The codes of faults in means by weight and geometric means; each doc comment is the manual page of its code.
    pub enum MeanCode {
        /// In a mean some values have a weight and this one has none. A weight is never assumed: give each value one, or
        /// none of them.
        WeightOfSome = "weight-of-some" Error
            { en: "`{0}` has no weight, other values of the mean have one",
              vi: "`{0}` chưa có trọng số, trong khi các giá trị khác đã có" }
            help { en: "write `by` and a weight behind every value, or behind none",
                   vi: "ghi `by` và trọng số sau mọi giá trị, hoặc không giá trị nào" }
        /// A geometric mean is a root, which hardly ever ends, so the place where it stands must be rounded; no rounding
        /// is assumed. Say it at the section, for all sections, or for the total.
        MeanNotRounded = "mean-not-rounded" Error
            { en: "{0} is a geometric mean and is not rounded", vi: "{0} là trung bình nhân nhưng chưa có cách làm tròn" }
            help { en: "write `rounding = { to = 0.01, mode = \"half-up\" }` at the section, or for the total in `[regulation]`",
                   vi: "ghi `rounding = { to = 0.01, mode = \"half-up\" }` ở nhóm tiêu chí, hoặc cho tổng điểm ở `[regulation]`" }
        /// A product over many units or rows has the unit of measure of its values as often as there are values, which
        /// nobody can say beforehand. Take the product of plain numbers: ratios, growth rates, indices.
        ProductOfUnit = "product-of-unit" Error
            { en: "a product over many is made of plain numbers, not of {0}",
              vi: "tích trên nhiều đơn vị chỉ tính với số thường, không tính với {0}" }
            help { en: "divide by a like quantity first: `product(x / y over cluster)`",
                   vi: "chia cho đại lượng cùng loại trước: `product(x / y over cluster)`" }
        /// In a geometric mean the weight of a value says how often it stands in the product. So the weights are numbers
        /// of the file that are to each other as whole numbers are, and these add up to at most 100: 2 and 1, or 0.5, 0.3
        /// and 0.2, which are 5, 3 and 2. Write simpler weights.
        WeightsNotWhole = "weights-not-whole" Error
            { en: "the weights of a geometric mean are not to each other as whole numbers that add up to at most 100",
              vi: "trọng số của trung bình nhân không quy được về các số nguyên có tổng không quá 100" }
            help { en: "write simpler weights as numbers, such as 2 and 1, or 0.5, 0.3 and 0.2",
                   vi: "ghi trọng số đơn giản bằng số, ví dụ 2 và 1, hoặc 0.5, 0.3 và 0.2" }
    }
}
