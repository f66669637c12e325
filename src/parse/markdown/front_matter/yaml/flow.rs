//! YAML's flow collections, `[a, b]` and `{a: b}`, over any number of lines; JSON is a subset of them.
//! Reads between two offsets of the whole source, and must not look beyond the second.

use super::super::cursor::Cursor;
use super::super::node::{Node, Value};
use super::quoted;
use crate::parse::markdown::notes::Notes;

/// Reads the collection at `at`; returns it with the offset after its closing bracket, or nothing, and no warnings, if that is missing.
pub(super) fn read(source: &str, at: usize, end: usize, depth: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    let mut own = Notes::default();
    let mut flow = Cursor { source, at, end, depth, notes: &mut own };
    let node = flow.flow_value()?;
    let after = flow.at;
    notes.append(own);
    Some((node, after))
}

impl Cursor<'_, '_> {
    fn flow_value(&mut self) -> Option<Node> {
        self.skip_lines();
        if matches!(self.peek()?, '&' | '!') {
            let at = self.at;
            self.notes.add(at, "anchors and tags are not read; the value is taken without them");
            self.skip_marks();
            if self.at_end_of_value() {
                return Some(Node::null(at));
            }
        }
        let at = self.at;
        match self.peek()? {
            '[' => self.nested(Self::list),
            '{' => self.nested(Self::map),
            '"' | '\'' => {
                let (text, after) = quoted::read(self.source, at, self.end)?;
                self.at = after;
                Some(Node::text(at, text))
            }
            '*' => {
                self.notes.add(at, "aliases are not read; write the value out");
                self.plain();
                Some(Node::null(at))
            }
            _ => {
                let text = self.plain();
                Some(Node::plain(at, text))
            }
        }
    }

    /// Skips the anchors and tags that a value begins with, which may be thousands.
    fn skip_marks(&mut self) {
        while matches!(self.peek(), Some('&' | '!')) {
            let rest = self.rest();
            self.at += rest.find([' ', '\t', '\n', ',', ']', '}']).unwrap_or(rest.len());
            self.skip_lines();
        }
    }

    fn list(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        loop {
            self.skip_lines();
            if self.take("]") {
                return Some(Value::List(items));
            }
            let at = self.at;
            let item = if self.at_end_of_value() { Node::null(at) } else { self.flow_value()? };
            self.skip_lines();
            items.push(if self.take(":") { self.pair(item)? } else { item });
            self.separator(']')?;
        }
    }

    /// `[key: value]`: a map with one entry inside a list.
    fn pair(&mut self, key: Node) -> Option<Node> {
        let value = self.value_or_null()?;
        let name = key.as_text().unwrap_or_default().to_owned();
        Some(Node { at: key.at, value: Value::Map(vec![(name, value)]) })
    }

    fn map(&mut self) -> Option<Value> {
        let mut map = Node { at: self.at, value: Value::Map(Vec::new()) };
        loop {
            self.skip_lines();
            if self.take("}") {
                return Some(map.value);
            }
            let at = self.at;
            let key = self.flow_value()?;
            self.skip_lines();
            let value = if self.take(":") { self.value_or_null()? } else { Node::null(at) };
            if !map.insert(key.as_text().unwrap_or_default().to_owned(), value) {
                self.notes.add(at, "this key is here twice; the first one counts");
            }
            self.separator('}')?;
        }
    }

    fn value_or_null(&mut self) -> Option<Node> {
        self.skip_lines();
        if self.at_end_of_value() { Some(Node::null(self.at)) } else { self.flow_value() }
    }

    fn at_end_of_value(&self) -> bool {
        matches!(self.peek(), Some(',' | ']' | '}'))
    }

    /// An unquoted scalar: up to a bracket, a comma, a comment, or a colon that ends a key.
    fn plain(&mut self) -> String {
        let rest = self.rest();
        let bytes = rest.as_bytes();
        let ends = |at: &usize| match bytes.get(*at) {
            Some(b',' | b'[' | b']' | b'{' | b'}') => true,
            Some(b':') => bytes.get(at + 1).is_none_or(|next| next.is_ascii_whitespace() || matches!(next, b',' | b']' | b'}')),
            Some(b'#') => bytes.get(at.wrapping_sub(1)).is_none_or(u8::is_ascii_whitespace),
            _ => false,
        };
        // Always consumes at least one character, so that reading terminates.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let length = (first..rest.len()).find(ends).unwrap_or(rest.len());
        let words: Vec<&str> = rest.get(..length).unwrap_or_default().split_ascii_whitespace().collect();
        let folded = words.join(" ");
        self.at += length;
        folded
    }
}
