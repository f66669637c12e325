//! Hugo's TOML front matter: keys and dotted keys, strings, numbers, dates, arrays, inline tables, `[tables]` and `[[tables]]`.
//! A line that cannot be read is reported and left out; the lines after it still count.

use super::cursor::Cursor;
use super::node::{Node, Value};
use super::yaml;
use crate::parse::MAX_DEPTH;
use crate::parse::markdown::notes::Notes;

/// Reads the lines between two offsets of `source`.
pub(super) fn read(source: &str, start: usize, end: usize, notes: &mut Notes) -> Node {
    let mut reader = Cursor { source, at: start, end, depth: 0, notes };
    let mut root = Node { at: start, value: Value::Map(Vec::new()) };
    let mut table: Vec<String> = Vec::new();
    loop {
        reader.skip_lines();
        if reader.rest().is_empty() {
            return root;
        }
        let at = reader.at;
        let read = if reader.rest().starts_with('[') { reader.header(&mut root, &mut table) } else { reader.entry(&mut root, &table) };
        reader.skip_space();
        if read.is_none() || !(reader.rest().is_empty() || reader.rest().starts_with('\n')) {
            reader.notes.add(at, "this line is not TOML; it is left out");
            reader.at = at + reader.source.get(at..end).and_then(|rest| rest.find('\n')).unwrap_or(end - at);
        }
    }
}

impl Cursor<'_, '_> {
    /// `[a.b]`, or `[[a]]`, which starts a new item of the list `a`.
    fn header(&mut self, root: &mut Node, table: &mut Vec<String>) -> Option<()> {
        let at = self.at;
        let is_list = self.take("[[");
        if !is_list {
            self.take("[");
        }
        let path = self.path()?;
        self.skip_space();
        if !self.take(if is_list { "]]" } else { "]" }) {
            return None;
        }
        if is_list {
            let (name, parents) = path.split_last()?;
            let list = descend(root, parents, at)?;
            push_table(list, name, at)?;
        } else {
            descend(root, &path, at)?;
        }
        *table = path;
        Some(())
    }

    fn entry(&mut self, root: &mut Node, table: &[String]) -> Option<()> {
        let at = self.at;
        let mut path = table.to_vec();
        path.extend(self.path()?);
        self.skip_space();
        if !self.take("=") {
            return None;
        }
        self.skip_space();
        let value = self.toml_value()?;
        self.skip_space();
        // Inside an inline table another entry may follow.
        if self.depth == 0 && !(self.rest().is_empty() || self.rest().starts_with('\n')) {
            return None;
        }
        let (name, parents) = path.split_last()?;
        if !descend(root, parents, at)?.insert(name.clone(), value) {
            self.notes.add(at, "this key is here twice; the first one counts");
        }
        Some(())
    }

    /// `a`, `"a b"`, `a.b`.
    fn path(&mut self) -> Option<Vec<String>> {
        let mut path = Vec::new();
        loop {
            self.skip_space();
            let rest = self.rest();
            if rest.starts_with(['"', '\'']) {
                path.push(self.string()?);
            } else {
                let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(rest.len());
                path.push(rest.get(..length).filter(|name| !name.is_empty())?.to_owned());
                self.at += length;
            }
            self.skip_space();
            if path.len() > MAX_DEPTH || !self.take(".") {
                return Some(path);
            }
        }
    }

    fn toml_value(&mut self) -> Option<Node> {
        let at = self.at;
        match self.peek()? {
            '"' | '\'' => self.string().map(|text| Node::text(at, text)),
            '[' => self.nested(Self::array),
            '{' => self.nested(Self::inline_table),
            _ => {
                let rest = self.rest();
                let length = rest.find([',', ']', '}', '#', '\n']).unwrap_or(rest.len());
                self.at += length;
                let word = rest.get(..length)?.trim();
                (!word.is_empty()).then(|| Node::text(at, word))
            }
        }
    }

    fn array(&mut self) -> Option<Value> {
        let mut items = Vec::new();
        loop {
            self.skip_lines();
            if self.take("]") {
                return Some(Value::List(items));
            }
            items.push(self.toml_value()?);
            self.separator(']')?;
        }
    }

    fn inline_table(&mut self) -> Option<Value> {
        let mut table = Node { at: self.at, value: Value::Map(Vec::new()) };
        loop {
            self.skip_lines();
            if self.take("}") {
                return Some(table.value);
            }
            self.entry(&mut table, &[])?;
            self.separator('}')?;
        }
    }

    fn string(&mut self) -> Option<String> {
        for quotes in ["\"\"\"", "'''"] {
            if self.take(quotes) {
                return self.long_string(quotes);
            }
        }
        let line = self.rest().split('\n').next()?;
        let (text, length) = match line.strip_prefix('\'') {
            Some(literal) => literal.split_once('\'').map(|(text, _)| (text.to_owned(), text.len() + 2))?,
            None => yaml::double_quoted(line)?,
        };
        self.at += length;
        Some(text)
    }

