//! The codes of faults in workbooks: what cannot be opened, and cells that do not hold what they show.

thidua::diagnostic_codes! {
    /// The codes of faults in workbooks; each doc comment is the manual page of its code.
    pub enum WorkbookCode {
        /// The workbook cannot be taken apart: it was cut off when it was copied, changed by another program, or holds
        /// what no workbook holds, such as entities that read other files. Nothing of it is read.
        WorkbookBroken = "workbook-broken" Error
            { en: "the workbook is damaged: {0}", vi: "tệp bảng tính bị hỏng: {0}" }
            help { en: "open it in Excel, save it under a new name, and give that file",
                   vi: "mở tệp trong Excel, lưu lại với tên mới rồi dùng tệp mới" }

        /// The end of the name says one kind of workbook and the content is another, or no workbook at all. Web pages and
        /// texts saved under the name of a workbook are the usual case.
        WorkbookOtherKind = "workbook-other-kind" Error
            { en: "the name says a workbook of one kind, but the content is {0}", vi: "tên tệp là một loại bảng tính nhưng nội dung là {0}" }
            help { en: "open it in Excel and choose File, Save As, Excel Workbook (.xlsx)",
                   vi: "mở tệp trong Excel rồi chọn File, Save As, Excel Workbook (.xlsx)" }

        /// The workbook can be opened with a password alone. It is not read.
        WorkbookEncrypted = "workbook-encrypted" Error
            { en: "the workbook is protected by a password", vi: "tệp bảng tính có mật khẩu mở tệp" }
            help { en: "in Excel choose File, Info, Protect Workbook, Encrypt with Password, and clear the password",
                   vi: "trong Excel chọn File, Info, Protect Workbook, Encrypt with Password rồi xóa mật khẩu" }

        /// The parts of the workbook unpack to more than anything that holds figures of a year. It is refused before the
        /// memory is filled.
        WorkbookTooLarge = "workbook-too-large" Error
            { en: "the workbook unpacks to more than {0} bytes", vi: "tệp bảng tính giải nén ra hơn {0} byte" }
            help { en: "check that it is the right file, and remove sheets and pictures that are not needed; --limits 4 allows four times as much",
                   vi: "kiểm tra có đúng tệp không, bỏ bớt trang tính và hình ảnh không cần; --limits 4 cho phép gấp bốn lần" }

        /// A sheet reaches over more cells than a table of figures has, from its first to the last that holds something. A
        /// stray word far below or far to the right of the table is the usual reason.
        SheetTooLarge = "sheet-too-large" Error
            { en: "the sheet `{0}` reaches over more than {1} cells", vi: "trang tính `{0}` trải rộng hơn {1} ô" }
            help { en: "press Ctrl+End in Excel to find the last cell, and delete the rows and columns behind the table; --limits 4 allows four times as many",
                   vi: "nhấn Ctrl+End trong Excel để tìm ô cuối, xóa các dòng và cột thừa sau bảng; --limits 4 cho phép gấp bốn lần" }

        /// Beside the sheets whose first column is headed `đơn vị`, the workbook has a sheet that is no table of figures.
        /// It is not read.
        SheetNotRead = "sheet-not-read" Warning
            { en: "the sheet `{0}` does not begin with a column `unit` and is not read",
              vi: "trang tính `{0}` không mở đầu bằng cột `đơn vị` nên không được đọc" }
            help { en: "head its first column `unit` if it holds figures", vi: "nếu là trang số liệu thì đặt tiêu đề cột đầu là `đơn vị`" }

        /// A sheet is hidden, so that those who looked at the workbook have not seen it. It is not read.
        HiddenSheet = "hidden-sheet" Warning
            { en: "the sheet `{0}` is hidden and is not read", vi: "trang tính `{0}` đang bị ẩn nên không được đọc" }
            help { en: "unhide it if it holds figures, otherwise delete it", vi: "nếu là trang số liệu thì bỏ ẩn, nếu không thì xóa" }

        /// Rows or columns of the table are hidden, or filtered away. They are read like the others, since they count in
        /// every sum of the sheet as well; but whoever looks at the sheet does not see them.
        HiddenCells = "hidden-cells" Warning
            { en: "hidden parts of the sheet are read as well: rows {0}, columns {1}",
              vi: "các phần bị ẩn của trang tính vẫn được đọc: {0} dòng, {1} cột" }
            help { en: "unhide them and look at them, or delete them", vi: "bỏ ẩn để kiểm tra, hoặc xóa đi" }

        /// Cells of the table are merged, so that one value stands for several cells and the others are blank. Whether it is
        /// the value of each of them, or of all of them together, is not guessed. The sheet is not read.
        MergedCells = "merged-cells" Error
            { en: "the cells {0} are merged", vi: "các ô {0} bị gộp" }
            help { en: "unmerge them (Home, Merge & Center) and fill every cell", vi: "bỏ gộp ô (Home, Merge & Center) và ghi đủ từng ô" }

        /// A cell holds a formula whose value was never computed; programs other than Excel write such cells. Formulas are
        /// not computed here, so the figure is refused.
        FormulaWithoutValue = "formula-without-value" Error
            { en: "the formula of this cell has no value yet", vi: "công thức ở ô này chưa có giá trị" }
            help { en: "open the workbook in Excel, save it, and give it again", vi: "mở tệp trong Excel, lưu lại rồi dùng tệp đó" }

        /// A cell shows an error of its formula, such as `#DIV/0!` or `#REF!`. The figure is refused; it is neither missing
        /// nor 0.
        ErrorCell = "error-cell" Error
            { en: "the cell holds the error {0}", vi: "ô báo lỗi {0}" }
            help { en: "correct the formula, or write the figure; a figure that is not there is a blank cell",
                   vi: "sửa công thức hoặc ghi số liệu; số liệu chưa có thì để ô trống" }

        /// A number was entered as a text, mostly because the cell was formatted as text or the number was typed with a
        /// mark that the computer does not take for a decimal comma. It is read by the convention that the regulation
        /// declares for tables.
        NumberAsText = "number-as-text" Warning
            { en: "`{0}` is a text and is read as a number by the convention of the regulation",
              vi: "`{0}` là chữ, được đọc thành số theo cách viết số của quy chế" }
            help { en: "enter it again as a number", vi: "nhập lại dưới dạng số" }

        /// Workbooks keep numbers in binary, with about 17 digits, and Excel shows at most 15 of them. The 15 digits are
        /// read. Where the cell kept more than they say, as after a division, the difference is named.
        BeyondFifteenDigits = "beyond-fifteen-digits" Warning
            { en: "the cell keeps {0}; its first 15 digits are read: {1}", vi: "ô lưu giá trị {0}; chỉ đọc 15 chữ số đầu: {1}" }
            help { en: "if it is a quotient, give the two figures it was computed from; else round it in the sheet",
                   vi: "nếu là kết quả phép chia thì ghi hai số liệu gốc; nếu không thì làm tròn trong trang tính" }

        /// The workbook is a form whose layout this version does not know: it was made by a later one.
        TemplateFormat = "template-format" Error
            { en: "the form has the layout `{0}`, which is not known here",
              vi: "biểu mẫu có kiểu trình bày `{0}`, phiên bản này chưa biết" }
            help { en: "use the version that made it, or make the form again with `score template`",
                   vi: "dùng phiên bản đã tạo biểu mẫu, hoặc tạo lại bằng `score template`" }

        /// The workbook is a form, but the rows and columns by which it is read are gone: the sheet `thidua` no longer says
        /// for what it was made, or the first column of no sheet holds its marks.
        TemplateChanged = "template-changed" Error
            { en: "the form was changed so that it cannot be read", vi: "biểu mẫu đã bị sửa nên không đọc được" }
            help { en: "copy the figures into a fresh form, and leave its grey rows and columns as they are",
                   vi: "chép số liệu sang biểu mẫu mới, giữ nguyên các dòng và cột in mờ" }

        /// A sheet was added to a form. It holds none of the marks by which forms are read, so it is not read.
        TemplateSheetUnknown = "template-sheet-unknown" Warning
            { en: "the sheet `{0}` does not belong to the form and is not read",
              vi: "trang tính `{0}` không thuộc biểu mẫu nên không được đọc" }
            help { en: "put figures into the sheets of the form, and send other papers apart",
                   vi: "ghi số liệu vào các trang của biểu mẫu, tài liệu khác gửi riêng" }

        /// The value of a cell was fetched from another workbook. It is read as it was when the workbook was saved; the
        /// other workbook is never opened.
        ExternalLink = "external-link" Warning
            { en: "the value of this cell comes from another workbook, as it was when this one was saved",
              vi: "giá trị ô này lấy từ một tệp bảng tính khác, tại thời điểm lưu tệp này" }
            help { en: "replace the formula by its value (Copy, Paste Values)", vi: "thay công thức bằng giá trị (Copy, Paste Values)" }
    }
}
