//! The part of YAML that front matter uses: nested maps and lists; scalars plain, quoted, folded and literal; flow collections.
//! Anchors, aliases, tags and complex keys are refused with a warning; no article needs them.

mod block_scalar;
mod flow;
mod quoted;
#[cfg(test)]
mod tests;

pub(super) use quoted::double as double_quoted;

use super::node::{Node, Value};
use crate::parse::MAX_DEPTH;
use crate::parse::markdown::notes::Notes;

/// Reads the lines between two offsets of `source`.
pub(super) fn read(source: &str, start: usize, end: usize, notes: &mut Notes) -> Node {
    let text = source.get(start..end).unwrap_or_default();
    let mut reader = Reader { source, end, lines: lines(text, start, notes), next: 0, depth: 0, unclosed: false, notes };
    let root = reader.block(0, start);
    while let Some(line) = reader.significant() {
        reader.notes.add(line.at, "this line is not `key: value`; it is left out");
        reader.next += 1;
    }
    root
}

/// Reads one flow collection, `{…}` or `[…]`, which includes all of JSON; returns it with the offset after it.
pub(super) fn read_flow(source: &str, at: usize, end: usize, notes: &mut Notes) -> Option<(Node, usize)> {
    flow::read(source, at, end, 0, notes)
}

/// Whether a line starts a map, which tells front matter from a thematic break.
pub(super) fn is_entry(line: &str) -> bool {
    split_key(line).is_some()
}

/// A line without its indentation and its line end.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    indent: usize,
    at: usize,
    text: &'a str,
}

impl Line<'_> {
    fn is_blank_or_comment(&self) -> bool {
        self.text.is_empty() || self.text.starts_with('#')
    }

    fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

fn lines<'a>(text: &'a str, start: usize, notes: &mut Notes) -> Vec<Line<'a>> {
    let mut at = start;
    let mut lines = Vec::new();
    let mut tab = None;
    for whole in text.split_inclusive('\n') {
        let body = whole.trim_start_matches([' ', '\t']);
        let indent = whole.len() - body.len();
        if tab.is_none() && whole.get(..indent).is_some_and(|space| space.contains('\t')) && !body.trim().is_empty() {
            tab = Some(at);
        }
        lines.push(Line { indent, at: at + indent, text: body.trim_end() });
        at += whole.len();
    }
    if let Some(at) = tab {
        notes.add(at, "YAML is indented with spaces; a tab is read as one space");
    }
    lines
}

struct Reader<'a, 'n> {
    source: &'a str,
    end: usize,
    lines: Vec<Line<'a>>,
    next: usize,
    depth: usize,
    /// Whether a flow collection was never closed: later ones must end on their own line, so that reading stays linear in time.
    unclosed: bool,
    notes: &'n mut Notes,
}

