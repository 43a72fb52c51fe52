//! Evidence that is more than a text: `{ file, date, sha256, number }`, each as a cell of its own.

use alloc::format;

use super::super::{CellValue, FigureCell};
use super::{EVIDENCE, TomlReader};
use crate::calendar;
use crate::document::{Entry, PAPER, Reader, Shape, Table, Value, wrong_shape};

/// The keys of evidence, each with what it adds to the heading.
const KEYS: [(&str, &str); 4] =
    [("file", ""), ("date", "-date"), ("sha256", "-sha256"), ("number", "-number")];

impl TomlReader {
    pub(super) fn read_paper(&mut self, cell: &Entry, paper: &Table, row: usize, year: &str) {
        let span = cell.node.span;
        let before = self.refusals.count();
        let reader = Reader::open(&PAPER, None, paper, span, &mut self.refusals);
        let mut said = alloc::vec::Vec::new();
        for (key, suffix) in KEYS {
            let Some(node) = reader.node(key) else { continue };
            let text = match (&node.value, key) {
                (Value::Text(words), "file" | "sha256" | "number") => words.clone(),
                (Value::Number(digits), "number") => digits.clone(),
                (Value::Date(literal), "date") if calendar::parse(literal).is_some() => literal.clone(),
                _ => {
                    let shape = PAPER.key(key).map_or(Shape::Text, |key| key.shape);
                    let example = PAPER.key(key).map_or("", |key| key.example);
                    wrong_shape(key, shape, example, node.span, &mut self.refusals);
                    continue;
                }
            };
            said.push((suffix, FigureCell { value: CellValue::Text(text), span: node.span }));
        }
        if self.refusals.count() == before {
            for (suffix, part) in said {
                self.put((&cell.key, cell.key_span), &format!("{EVIDENCE}{suffix}"), year, row, part);
            }
        }
    }
}
