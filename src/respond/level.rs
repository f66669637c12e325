//! A list that is being filled in order: what stands where it belongs stays, what does not is moved there or taken away.
//! It must not build: a reader keeps their place while another place's responses arrive.

use web_sys::{HtmlElement, Node};

/// A list that is being filled.
pub(super) struct Level {
    list: HtmlElement,
    /// What stands where the next one belongs.
    at: Option<Node>,
}

impl Level {
    /// `list` is filled from its beginning.
    pub(super) fn of(list: &HtmlElement) -> Self {
        Self { list: list.clone(), at: list.first_child() }
    }

    /// Puts `item` where the next one belongs.
    pub(super) fn put(&mut self, item: &HtmlElement) {
        let node: &Node = item;
        let at = self.take_at();
        if at.as_ref() == Some(node) {
            self.at = node.next_sibling();
        } else {
            let _ = self.list.insert_before(node, at.as_ref());
            self.at = at;
        }
    }

    /// What has not been put there again is no more.
    pub(super) fn close(mut self) {
        while let Some(old) = self.take_at() {
            self.at = old.next_sibling();
            let _ = self.list.remove_child(&old);
        }
    }

    /// What stands there, unless it has been moved to another list meanwhile.
    fn take_at(&mut self) -> Option<Node> {
        let list: &Node = &self.list;
        self.at.take().filter(|at| at.parent_node().as_ref() == Some(list))
    }
}
