//! The page's own nodes as the abstract stream of [`crate::parse::html`].
//! It only reads: no node is touched, moved or measured.

use crate::parse::html::{Attributes, Event};
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// Whoever takes the events: the finder, the HTML reader.
type Sink<'a> = dyn FnMut(&Event<'_>) + 'a;

/// Whoever keeps the nodes.
type Keep<'a> = dyn FnMut(u16, &Node) + 'a;

/// Walks what stands inside `root` and returns its elements by ordinal: the n-th `Open` was the n-th element.
pub fn walk(root: &Element, sink: &mut Sink<'_>) -> Vec<Element> {
    let mut elements = Vec::new();
    each(root, sink, &mut |kind, node| {
        if kind == Node::ELEMENT_NODE {
            elements.push(node.clone().unchecked_into());
        }
    });
    elements
}

/// Tells of all that stands inside `root`, and shows `keep` the type of each node and the node.
fn each(root: &Element, sink: &mut Sink<'_>, keep: &mut Keep<'_>) {
    let mut walk = Walk::new(root);
    while walk.step(sink, keep) {}
}

/// A walk through what stands inside an element, a node at a time, so that a long one can be taken in parts.
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

    /// Tells `sink` of the next node, and shows `keep` its type and it; false once there is none.
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

/// Tells of one node; returns its first child if there is something inside to walk.
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

/// The next node in document order after a finished one, closing the elements that end there; stops at the root.
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

/// The attributes of an element of the page; each question is a call into JavaScript, so most elements are asked only whether they have any.
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
