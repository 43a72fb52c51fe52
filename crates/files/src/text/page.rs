//! What a document says, block by block, before it is laid out as lines of text or as a page for a browser.

use std::ops::Deref;

use super::TextOptions;
use super::grid::Grid;
use super::printer::Printer;
use super::table::Column;
use crate::voice::Voice;

/// A part of a document.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    /// The title of the whole, of a cluster or of a register.
    Title(String),
    /// What must not be overlooked.
    Loud(String),
    /// The head of a part; parts are numbered.
    Part(String),
    /// A paragraph that belongs to the last one that is set in less.
    Item {
        /// By how many columns it is set in.
        indent: usize,
        /// Its words.
        words: String,
    },
    /// A paragraph, each of its lines set in by so many columns.
    Paragraph {
        /// By how many columns.
        indent: usize,
        /// Its words.
        words: String,
    },
    /// Columns with their cells, row by row.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The rows, each with a cell for every column.
        rows: Vec<Vec<String>>,
    },
    /// Lines against units.
    Grid(Grid),
    /// Room between paragraphs.
    Blank,
    /// What follows is about the whole again, and no longer about a cluster or a register.
    Whole,
}

/// A document under construction: words in its language.
pub(crate) struct Page<'a> {
    blocks: Vec<Block>,
    voice: Voice,
    options: &'a TextOptions<'a>,
}

impl Deref for Page<'_> {
    type Target = Voice;

    fn deref(&self) -> &Voice {
        &self.voice
    }
}

impl<'a> Page<'a> {
    pub(crate) fn new(options: &'a TextOptions<'a>) -> Page<'a> {
        Page { blocks: Vec::new(), voice: Voice { language: options.language }, options }
    }

    /// The document as lines of text.
    pub(super) fn finish(self) -> String {
        let mut printer = Printer::new(self.options);
        self.blocks.iter().for_each(|block| printer.block(block));
        printer.finish()
    }

    /// The document as it was said.
    pub(crate) fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    pub(super) fn blank(&mut self) {
        self.blocks.push(Block::Blank);
    }

    /// The title of the whole page, or of a cluster.
    pub(super) fn title(&mut self, words: &str) {
        self.blocks.push(Block::Title(words.into()));
    }

    /// What must not be overlooked.
    pub(super) fn loud(&mut self, words: &str) {
        self.blocks.push(Block::Loud(words.into()));
    }

    /// The numbered head of a part.
    pub(super) fn part(&mut self, words: &str) {
        self.blocks.push(Block::Part(words.into()));
    }

    /// A paragraph, each of its lines set in by so many columns.
    pub(super) fn paragraph(&mut self, indent: usize, words: &str) {
        self.blocks.push(Block::Paragraph { indent, words: words.into() });
    }

    /// A paragraph whose lines after the first are set in by two more columns.
    pub(super) fn item(&mut self, indent: usize, words: &str) {
        self.blocks.push(Block::Item { indent, words: words.into() });
    }

    /// A table.
    pub(super) fn table(&mut self, columns: Vec<Column>, rows: Vec<Vec<String>>) {
        self.blocks.push(Block::Table { columns, rows });
    }

    /// Lines against units.
    pub(super) fn grid(&mut self, grid: Grid) {
        self.blocks.push(Block::Grid(grid));
    }

    /// Says that what follows is about the whole again.
    pub(super) fn whole(&mut self) {
        self.blocks.push(Block::Whole);
    }
}
