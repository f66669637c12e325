//! The article on its page, read for films: its text with markup, what may be a title, and the way back to its nodes.
//! It only reads, and reads once.

use crate::browser::page_text::PageText;
use crate::films::linking::{Linker, Marks, Prose};
use std::cell::OnceCell;
use std::rc::Rc;
use web_sys::Element;

/// What was read.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) text: PageText,
    pub(super) prose: Rc<Prose>,
    linker: OnceCell<Linker<Rc<Prose>>>,
}

impl Page {
    /// Reads the article in `text`.
    pub(super) fn read(text: &Element) -> Self {
        let mut marks = Marks::default();
        let text = PageText::read_with(text, &mut |event| marks.event(event));
        let prose = Rc::new(Prose::of_page(text.flow(), marks));
        Self { text, prose, linker: OnceCell::new() }
    }

    /// What may be a title in it: read once, when it is first asked for.
    pub(super) fn linker(&self) -> &Linker<Rc<Prose>> {
        self.linker.get_or_init(|| Linker::new(Rc::clone(&self.prose)))
    }

    /// Its paragraphs.
    pub(super) fn paragraphs(&self) -> Vec<&str> {
        self.prose.text.split('\n').collect()
    }
}
