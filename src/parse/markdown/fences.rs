//! `:::spoiler Summary` … `:::`, which CommonMark does not know: each fence is replaced by an HTML comment on a line of its own.
//! Lines stay lines, so that offsets can be mapped back; code and raw HTML are left alone.

use super::notes::Notes;
use super::options;
use pulldown_cmark::{Event, Parser, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// The comment that replaces a fence: it ends a paragraph and is a block of one line (CommonMark, HTML blocks, kind 2).
const MARK: &str = "<!--:::-->";

/// A fence that was found.
#[derive(Debug)]
pub(super) struct Fence {
    /// Where its comment starts in the changed text.
    at: usize,
    /// Where the fence itself starts in the original text.
    from: usize,
    /// The length of the fence itself, in bytes.
    length: usize,
    /// What it does.
    pub(super) kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A spoiler starts; its summary may be empty.
    Open(String),
    /// The innermost spoiler ends.
    Close,
}

/// A text with every fence replaced by a comment.
#[derive(Debug)]
pub(super) struct Marked<'a> {
    /// The changed text.
    pub(super) text: Cow<'a, str>,
    fences: Vec<Fence>,
    start: usize,
}

impl Marked<'_> {
    /// The fence whose comment lies in this range of the changed text, if there is one.
    pub(super) fn fence_in(&self, range: &Range<usize>) -> Option<&Kind> {
        let first = self.fences.partition_point(|fence| fence.at < range.start);
        self.fences.get(first).filter(|fence| fence.at < range.end).map(|fence| &fence.kind)
    }

    /// The offset in the whole source of an offset in the changed text.
    pub(super) fn origin(&self, at: usize) -> usize {
        let after = self.fences.partition_point(|fence| fence.at <= at);
        let before = after.checked_sub(1).and_then(|index| self.fences.get(index));
        let inside = before.map_or(at, |fence| match at.checked_sub(fence.at + MARK.len()) {
            Some(beyond) => fence.from + fence.length + beyond,
            None => fence.from,
        });
        self.start + inside
    }
}

/// Replaces the fences of a text that starts at `start` of the whole source.
pub(super) fn mark<'a>(text: &'a str, start: usize, notes: &mut Notes) -> Marked<'a> {
    let mut marked = Marked { text: Cow::Borrowed(text), fences: Vec::new(), start };
    if !text.contains(":::") {
        return marked;
    }
    let mut verbatim = verbatim(text).into_iter().peekable();
    let mut out = String::with_capacity(text.len() + 64);
    // The open containers: true for a spoiler, false for one that is not ours.
    let mut open = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        while verbatim.next_if(|range| range.end <= at).is_some() {}
        let is_verbatim = verbatim.peek().is_some_and(|range| range.start < end);
        let kind = fence(line).filter(|_| !is_verbatim).and_then(|found| ours(found, &mut open, start + at, notes));
        if let Some(kind) = kind {
            let (before, rest) = line.split_at_checked(prefix(line)).unwrap_or(("", line));
            let length = rest.trim_end_matches('\n').len();
            out.push_str(before);
            marked.fences.push(Fence { at: out.len(), from: at + before.len(), length, kind });
            out.push_str(MARK);
            out.push_str(rest.get(length..).unwrap_or_default());
        } else {
            out.push_str(line);
        }
        at = end;
    }
    marked.text = Cow::Owned(out);
    marked
}

/// What a fence does, if it belongs to a spoiler.
fn ours(found: Found, open: &mut Vec<bool>, at: usize, notes: &mut Notes) -> Option<Kind> {
    match found {
        Found::Spoiler(summary) => {
            open.push(true);
            Some(Kind::Open(summary))
        }
        Found::Other => {
            notes.add(at, "only `:::spoiler` is known here; this line is shown as written");
            open.push(false);
            None
        }
        Found::End => open.pop().filter(|is_spoiler| *is_spoiler).map(|_| Kind::Close),
    }
}

enum Found {
    Spoiler(String),
    Other,
    End,
}

/// The length of a line's white space and quote marks.
fn prefix(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t', '>']).len()
}

fn fence(line: &str) -> Option<Found> {
    let text = line.trim_start_matches([' ', '\t', '>']).trim_end();
    let name = text.strip_prefix(":::")?.trim_start_matches(':').trim_start();
    if name.is_empty() {
        return Some(Found::End);
    }
    let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(name.len());
    let (word, summary) = name.split_at_checked(length)?;
    let summary = summary.trim();
    let bracketed = summary.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
    match word.to_ascii_lowercase().as_str() {
        "" => None,
        "spoiler" | "spoilers" => Some(Found::Spoiler(bracketed.unwrap_or(summary).to_owned())),
        _ => Some(Found::Other),
    }
}

/// Where fences do not count: in code blocks and raw HTML.
fn verbatim(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    let blocks = events.filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)));
    blocks.map(|(_, range)| range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str, fences: &[Kind]) {
        let mut notes = Notes::default();
        let marked = mark(source, 0, &mut notes);
        assert_eq!(marked.text, expected);
        assert_eq!(marked.fences.iter().map(|fence| &fence.kind).collect::<Vec<_>>(), fences.iter().collect::<Vec<_>>());
        for fence in &marked.fences {
            assert!(marked.text.get(fence.at..).is_some_and(|text| text.starts_with(MARK)));
            assert_eq!(marked.fence_in(&(fence.at..fence.at + 3)), Some(&fence.kind));
            assert!(source.get(marked.origin(fence.at)..).is_some_and(|text| text.starts_with(":::")));
        }
        assert_eq!(marked.origin(marked.text.len()), source.len());
    }

    #[test]
    fn fences_become_comments() {
        check("a\n:::spoiler The *end*\nb\n:::\n", "a\n<!--:::-->\nb\n<!--:::-->\n", &[Kind::Open("The *end*".into()), Kind::Close]);
        check("> ::: spoiler\n> b\n> :::", "> <!--:::-->\n> b\n> <!--:::-->", &[Kind::Open(String::new()), Kind::Close]);
        check(
            ":::spoiler[x]\n::::spoiler\n::::\n:::\n",
            &"<!--:::-->\n".repeat(4),
            &[Kind::Open("x".into()), Kind::Open(String::new()), Kind::Close, Kind::Close],
        );
    }

    #[test]
    fn code_and_other_containers_stay() {
        let source = "```\n:::spoiler\n:::\n```\n\n    :::spoiler\n\n:::note\nx\n:::\n";
        check(source, source, &[]);
    }
}
