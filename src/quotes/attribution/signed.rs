//! Recognises whole paragraphs that are a quotation with a line under it, though no element marks them as one: how most editors set an epigraph.
//! It must not take dialogue for one: the words must be italic, bold or within quotation marks from end to end.

use crate::article::{Block, BlockKind, Inline};
use crate::parse::html::{LONGEST_ATTRIBUTION, dash};
use crate::quotes::interview::is_set_apart;
use crate::quotes::quoted::quotations;

/// The attribution under the first of these blocks: its own last line or the next paragraph, if that begins with a dash.
pub(super) fn line(blocks: &[Block]) -> Option<&[Inline]> {
    let content = content(blocks.first()?)?;
    let own = content.iter().rposition(|inline| matches!(inline, Inline::LineBreak)).and_then(|at| content.split_at_checked(at));
    let (words, line) = match own {
        Some((words, [_, line @ ..])) if is_line(line) => (words, line),
        _ => (content, self::content(blocks.get(1)?)?),
    };
    (is_line(line) && (is_set_apart(words) || is_quoted(words))).then_some(line)
}

/// The attribution that `below`, the block after a quotation, holds: a paragraph that is just a `<cite>`, or begins with a dash and, unlike an answer in a
/// dialogue, is no sentence.
pub(super) fn under(below: &Block) -> Option<&[Inline]> {
    match content(below)? {
        [Inline::Title { content }] => Some(content),
        line => (is_line(line) && !is_answer(line)).then_some(line),
    }
}

/// Whether a line ends as a sentence does: it may be an answer in a dialogue.
pub(super) fn is_answer(line: &[Inline]) -> bool {
    Inline::words(line, " ").trim_end().ends_with(['.', '!', '?', '…'])
}

fn is_line(content: &[Inline]) -> bool {
    let text = Inline::words(content, " ");
    dash(&text) > 0 && text.len() <= LONGEST_ATTRIBUTION
}

fn content(block: &Block) -> Option<&[Inline]> {
    if let BlockKind::Paragraph { content } = &block.kind { Some(content) } else { None }
}

/// Whether one pair of quotation marks encloses the whole.
fn is_quoted(content: &[Inline]) -> bool {
    let text = Inline::words(content, " ");
    let (found, pairs) = quotations(text.trim());
    pairs && found.first().is_some_and(|whole| *whole == (0..text.trim().len()))
}
