//! Turns plain text into paragraphs: an empty line separates two, a single line break stays one.
//! It must not detect links or emphasis: the text is taken literally.

use crate::article::{Block, BlockKind, Inline};
use crate::seek;

/// The paragraphs of plain text.
///
/// ```
/// use intertitle::responses::text::{plain, words};
/// let text = plain("Cut to <b>black</b>.\n\nSlowly.");
/// assert_eq!((text.len(), words(&text).as_str()), (2, "Cut to <b>black</b>.\nSlowly."));
/// ```
#[must_use]
pub fn plain(text: &str) -> Vec<Block> {
    paragraphs(vec![Inline::text(text)])
}

/// Splits inlines, whose texts may have line breaks, into paragraphs.
pub(in crate::responses) fn paragraphs(content: Vec<Inline>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut line: Vec<Inline> = Vec::new();
    for inline in content {
        let Inline::Text { text } = inline else {
            line.push(inline);
            continue;
        };
        for (count, part) in seek::split(&text, b"\n").enumerate() {
            if count > 0 {
                new_line(&mut line, &mut blocks);
            }
            let part = part.trim_end_matches('\r');
            if !part.trim().is_empty() || !part.is_empty() && !is_at_start(&line) {
                line.push(Inline::text(part));
            }
        }
    }
    end(&mut line, &mut blocks);
    blocks
}

fn is_at_start(line: &[Inline]) -> bool {
    line.last().is_none_or(|last| *last == Inline::LineBreak)
}

/// A first break stays in the paragraph; a second one ends it.
fn new_line(line: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if is_at_start(line) {
        end(line, blocks);
    } else {
        line.push(Inline::LineBreak);
    }
}

fn end(line: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    while line.last().is_some_and(|last| *last == Inline::LineBreak) {
        line.pop();
    }
    if !line.is_empty() {
        blocks.push(Block::new(BlockKind::Paragraph { content: std::mem::take(line) }));
    }
}