    /// A multi-line string whose opening quotes have been read; a line end right after them does not count.
    fn long_string(&mut self, quotes: &str) -> Option<String> {
        let body = self.rest();
        let is_end =
            |at: &usize| body.get(*at..).is_some_and(|rest| rest.starts_with(quotes)) && (quotes == "'''" || !is_escaped(body, *at));
        let mut closed = (0..body.len()).find(is_end)?;
        // Of four or five quotation marks, the first belong to the text.
        while is_end(&(closed + 1)) {
            closed += 1;
        }
        self.at += closed + quotes.len();
        let text = body.get(..closed)?.replace('\r', "");
        let text = text.strip_prefix('\n').unwrap_or(&text);
        Some(if quotes == "'''" { text.to_owned() } else { unescape(text) })
    }
}

fn is_escaped(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
}

/// Resolves escapes and keeps line breaks, unlike YAML's quotes, which fold them.
fn unescape(text: &str) -> String {
    let mut quoted = String::from("\"");
    let mut lines = text.split('\n').peekable();
    let mut joined = false;
    while let Some(line) = lines.next() {
        let line = if joined { line.trim_start() } else { line };
        // A backslash at the end of a line removes the line break and the white space after it.
        joined = is_escaped(line.trim_end(), line.trim_end().len());
        let kept = if joined { line.trim_end().strip_suffix('\\').unwrap_or(line) } else { line };
        let mut before = '\0';
        for c in kept.chars() {
            if c == '"' && before != '\\' {
                quoted.push('\\');
            }
            quoted.push(c);
            before = if before == '\\' { '\0' } else { c };
        }
        if !joined && lines.peek().is_some() {
            quoted.push_str("\\n");
        }
    }
    quoted.push('"');
    yaml::double_quoted(&quoted).map_or_else(|| text.to_owned(), |(text, _)| text)
}

/// The table at a path, created if it is missing; where the path leads through a list, in its last item.
fn descend<'n>(root: &'n mut Node, path: &[String], at: usize) -> Option<&'n mut Node> {
    path.iter().try_fold(root, |node, name| {
        node.insert(name.clone(), Node { at, value: Value::Map(Vec::new()) });
        let node = child(node, name)?;
        if matches!(node.value, Value::Map(_)) { Some(node) } else { last_item(node) }
    })
}

fn last_item(node: &mut Node) -> Option<&mut Node> {
    match &mut node.value {
        Value::List(items) => items.last_mut(),
        _ => None,
    }
}

fn child<'n>(node: &'n mut Node, name: &str) -> Option<&'n mut Node> {
    match &mut node.value {
        Value::Map(entries) => entries.iter_mut().find(|(key, _)| key == name).map(|(_, node)| node),
        _ => None,
    }
}

fn push_table(parent: &mut Node, name: &str, at: usize) -> Option<()> {
    parent.insert(name.to_owned(), Node { at, value: Value::List(Vec::new()) });
    match &mut child(parent, name)?.value {
        Value::List(items) => items.push(Node { at, value: Value::Map(Vec::new()) }),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str, warnings: usize) {
        let mut notes = Notes::default();
        assert_eq!(read(source, 0, source.len(), &mut notes).to_string(), expected);
        assert_eq!(notes.into_warnings(source).len(), warnings);
    }

    #[test]
    fn scalars() {
        check(
            "a = \"x\\ty\" # comment\nb = 'c:\\d'\nn = 4.5\ndate = 2026-02-03T18:30:00Z\nyes = true\n",
            "{a: \"x\\ty\", b: \"c:\\\\d\", n: \"4.5\", date: \"2026-02-03T18:30:00Z\", yes: \"true\"}",
            0,
        );
        check("a = \"\"\"no \\\"yes\\\"\"\"\"\nb = \"\"\"a \"b\"\"\"\"", "{a: \"no \\\"yes\\\"\", b: \"a \\\"b\\\"\"}", 0);
        check("a = \"\"\"\none\ntwo \\\n   \"three\\n\"\"\"\nb = '''x\\'''", "{a: \"one\\ntwo \\\"three\\n\", b: \"x\\\\\"}", 0);
    }

    #[test]
    fn collections() {
        check("a = [\n 'x', # first\n 'y',\n]\nb = { c = 1, 'd e' = [2] }\n", r#"{a: ["x", "y"], b: {c: "1", d e: ["2"]}}"#, 0);
        check(
            "[a]\nb = 1\n[a.c]\nd = 2\n[[e]]\nf = 3\n[[e]]\nf = 4\n[e.g]\nh = 5\n",
            r#"{a: {b: "1", c: {d: "2"}}, e: [{f: "3"}, {f: "4", g: {h: "5"}}]}"#,
            0,
        );
        check("a.b = 1\na.c = 2\n", r#"{a: {b: "1", c: "2"}}"#, 0);
    }

    #[test]
    fn mistakes_cost_one_line() {
        check("a = 1\nnonsense\nb = \"open\nc = 3 x\na = 2\n[d\ne = 5\n", r#"{a: "1", c: "3 x", e: "5"}"#, 4);
        check(&format!("a = {}\nb = 1", "[".repeat(5000)), r#"{b: "1"}"#, 1);
    }
}