impl<'a> Reader<'a, '_> {
    /// The next line that is neither blank nor a comment.
    fn significant(&mut self) -> Option<Line<'a>> {
        while let Some(line) = self.lines.get(self.next) {
            if !line.is_blank_or_comment() {
                return Some(*line);
            }
            self.next += 1;
        }
        None
    }

    /// Makes the rest of the current line the current line, as if it were a line with that indentation.
    fn rest_of_line(&mut self, line: Line<'a>, skip: usize) {
        let after = line.text.get(skip..).unwrap_or_default();
        let text = after.trim_start_matches([' ', '\t']);
        let moved = line.text.len() - text.len();
        if let Some(current) = self.lines.get_mut(self.next) {
            *current = Line { indent: line.indent + moved, at: line.at + moved, text };
        }
    }

    /// The value on the next lines, if they are indented by `least` or more.
    fn block(&mut self, least: usize, at: usize) -> Node {
        let Some(line) = self.significant().filter(|line| line.indent >= least) else { return Node::null(at) };
        if self.depth >= MAX_DEPTH {
            self.notes.add(line.at, "front matter nests too deeply here; this value is left out");
            self.skip_deeper(least);
            return Node::null(at);
        }
        self.depth += 1;
        let node = if is_item(line.text) {
            self.list(line.indent, line.at)
        } else if split_key(line.text).is_some() {
            self.map(line.indent, line.at)
        } else {
            self.value(least.saturating_sub(1))
        };
        self.depth -= 1;
        node
    }

    fn skip_deeper(&mut self, least: usize) {
        while self.significant().is_some_and(|line| line.indent >= least) {
            self.next += 1;
        }
    }

    fn list(&mut self, indent: usize, at: usize) -> Node {
        let mut items = Vec::new();
        while let Some(line) = self.significant().filter(|line| line.indent == indent && is_item(line.text)) {
            self.rest_of_line(line, 1);
            items.push(self.block(indent + 1, line.at));
        }
        Node { at, value: Value::List(items) }
    }

    fn map(&mut self, indent: usize, at: usize) -> Node {
        let mut map = Node { at, value: Value::Map(Vec::new()) };
        while let Some(line) = self.significant().filter(|line| line.indent >= indent) {
            let Some((key, skip)) = split_key(line.text).filter(|_| line.indent == indent) else {
                if is_item(line.text) && line.indent == indent {
                    break;
                }
                self.notes.add(line.at, "this line is not `key: value`; it is left out");
                self.next += 1;
                continue;
            };
            self.rest_of_line(line, skip);
            let value = self.entry(indent, line.at);
            if !map.insert(key, value) {
                self.notes.add(line.at, "this key is here twice; the first one counts");
            }
        }
        map
    }

    /// The value of a key: on the same line or below. A list below may have the key's own indentation.
    fn entry(&mut self, indent: usize, at: usize) -> Node {
        if self.lines.get(self.next).is_some_and(|line| !line.is_blank_or_comment()) {
            return self.value(indent);
        }
        self.next += 1;
        let list_beside = self.significant().is_some_and(|line| line.indent == indent && is_item(line.text));
        self.block(if list_beside { indent } else { indent + 1 }, at)
    }

    /// A value that starts on the current line, inside a block indented by `parent`.
    fn value(&mut self, parent: usize) -> Node {
        let Some(line) = self.lines.get(self.next).copied() else { return Node::null(self.end) };
        match line.text.chars().next() {
            Some('|' | '>') => match block_scalar::Header::of(line.text) {
                Some(header) => self.block_scalar(line, &header, parent),
                None => self.plain(line, parent),
            },
            Some('"' | '\'') => self.quoted(line, parent),
            Some('[' | '{') => self.flow(line, parent),
            Some('&' | '!') => {
                self.notes.add(line.at, "anchors and tags are not read; the value is taken without them");
                self.rest_of_line(line, marks(line.text));
                self.entry(parent, line.at)
            }
            Some('*') if is_alias(without_comment(line.text)) => {
                self.notes.add(line.at, "aliases are not read; write the value out");
                self.next += 1;
                Node::null(line.at)
            }
            _ => self.plain(line, parent),
        }
    }

    fn quoted(&mut self, line: Line<'a>, parent: usize) -> Node {
        let stop = self.stop(parent);
        match quoted::read(self.source, line.at, stop) {
            Some((text, after)) if self.rest_after(after).is_empty() => {
                self.resume(after);
                Node::text(line.at, text)
            }
            Some((_, after)) => {
                let rest = self.rest_after(after);
                self.notes.add(after, "something follows the closing quotation mark; all is taken as written");
                let written = self.source.get(line.at..after + rest.len()).unwrap_or_default();
                // A quote followed by a letter did not end the scalar: 'Don't look'.
                let whole = written.get(1..written.len().saturating_sub(1)).filter(|_| {
                    rest.starts_with(|c: char| c != ' ' && !c.is_ascii_punctuation()) && rest.chars().last() == line.text.chars().next()
                });
                self.resume(after);
                Node::text(line.at, whole.unwrap_or(written))
            }
            None => {
                self.notes.add(line.at, "this quotation mark is never closed; the line is taken as written");
                self.next += 1;
                Node::text(line.at, line.text.get(1..).unwrap_or_default())
            }
        }
    }

    fn flow(&mut self, line: Line<'a>, parent: usize) -> Node {
        let end = if self.unclosed { line.end() } else { self.end };
        match flow::read(self.source, line.at, end, self.depth, self.notes) {
            Some((node, after)) if self.rest_after(after).is_empty() => {
                self.resume(after);
                node
            }
            Some((_, after)) => {
                self.notes.add(after, "something follows the closing bracket; the line is taken as text");
                self.plain(line, parent)
            }
            None => {
                self.unclosed = true;
                self.notes.add(line.at, "this bracket is never closed; the line is taken as text");
                self.plain(line, parent)
            }
        }
    }

    /// The offset by which a value inside a block indented by `parent` must have ended.
    fn stop(&self, parent: usize) -> usize {
        let following = self.lines.get(self.next + 1..).unwrap_or_default();
        let inside = following.iter().take_while(|line| line.text.is_empty() || line.indent > parent);
        inside.last().or_else(|| self.lines.get(self.next)).map_or(self.end, Line::end)
    }

    /// What follows `after` on its line, without a comment.
    fn rest_after(&self, after: usize) -> &'a str {
        let line = self.lines.get(self.next..).unwrap_or_default().iter().find(|line| line.end() >= after);
        without_comment(self.source.get(after..line.map_or(after, Line::end)).unwrap_or_default())
    }

    /// Continues at the line after `after`.
    fn resume(&mut self, after: usize) {
        while self.lines.get(self.next).is_some_and(|line| line.end() < after) {
            self.next += 1;
        }
        self.next += 1;
    }

    /// An unquoted scalar, folded over the lines that are indented more than `parent`.
    fn plain(&mut self, line: Line<'a>, parent: usize) -> Node {
        let mut text = without_comment(line.text).to_owned();
        if text.contains(": ") {
            self.notes.add(line.at, "a value with a colon in it should be in quotation marks");
        }
        self.next += 1;
        let mut commented = text.len() < line.text.len();
        let mut blank = 0;
        while let Some(more) = self.lines.get(self.next).filter(|more| !commented && (more.text.is_empty() || more.indent > parent)) {
            if more.text.starts_with('#') {
                break;
            }
            if more.text.is_empty() {
                blank += 1;
            } else {
                quoted::fold(&mut text, blank);
                blank = 0;
                let part = without_comment(more.text);
                text.push_str(part);
                commented = part.len() < more.text.len();
            }
            self.next += 1;
        }
        Node::plain(line.at, text)
    }
}

