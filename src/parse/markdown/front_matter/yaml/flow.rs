//! YAML's flow collections, `[a, b]` and `{a: b}`, over any number of lines; JSON is a subset of them.
//! Reads between two offsets of the whole source, and must not look beyond the second.

use super::super::node::{Node, Value};
use super::quoted;
use crate::parse::MAX_DEPTH;
use crate::parse::markdown::notes::Notes;

/// Reads the collection at `at`; returns it with the offset after its closing bracket, or nothing, and no warnings, if that is missing.
pub(super) fn read(source: &str, at: usize, end: usize, depth: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    let mut own = Notes::default();
    let mut flow = Flow { source, at, end, depth, notes: &mut own };
    let node = flow.value()?;
    let after = flow.at;
    notes.append(own);
    Some((node, after))
}

struct Flow<'a, 'n> {
    source: &'a str,
    at: usize,
    end: usize,
    depth: usize,
    notes: &'n mut Notes,
}

impl Flow<'_, '_> {
    fn rest(&self) -> &str {
        self.source.get(self.at..self.end).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Consumes `c` if it is next.
    fn take(&mut self, c: char) -> bool {
        let is_next = self.peek() == Some(c);
        if is_next {
            self.at += c.len_utf8();
        }
        is_next
    }

    fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start().len();
            if self.peek() != Some('#') {
                return;
            }
            let rest = self.rest();
            self.at += rest.find('\n').unwrap_or(rest.len());
        }
    }

    fn value(&mut self) -> Option<Node> {
        self.skip_space();
        let at = self.at;
        match self.peek()? {
            '[' | '{' if self.depth >= MAX_DEPTH => None,
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
            '&' | '!' => {
                self.notes.add(at, "anchors and tags are not read; the value is taken without them");
                let rest = self.rest();
                self.at += rest.find([' ', '\t', '\n', ',', ']', '}']).unwrap_or(rest.len());
                self.skip_space();
                if self.at_end_of_value() { Some(Node::null(at)) } else { self.value() }
            }
            _ => {
                let text = self.plain();
                Some(Node::plain(at, text))
            }
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Value>) -> Option<Node> {
        let at = self.at;
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value.map(|value| Node { at, value })
    }

    fn list(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.take(']') {
                return Some(Value::List(items));
            }
            let at = self.at;
            let item = if self.at_end_of_value() { Node::null(at) } else { self.value()? };
            self.skip_space();
            items.push(if self.take(':') { self.pair(item)? } else { item });
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
            self.skip_space();
            if self.take('}') {
                return Some(map.value);
            }
            let at = self.at;
            let key = self.value()?;
            self.skip_space();
            let value = if self.take(':') { self.value_or_null()? } else { Node::null(at) };
            if !map.insert(key.as_text().unwrap_or_default().to_owned(), value) {
                self.notes.add(at, "this key is here twice; the first one counts");
            }
            self.separator('}')?;
        }
    }

    fn value_or_null(&mut self) -> Option<Node> {
        self.skip_space();
        if self.at_end_of_value() { Some(Node::null(self.at)) } else { self.value() }
    }

    fn at_end_of_value(&self) -> bool {
        matches!(self.peek(), Some(',' | ']' | '}'))
    }

    /// Consumes a comma, or finds the closing bracket, which it leaves; nothing if neither comes.
    fn separator(&mut self, close: char) -> Option<()> {
        self.skip_space();
        (self.take(',') || self.peek() == Some(close)).then_some(())
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
