//! Links that lead to another place of the same article: `#city` of the source, whose id here is one that no other article of the page has.
//! It joins what was built; a link to something that is not in the article is left as its author wrote it.

use super::Context;
use super::inline::{fragment, id};
use crate::article::Block;
use crate::browser::build::set;
use std::cell::RefCell;
use web_sys::HtmlElement;

/// The blocks that may be led to, by their ids in the source, and the links that may lead there.
#[derive(Debug, Default)]
pub(super) struct Within {
    blocks: RefCell<Vec<(String, HtmlElement)>>,
    links: RefCell<Vec<(String, HtmlElement)>>,
}

impl Within {
    /// Notes what a block has become.
    pub(super) fn block(&self, block: &Block, element: &HtmlElement) {
        self.blocks.borrow_mut().push((block.id.as_str().to_owned(), element.clone()));
    }

    /// Notes a link, if it leads to a fragment.
    pub(super) fn link(&self, href: &str, element: &HtmlElement) {
        if let Some(name) = href.strip_prefix('#') {
            self.links.borrow_mut().push((name.to_owned(), element.clone()));
        }
    }
}

/// Leads every link to its block, now that all stand there.
pub(super) fn join(cx: &Context<'_>) {
    let blocks = cx.within.blocks.borrow();
    for (name, link) in cx.within.links.borrow().iter() {
        if let Some((_, block)) = blocks.iter().find(|(known, _)| known == name) {
            set(block, "id", &id(cx, "h", name));
            set(link, "href", &fragment(cx, "h", name));
        }
    }
}
