//! The article on its page, read for films: its text with markup, and the way back to its nodes.
//! It only reads, and reads once.

use crate::browser::page_text::PageText;
use crate::films::linking::{Marks, Prose};
use web_sys::Element;

/// What was read.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) text: PageText,
    pub(super) prose: Prose,
}

impl Page {
    /// Reads the article in `text`.
    pub(super) fn read(text: &Element) -> Self {
        let mut marks = Marks::default();
        let text = PageText::read_with(text, &mut |event| marks.event(event));
        let prose = Prose::of_page(text.flow(), marks);
        Self { text, prose }
    }

    /// Its paragraphs.
    pub(super) fn paragraphs(&self) -> Vec<&str> {
        self.prose.text.split('\n').collect()
    }
}
