use std::time::{Duration, Instant};

use proptest::prelude::*;
use thidua::diagnostic::Styles;
use thidua::words::Language;

use super::*;

fn read(text: &str) -> FigureTable {
    let read = read_csv("f.csv", text.as_bytes(), &Limits::default());
    assert!(read.diagnostics.is_empty(), "{:?}", codes(text));
    read.value.unwrap()
}

fn codes(text: &str) -> Vec<&'static str> {
    let read = read_csv("f.csv", text.as_bytes(), &Limits::default());
    assert_eq!(read.value.is_none(), read.diagnostics.has_errors());
    read.diagnostics.iter().map(|diagnostic| diagnostic.code()).collect()
}

/// A row in one line: unit, cluster, then the cells.
fn shown(row: &FigureRow) -> String {
    let cell = |cell: &FigureCell| match &cell.value {
        CellValue::Blank => "_".to_owned(),
        CellValue::NotApplicable => "n/a".to_owned(),
        CellValue::YesNo(truth) => truth.to_string(),
        CellValue::Text(text) => format!("'{text}'"),
    };
    let cells: Vec<String> = row.cells.iter().map(cell).collect();
    format!("{} ({}) {}", row.unit, row.cluster.as_deref().unwrap_or("_"), cells.join(" "))
}

#[test]
fn a_table_as_a_spreadsheet_writes_it() {
    let table = read(
        "\u{feff}Đơn vị;Cụm;a@2020;b:verified@2021;;\r\n\r\nYên Bái;Tây Bắc;1.850,5 ;\u{a0};;\r\n;;;;;\r\nSơn La;;N/A;Không  phát sinh\r\n",
    );
    let headings: Vec<&str> = table.headings.iter().map(|heading| heading.text.as_str()).collect();
    assert_eq!(headings, ["a@2020", "b:verified@2021"]);
    assert_eq!(shown(&table.rows[0]), "Yên Bái (Tây Bắc) '1.850,5' _");
    assert_eq!(shown(&table.rows[1]), "Sơn La (_) n/a n/a");
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.source.slice(table.rows[0].cells[0].span), "1.850,5");
}

#[test]
fn the_first_line_may_say_that_figures_are_illustrative() {
    assert!(read("# illustrative,,\nunit,a\nx,1\n").illustrative);
    assert!(!read("unit,a\nx,1\n").illustrative);
}

#[test]
fn faults_of_the_headings() {
    assert_eq!(codes(""), ["empty-file"]);
    assert_eq!(codes("\u{feff} \r\n;;\r\n"), ["empty-file"]);
    assert_eq!(codes("unit;a@2020,b@2020\nx;1"), ["ambiguous-delimiter"]);
    assert_eq!(codes("tỉnh;a\nx;1"), ["first-column"]);
    assert_eq!(codes("unit|a\nx|1"), ["first-column"]);
    assert_eq!(codes("unit;a@2021;b;A@2021\nx;1;2;3"), ["duplicate-heading"]);
    assert_eq!(codes("unit;unit\nx;1"), ["duplicate-heading"]);
    assert_eq!(codes("unit;\"a\nx;1"), ["unclosed-quote"]);
}

#[test]
fn faults_of_the_rows() {
    assert_eq!(codes("unit;a;;\nx;1;;2\ny;1;;3\n"), ["unnamed-column"]);
    assert_eq!(codes("unit;a\n;1\n"), ["unnamed-unit"]);
    assert_eq!(codes("unit,a,b\nx,46,2,3\ny,1\nz,1,2\n"), ["ragged-row", "ragged-row"]);
    assert_eq!(codes("unit;a;b\nx;1;2;\n"), ["ragged-row"]);
    assert_eq!(codes("unit;a\nx;\"1\ny;2\n"), ["unclosed-quote"]);
    assert_eq!(codes("unit;a\n\"x\"y;1\n"), ["stray-quote"]);
    assert_eq!(codes("unit;a\nx\0;1\n"), ["nul-character"]);
    assert_eq!(codes("unit;a\n§iÖn Biªn;1\n"), ["legacy-font"]);
}

#[test]
fn a_fault_underlines_its_cell() {
    let read = read_csv("f.csv", "đơn vị;a;\nĐiện Biên;1; thừa \n".as_bytes(), &Limits::default());
    let printed = read.diagnostics.iter().next().unwrap().render(Language::Vietnamese, Styles::default());
    let expected = "\
lỗi[unnamed-column]: ô `thừa` nằm ở cột không có tiêu đề
 --> f.csv:2:14
  |
2 | Điện Biên;1; thừa 
  |              ^^^^
 --> f.csv:1:10
  |
1 | đơn vị;a;
  |          ^ tiêu đề còn thiếu ở đây
  = cách sửa: đặt tiêu đề cho cột, ví dụ revenue@2021, hoặc xóa nội dung cột
";
    assert_eq!(printed, expected);
}

#[test]
fn no_more_faults_are_listed_than_the_limit() {
    let text = format!("unit;a\n{}", "x\n".repeat(1000));
    assert_eq!(codes(&text).len(), Limits::default().faults);
}

#[test]
fn a_table_has_no_more_cells_than_the_limit() {
    let limits = Limits { cells: 4, ..Limits::default() };
    let raised = |text: &str| {
        read_csv("f.csv", text.as_bytes(), &limits).diagnostics.iter().map(|d| d.code()).collect::<Vec<_>>()
    };
    assert_eq!(raised("unit;a\nx;1\n;\n;\ny;2\n"), [""; 0]);
    assert_eq!(raised("unit;a\nx;1\ny;2\nz;3\n"), ["too-many-cells"]);
}

#[test]
fn a_line_of_a_hundred_megabytes_gives_its_message_quickly() {
    let mut bytes = b"unit;a\n".to_vec();
    bytes.resize(100_000_000, b'x');
    let begun = Instant::now();
    let read = read_csv("f.csv", &bytes, &Limits::default());
    assert!(begun.elapsed() < Duration::from_secs(5));
    let fault = read.diagnostics.iter().next().unwrap();
    assert_eq!(fault.message(Language::English), "line 2 is longer than 1,000,000 bytes");
    assert!(fault.render(Language::English, Styles::default()).len() < 500);
}

proptest! {
    #[test]
    fn any_bytes_return(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let read = read_csv("f.csv", &bytes, &Limits::default());
        prop_assert_eq!(read.value.is_none(), read.diagnostics.has_errors());
    }

    #[test]
    fn any_table_returns_and_its_faults_print(text in "(# illustrative\n)?(unit|đơn vị)[;,\t\"@a1\n\r đ\u{a0}]{0,80}") {
        for bytes in [text.as_bytes().to_vec(), utf16(&text)] {
            let read = read_csv("f.csv", &bytes, &Limits::default());
            for fault in &read.diagnostics {
                prop_assert!(!fault.render(Language::Vietnamese, Styles::default()).is_empty());
            }
            if let Some(table) = read.value {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.headings.len()));
            }
        }
    }
}

fn utf16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}
