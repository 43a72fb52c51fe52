//! The blocks of a document as chapters with headings in order.

use crate::text::Block;

/// A heading with what stands below it.
pub(super) struct Chapter {
    /// The place that the table of contents leads to.
    pub(super) id: String,
    /// The level of the heading: 1 for the whole, 2, or 3 inside a cluster or a register.
    pub(super) level: usize,
    /// The number of a part.
    pub(super) number: Option<usize>,
    /// Its words.
    pub(super) head: String,
    /// What stands below it.
    pub(super) body: Vec<Block>,
}

impl Chapter {
    /// The heading with its number.
    pub(super) fn numbered(&self) -> String {
        match self.number {
            Some(number) => format!("{number}. {}", self.head),
            None => self.head.clone(),
        }
    }
}

/// The head of a document and its chapters.
pub(super) fn chapters(blocks: Vec<Block>) -> (Chapter, Vec<Chapter>) {
    let mut head =
        Chapter { id: String::new(), level: 1, number: None, head: String::new(), body: Vec::new() };
    let mut chapters: Vec<Chapter> = Vec::new();
    let (mut parts, mut titled, mut inside) = (0usize, false, false);
    for block in blocks {
        let place = chapters.len().saturating_add(1);
        let chapter = |level, number, head| Chapter {
            id: format!("muc-{place}"),
            level,
            number,
            head,
            body: Vec::new(),
        };
        match block {
            Block::Title(words) if !titled => {
                titled = true;
                head.head = words;
            }
            Block::Title(words) => {
                inside = true;
                chapters.push(chapter(2, None, words));
            }
            Block::Part(words) => {
                parts = parts.saturating_add(1);
                chapters.push(chapter(if inside { 3 } else { 2 }, Some(parts), words));
            }
            Block::Whole => inside = false,
            other => chapters.last_mut().unwrap_or(&mut head).body.push(other),
        }
    }
    (head, chapters)
}
