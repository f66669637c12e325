//! The article on its page, read for films: its text with markup, the possible titles in it, and the way back to its nodes.
//! It must change nothing, and reads the page only once.

use crate::browser::page_text::PageText;
use crate::films::linking::{Linker, Marks, Prose};
use crate::seek;
use std::cell::OnceCell;
use std::rc::Rc;
use web_sys::Element;

/// An article as it was read for films.
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

    /// Finds the possible titles in it: made once, when first asked for.
    pub(super) fn linker(&self) -> &Linker<Rc<Prose>> {
        self.linker.get_or_init(|| Linker::new(Rc::clone(&self.prose)))
    }

    /// Its paragraphs.
    pub(super) fn paragraphs(&self) -> Vec<&str> {
        seek::split(&self.prose.text, b"\n").collect()
    }
}
