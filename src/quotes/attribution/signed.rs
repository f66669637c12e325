//! Recognises the line under a quotation that no element joins to it: the paragraph after a quotation, and whole paragraphs that are a quotation with
//! its line, which is how most editors set an epigraph. It must not take dialogue for one: such words must be italic, bold or within quotation marks from
//! end to end.

use crate::article::{Block, BlockKind, Inline};
use crate::parse::html::{LONGEST_ATTRIBUTION, dash, part_line};
use crate::quotes::interview::is_set_apart;
use crate::quotes::quoted::quotations;
use crate::quotes::sentences::is_stop;

/// The line of a paragraph that is a quotation, the first of these blocks, and how many blocks it and its words take: its last line, the end of its text,
/// or the next paragraph, if that begins with a dash.
pub(super) fn line(blocks: &[Block]) -> Option<(Vec<Inline>, usize)> {
    let mut content = content(blocks.first()?)?.to_vec();
    part_line(&mut content);
    let own = content.iter().rposition(|inline| matches!(inline, Inline::LineBreak)).and_then(|at| content.split_at_checked(at));
    let (words, found) = match own {
        Some((words, [_, line @ ..])) if is_line(line) => (words, (line.to_vec(), 1)),
        _ => (content.as_slice(), (next(blocks)?.to_vec(), 2)),
    };
    (is_set_apart(words) || is_quoted(words)).then_some(found)
}

/// The line below a quotation, the first of these blocks: the next paragraph, if that begins with a dash or is just a `<cite>`.
pub(super) fn below(blocks: &[Block]) -> Option<&[Inline]> {
    match content(blocks.get(1)?)? {
        [Inline::Title { content }] => Some(content),
        _ => next(blocks).filter(|line| !is_answer(line)),
    }
}

/// The second of these blocks, if it alone begins with a dash: several such lines are a list or a dialogue.
fn next(blocks: &[Block]) -> Option<&[Inline]> {
    let after = |at: usize| blocks.get(at).and_then(content).filter(|line| is_line(line));
    after(1).filter(|line| after(2).is_none() && !line.iter().any(|inline| matches!(inline, Inline::LineBreak)))
}

/// Whether a line ends as a sentence does: it may be an answer in a dialogue.
pub(super) fn is_answer(line: &[Inline]) -> bool {
    Inline::words(line, " ").trim_end().ends_with(is_stop)
}

fn is_line(content: &[Inline]) -> bool {
    let text = Inline::words(content, " ");
    // "– – –" parts sections.
    dash(&text) > 0 && text.len() <= LONGEST_ATTRIBUTION && text.contains(char::is_alphabetic)
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
