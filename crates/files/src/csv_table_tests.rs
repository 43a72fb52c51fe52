use proptest::prelude::*;
use thidua::diagnostic::Styles;
use thidua::figures::{Figures, read_toml};
use thidua::words::Language;
use thidua::{Outcome, Regulation, Results};

use super::*;

fn read(text: &str) -> FigureTable {
    let read = read_csv("f.csv", text.as_bytes(), &Limits::default());
    assert!(read.diagnostics.is_empty(), "{:?}", names(&read.diagnostics));
    read.value.unwrap()
}

fn names(found: &Diagnostics) -> Vec<&'static str> {
    found.iter().map(|diagnostic| diagnostic.code()).collect()
}

/// The codes of a text that leaves no table.
fn codes(text: &str) -> Vec<&'static str> {
    let read = read_csv("f.csv", text.as_bytes(), &Limits::default());
    assert!(read.value.is_none(), "{text}");
    names(&read.diagnostics)
}

/// The codes of a text, and the rows that are left.
fn rows(text: &str) -> (Vec<&'static str>, Vec<String>) {
    let read = read_csv("f.csv", text.as_bytes(), &Limits::default());
    (names(&read.diagnostics), read.value.unwrap().rows.iter().map(shown).collect())
}

/// Compares the codes of a text, and the rows that are left, with what is expected.
fn check(text: &str, expected_codes: &[&str], expected_rows: &[&str]) {
    let (codes, rows) = rows(text);
    assert_eq!(codes, expected_codes, "{text}");
    assert_eq!(rows, expected_rows, "{text}");
}

