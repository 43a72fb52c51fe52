//! The codes of faults in roots, powers and logarithms.

crate::diagnostic_codes! {
    /// The codes of faults in roots, powers and logarithms; each doc comment is the manual page of its code.
    pub enum RootCode {
        /// The degree of a root is a whole number from 2 to 64, and the exponent of a power one from -64 to 64, other
        /// than 0 and 1, which would change nothing or make every value 1. Both are written as numbers, so that everyone
        /// can see what is computed.
        ExponentOutOfRange = "exponent-out-of-range" Error
            { en: "`{0}` needs a whole number from {1} to {2}, other than 0 and 1; found {3}",
              vi: "`{0}` cần một số nguyên từ {1} đến {2}, khác 0 và 1; ở đây là {3}" }
            help { en: "write it as a number: `root(x, 3, 0.01, half-up)`, `power(x, 2)`",
                   vi: "ghi bằng số: `root(x, 3, 0.01, half-up)`, `power(x, 2)`" }
        /// A root is taken of something whose unit of measure has no such root: the square root of `m^2` is `m`, and
        /// that of `VND` is nothing that can be written. Take the root of a ratio, or of a product of like quantities.
        UnitWithoutRoot = "unit-without-root" Error
            { en: "{0} has no root of degree {1}", vi: "đơn vị tính {0} không khai căn bậc {1} được" }
            help { en: "divide by a like quantity first, or multiply like quantities",
                   vi: "chia cho đại lượng cùng loại trước, hoặc nhân các đại lượng cùng loại" }
        /// Only a plain number has a logarithm: in another unit of measure, million in place of billion, it would be
        /// another one. Divide by a like quantity, such as a target or a mean.
        LogarithmOfUnit = "logarithm-of-unit" Error
            { en: "a logarithm is taken of a plain number, not of {0}",
              vi: "chỉ lấy lôgarit của số thường, không lấy của {0}" }
            help { en: "divide by a like quantity first: `ln(x / y, 0.01, half-up)`",
                   vi: "chia cho đại lượng cùng loại trước: `ln(x / y, 0.01, half-up)`" }
        /// A root or a logarithm may be asked for with up to 28 decimals; this step has more. Write a coarser one.
        StepTooFine = "step-too-fine" Error
            { en: "a step of a root or a logarithm has at most {0} decimals",
              vi: "bước làm tròn của căn hoặc lôgarit có tối đa {0} chữ số thập phân" }
            help { en: "write a coarser step, such as 0.0001", vi: "ghi bước làm tròn lớn hơn, ví dụ 0.0001" }
        /// A root, a power or a logarithm of a number of the file that has none, so that it can never be computed: an
        /// even root of a negative number, a logarithm of 0 or less, 0 to a negative power. Correct the number.
        NeverDefined = "never-defined" Error
            { en: "`{0}` can never be computed", vi: "`{0}` không bao giờ tính được" }
            help { en: "correct the number: it must be above 0", vi: "sửa lại số này: phải lớn hơn 0" }
    }
}
