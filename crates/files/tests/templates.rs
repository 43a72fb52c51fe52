//! Templates that are made, filled in and scored: the same as the figures that they were filled with.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use thidua::diagnostic::Diagnostics;
use thidua::figures::{CellValue, FigureRow, FigureTable, Figures, read_toml};
use thidua::number::{Convention, Number};
use thidua::report::MemberHead;
use thidua::text::{Source, fold};
use thidua::words::Language;
use thidua::{Regulation, Results};
use thidua_files::{Limits, read_beside, read_csv, read_workbook, report_csv, template};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn regulation(path: &str) -> Regulation {
    let path = root().join(path);
    let source = Source::new("rules.toml", &std::fs::read_to_string(&path).unwrap());
    let beside = read_beside(&path, &source, &[], &Limits::default());
    let read = Regulation::read_with_rules(&source, &[], &beside.tables, &beside.rules);
    read.value.unwrap()
}

fn bundled(name: &str) -> Regulation {
    regulation(&format!("rules/{name}.toml"))
}

fn figures(path: &str) -> FigureTable {
    let bytes = std::fs::read(root().join(path)).unwrap();
    let read = match path.ends_with(".csv") {
        true => read_csv(path, &bytes, &Limits::default()),
        false => read_toml(&Source::new(path, std::str::from_utf8(&bytes).unwrap())),
    };
    read.value.unwrap()
}

/// What is entered into cells, by sheet and cell: the XML between the tags of each.
type Entries = BTreeMap<(String, String), String>;

/// The workbook with its empty cells filled in, as Excel would save it.
fn filled(book: &[u8], entries: &Entries) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut list = String::new();
    archive.by_name("xl/workbook.xml").unwrap().read_to_string(&mut list).unwrap();
    let names: Vec<&str> =
        list.split("<sheet name=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let mut written = 0;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let sheet = name.strip_prefix("xl/worksheets/sheet").and_then(|rest| rest.strip_suffix(".xml"));
        if let Some(sheet) = sheet.and_then(|number| names.get(number.parse::<usize>().unwrap() - 1)) {
            let mut text = String::from_utf8(bytes).unwrap();
            for ((_, cell), xml) in entries.iter().filter(|((of, _), _)| of == sheet) {
                let start =
                    text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
                let end = start + text[start..].find("/>").unwrap();
                let kind = if xml.starts_with("<is>") { " t=\"inlineStr\"" } else { "" };
                let made = format!("{}{kind}>{xml}</c>", &text[start..end]);
                text.replace_range(start..end + 2, &made);
                written += 1;
            }
            bytes = text.into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    assert_eq!(written, entries.len());
    writer.finish().unwrap().into_inner()
}

/// A value as a person enters it; a number by the convention of the file that it stands in.
fn entered(value: &CellValue, numbers: thidua::figures::Numbers) -> Option<String> {
    let words = |text: &str| Some(format!("<is><t>{text}</t></is>"));
    match value {
        CellValue::Blank => None,
        CellValue::NotApplicable => words("Không phát sinh"),
        CellValue::YesNo(true) => words("có"),
        CellValue::YesNo(false) => words("không"),
        CellValue::Refused => panic!("a refused cell"),
        CellValue::Text(text) | CellValue::Number(text) => {
            let percent = text.strip_suffix('%');
            let digits = percent.unwrap_or(text);
            let number = match numbers {
                thidua::figures::Numbers::Plain => Number::parse(digits),
                thidua::figures::Numbers::AsDeclared => Number::parse_written(digits, Convention::Vietnamese),
            };
            let Ok(number) = number else { return words(text) };
            let number = if percent.is_some() { number.over(&Number::from(100u32)).unwrap() } else { number };
            Some(format!("<v>{}</v>", number.to_decimal().unwrap()))
        }
    }
}

/// Row and column letters of a cell, such as C7.
fn parts(cell: &str) -> (String, u32) {
    let letters: String = cell.chars().take_while(char::is_ascii_alphabetic).collect();
    (letters.clone(), cell[letters.len()..].parse().unwrap())
}

/// Fills in a template with the figures of its unit, or of all units when it is of the cluster.
fn fill(book: &[u8], from: &FigureTable, unit: Option<&MemberHead>, members: &[MemberHead]) -> Vec<u8> {
    let empty = read_workbook("empty.xlsx", book, &Limits::default()).value.unwrap();
    let mut filling =
        Filling { from, of_unit: unit.is_some(), members, entries: Entries::new(), taken: BTreeMap::new() };
    for row in &from.rows {
        if unit.is_some_and(|unit| filling.id(&row.unit) != unit.id) {
            continue;
        }
        for table in &empty {
            if filling.is_of(table, row) {
                filling.put_row(table, row);
            }
        }
    }
    filled(book, &filling.entries)
}

/// A template on its way from empty to filled in.
struct Filling<'a> {
    from: &'a FigureTable,
    of_unit: bool,
    members: &'a [MemberHead],
    entries: Entries,
    /// The rows that are taken, by sheet, unit and key.
    taken: BTreeMap<(String, String, String), u32>,
}

