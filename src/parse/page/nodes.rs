//! The nodes of a page's JSON-LD, wherever they are nested, and their values in whatever form.
//! In schema.org a value may be a string, an object, a reference or a list of these; nothing here knows what a key means.

use super::text;
use crate::article::whole;
use crate::parse::json::{Kind, Value};

/// How deeply values are followed: `author`, its `@id`, that node's `name` make three levels.
const MAX_DEPTH: u32 = 6;
/// How many nodes are kept: the graphs of blog engines have about ten.
const MAX_NODES: usize = 200;

/// A node and its path in the script.
#[derive(Debug)]
pub(super) struct Node<V> {
    pub(super) value: V,
    pub(super) path: String,
}

impl<V: Value> Node<V> {
    /// Whether one of its types passes `test`.
    pub(super) fn is_a(&self, test: impl Fn(&str) -> bool) -> bool {
        super::json_ld::is_a(&self.value, &test)
    }
}

/// All nodes of a page; nodes that contain others come after them.
#[derive(Debug)]
pub(super) struct Nodes<V> {
    nodes: Vec<Node<V>>,
}

impl<V: Value + Clone> Nodes<V> {
    pub(super) fn new() -> Self {
        Self { nodes: Vec::new() }
    }

    /// Adds the nodes of one script: the value itself, the items of a list, the members of its `@graph`, its main entity.
    pub(super) fn add(&mut self, value: V, path: String, depth: u32) {
        if depth > MAX_DEPTH || self.nodes.len() >= MAX_NODES {
            return;
        }
        for (index, item) in value.items().unwrap_or_default().into_iter().enumerate() {
            self.add(item, [&path, "[", &whole(u32::try_from(index).unwrap_or_default()), "]"].concat(), depth + 1);
        }
        if value.kind() != Kind::Object {
            return;
        }
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
            if let Some(inner) = value.get(key) {
                self.add(inner, [&path, ".", key].concat(), depth + 1);
            }
        }
        self.nodes.push(Node { value, path });
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Node<V>> {
        self.nodes.iter()
    }

    /// The values of a key, one or the items of a list; references to other nodes are followed.
    pub(super) fn values(&self, object: &V, key: &str) -> Vec<V> {
        let Some(value) = object.get(key) else { return Vec::new() };
        let items = value.items().unwrap_or_else(|| vec![value]);
        items.into_iter().take(MAX_NODES).map(|item| self.follow(item)).collect()
    }

    /// The first text of a key; for an object, its name.
    pub(super) fn text(&self, object: &V, key: &str) -> Option<String> {
        self.values(object, key).iter().find_map(|value| self.text_of(value, 0))
    }

    fn text_of(&self, value: &V, depth: u32) -> Option<String> {
        if let Some(text) = value.string() {
            return text::clean(&text);
        }
        if depth > MAX_DEPTH {
            return None;
        }
        ["name", "@value", "headline"].iter().find_map(|key| value.get(key)).and_then(|inner| self.text_of(&inner, depth + 1))
    }

    /// The node that `value` refers to, if it is just a reference; otherwise `value`.
    fn follow(&self, value: V) -> V {
        let Some(id) = value.get("@id").and_then(|id| id.string()) else { return value };
        if value.keys().len() > 2 {
            return value;
        }
        let is_it = |node: &&Node<V>| node.value.get("@id").and_then(|id| id.string()).as_deref() == Some(&id);
        self.nodes.iter().find(is_it).map_or(value, |node| node.value.clone())
    }
}
