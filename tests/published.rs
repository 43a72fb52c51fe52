//! Indices and tables that others have published, from published figures to every digit that they print.

use crate::support::{Scored, absent, codes, folders, path, printed, score_bundled, shown, text};

/// The rows of a table whose cells hold no commas, its heading first.
fn rows(file: &str) -> Vec<Vec<String>> {
    text(file).lines().map(|line| line.split(',').map(String::from).collect()).collect()
}

fn found(scored: &Scored, unit: &str, column: &str) -> String {
    match column {
        "rank" => scored.rank(unit),
        "total" => scored.total(unit),
        figure => scored.board.figure(unit, figure).map_or_else(|| absent(unit, figure), shown),
    }
}

/// Compares all that is published, but for what the folder says cannot follow from the printed figures.
fn compare(folder: &str, scored: &Scored) -> usize {
    let exceptions = match path(&format!("{folder}/differs.csv")).is_file() {
        true => rows(&format!("{folder}/differs.csv")),
        false => Vec::new(),
    };
    let table = rows(&format!("{folder}/expected.csv"));
    let (heading, units) = table.split_first().expect("a heading");
    let (mut wrong, mut excused, mut compared) = (Vec::new(), 0, 0);
    for row in units {
        assert_eq!(row.len(), heading.len(), "{row:?}");
        for (column, published) in heading.iter().zip(row).skip(1) {
            let mut expected = published;
            if let Some(one) = exceptions.iter().find(|one| one[0] == row[0] && one[1] == *column) {
                assert_eq!(&one[2], published, "{folder}: {one:?}");
                assert_ne!(one[2], one[3], "{folder}: {one:?}");
                (expected, excused) = (&one[3], excused + 1);
            }
            let found = found(scored, &row[0], column);
            if found != *expected {
                wrong.push(format!("{} {column}: published {published}, found {found}", row[0]));
            }
            compared += 1;
        }
    }
    assert!(wrong.is_empty(), "{folder}\n  {}", wrong.join("\n  "));
    assert_eq!(
        excused,
        exceptions.len().saturating_sub(1),
        "{folder}: each exception is of one published value"
    );
    compared
}

#[test]
fn every_published_value_is_reproduced() {
    let mut compared = Vec::new();
    for name in folders("fixtures/published") {
        let folder = format!("fixtures/published/{name}");
        let scored = score_bundled(&format!("{folder}/rules.toml"), &format!("{folder}/figures.csv"));
        assert!(codes(&scored.found).is_empty(), "{folder}\n{}", printed(&scored.found));
        compared.push((compare(&folder, &scored), name));
    }
    let counted: Vec<String> = compared.iter().map(|(count, name)| format!("{name} {count}")).collect();
    assert_eq!(
        counted,
        [
            "human-development 55",
            "human-development-by-sex 261",
            "medals-2024 92",
            "olympiad-2024 216",
            "social-vulnerability 670",
        ]
    );
}
