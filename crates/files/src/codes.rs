//! The codes of faults in files: what cannot be opened, decoded or taken apart into cells.

thidua::diagnostic_codes! {
    /// The codes of faults in files; each doc comment is the manual page of its code.
    pub enum FileCode {
        /// There is no file of this name. A name without a leading `/` is looked for from the current directory.
        FileNotFound = "file-not-found" Error
            { en: "there is no file `{0}`", vi: "không có tệp `{0}`" }
            help { en: "check the name and the directory", vi: "kiểm tra tên tệp và thư mục" }

        /// The file exists but the system does not let it be read: it is a directory, another user's, or held by another
        /// program.
        FileUnreadable = "file-unreadable" Error
            { en: "`{0}` cannot be read: {1}", vi: "không đọc được `{0}`: {1}" }
            help { en: "name a file, close it in other programs, and check who may read it",
                   vi: "chỉ đúng tên một tệp, đóng tệp ở chương trình khác và kiểm tra quyền đọc" }

        /// Figures are read from workbooks (`.xlsx`, `.xlsm`, `.xls`, `.ods`), tables (`.csv`) and `.toml` files; the end
        /// of the name says which. Save the file as one of them.
        FileTypeUnknown = "file-type-unknown" Error
            { en: "`{0}` is no workbook (.xlsx, .xlsm, .xls, .ods), .csv or .toml file",
              vi: "`{0}` không phải bảng tính (.xlsx, .xlsm, .xls, .ods), tệp .csv hoặc .toml" }
            help { en: "save it as one of them, in Excel by File, Save As, Excel Workbook",
                   vi: "lưu lại theo một trong các dạng đó, trong Excel chọn File, Save As, Excel Workbook" }

        /// The command line names a register that the regulation does not have. Registers are parts with `rules`; each
        /// is given as `--register PART=FILE`.
        UnknownRegister = "unknown-register" Error
            { en: "the regulation has no register `{0}`; it has: {1}", vi: "quy chế không có sổ đăng ký `{0}`; các sổ hiện có: {1}" }
            help { en: "name a part that has `rules`", vi: "ghi mã một phần có `rules`" }

        /// The name of a regulation is the path of a rule file or the id of a regulation that thidua brings along; this
        /// is neither.
        UnknownRegulation = "unknown-regulation" Error
            { en: "`{0}` is neither a rule file nor a bundled regulation",
              vi: "`{0}` không phải tệp quy chế và cũng không phải quy chế có sẵn" }
            help { en: "give the path of a rule file, or the id of a bundled regulation: {1}",
                   vi: "ghi đường dẫn của tệp quy chế hoặc mã của một quy chế có sẵn: {1}" }

        /// The file is larger than anything that holds figures of a year. It is refused before it is read.
        FileTooLarge = "file-too-large" Error
            { en: "the file is larger than {0} bytes", vi: "tệp lớn hơn {0} byte" }
            help { en: "check that it is the right file; split it by cluster if it is",
                   vi: "kiểm tra có đúng tệp không; nếu đúng thì chia tệp theo cụm" }

        /// The file holds nothing, or only blank lines. An export that failed often leaves such a file.
        EmptyFile = "empty-file" Error
            { en: "the file is empty", vi: "tệp không có nội dung" }
            help { en: "export it again", vi: "xuất lại tệp" }

        /// A line is longer than any row of figures. The file is probably not a table, or its line breaks were lost.
        LineTooLong = "line-too-long" Error
            { en: "line {0} is longer than {1} bytes", vi: "dòng {0} dài hơn {1} byte" }
            help { en: "check that the file is a table with one unit a line",
                   vi: "kiểm tra tệp có phải là bảng, mỗi dòng một đơn vị" }

        /// The text is not in UTF-8, the encoding of Unicode that files are read in. Excel's plain "CSV" writes a Windows
        /// code page, in which Vietnamese letters are lost or changed; fonts of the TCVN3 and VNI kind are encodings of
        /// their own. Nothing is guessed: the file is to be saved again as UTF-8. CSV files may also be in UTF-16 with a
        /// byte-order mark, which Excel calls "Unicode text".
        NotUtf8 = "not-utf8" Error
            { en: "line {0} is not UTF-8 (byte {1} of the file): {2}", vi: "dòng {0} không phải UTF-8 (byte thứ {1} của tệp): {2}" }
            help { en: "in Excel choose File, Save As, CSV UTF-8; convert text in an old font to Unicode before that, for example with UniKey",
                   vi: "trong Excel chọn File, Save As, CSV UTF-8; chữ theo phông cũ thì chuyển sang Unicode trước, ví dụ bằng UniKey" }

        /// The file begins as UTF-16 but goes on as something else, or breaks off within a character. It was damaged
        /// when it was copied or joined.
        BrokenUtf16 = "broken-utf16" Error
            { en: "line {0} is not UTF-16, although the file begins so", vi: "dòng {0} không phải UTF-16 dù tệp mở đầu là UTF-16" }
            help { en: "save it again as CSV UTF-8", vi: "lưu lại tệp dưới dạng CSV UTF-8" }

        /// A NUL character stands in the text. Tables hold none: the file is a workbook or another binary file under the
        /// wrong name, or UTF-16 without a byte-order mark.
        NulCharacter = "nul-character" Error
            { en: "the file contains a NUL character and is not plain text", vi: "tệp có ký tự NUL, không phải văn bản thuần" }
            help { en: "save it again as CSV UTF-8", vi: "lưu lại tệp dưới dạng CSV UTF-8" }

        /// The name of a unit is written in the letters of an old font (TCVN3 or VNI) inside a Unicode file. It shows
        /// rightly in that font alone and matches no unit. The row is not read.
        LegacyFont = "legacy-font" Error
            { en: "`{0}` is not Unicode Vietnamese: {1}", vi: "`{0}` không phải tiếng Việt Unicode: {1}" }
            help { en: "convert the file to Unicode, for example with UniKey", vi: "chuyển tệp sang Unicode, ví dụ bằng UniKey" }

        /// The heading line holds more than one of semicolon, comma and tab, so what separates the cells is uncertain. It
        /// is not guessed, because a wrong guess cuts numbers such as 46,2 apart. A first line `sep=;`, as Excel knows it,
        /// declares the one that counts.
        AmbiguousDelimiter = "ambiguous-delimiter" Error
            { en: "the heading line contains {0}; only one of them may separate cells",
              vi: "dòng tiêu đề có cả {0}; chỉ được dùng một loại để ngăn cách các ô" }
            help { en: "separate the cells with one kind, and put headings that contain another in quotation marks",
                   vi: "ngăn cách các ô bằng một loại dấu; tiêu đề chứa dấu khác thì đặt trong dấu nháy kép" }

        /// The first column holds the units, under the heading `unit` or `đơn vị`. A table without a heading line is read
        /// as if its first row were the headings, which is named here.
        FirstColumn = "first-column" Error
            { en: "the first column is headed `{0}`, not `unit`", vi: "cột đầu có tiêu đề `{0}`, không phải `đơn vị`" }
            help { en: "begin the table with a line of headings: unit;new-htx@2021;revenue@2020;revenue@2021",
                   vi: "mở đầu bảng bằng dòng tiêu đề: đơn vị;new-htx@2021;revenue@2020;revenue@2021" }

        /// Two columns have the same heading, so that one figure would have two values. The figures of both are refused;
        /// two columns of units or of clusters leave nothing to read.
        DuplicateHeading = "duplicate-heading" Error
            { en: "two columns are headed `{0}`", vi: "hai cột cùng có tiêu đề `{0}`" }
            help { en: "remove one, or correct its indicator or year", vi: "bỏ một cột, hoặc sửa chỉ tiêu hay năm của cột đó" }

        /// A cell is filled but its column has no heading, so that nobody knows what it is. It may have been pushed there by
        /// a separator within a number, so all figures of such a row are refused. Columns that are blank throughout are
        /// ignored.
        UnnamedColumn = "unnamed-column" Error
            { en: "`{0}` stands in a column without a heading", vi: "ô `{0}` nằm ở cột không có tiêu đề" }
            help { en: "give the column a heading such as revenue@2021, or clear it",
                   vi: "đặt tiêu đề cho cột, ví dụ revenue@2021, hoặc xóa nội dung cột" }

        /// A row has figures but no unit in its first cell. Rows that are blank throughout are ignored; a row of sums
        /// does not belong into the file.
        UnnamedUnit = "unnamed-unit" Error
            { en: "this row has figures but no unit", vi: "dòng này có số liệu nhưng không có tên đơn vị" }
            help { en: "write the unit in the first cell, or remove the row if it is a sum",
                   vi: "ghi tên đơn vị ở ô đầu, hoặc xóa dòng nếu là dòng cộng" }

        /// A row has more or fewer cells than the table has columns, so that its figures may stand under wrong headings. A
        /// number such as 46,2 in a table separated by commas is the usual reason. All figures of the row are refused.
        RaggedRow = "ragged-row" Error
            { en: "this row has {0} cells where the headings have {1}", vi: "dòng này có {0} ô trong khi dòng tiêu đề có {1} ô" }
            help { en: "separate cells by semicolons, or put numbers that contain the separator in quotation marks; missing figures are blank cells",
                   vi: "ngăn cách ô bằng dấu chấm phẩy, hoặc đặt số có chứa dấu ngăn cách trong dấu nháy kép; số liệu chưa có thì để ô trống" }

        /// A cell begins with a quotation mark that is never closed, so that the rest of the file would be one cell.
        /// Nothing of the file is read.
        UnclosedQuote = "unclosed-quote" Error
            { en: "a quotation mark is opened here and never closed", vi: "dấu nháy kép mở ở đây mà không đóng" }
            help { en: "close it, or remove it", vi: "đóng dấu nháy, hoặc bỏ đi" }

        /// A quoted cell goes on after its closing quotation mark. Within a quoted cell a quotation mark is written twice.
        /// All figures of the row are refused.
        StrayQuote = "stray-quote" Error
            { en: "the cell goes on after its closing quotation mark", vi: "ô còn chữ sau dấu nháy kép đóng" }
            help { en: "write a quotation mark within a quoted cell twice: \"HTX \"\"Mai\"\"\"",
                   vi: "dấu nháy kép bên trong ô thì viết hai lần: \"HTX \"\"Mai\"\"\"" }

        /// The table has more cells than can be held at once, counted as rows times columns.
        TooManyCells = "too-many-cells" Error
            { en: "the table has more than {0} cells", vi: "bảng có hơn {0} ô" }
            help { en: "split the file by cluster", vi: "chia tệp theo cụm" }
    }
}

#[cfg(test)]
mod tests {
    use thidua::diagnostic::Code;

    use super::*;

    #[test]
    fn names_are_unique_and_words_exist_in_both_languages() {
        let mut names: Vec<&str> = FileCode::ALL.iter().map(|code| code.info().name).collect();
        for code in FileCode::ALL {
            let info = code.info();
            assert!(!info.message.en.is_empty() && info.message.en != info.message.vi, "{}", info.name);
            assert!(!info.help.en.is_empty() && info.help.en != info.help.vi, "{}", info.name);
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), FileCode::ALL.len());
    }
}
