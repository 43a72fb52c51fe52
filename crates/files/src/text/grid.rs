//! Lines against units, whichever way round is readable: units as columns while they fit, else as rows.

use unicode_width::UnicodeWidthStr;

use super::printer::Printer;
use super::table::{Align, Column, GAP, aligned_width, numeric, table};

/// One line of a grid with its cell for each unit.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    /// The number printed in the regulation.
    pub(crate) label: String,
    /// What it is.
    pub(crate) title: String,
    /// The most it can add, where the grid has such a column.
    pub(crate) maximum: String,
    /// A cell for each unit.
    pub(crate) cells: Vec<String>,
    /// True when it sums up the lines above it.
    pub(crate) sum: bool,
}

/// Lines against units.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grid {
    /// The head of the column of lines.
    pub(crate) lines_head: String,
    /// The head of the column of units.
    pub(crate) units_head: String,
    /// The head of the column of maxima; empty when there is none.
    pub(crate) maximum_head: String,
    /// True when the numbers below a unit are of one sort, so that their decimal marks belong below each other.
    pub(crate) alike: bool,
    /// The units.
    pub(crate) units: Vec<String>,
    /// The lines.
    pub(crate) lines: Vec<Line>,
}

/// A title is wrapped at this width, and not made narrower.
const TITLE: usize = 36;
const NARROW_TITLE: usize = 22;
/// Words in a cell for numbers, and the titles of units above them, are wrapped at this width.
const CELL: usize = 9;

impl Grid {
    /// Writes the grid with units as columns when a page is wide enough, else with units as rows.
    pub(super) fn write(&self, printer: &mut Printer<'_>) {
        let units = self
            .units
            .iter()
            .enumerate()
            .map(|(at, unit)| self.unit_width(at, unit, printer).saturating_add(GAP));
        let needed = units.sum::<usize>().saturating_add(self.left_width());
        let room = printer.width().saturating_sub(GAP).saturating_sub(needed);
        if room >= NARROW_TITLE.saturating_add(GAP) {
            self.units_as_columns(room.saturating_sub(GAP).min(TITLE), printer);
        } else {
            self.units_as_rows(printer);
        }
    }

    /// True when some line has a label.
    pub(crate) fn labelled(&self) -> bool {
        self.lines.iter().any(|line| !line.label.is_empty())
    }

    /// The width of what stands left of the units, without the titles.
    fn left_width(&self) -> usize {
        let labels = self.lines.iter().map(|line| line.label.width()).max().filter(|width| *width > 0);
        let maxima =
            self.lines.iter().map(|line| line.maximum.width()).chain([self.maximum_head.width()]).max();
        let with_gap = |width: Option<usize>| width.map_or(0, |width| width.saturating_add(GAP));
        with_gap(labels).saturating_add(with_gap(maxima.filter(|width| *width > 0)))
    }

    /// As wide as the numbers of a unit and its title need, the title wrapped where it is long.
    fn unit_width(&self, at: usize, title: &str, printer: &Printer<'_>) -> usize {
        let cells = self.lines.iter().filter_map(|line| line.cells.get(at));
        let aligned = if self.alike { aligned_width(cells.clone(), printer.decimal_mark()) } else { 0 };
        wide_enough(cells, title).max(title.width().min(CELL)).max(aligned)
    }

    fn units_as_columns(&self, title: usize, printer: &mut Printer<'_>) {
        let mut columns = Vec::new();
        if self.labelled() {
            columns.push(Column::new("", Align::Words));
        }
        columns.push(Column::new(self.lines_head.as_str(), Align::Words).most(title));
        if !self.maximum_head.is_empty() {
            columns.push(Column::new(self.maximum_head.as_str(), Align::Numbers));
        }
        let units = self.units.iter().enumerate();
        let align = if self.alike { Align::Numbers } else { Align::Right };
        columns
            .extend(units.map(|(at, unit)| {
                Column::new(unit.as_str(), align).most(self.unit_width(at, unit, printer))
            }));
        let rows: Vec<Vec<String>> = self.lines.iter().map(|line| self.row(line)).collect();
        let lines = table(&columns, &rows, printer.decimal_mark(), printer.width());
        printer.lines(&lines);
    }