impl Filling<'_> {
    fn id(&self, name: &str) -> String {
        let is_called = |one: &&MemberHead| {
            let titles = [one.title.vi.as_deref(), one.title.en.as_deref(), Some(one.id.as_str())];
            titles.into_iter().flatten().any(|title| fold(title) == fold(name))
        };
        self.members.iter().find(is_called).map_or_else(|| name.to_owned(), |one| one.id.clone())
    }

    /// True for a table of the rows below units that a row is one of, or of the units themselves.
    fn is_of(&self, table: &FigureTable, row: &FigureRow) -> bool {
        let names = |part: &str| table.headings.first().is_some_and(|heading| heading.text == part);
        let parts = || self.from.rows.iter().filter_map(|row| row.part.as_ref());
        match &row.part {
            Some(below) => names(&below.part),
            None => !parts().any(|below| names(&below.part)),
        }
    }

    fn put(&mut self, table: &FigureTable, cell: String, xml: Option<String>) {
        let sheet = table.source.sheet().unwrap().to_owned();
        self.entries.extend(xml.map(|xml| ((sheet, cell), xml)));
    }

    fn put_row(&mut self, table: &FigureTable, row: &FigureRow) {
        let known = table.rows.iter().find(|known| self.id(&known.unit) == self.id(&row.unit));
        let at = if known.is_some() { 0 } else { self.name_row(table, row) };
        for (heading, cell) in self.from.headings.iter().zip(&row.cells) {
            let Some(column) = table.headings.iter().position(|known| known.text == heading.text) else {
                continue;
            };
            let place = match known {
                Some(known) => table.source.cell(known.cells[column].span).unwrap(),
                None => format!("{}{at}", column_of(table, column)),
            };
            self.put(table, place, entered(&cell.value, self.from.numbers));
        }
    }

    /// Names a row that is still empty; which one it is. They stand below the headings, in their order.
    fn name_row(&mut self, table: &FigureTable, row: &FigureRow) -> u32 {
        let text = |text: &str| Some(format!("<is><t>{text}</t></is>"));
        let sheet = table.source.sheet().unwrap().to_owned();
        let count = u32::try_from(self.taken.keys().filter(|(of, ..)| *of == sheet).count()).unwrap();
        let headings = parts(&table.source.cell(table.headings.first().unwrap().span).unwrap()).1;
        let key = row.part.as_ref().map_or_else(String::new, |below| below.key.clone());
        let at = *self.taken.entry((sheet, row.unit.clone(), key)).or_insert(headings + 1 + count);
        if !self.of_unit {
            self.put(table, format!("B{at}"), text(&row.unit));
        }
        if let Some(below) = &row.part {
            self.put(table, format!("{}{at}", column_of(table, 0)), text(&below.key));
        }
        if let Some(cluster) = &row.cluster {
            self.put(table, format!("C{at}"), text(cluster));
        }
        at
    }
}

fn column_of(table: &FigureTable, heading: usize) -> String {
    parts(&table.source.cell(table.headings[heading].span).unwrap()).0
}

fn result(tables: Vec<FigureTable>, regulation: &Regulation) -> (String, Vec<&'static str>) {
    let illustrative = |table: FigureTable| FigureTable { illustrative: false, ..table };
    let figures = Figures { tables: tables.into_iter().map(illustrative).collect() };
    let read = Results::read(&figures, regulation);
    let mut codes: Vec<&str> = read.diagnostics.iter().map(|one| one.code()).collect();
    codes.sort_unstable();
    let results = read.value.unwrap_or_else(|| panic!("{codes:?}"));
    let report = results.score().rank().award().report(&Diagnostics::new());
    (report_csv(&report, Language::Vietnamese), codes)
}