/// Whether a scalar is nothing but an alias: `*Her* again` is not valid YAML, and is taken literally.
fn is_alias(text: &str) -> bool {
    !text.contains([' ', '\t']) && !text.ends_with('*')
}

/// The length of the anchors and tags that a value begins with. All at once, since a value may begin with thousands.
fn marks(text: &str) -> usize {
    let mut rest = text;
    while rest.starts_with(['&', '!']) {
        let word = rest.find([' ', '\t']).unwrap_or(rest.len());
        rest = rest.get(word..).unwrap_or_default().trim_start_matches([' ', '\t']);
    }
    text.len() - rest.len()
}

fn is_item(text: &str) -> bool {
    text.strip_prefix('-').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// The key of `key: value`, and how many bytes precede the value.
fn split_key(text: &str) -> Option<(String, usize)> {
    let (key, after) = match text.chars().next()? {
        '"' | '\'' => {
            let (key, after) = quoted::read(text, 0, text.len())?;
            let spaces = text.get(after..)?;
            (key, after + spaces.len() - spaces.trim_start().len())
        }
        '[' | '{' | '}' | ']' | ',' | '#' | '&' | '*' | '!' | '|' | '>' | '%' | '@' | '`' => return None,
        '-' | '?' | ':' if text.get(1..2).is_none_or(|next| next == " ") => return None,
        _ => {
            let colon = key_colon(text)?;
            let key = text.get(..colon)?.trim_end();
            if key.contains(" #") {
                return None;
            }
            (key.to_owned(), colon)
        }
    };
    let rest = text.get(after..)?.strip_prefix(':')?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some((key, after + 1))
}

/// The first colon that is followed by white space or the end.
fn key_colon(text: &str) -> Option<usize> {
    let ends_key = |at: &usize| text.as_bytes().get(at + 1).is_none_or(u8::is_ascii_whitespace);
    text.match_indices(':').map(|(at, _)| at).find(ends_key)
}

/// A line of a plain scalar without the comment after it.
fn without_comment(text: &str) -> &str {
    let is_comment = |at: &usize| text.as_bytes().get(at.wrapping_sub(1)).is_none_or(u8::is_ascii_whitespace);
    let end = text.match_indices('#').map(|(at, _)| at).find(is_comment);
    text.get(..end.unwrap_or(text.len())).unwrap_or(text).trim_end()
}
