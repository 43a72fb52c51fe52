//! The codes of mappings, and of sheets that are not what their mapping says.

crate::diagnostic_codes! {
    /// The codes of mappings; each doc comment is the manual page of its code.
    pub enum MappingCode {
        /// A column of the sheet is not in the mapping. What it holds is not guessed, and it is not passed over in silence:
        /// the mapping says what it is, or that it is ignored.
        UnmappedHeading = "unmapped-heading" Error
            { en: "the mapping says nothing of the column `{0}`", vi: "tệp ánh xạ chưa nói gì về cột `{0}`" }
            help { en: "add [columns.\"{0}\"] with `to`, or with `ignore = true`",
                   vi: "thêm [columns.\"{0}\"] với `to`, hoặc với `ignore = true`" }
        /// The mapping names a heading that the sheet does not have. Headings match after Unicode composition, white space,
        /// case and the placement of tone marks, and after nothing else.
        MappedHeadingMissing = "mapped-heading-missing" Error
            { en: "no column of {1} is headed `{0}`", vi: "{1} không có cột nào có tiêu đề `{0}`" }
            help { en: "correct the heading, or the row of headings in [sheet]",
                   vi: "sửa tiêu đề, hoặc sửa dòng tiêu đề ghi ở [sheet]" }
        /// The mapping names a sheet that the workbook does not have, or names none although several could be meant.
        MappedSheetMissing = "mapped-sheet-missing" Error
            { en: "which sheet of {0} is meant cannot be told; its sheets are {1}",
              vi: "không rõ trang tính nào của {0}; các trang tính gồm {1}" }
            help { en: "write name = \"...\" under [sheet]", vi: "ghi name = \"...\" ở [sheet]" }
        /// A column is to be read and ignored at once, or neither of the two.
        ToOrIgnore = "to-or-ignore" Error
            { en: "the column `{0}` needs either `to` or `ignore = true`", vi: "cột `{0}` cần `to` hoặc `ignore = true`" }
            help { en: "write one of the two", vi: "chỉ ghi một trong hai" }
        /// The unit that the mapping gives to a column is no multiple of the one that the regulation has for it, such as a
        /// number of people for an amount of money.
        MappedUnitDiffers = "mapped-unit-differs" Error
            { en: "`{0}` cannot be converted to `{1}`", vi: "không quy đổi được `{0}` sang `{1}`" }
            help { en: "write a unit of scale of the same quantity, such as \"tỷ đồng\" for \"million VND\"",
                   vi: "ghi đơn vị tính cùng loại, ví dụ \"tỷ đồng\" cho \"million VND\"" }
        /// `as` says how a column writes percentages, but the regulation has none there; or the column of a percentage says
        /// `in`, which is for other numbers.
        AsWithoutPercent = "as-without-percent" Error
            { en: "`{0}` does not fit the column of `{1}`", vi: "`{0}` không phù hợp với cột `{1}`" }
            help { en: "`as` is for percentages, `in` for all other numbers", vi: "`as` dùng cho tỷ lệ phần trăm, `in` dùng cho các số khác" }
    }
}
