//! Sheets of somebody's own, read by a mapping; values computed by hand from the cells.

use std::io::Write;
use std::path::{Path, PathBuf};

use thidua::Regulation;
use thidua::figures::{CellValue, FigureTable, read_mapping};
use thidua::text::Source;
use thidua_files::{Limits, read_beside, read_foreign};

fn regulation(path: &str) -> Regulation {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    let source = Source::new("rules.toml", &std::fs::read_to_string(&path).unwrap());
    let beside = read_beside(&path, &source, &[], &Limits::default());
    Regulation::read_with_rules(&source, &[], &beside.tables, &beside.rules).value.unwrap()
}

/// The table of a CSV file by a mapping, for a regulation.
fn read(csv: &str, mapping: &str, rules: &str) -> FigureTable {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("f.csv");
    std::fs::File::create(&path).unwrap().write_all(csv.as_bytes()).unwrap();
    let mapping = read_mapping(&Source::new("mapping.toml", mapping));
    let codes: Vec<&str> = mapping.diagnostics.iter().map(|one| one.code()).collect();
    assert!(codes.is_empty(), "{codes:?}");
    let mapping = mapping.value.unwrap();
    let (read, is_foreign) = read_foreign(&path, "f.csv", &mapping, &Limits::default());
    assert!(is_foreign);
    let found: Vec<&str> = read.table.diagnostics.iter().map(|one| one.code()).collect();
    let table = read.table.value.unwrap_or_else(|| panic!("{found:?}"));
    let applied = mapping.apply(table, &regulation(rules));
    let found: Vec<&str> = applied.diagnostics.iter().map(|one| one.code()).collect();
    applied.value.unwrap_or_else(|| panic!("{found:?}"))
}

fn rows(table: &FigureTable) -> Vec<String> {
    let cell = |value: &CellValue| match value {
        CellValue::Blank => "_".to_owned(),
        CellValue::NotApplicable => "n/a".to_owned(),
        CellValue::Number(digits) => digits.clone(),
        CellValue::Text(text) => format!("'{text}'"),
        other => format!("{other:?}"),
    };
    let row = |row: &thidua::figures::FigureRow| {
        let cells: Vec<String> = row.cells.iter().map(|one| cell(&one.value)).collect();
        format!("{}: {}", row.unit, cells.join(" "))
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn units_of_scale_are_converted_exactly() {
    // 1,086 tỷ are 1.086 triệu; 46.200 nghìn are 46,2 triệu; 0,0005 tỷ are 0,5 triệu.
    let csv = "BIỂU TỔNG HỢP;;;;;\n;;;;;\nTT;Tỉnh;Vốn (tỷ đồng);Thu nhập;HTX mới;Ghi chú\n\
        1;Sơn La;1,086;46.200;22;tạm tính\n2;Yên Bái;0,0005;-;x;\n;Tổng cộng;1,0865;46.200;22;\n";
    let mapping = r#"
        [sheet]
        headings = 3
        unit = "tỉnh"
        ignore = ["TỔNG CỘNG"]
        not-applicable = ["x", "-"]
        [columns."Vốn (tỷ đồng)"]
        to = "capital@2021"
        in = "tỷ đồng/htx"
        [columns."Thu nhập"]
        to = "income@2020"
        in = "nghìn VND per person"
        [columns."HTX mới"]
        to = "new-htx@2021"
        [columns.TT]
        ignore = true
        [columns."Ghi chú"]
        ignore = true
    "#;
    let table = read(csv, mapping, "rules/tay-bac-2021.toml");
    let headings: Vec<&str> = table.headings.iter().map(|heading| heading.text.as_str()).collect();
    assert_eq!(headings, ["capital@2021", "income@2020", "new-htx@2021"]);
    assert_eq!(rows(&table), ["Sơn La: 1086 46.2 '22'", "Yên Bái: 0.5 n/a n/a"]);
    assert_eq!(table.source.place(table.rows[0].cells[0].span).line, 4);
}

#[test]
fn percentages_without_a_sign_are_what_the_mapping_says() {
    let mapping = |written: &str| {
        format!(
            "[sheet]\nunit = \"Tỉnh\"\n[columns.\"Tỷ lệ\"]\nto = \"member-share@2019\"\nas = \"{written}\"\n"
        )
    };
    let rules = "fixtures/worked/member-share-bands/rules.toml";
    let csv = "Tỉnh;Tỷ lệ\nGia Lai;62\nKon Tum;62%\n";
    assert_eq!(rows(&read(csv, &mapping("percent"), rules)), ["Gia Lai: 62%", "Kon Tum: '62%'"]);
    let csv = "Tỉnh;Tỷ lệ\nGia Lai;1\nKon Tum;0\n";
    assert_eq!(rows(&read(csv, &mapping("ratio"), rules)), ["Gia Lai: 100%", "Kon Tum: 0%"]);
}
