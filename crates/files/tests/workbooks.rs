//! Workbooks as people and programs write them, and as nobody should.

use std::io::{Cursor, Write};

use thidua::diagnostic::Diagnostics;
use thidua::figures::{CellValue, FigureTable};
use thidua_files::{Limits, read_workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const BOOK: &str = r#"<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Số liệu" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const LINKS: &str = r#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>"#;
const STYLES: &str = r##"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.0\ %"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>"##;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn xlsx(sheet: &str) -> Vec<u8> {
    packed(&[
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/styles.xml", STYLES),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>unit</t></si><si><r><t>Sơn </t></r><r><t>La</t></r><rPh><t>x</t></rPh></si></sst>",
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn names(found: &Diagnostics) -> Vec<&'static str> {
    found.iter().map(|one| one.code()).collect()
}

fn read(name: &str, bytes: &[u8]) -> (Vec<&'static str>, Vec<FigureTable>) {
    let read = read_workbook(name, bytes, &Limits::default());
    (names(&read.diagnostics), read.value.unwrap_or_default())
}

fn cells(table: &FigureTable) -> Vec<String> {
    let shown = |value: &CellValue| match value {
        CellValue::Text(text) => format!("'{text}'"),
        CellValue::Number(digits) => digits.clone(),
        other => format!("{other:?}"),
    };
    table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| shown(&cell.value))).collect()
}

const HEADINGS: &str = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>a@2021</t></is></c>
    <c r="C2" t="inlineStr"><is><t>b@2021</t></is></c><c r="D2" t="inlineStr"><is><t>c@2021</t></is></c></row>"#;

#[test]
fn cells_are_what_excel_shows() {
    let rows = format!(
        r#"{HEADINGS}<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>1086.5</v></c><c r="C4" s="1"><v>7.4999999999999997E-2</v></c><c r="D4" s="2"><v>44530</v></c></row>
        <row><c t="inlineStr"><is><t xml:space="preserve"> Lai &amp; Ch&#226;u&#160;</t></is></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>Không phát sinh</t></is></c><c/></row>"#
    );
    let (codes, tables) = read("f.xlsx", &xlsx(&sheet(&rows)));
    assert_eq!(codes, [""; 0]);
    assert_eq!(
        cells(&tables[0]),
        ["1086.5", "7.5%", "'2021-11-30'", "YesNo(true)", "NotApplicable", "Blank"]
    );
    let units: Vec<&str> = tables[0].rows.iter().map(|row| row.unit.as_str()).collect();
    assert_eq!(units, ["Sơn La", "Lai & Châu"]);
    let source = &tables[0].source;
    assert_eq!(source.cell(tables[0].rows[0].cells[1].span).as_deref(), Some("C4"));
    assert_eq!((source.name(), source.sheet()), ("f.xlsx", Some("Số liệu")));
}

#[test]
fn an_open_document_is_read_alike() {
    let content = r#"<office:document-content><office:automatic-styles/><office:body><office:spreadsheet>
        <table:table table:name="S"><table:table-column table:number-columns-repeated="4"/>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Đơn vị</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation><text:p>a@2021</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>b@2021</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="string"><text:p>Sơn La</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.075"><text:p>7,5%</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="1221.15"><text:p>1.221,15</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
        </table:table></office:spreadsheet></office:body></office:document-content>"#;
    let (codes, tables) = read("f.ods", &packed(&[("content.xml", content)]));
    assert_eq!(codes, [""; 0]);
    assert_eq!(cells(&tables[0]), ["7.5%", "1221.15"]);
    assert_eq!(tables[0].source.cell(tables[0].rows[0].cells[1].span).as_deref(), Some("C4"));
}

#[test]
fn an_old_workbook_is_read() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old.xls");
    let (codes, tables) = read("old.xls", &std::fs::read(path).unwrap());
    assert_eq!(codes, [""; 0]);
    assert_eq!(cells(&tables[0]), ["20", "1.1", "'2021-11-30'"]);
    assert_eq!(tables[0].rows[0].unit, "Điện Biên");
}

#[test]
fn every_sheet_of_figures_is_a_table() {
    let book = BOOK.replace("</sheets>", r#"<sheet name="Hai" sheetId="2" r:id="r1"/></sheets>"#);
    let rows = sheet(HEADINGS);
    let parts = [
        ("xl/workbook.xml", book.as_str()),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/worksheets/sheet1.xml", &rows),
    ];
    let texts = ("xl/sharedStrings.xml", "<sst><si><t>unit</t></si></sst>");
    let (codes, tables) = read("f.xlsx", &packed(&[parts.as_slice(), &[texts]].concat()));
    assert_eq!((codes.len(), tables.len()), (0, 2));
    assert_eq!(tables[1].source.sheet(), Some("Hai"));
}

#[test]
fn hostile_workbooks_do_no_harm() {
    let damaged = |bytes: &[u8]| assert_eq!(read("f.xlsx", bytes).0, ["workbook-broken"]);
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    damaged(&xlsx(&format!("{bomb}{}", sheet("<row><c><v>&b;</v></c></row>"))));
    damaged(&xlsx(&format!(r#"<!DOCTYPE x SYSTEM "file:///etc/passwd">{}"#, sheet(""))));
    damaged(&xlsx(&sheet("<row><c><v>&xxe;</v></c></row>")));
    damaged(&xlsx(&sheet(r#"<row><c r="A9999999999"><v>1</v></c></row>"#)));
    damaged(&xlsx("<worksheet><sheetData><row><c>"));
    damaged(&packed(&[("xl/workbook.xml", BOOK)]));
    damaged(b"PK\x03\x04 and nothing more");
    let whole = xlsx(&sheet(HEADINGS));
    for length in (4..whole.len()).step_by(97) {
        damaged(&whole[..length]);
    }
    let far =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    assert_eq!(read("f.xlsx", &xlsx(&sheet(far))).0, ["sheet-too-large"]);
    let rows = r#"<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell
        office:value-type="float" office:value="1" table:number-columns-repeated="1000000000"/></table:table-row></table:table>"#;
    assert_eq!(read("f.ods", &packed(&[("content.xml", rows)])).0, ["sheet-too-large"]);
    let limits = Limits { unpacked_bytes: 500, ..Limits::default() };
    let read = read_workbook("f.xlsx", &whole, &limits);
    assert_eq!(names(&read.diagnostics), ["workbook-too-large"]);
    for name in ["f.xls", "f.xlsx", "f.ods"] {
        for bytes in [
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
            b"PK\x03\x04",
            b"PK\x05\x06",
            b"\0\0\0\0",
            b"<html>",
        ] {
            let found = read_workbook(name, bytes, &Limits::default()).diagnostics;
            assert_eq!(found.len(), 1, "{name}");
        }
    }
}

#[test]
fn a_damaged_old_workbook_does_no_harm() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old.xls");
    let whole = std::fs::read(path).unwrap();
    for at in (8..whole.len()).step_by(61) {
        let mut bytes = whole.clone();
        bytes[at] = !bytes[at];
        let _ = read_workbook("old.xls", &bytes, &Limits::default());
        let _ = read_workbook("old.xls", &whole[..at], &Limits::default());
    }
}