/// A row in one line: unit, cluster, then the cells.
fn shown(row: &FigureRow) -> String {
    let cell = |cell: &FigureCell| match &cell.value {
        CellValue::Blank => "_".to_owned(),
        CellValue::NotApplicable => "n/a".to_owned(),
        CellValue::YesNo(truth) => truth.to_string(),
        CellValue::Number(digits) => digits.clone(),
        CellValue::Text(text) => format!("'{text}'"),
        CellValue::Refused => "refused".to_owned(),
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
fn the_cluster_is_found_by_its_heading() {
    check("unit;a;Cụm\nx;1;c\ny;2;\n", &[], &["x (c) '1'", "y (_) '2'"]);
    check("unit,a,cluster,b\nx,1,c,2\n", &[], &["x (c) '1' '2'"]);
}

#[test]
fn the_first_line_may_declare_the_delimiter() {
    check("sep=;\r\nunit;a,b;c\r\nx;1;2\r\n", &[], &["x (_) '1' '2'"]);
    let table = read("\u{feff}\"sep=,\",\n# minh họa\nunit,a\nx,1\n");
    assert!(table.illustrative);
    assert_eq!(table.source.place(table.rows[0].span).line, 4);
    assert_eq!(codes("\nsep=;\nunit;a\nx;1"), ["first-column"]);
}

#[test]
fn what_leaves_no_table() {
    assert_eq!(codes(""), ["empty-file"]);
    assert_eq!(codes("\u{feff} \r\n;;\r\n"), ["empty-file"]);
    assert_eq!(codes("unit;a@2020,b@2020\nx;1"), ["ambiguous-delimiter"]);
    assert_eq!(codes("tỉnh;a\nx;1"), ["first-column"]);
    assert_eq!(codes("unit|a\nx|1"), ["first-column"]);
    assert_eq!(codes("cluster;unit;a\nc;x;1"), ["first-column"]);
    assert_eq!(codes("unit;a;Đơn vị\nx;1;y"), ["duplicate-heading"]);
    assert_eq!(codes("unit;cụm;a;cluster\nx;c;1;d"), ["duplicate-heading"]);
    assert_eq!(codes("unit;\"a\nx;1"), ["unclosed-quote"]);
    assert_eq!(codes("unit;\"a\"b;c\nx;1;2"), ["stray-quote"]);
    assert_eq!(codes("unit;a\nx;\"1\ny;2\n"), ["unclosed-quote"]);
    assert_eq!(codes("unit;a\nx\0;1\n"), ["nul-character"]);
}

#[test]
fn two_columns_of_one_heading_are_refused_and_no_others() {
    check(
        "unit;a@2021;b;A@2021\nx;1;2;1\ny;;3;\n",
        &["duplicate-heading"],
        &["x (_) refused '2' refused", "y (_) refused '3' refused"],
    );
    let (codes, rows) = rows("unit;a;a;b;a\nx;1;2;3;4\n");
    assert_eq!(codes, ["duplicate-heading"; 2]);
    assert_eq!(rows, ["x (_) refused refused '3' refused"]);
}

#[test]
fn a_row_whose_cells_may_be_shifted_is_refused_alone() {
    check(
        "unit,a,b\nx,46,2,3\ny,1\nz,1,2\n",
        &["ragged-row"; 2],
        &["x (_) refused refused", "y (_) refused refused", "z (_) '1' '2'"],
    );
    check("unit;a;b\nx;1;2;\n", &["ragged-row"], &["x (_) refused refused"]);
    check(
        "unit;a;b;c\nx;\"1\"0;2;3\ny;4;5;6\n",
        &["stray-quote"],
        &["x (_) refused refused refused", "y (_) '4' '5' '6'"],
    );
    check("unit;a;b\nx;\"1\"0;\"2\"0;3\n", &["stray-quote"; 2], &["x (_) refused refused"]);
    check(
        "unit;a;;\nx;1;;2\ny;1;;3\nz;1;;\n",
        &["unnamed-column"],
        &["x (_) refused", "y (_) refused", "z (_) '1'"],
    );
}

#[test]
fn the_cluster_of_a_shifted_row_is_known_only_beside_its_unit() {
    check("unit;cluster;a\nx;c;1;2\n", &["ragged-row"], &["x (c) refused"]);
    check("unit;a;cluster\nx;1;2;c\n", &["ragged-row"], &["x (_) refused"]);
}

#[test]
fn a_row_without_a_readable_unit_is_left_out() {
    check("unit;a\n;1\nx;2\n", &["unnamed-unit"], &["x (_) '2'"]);
    check("unit;a\n\"x\"y;1\nz;2\n", &["stray-quote"], &["z (_) '2'"]);
    check("unit;a\n§iÖn Biªn;1\nz;2\n", &["legacy-font"], &["z (_) '2'"]);
}

#[test]
fn a_refused_cell_points_at_its_row() {
    let read = read_csv("f.csv", b"unit;a;b\nx;1 ;2;3\n", &Limits::default());
    let table = read.value.unwrap();
    assert_eq!(table.source.slice(table.rows[0].cells[1].span), "x;1 ;2;3");
    assert_eq!(table.source.slice(table.rows[0].span), "x");
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
fn no_more_faults_are_listed_than_the_limit_and_all_rows_are_read() {
    let (codes, rows) = rows(&format!("unit;a\n{}y;1\n", "x\n".repeat(1000)));
    assert_eq!(codes, ["ragged-row"; 100]);
    assert_eq!((rows[999].as_str(), rows[1000].as_str()), ("x (_) refused", "y (_) '1'"));
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
fn a_line_of_a_hundred_megabytes_gives_a_short_message() {
    let mut bytes = b"unit;a\n".to_vec();
    bytes.resize(100_000_000, b'x');
    let read = read_csv("f.csv", &bytes, &Limits::default());
    let fault = read.diagnostics.iter().next().unwrap();
    assert_eq!(fault.message(Language::English), "line 2 is longer than 1,000,000 bytes");
    assert!(fault.render(Language::English, Styles::default()).len() < 500);
}

/// The codes of figures of Yên Bái and Điện Biên against a regulation, and the points of the two.
fn scored(read: Checked<FigureTable>) -> (Vec<&'static str>, [Outcome; 2]) {
    let rules = include_str!("../../../fixtures/invalid/duplicate-unit/rules.toml");
    let regulation = Regulation::read(&Source::new("rules.toml", rules)).value.unwrap();
    let results = Results::read(&Figures { tables: vec![read.value.unwrap()] }, &regulation);
    let board = results.value.unwrap().score();
    let points = ["yen-bai", "dien-bien"].map(|unit| board.points(unit, "new-htx").unwrap().clone());
    (names(&results.diagnostics), points)
}

fn scored_csv(text: &str) -> (Vec<&'static str>, [Outcome; 2]) {
    scored(read_csv("f.csv", text.as_bytes(), &Limits::default()))
}

#[test]
fn a_unit_under_two_spellings_is_named_and_its_equal_figures_merge() {
    let known = |points: u32| Outcome::Known(points.into());
    let toml = |figure: u32| {
        let text = format!(
            "[year.2021.yen-bai]\nnew-htx = 20\n[year.2021.dien-bien]\nnew-htx = 20\n[year.2021.\"Yên Bái\"]\nnew-htx = {figure}"
        );
        scored(read_toml(&Source::new("f.toml", &text)))
    };
    let csv =
        |figure: u32| scored_csv(&format!("unit;new-htx@2021\nyen-bai;20\ndien-bien;20\nYên Bái;{figure}\n"));
    for (equal, other) in [(toml(20), toml(21)), (csv(20), csv(21))] {
        assert_eq!(equal, (vec!["duplicate-unit"], [known(10), known(10)]));
        assert_eq!(other, (vec!["duplicate-unit", "figure-differs"], [Outcome::Refused, known(10)]));
    }
}

#[test]
fn what_is_refused_in_one_row_is_reported_once_and_hides_no_other_unit() {
    let text = "unit;new-htx@2021\nyen-bai;20;1\ndien-bien;20\n";
    assert_eq!(rows(text).0, ["ragged-row"]);
    assert_eq!(scored_csv(text), (vec![], [Outcome::Refused, Outcome::Known(10u32.into())]));
    let text = "[year.2021.yen-bai]\nnew-htx = [20]\n[year.2021.dien-bien]\nnew-htx = 20\n";
    let points = [Outcome::Refused, Outcome::Known(10u32.into())];
    assert_eq!(scored(read_toml(&Source::new("f.toml", text))), (vec![], points));
}

proptest! {
    #[test]
    fn any_bytes_return(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let read = read_csv("f.csv", &bytes, &Limits::default());
        prop_assert!(read.value.is_some() || read.diagnostics.has_errors());
    }

    #[test]
    fn any_table_returns_and_its_faults_print(text in "(sep=;\n)?(# illustrative\n)?(unit|đơn vị)[;,\t\"@a1\n\r đ\u{a0}]{0,80}") {
        for bytes in [text.as_bytes().to_vec(), utf16(&text)] {
            let read = read_csv("f.csv", &bytes, &Limits::default());
            for fault in &read.diagnostics {
                prop_assert!(!fault.render(Language::Vietnamese, Styles::default()).is_empty());
            }
            prop_assert!(read.value.is_some() || read.diagnostics.has_errors());
            if let Some(table) = read.value {
                let refused = table.rows.iter().any(|row| row.cells.iter().any(|cell| cell.value == CellValue::Refused));
                prop_assert!(!refused || read.diagnostics.has_errors());
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.headings.len()));
            }
        }
    }
}

fn utf16(text: &str) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}
