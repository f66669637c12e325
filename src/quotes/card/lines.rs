//! Breaks pieces into lines: as few as possible, and as even in length as possible (after Knuth and Plass).
//! It works on widths and reasons for a break; it must not cut pieces or measure text.

use super::pieces::{End, Piece};

/// A line, as a range of pieces.
pub(super) type Range = std::ops::Range<usize>;

/// From this many pieces on, a text can be broken well at any size: a search for better lines would take time and change little.
pub(super) const MANY: usize = 48;

/// How many lines `pieces` need when each line is filled up to `width`; `None` if a piece is wider than that.
pub(super) fn fewest(pieces: &[Piece<'_>], width: f64) -> Option<usize> {
    let (mut lines, mut filled, mut gap) = (0, f64::INFINITY, 0.0);
    for piece in pieces {
        if piece.width > width {
            return None;
        }
        filled += gap + piece.width;
        if filled > width {
            lines += 1;
            filled = piece.width;
        }
        gap = piece.gap;
    }
    Some(lines)
}

/// The cheapest way found so far to set the pieces up to some point in a given number of lines.
#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    from: usize,
    widest: f64,
}

const NONE: Best = Best { cost: f64::INFINITY, from: 0, widest: 0.0 };

/// Breaks `pieces` into exactly `count` lines of at most `width`, minimising the sum of the squares of the free space in each line;
/// bad places to end a line cost extra, and so does a short word alone on a line. Returns what a line costs on average, too.
/// `None` if that cannot be done.
pub(super) fn balanced(pieces: &[Piece<'_>], width: f64, count: usize) -> Option<(Vec<Range>, f64)> {
    // `table[line][to]`: the best way to set the first `to` pieces in `line` lines.
    let mut table = vec![vec![NONE; pieces.len() + 1]; count + 1];
    table.first_mut()?.first_mut()?.cost = 0.0;
    for line in 1..=count {
        for from in (line - 1)..pieces.len() {
            let before = *table.get(line - 1)?.get(from)?;
            if before.cost.is_finite() {
                extend(pieces, width, from, before, line == count, table.get_mut(line)?);
            }
        }
    }
    let Best { cost, widest, .. } = *table.last()?.last()?;
    if !cost.is_finite() {
        return None;
    }
    // Free space is judged beside the widest line, not beside the room.
    if widest > 0.0 && widest < width && pieces.len() < MANY {
        return balanced(pieces, widest, count);
    }
    let mut lines = Vec::with_capacity(count);
    let mut to = pieces.len();
    for line in (1..=count).rev() {
        let best = table.get(line)?.get(to)?;
        lines.push(best.from..to);
        to = best.from;
    }
    lines.reverse();
    Some((lines, cost / count as f64))
}

/// Tries every line that starts at `from`, and records those that improve on `bests`.
fn extend(pieces: &[Piece<'_>], width: f64, from: usize, before: Best, last: bool, bests: &mut [Best]) {
    let (mut filled, mut gap) = (0.0, 0.0);
    for (at, piece) in pieces.iter().enumerate().skip(from) {
        filled += gap + piece.width;
        if filled > width {
            return;
        }
        gap = piece.gap;
        let free = (width - filled) / width;
        let alone = match at == from && free > 0.375 {
            true if last => 2.0,
            true => 0.125,
            false => 0.0,
        };
        let cost = before.cost + free * free + alone + if last { 0.0 } else { cost_of_end(piece) };
        if let Some(best) = bests.get_mut(at + 1).filter(|best| cost < best.cost) {
            *best = Best { cost, from, widest: before.widest.max(filled) };
        }
    }
}

/// What it costs to end a line after a piece. The unit is the cost of an empty line; the figures were chosen by eye on finished cards.
fn cost_of_end(piece: &Piece<'_>) -> f64 {
    let by_reason = match piece.end {
        End::Word => 0.0,
        End::Syllable => 0.125,
        End::Hyphen if cuts_compound(piece) => 2.0,
        End::Hyphen => 0.0625,
        End::Forced => 1.0,
    };
    let by_voice = if ends_verse(piece.text) {
        -0.375
    } else if is_title(piece.text) {
        0.1875
    } else if ends_sense(piece.text) {
        -0.03125
    } else if piece.gap > 0.0 && piece.text.chars().nth(2).is_none() {
        0.1875
    } else if piece.gap > 0.0 && piece.text.len() == 3 {
        0.125
    } else {
        0.0
    };
    by_reason + by_voice
}

/// Whether a line that ends after a piece cuts a compound in two: "close-" and "up".
pub(super) fn cuts_compound(piece: &Piece<'_>) -> bool {
    piece.end == End::Hyphen && piece.text.ends_with(['-', '‐'])
}

/// Whether a line of verse ends here: `rise / until`.
pub(super) fn ends_verse(text: &str) -> bool {
    text.ends_with(" /")
}

/// Whether the stop only shortens a title: "Dr." and "Mr."
fn is_title(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A'..=b'Z', _, b'.'])
}

/// Whether a voice would pause after the text: a good place to end a line, unlike after "a", "of" or "I".
pub(super) fn ends_sense(text: &str) -> bool {
    text.ends_with([',', '.', ';', ':', '?', '!', '—', '/', '…', '、', '。', '，', '؛', '،', '؟', '।'])
}
