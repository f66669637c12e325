//! A position in front matter, for what is read sign by sign: TOML, and the flow collections of YAML.
//! Must not look beyond its end; [`super::toml`] and [`super::yaml`] say what follows what.

use super::node::{Node, Value};
use crate::parse::MAX_DEPTH;
use crate::parse::markdown::notes::Notes;

/// A position in a source.
pub(super) struct Cursor<'a, 'n> {
    pub(super) source: &'a str,
    pub(super) at: usize,
    pub(super) end: usize,
    /// How many collections are open around it.
    pub(super) depth: usize,
    pub(super) notes: &'n mut Notes,
}

impl<'a> Cursor<'a, '_> {
    pub(super) fn rest(&self) -> &'a str {
        self.source.get(self.at..self.end).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Consumes `token` if it is next.
    pub(super) fn take(&mut self, token: &str) -> bool {
        let is_next = self.rest().starts_with(token);
        if is_next {
            self.at += token.len();
        }
        is_next
    }

    /// Skips white space and comments up to the end of the line.
    pub(super) fn skip_space(&mut self) {
        self.skip(|c| c.is_whitespace() && c != '\n');
    }

    /// Skips white space and comments, over any number of lines.
    pub(super) fn skip_lines(&mut self) {
        self.skip(char::is_whitespace);
    }

    fn skip(&mut self, space: fn(char) -> bool) {
        loop {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches(space).len();
            if !self.rest().starts_with('#') {
                return;
            }
            self.at += self.rest().find('\n').unwrap_or(self.rest().len());
        }
    }

    /// A collection, read from after its bracket on by `read`; nothing if it is nested too deeply.
    pub(super) fn nested(&mut self, read: fn(&mut Self) -> Option<Value>) -> Option<Node> {
        if self.depth >= MAX_DEPTH {
            return None;
        }
        let at = self.at;
        self.at += 1;
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value.map(|value| Node { at, value })
    }

    /// Consumes a comma, or finds the closing bracket, which it leaves; nothing if neither comes.
    pub(super) fn separator(&mut self, close: char) -> Option<()> {
        self.skip_lines();
        (self.take(",") || self.peek() == Some(close)).then_some(())
    }
}
