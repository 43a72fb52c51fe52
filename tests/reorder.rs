//! The same text in another order, for what must not depend on it.

/// A source of numbers that a seed decides.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }

    /// Shuffles all but the first of a list.
    fn shuffle<T>(&mut self, list: &mut [T]) {
        (2..list.len()).for_each(|last| list.swap(last, 1 + self.below(last)));
    }
}

/// The tables of a TOML text, each with its heading, behind the keys before the first one.
fn tables(text: &str) -> Vec<Vec<String>> {
    let mut tables = vec![Vec::new()];
    for line in text.lines() {
        if line.starts_with('[') {
            tables.push(Vec::new());
        }
        match tables.last_mut() {
            // A line that is indented, or closes a list, goes on with the key before it.
            Some(keys) if !keys.is_empty() && line.starts_with([' ', ']']) => {
                keys.last_mut().into_iter().for_each(|key: &mut String| *key = format!("{key}\n{line}"));
            }
            Some(keys) => keys.push(line.to_string()),
            None => {}
        }
    }
    tables
}

/// A TOML text with the keys in each table in another order.
pub(crate) fn keys(text: &str, seed: u64) -> String {
    let mut random = Random(seed);
    let mut tables = tables(text);
    tables.iter_mut().skip(1).for_each(|keys| random.shuffle(keys));
    tables.concat().join("\n")
}

/// A TOML text with its tables, and the keys in each, in another order.
pub(crate) fn tables_and_keys(text: &str, seed: u64) -> String {
    let mut random = Random(seed);
    let mut tables = tables(text);
    tables.iter_mut().skip(1).for_each(|keys| random.shuffle(keys));
    random.shuffle(&mut tables);
    tables.concat().join("\n")
}

/// A CSV text with its rows below the heading, and its columns behind the first, in another order.
pub(crate) fn rows_and_columns(csv: &str, delimiter: char, seed: u64) -> String {
    let mut random = Random(seed);
    let mut rows: Vec<Vec<&str>> = csv.lines().map(|line| line.split(delimiter).collect()).collect();
    let mut columns: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).collect();
    random.shuffle(&mut columns);
    random.shuffle(&mut rows);
    let line = |row: &Vec<&str>| {
        let cells = columns.iter().filter_map(|column| row.get(*column).copied());
        cells.collect::<Vec<_>>().join(&delimiter.to_string()) + "\n"
    };
    rows.iter().map(line).collect()
}
