//! YAML's block scalars: `|` keeps line breaks, `>` folds them into spaces.
//! Must not look at keys: indentation alone decides which lines belong to the scalar.

use super::super::node::Node;
use super::{Line, Reader, quoted};

/// What happens to the line breaks at the end.
#[derive(Clone, Copy, PartialEq)]
enum Chomp {
    Strip,
    Clip,
    Keep,
}

/// What the first line of a block scalar says.
pub(super) struct Header {
    folded: bool,
    chomp: Chomp,
    indent: Option<usize>,
}

impl Header {
    /// Reads `|`, `>-`, `|2+` and the like, followed by nothing but a comment.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (sign, comment) = text.split_once([' ', '\t']).unwrap_or((text, ""));
        if !comment.trim_start().is_empty() && !comment.trim_start().starts_with('#') {
            return None;
        }
        let mut header = Self { folded: sign.starts_with('>'), chomp: Chomp::Clip, indent: None };
        for c in sign.chars().skip(1) {
            match c {
                '-' => header.chomp = Chomp::Strip,
                '+' => header.chomp = Chomp::Keep,
                '1'..='9' => header.indent = c.to_digit(10).map(|digit| digit as usize),
                _ => return None,
            }
        }
        Some(header)
    }
}

impl<'a> Reader<'a, '_> {
    /// The block scalar whose header is on `line`, inside a block indented by `parent`.
    pub(super) fn block_scalar(&mut self, line: Line<'a>, header: &Header, parent: usize) -> Node {
        self.next += 1;
        let own = header.indent.map(|more| parent + more);
        let first = self.lines.get(self.next..).unwrap_or_default().iter().find(|line| !line.text.is_empty());
        let indent = own.or_else(|| first.map(|line| line.indent)).filter(|indent| *indent > parent);
        let mut rows = Vec::new();
        while let Some(line) = self.lines.get(self.next) {
            if !line.text.is_empty() && indent.is_none_or(|indent| line.indent < indent) {
                break;
            }
            rows.push(self.row(line, indent.unwrap_or(0)));
            self.next += 1;
        }
        Node::text(line.at, join(&rows, header))
    }

    /// A line with the part of its indentation that exceeds the scalar's own, and with its trailing white space.
    fn row(&self, line: &Line<'a>, indent: usize) -> &'a str {
        let start = (line.at + indent).saturating_sub(line.indent);
        let whole = self.source.get(start..self.end).unwrap_or_default();
        let row = whole.split('\n').next().unwrap_or_default();
        if line.text.is_empty() { "" } else { row.strip_suffix('\r').unwrap_or(row) }
    }
}

fn join(rows: &[&str], header: &Header) -> String {
    let trailing = rows.iter().rev().take_while(|row| row.is_empty()).count();
    let (content, _) = rows.split_at_checked(rows.len() - trailing).unwrap_or((rows, &[]));
    let mut out = if header.folded { fold(content) } else { content.join("\n") };
    match header.chomp {
        Chomp::Clip if !out.is_empty() => out.push('\n'),
        Chomp::Keep => (0..trailing + usize::from(!out.is_empty())).for_each(|_| out.push('\n')),
        Chomp::Strip | Chomp::Clip => {}
    }
    out
}

/// Folds: lines are joined by a space, empty lines become line breaks, and lines indented further keep theirs.
fn fold(rows: &[&str]) -> String {
    let mut out = String::new();
    let mut blank = 0;
    let mut before: Option<&str> = None;
    for row in rows {
        if row.is_empty() {
            blank += 1;
            continue;
        }
        let set_off = |row: &str| row.starts_with([' ', '\t']);
        match before {
            None => (0..blank).for_each(|_| out.push('\n')),
            Some(last) => quoted::fold(&mut out, blank + usize::from(set_off(last) || set_off(row))),
        }
        out.push_str(row);
        before = Some(row);
        blank = 0;
    }
    out
}
