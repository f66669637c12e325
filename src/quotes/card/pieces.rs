//! Cuts a text into the pieces between which a line may end, each with its width.
//! A small part of UAX 14, by script; it must not cut within a word, unless the word is wider than a line.

use super::kinsoku::{must_not_begin, must_not_end};
use super::lines::ends_sense;
use super::measure::{Font, Measure};
use crate::quotes::clusters::clusters;
use crate::reading::script::Script;
use crate::seek;

/// Why a line may end after a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A space, or a word bound in a script without spaces.
    Word,
    /// A hyphen, dash or slash within a word.
    Hyphen,
    /// Between syllables of a script without spaces whose words are not known.
    Syllable,
    /// Within a word that is wider than the line.
    Forced,
}

/// A run of text that is not broken across lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    /// The text, without the space after it.
    pub(super) text: &'a str,
    /// Where it starts in the whole text, in bytes.
    pub(super) start: usize,
    /// Its width in pixels.
    pub(super) width: f64,
    /// The width of the space after it, if another piece follows on the line.
    pub(super) gap: f64,
    /// Why a line may end after it.
    pub(super) end: End,
}

/// Measures text with its letter spacing.
pub(super) struct Ruler<'a> {
    pub(super) measure: &'a dyn Measure,
    pub(super) font: &'a Font,
}

impl Ruler<'_> {
    pub(super) fn width(&self, text: &str) -> f64 {
        let spacing = if self.font.letter_spacing > 0.0 { self.font.letter_spacing * clusters(text).count() as f64 } else { 0.0 };
        self.measure.measure(text, self.font).width + spacing
    }
}

/// The pieces of a cleaned text. Words, numbers and flags stay whole, and brackets stay with what they enclose.
pub(super) fn pieces<'a>(text: &'a str, ruler: &Ruler<'_>) -> Vec<Piece<'a>> {
    let gap = ruler.width(" ");
    let mut pieces = Vec::new();
    let mut start = 0;
    for word in seek::split(text, b" ") {
        let end = start + word.len();
        if let Some(last) = pieces.last_mut().filter(|last: &&mut Piece<'_>| are_bound(last.text, word)) {
            last.text = text.get(last.start..end).unwrap_or_default();
            last.width = ruler.width(last.text);
        } else {
            cut_word(word, start, ruler, &mut pieces);
        }
        if let Some(last) = pieces.last_mut() {
            last.gap = gap;
            last.end = End::Word;
        }
        start = end + 1;
    }
    pieces
}

/// Whether a line must not end at the space between two words, as in `« Quoi ?`, `he said . . .` and `so – no`. After a stop, a dash
/// belongs to what follows: it begins what someone else says.
fn are_bound(before: &str, after: &str) -> bool {
    let is_dash = |c| matches!(c, '-' | '–' | '—');
    before.chars().all(|c| must_not_end(c) || is_dash(c)) || after.chars().all(|c| must_not_begin(c) && !(is_dash(c) && ends_sense(before)))
}

/// Cuts the text between two spaces wherever its characters allow a break.
fn cut_word<'a>(word: &'a str, start: usize, ruler: &Ruler<'_>, pieces: &mut Vec<Piece<'a>>) {
    let known = if word.chars().any(|c| Script::of(c).is_counted_by_characters()) { ruler.measure.word_ends(word) } else { Vec::new() };
    let (mut from, mut at, mut before) = (0, 0, "");
    for cluster in clusters(word) {
        if let Some(end) = end_between(before, cluster, at, &known) {
            push(word, from..at, start, end, ruler, pieces);
            from = at;
        }
        at += cluster.len();
        before = cluster;
    }
    push(word, from..at, start, End::Word, ruler, pieces);
}

fn push<'a>(word: &'a str, range: std::ops::Range<usize>, start: usize, end: End, ruler: &Ruler<'_>, pieces: &mut Vec<Piece<'a>>) {
    let from = start + range.start;
    if let Some(text) = word.get(range).filter(|text| !text.is_empty()) {
        pieces.push(Piece { text, start: from, width: ruler.width(text), gap: 0.0, end });
    }
}

/// Whether, and why, a line may end between two clusters of one word; `at` is where the second begins, `known` where words are known to end.
fn end_between(before: &str, after: &str, at: usize, known: &[usize]) -> Option<End> {
    let (last, next) = (before.chars().next_back()?, after.chars().next()?);
    // The base character of the cluster; the marks after it do not count.
    let base = before.chars().next()?;
    if must_not_end(base) || must_not_begin(next) {
        return None;
    }
    let (script, next_script) = (Script::of(base), Script::of(next));
    if is_ideographic(base, script) || is_ideographic(next, next_script) {
        let parts_word = !known.is_empty() && known.binary_search(&at).is_err();
        return Some(if parts_word { End::Syllable } else { End::Word });
    }
    if script == Script::Unspaced || next_script == Script::Unspaced {
        if known.is_empty() {
            return (script == next_script).then_some(End::Syllable);
        }
        return known.binary_search(&at).is_ok().then_some(End::Word);
    }
    // A dash at the beginning of a word belongs to what follows: `—respondió ella—`.
    let dash = matches!(last, '-' | '‐' | '–' | '—' | '/') && next_script != Script::Common && at > before.len();
    dash.then_some(End::Hyphen)
}

/// Whether lines may end on both sides of a character: Han, kana, their punctuation, emoji.
fn is_ideographic(character: char, script: Script) -> bool {
    matches!(script, Script::Han | Script::Kana)
        || matches!(u32::from(character), 0x3000..=0x303F | 0x30FB | 0xFF01..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1_F000..=0x1_FAFF)
}

/// The same pieces, with those wider than `width` cut between characters.
pub(super) fn cut_long<'a>(pieces: Vec<Piece<'a>>, width: f64, ruler: &Ruler<'_>) -> Vec<Piece<'a>> {
    let mut out = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if piece.width <= width {
            out.push(piece);
        } else {
            cut_piece(piece, width, ruler, &mut out);
        }
    }
    out
}

fn cut_piece<'a>(piece: Piece<'a>, width: f64, ruler: &Ruler<'_>, out: &mut Vec<Piece<'a>>) {
    let (mut from, mut at, mut filled) = (0, 0, 0.0);
    let mut cut = |from: usize, to: usize, end: End, gap: f64| {
        if let Some(text) = piece.text.get(from..to) {
            out.push(Piece { text, start: piece.start + from, width: ruler.width(text), gap, end });
        }
    };
    for cluster in clusters(piece.text) {
        let more = ruler.width(cluster);
        if at > from && filled + more > width {
            cut(from, at, End::Forced, 0.0);
            (from, filled) = (at, 0.0);
        }
        filled += more;
        at += cluster.len();
    }
    cut(from, at, piece.end, piece.gap);
}
