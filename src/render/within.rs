//! Links to another place of the same article: `#city` in the source becomes an id that no other article of the page has.
//! It must leave a link to something outside the article as its author wrote it.

use super::Context;
use super::inline::{fragment, id};
use crate::article::Block;
use crate::browser::build::set;
use std::cell::RefCell;
use web_sys::HtmlElement;

/// The blocks that may be targets, by their ids in the source, and the links that may point at them.
#[derive(Debug, Default)]
pub(super) struct Within {
    blocks: RefCell<Vec<(String, HtmlElement)>>,
    links: RefCell<Vec<(String, HtmlElement)>>,
}

impl Within {
    /// Notes the element of a block.
    pub(super) fn block(&self, block: &Block, element: &HtmlElement) {
        self.blocks.borrow_mut().push((block.id.as_str().to_owned(), element.clone()));
    }

    /// Notes a link, if it points at a fragment.
    pub(super) fn link(&self, href: &str, element: &HtmlElement) {
        if let Some(name) = href.strip_prefix('#') {
            self.links.borrow_mut().push((name.to_owned(), element.clone()));
        }
    }
}

/// Points every link at its block, once all blocks are built.
pub(super) fn join(cx: &Context<'_>) {
    let blocks = cx.within.blocks.borrow();
    for (name, link) in cx.within.links.borrow().iter() {
        if let Some((_, block)) = blocks.iter().find(|(known, _)| known == name) {
            set(block, "id", &id(cx, "h", name));
            set(link, "href", &fragment(cx, "h", name));
        }
    }
}
