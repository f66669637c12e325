//! Recognises the line under a quotation that no element joins to it: the paragraph after a quotation, and whole paragraphs that are a quotation with
//! its line, which is how most editors set an epigraph. It must not take dialogue for one: such words must be italic, bold or within quotation marks from
//! end to end.

use crate::article::{Block, BlockKind, Inline};
use crate::parse::html::{LONGEST_ATTRIBUTION, dash, part_line};
use crate::quotes::interview::is_set_apart;
use crate::quotes::quoted::quotations;

/// The attribution of the first of these blocks, a quotation or a paragraph that is one, and how many blocks it and its words take: the paragraph's last
/// line, the end of its text, or the next paragraph, if that begins with a dash or, after a quotation, is just a `<cite>`.
pub(super) fn line(blocks: &[Block]) -> Option<(Vec<Inline>, usize)> {
    let first = blocks.first()?;
    let after = |at: usize| blocks.get(at).and_then(content).filter(|line| is_line(line));
    // Several such lines are a list or a dialogue.
    let is_one = |line: &&[Inline]| after(2).is_none() && !line.iter().any(|inline| matches!(inline, Inline::LineBreak));
    let next = || after(1).filter(is_one).map(|line| (line.to_vec(), 2));
    if matches!(first.kind, BlockKind::Quote { .. }) {
        return next().or_else(|| cited(blocks.get(1)?));
    }
    let mut content = content(first)?.to_vec();
    part_line(&mut content);
    let own = content.iter().rposition(|inline| matches!(inline, Inline::LineBreak)).and_then(|at| content.split_at_checked(at));
    let (words, found) = match own {
        Some((words, [_, line @ ..])) if is_line(line) => (words, (line.to_vec(), 1)),
        _ => (content.as_slice(), next()?),
    };
    (is_set_apart(words) || is_quoted(words)).then_some(found)
}

/// The words of a paragraph that is just a `<cite>`, and the quotation before it.
fn cited(below: &Block) -> Option<(Vec<Inline>, usize)> {
    if let [Inline::Title { content }] = content(below)? { Some((content.clone(), 2)) } else { None }
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
