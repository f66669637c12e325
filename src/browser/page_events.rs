//! The page's own nodes as the stream of events of [`crate::parse::html`].
//! It must only read: no node is changed, moved or measured.

use crate::parse::html::{Attributes, Event};
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The consumer of the events: the finder, the HTML reader.
type Sink<'a> = dyn FnMut(&Event<'_>) + 'a;

/// A callback that is shown the type of each node and the node.
type Keep<'a> = dyn FnMut(u16, &Node) + 'a;

/// Walks the contents of `root` and returns their elements by ordinal: the n-th `Open` event was for the n-th element.
pub fn walk(root: &Element, sink: &mut Sink<'_>) -> Vec<Element> {
    let mut elements = Vec::new();
    each(root, sink, &mut |kind, node| {
        if kind == Node::ELEMENT_NODE {
            elements.push(node.clone().unchecked_into());
        }
    });
    elements
}

/// Sends events for all contents of `root`, and shows `keep` each node.
fn each(root: &Element, sink: &mut Sink<'_>, keep: &mut Keep<'_>) {
    let mut walk = Walk::new(root);
    while walk.step(sink, keep) {}
}

/// A walk through the contents of an element, one node at a time, so that a long walk can be taken in parts.
#[derive(Debug)]
pub struct Walk {
    next: Option<Node>,
    depth: u32,
}

impl Walk {
    /// A walk that has not begun.
    #[must_use]
    pub fn new(root: &Element) -> Self {
        Self { next: root.first_child(), depth: 0 }
    }

    /// Sends the events of the next node to `sink`, and shows `keep` the node. Returns false once there is none.
    pub fn step(&mut self, sink: &mut Sink<'_>, keep: &mut Keep<'_>) -> bool {
        let Some(node) = self.next.take() else { return false };
        self.next = match visit(&node, sink, keep) {
            Some(inner) => {
                self.depth += 1;
                Some(inner)
            }
            None => following(&node, sink, &mut self.depth),
        };
        true
    }
}

/// Sends the events of one node; returns its first child if it has contents to walk.
fn visit(node: &Node, sink: &mut Sink<'_>, keep: &mut Keep<'_>) -> Option<Node> {
    let kind = node.node_type();
    keep(kind, node);
    match kind {
        Node::ELEMENT_NODE => {
            let element: &Element = node.unchecked_ref();
            sink(&Event::Open { name: &element.local_name(), attributes: &Live { element, has_any: OnceCell::new() } });
            let inner = node.first_child();
            if inner.is_none() {
                sink(&Event::Close);
            }
            inner
        }
        Node::TEXT_NODE => {
            sink(&Event::Text(&node.node_value().unwrap_or_default()));
            None
        }
        _ => None,
    }
}

/// The next node in document order after a finished one, with `Close` events for the elements that end there; `None` at the end of the root.
fn following(node: &Node, sink: &mut Sink<'_>, depth: &mut u32) -> Option<Node> {
    let mut node = node.clone();
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        if *depth == 0 {
            return None;
        }
        *depth -= 1;
        sink(&Event::Close);
        node = node.parent_node()?;
    }
}

/// The attributes of an element of the page. Each look-up is a call into JavaScript, so an element is first asked whether it has any at all.
#[derive(Debug)]
struct Live<'a> {
    element: &'a Element,
    has_any: OnceCell<bool>,
}

impl Live<'_> {
    fn has_any(&self) -> bool {
        *self.has_any.get_or_init(|| self.element.has_attributes())
    }
}

impl Attributes for Live<'_> {
    fn get(&self, name: &str) -> Option<String> {
        if self.has_any() { self.element.get_attribute(name) } else { None }
    }

    fn has(&self, name: &str) -> bool {
        self.has_any() && self.element.has_attribute(name)
    }
}
