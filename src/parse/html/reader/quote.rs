//! Whose words a quotation is: its attribution, an element of its own or the last line, after a dash.
//! Values in, values out.

use super::words;
use crate::article::{Block, BlockKind, Inline};
use crate::seek;

/// In bytes, longer than any name with a work and a year: a last line longer than this is dialogue.
pub(crate) const LONGEST_ATTRIBUTION: usize = 200;

/// Longer than a name and a work, in bytes, where nothing but a dash sets them apart.
const LONGEST_NAME: usize = 80;

/// Takes the attribution off the end of a quotation's blocks: a paragraph or last line that begins with a dash, or one that is just a `<cite>`.
pub(super) fn take_attribution(blocks: &mut Vec<Block>) -> Vec<Inline> {
    let Some((last, others)) = blocks.split_last_mut() else { return Vec::new() };
    let BlockKind::Paragraph { content } = &mut last.kind else { return Vec::new() };
    part_line(content);
    let begins = |at: usize| dash(words::first_text(content.get(at..).unwrap_or_default())) > 0;
    let line = content.iter().rposition(|inline| matches!(inline, Inline::LineBreak)).map(|at| at + 1);
    // In a paragraph of its own, a name after a dash may have its work on the next line; a sentence is dialogue.
    let line = line.filter(|at| others.is_empty() || begins(*at) || !begins(0) || is_sentence(&words::plain(content)));
    let start = line.unwrap_or(0);
    let (before, last) = content.split_at_checked(start).unwrap_or_default();
    let is_name = |line: String| line.len() <= LONGEST_ATTRIBUTION && !is_speech(&lines(others, before), &line);
    let named = dash(words::first_text(last)) > 0 && is_name(words::plain(last));
    let cited = match last {
        [Inline::Title { .. }] => true,
        // A title may have a stop of its own: `— <cite>Airplane!</cite>`.
        [Inline::Text { text }, Inline::Title { .. }] => dash(text) == text.len(),
        _ => false,
    };
    if others.is_empty() && line.is_none() || !named && !cited {
        return Vec::new();
    }
    let mut attribution = content.split_off(start);
    words::trim_end(content);
    if content.is_empty() {
        blocks.pop();
    }
    strip_dash(&mut attribution);
    unwrap_cite(attribution)
}

/// The lines of paragraphs, and of the beginning of another.
fn lines(blocks: &[Block], content: &[Inline]) -> String {
    let mut lines = String::new();
    for block in blocks {
        if let BlockKind::Paragraph { content } = &block.kind {
            lines.push_str(&Inline::words(content, "\n"));
            lines.push('\n');
        }
    }
    lines.push_str(&Inline::words(content, "\n"));
    lines
}

/// Whether a line that begins with a dash is said by somebody, as dialogue is set in French, Spanish, Polish and others: it is a whole sentence,
/// and one of the lines `before` it begins with a dash too, or the last ends with a colon.
pub(crate) fn is_speech(before: &str, line: &str) -> bool {
    is_sentence(line) && (announces(before) || before.lines().any(|line| dash(line.trim_start_matches(is_mark)) > 0))
}

fn is_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '«' | '»' | '“' | '”' | '"' | '‘' | '’' | '(' | ')')
}

fn is_sentence(line: &str) -> bool {
    seek::ends_with_any(line.trim_end_matches(is_mark), ".!?…؟۔।。！？")
}

/// Breaks the line before an attribution that follows a sentence without a break, as a single line break in Markdown leaves it: a dash and a name, or a
/// `<cite>`. What is said in answer is a sentence too, or follows another dash.
pub(crate) fn part_line(content: &mut Vec<Inline>) {
    let Some(at) = content.iter().rposition(|inline| matches!(inline, Inline::Text { .. })) else { return };
    let begins_with_dash = dash(words::first_text(content)) > 0;
    let (_, [Inline::Text { text }, rest @ ..]) = content.split_at_mut(at) else { return };
    let is_cited = matches!(rest, [Inline::Title { .. }]);
    let cut = text.rfind(['—', '–', '―']).unwrap_or(text.len());
    let (before, after) = text.split_at(cut);
    let name = [after, &words::plain(rest)].concat();
    let is_name = !begins_with_dash
        && name.len() <= LONGEST_NAME
        && !is_sentence(&name)
        && !name.get(dash(&name)..).is_some_and(|name| name.starts_with(|c: char| c.is_ascii_lowercase()));
    if is_sentence(before) && (is_cited || !after.is_empty() && is_name) {
        let after = (!after.is_empty()).then(|| Inline::text(after));
        text.truncate(cut);
        content.splice(at + 1..at + 1, std::iter::once(Inline::LineBreak).chain(after));
    }
}

/// Whether a text ends with a colon, which announces what somebody says, or a list.
pub(crate) fn announces(text: &str) -> bool {
    seek::ends_with_any(text.trim_end(), ":：")
}

/// Removes the dash that an attribution begins with.
pub(super) fn strip_dash(attribution: &mut Vec<Inline>) {
    let length = dash(words::first_text(attribution));
    if length > 0 {
        words::cut_start(attribution, length);
    }
}

/// A `<cite>` around the whole attribution only marks it as such; it is not a title.
pub(super) fn unwrap_cite(mut attribution: Vec<Inline>) -> Vec<Inline> {
    match attribution.as_mut_slice() {
        [Inline::Title { content }] => {
            let mut inner = std::mem::take(content);
            strip_dash(&mut inner);
            inner
        }
        _ => attribution,
    }
}

/// The length in bytes of a dash at the start and the space after it; 0 if there is none.
pub(crate) fn dash(text: &str) -> usize {
    let rest = seek::trim_start_any(text, "—–―‒⸺");
    let rest = if rest.len() < text.len() { rest } else { hyphens(text).unwrap_or(text) };
    if rest.len() == text.len() { 0 } else { text.len() - seek::trim_start_any(rest, " \u{a0}\u{2009}\u{200a}\u{202f}").len() }
}

/// The text after two hyphens, or after one followed by a space.
fn hyphens(text: &str) -> Option<&str> {
    text.strip_prefix("--")
        .map(|rest| rest.trim_start_matches('-'))
        .or_else(|| text.strip_prefix("- "))
        .or_else(|| text.strip_prefix("-\u{a0}"))
}