    fn row(&self, line: &Line) -> Vec<String> {
        let mut cells = Vec::new();
        if self.labelled() {
            cells.push(line.label.clone());
        }
        cells.push(line.title.clone());
        if !self.maximum_head.is_empty() {
            cells.push(line.maximum.clone());
        }
        cells.extend(line.cells.iter().cloned());
        cells
    }

    /// Lines become columns under short names, explained above the table; more of them than fit go into further tables.
    fn units_as_rows(&self, printer: &mut Printer<'_>) {
        let names: Vec<String> = self.short_names();
        for (name, line) in names.iter().zip(&self.lines).filter(|(name, line)| **name != line.title) {
            let maximum =
                if line.maximum.is_empty() { String::new() } else { format!(" ({})", line.maximum.trim()) };
            printer.item(2, &format!("[{name}] {}{maximum}", line.title));
        }
        printer.blank();
        for (at, block) in self.blocks(&names, printer).iter().enumerate() {
            if at > 0 {
                printer.blank();
            }
            self.block(block, &names, printer);
        }
    }

    /// The lines in groups that fit beside the units.
    fn blocks(&self, names: &[String], printer: &Printer<'_>) -> Vec<Vec<usize>> {
        let first = self.units.iter().map(|unit| unit.width()).max().unwrap_or_default().min(TITLE);
        let room = printer.width().saturating_sub(first).saturating_sub(GAP.saturating_mul(2));
        let mut blocks = Vec::new();
        let mut block: Vec<usize> = Vec::new();
        let mut used = 0usize;
        for (at, (line, name)) in self.lines.iter().zip(names).enumerate() {
            let width = line_width(line, name, printer).saturating_add(GAP);
            if used.saturating_add(width) > room && !block.is_empty() {
                blocks.push(std::mem::take(&mut block));
                used = 0;
            }
            used = used.saturating_add(width);
            block.push(at);
        }
        blocks.push(block);
        blocks
    }

    /// The label of each line; without one, its place in the list. A last line without a label is a sum and keeps its title.
    fn short_names(&self) -> Vec<String> {
        let labelled = self.labelled();
        let name = |(at, line): (usize, &Line)| match line.label.as_str() {
            "" if labelled => line.title.clone(),
            "" => at.saturating_add(1).to_string(),
            label => label.to_string(),
        };
        self.lines.iter().enumerate().map(name).collect()
    }

    fn block(&self, lines: &[usize], names: &[String], printer: &mut Printer<'_>) {
        let chosen = || lines.iter().filter_map(|at| Some((self.lines.get(*at)?, names.get(*at)?)));
        let mut columns = vec![Column::new(self.units_head.as_str(), Align::Words).most(TITLE)];
        columns.extend(chosen().map(|(line, name)| {
            Column::new(name.as_str(), Align::Numbers).most(line_width(line, name, printer))
        }));
        let row = |(at, unit): (usize, &String)| {
            let cells = chosen().map(|(line, _)| line.cells.get(at).cloned().unwrap_or_default());
            std::iter::once(unit.clone()).chain(cells).collect()
        };
        let rows: Vec<Vec<String>> = self.units.iter().enumerate().map(row).collect();
        let lines = table(&columns, &rows, printer.decimal_mark(), printer.width());
        printer.lines(&lines);
    }
}

fn line_width(line: &Line, name: &str, printer: &Printer<'_>) -> usize {
    wide_enough(&line.cells, name).max(aligned_width(&line.cells, printer.decimal_mark()))
}

/// The width that cells need below a head: whole numbers on one line, words and the head wrapped between words.
fn wide_enough<'c>(cells: impl IntoIterator<Item = &'c String>, head: &str) -> usize {
    let cell = |cell: &String| {
        if numeric(cell) { cell.width() } else { longest_word(cell).max(cell.width().min(CELL)) }
    };
    cells.into_iter().map(cell).chain([longest_word(head)]).max().unwrap_or_default()
}

fn longest_word(words: &str) -> usize {
    words.split(' ').map(UnicodeWidthStr::width).max().unwrap_or_default()
}
