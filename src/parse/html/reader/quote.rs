//! Whose words a quotation is: its attribution, an element of its own or the last line, after a dash.
//! Values in, values out.

use super::words;
use crate::article::{Block, BlockKind, Inline};

/// In bytes, longer than any name with a work and a year: a last line longer than this is dialogue.
pub(crate) const LONGEST_ATTRIBUTION: usize = 200;

/// Takes the attribution off the end of a quotation's blocks: a paragraph or last line that begins with a dash, or one that is just a `<cite>`.
pub(super) fn take_attribution(blocks: &mut Vec<Block>) -> Vec<Inline> {
    let alone = blocks.len() == 1;
    let Some(BlockKind::Paragraph { content }) = blocks.last_mut().map(|block| &mut block.kind) else { return Vec::new() };
    let line = content.iter().rposition(|inline| matches!(inline, Inline::LineBreak)).map(|at| at + 1);
    let start = line.unwrap_or(0);
    let last = content.get(start..).unwrap_or_default();
    let named = dash(words::first_text(last)) > 0 && words::plain(last).len() <= LONGEST_ATTRIBUTION;
    let cited = matches!(last, [Inline::Title { .. }]);
    if alone && line.is_none() || !named && !cited {
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
    let rest = text.trim_start_matches(['—', '–', '―', '‒', '⸺']);
    let rest = if rest.len() < text.len() { rest } else { hyphens(text).unwrap_or(text) };
    if rest.len() == text.len() {
        0
    } else {
        text.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{2009}', '\u{200a}', '\u{202f}']).len()
    }
}

/// The text after two hyphens, or after one followed by a space.
fn hyphens(text: &str) -> Option<&str> {
    text.strip_prefix("--")
        .map(|rest| rest.trim_start_matches('-'))
        .or_else(|| text.strip_prefix("- "))
        .or_else(|| text.strip_prefix("-\u{a0}"))
}