fn round_trip(name: &str, file: &str) {
    let (regulation, from) = (bundled(name), figures(&format!("fixtures/{name}/{file}")));
    let members = regulation.outline().members;
    let expected = result(vec![from.clone()], &regulation);
    let cluster = template(&regulation, None, None).unwrap();
    let mut batches = vec![vec![fill(&cluster, &from, None, &members)]];
    if !members.is_empty() {
        let of_unit = |unit: &MemberHead| {
            let made = template(&regulation, Some(unit), Some(Language::Vietnamese)).unwrap();
            fill(&made, &from, Some(unit), &members)
        };
        batches.push(members.iter().map(of_unit).collect());
    }
    for books in batches {
        let mut tables = Vec::new();
        for (at, book) in books.iter().enumerate() {
            let read = read_workbook(&format!("{at}.xlsx"), book, &Limits::default());
            let codes: Vec<&str> = read.diagnostics.iter().map(|one| one.code()).collect();
            assert!(codes.is_empty(), "{name}: {codes:?}");
            tables.extend(read.value.unwrap());
        }
        let found = result(tables, &regulation);
        assert_eq!(found, expected, "{name}, {} workbooks", books.len());
    }
}

#[test]
fn filled_templates_score_like_the_figures_they_were_filled_with() {
    for (name, file) in [
        ("tay-bac-2021", "figures.toml"),
        ("tay-nguyen-2019", "scores.csv"),
        ("thua-thien-hue-2018", "figures.csv"),
        ("ho-chi-minh-2008", "figures.csv"),
        ("cum-xa-phuong-2025", "figures.csv"),
        ("boi-thuong-nha-nuoc-2019", "figures.toml"),
        ("thanh-hoa-2025", "figures.toml"),
    ] {
        round_trip(name, file);
    }
}

#[test]
fn the_same_regulation_gives_the_same_bytes() {
    let regulation = bundled("tay-bac-2021");
    let unit = &regulation.outline().members[0];
    let made = || template(&regulation, Some(unit), None).unwrap();
    assert_eq!(made(), made());
    let parts = text_of(&made());
    assert!(!parts.contains("Author") && parts.contains("2000-01-01T00:00:00Z"), "{parts}");
}

/// All parts of a workbook, as one text.
fn text_of(book: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

#[test]
fn titles_never_become_formulas() {
    let rules =
        std::fs::read_to_string(root().join("fixtures/worked/member-share-bands/rules.toml")).unwrap();
    let rules = rules.replace("title.vi = \"Tỷ lệ HTX là thành viên Liên minh\"", "title.vi = \"=1+1\"");
    let rules = rules.replace("\"Đắk Nông\"", "\"@SUM(A1)\"");
    let regulation = Regulation::read(&Source::new("rules.toml", &rules)).value.unwrap();
    for unit in [None, regulation.outline().members.first()] {
        let parts = text_of(&template(&regulation, unit, None).unwrap());
        assert!(parts.contains("=1+1") && parts.contains("@SUM(A1)") && !parts.contains("<f>"));
        assert!(parts.contains("quotePrefix=\"1\""));
    }
}

#[test]
fn inputs_are_unlocked_and_checked_and_everything_else_is_locked() {
    let regulation = bundled("boi-thuong-nha-nuoc-2019");
    let parts = text_of(&template(&regulation, regulation.outline().members.first(), None).unwrap());
    for part in [
        "<sheetProtection sheet=\"1\"",
        "type=\"whole\"",
        "type=\"list\"",
        "Đúng hạn,Quá hạn,Chưa giải quyết",
        "locked=\"0\"",
        "paperSize=\"9\"",
        "fitToHeight=\"0\"",
    ] {
        assert!(parts.contains(part), "{part}");
    }
    let regulation = bundled("tay-nguyen-2019");
    let parts = text_of(&template(&regulation, regulation.outline().members.first(), None).unwrap());
    assert!(parts.contains("<comment ref=\"B7\"") && parts.contains("Mẫu số 04"));
}
