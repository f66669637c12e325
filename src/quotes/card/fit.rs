//! Sets a text in a box: at the largest size that fits, or a little smaller for the sake of its lines, shortened only when even the smallest size is too large.
//! It computes numbers only: where the box stands, and in which colour, is the caller's business.

use super::lines::{MANY, Range, balanced, cuts_compound, ends_verse, fewest};
use super::measure::{Font, Measure};
use super::pieces::{End, Piece, Ruler, cut_long, pieces};
use crate::quotes::shorten::ended;

/// Text is measured once at this size, in pixels; widths at other sizes follow in proportion.
const REFERENCE: f64 = 100.0;

/// How many characters are considered at most: no card holds more, whatever is selected.
const MOST: usize = 2400;

/// The least space kept free above and below the baseline, in parts of the size, so that labels side by side share a baseline.
const ASCENT: f64 = 0.71875;
const DESCENT: f64 = 0.21875;

/// What is added to the distance between any two baselines, in pixels.
const LEAD: f64 = 4.0;

/// The sizes at which lines are compared: the largest that fits, and those smaller by one to four times this part of it.
const STEP: f64 = 0.03125;
const SIZES: u32 = 5;

/// The same for verse, whose own lines are worth more than its size, and for compounds, which should stay whole. These may have more lines, too.
const MORE_SIZES: u32 = 14;
const MORE_LINES: usize = 2;

/// What it costs to set the type smaller, in the unit of [`balanced`]; chosen by eye on finished cards.
const PRICE: f64 = 0.5;

/// Lines that cost less than this part of a size are good enough for it to be the last that is tried, unless verses could still end well: less than
/// the price, since the best lines cost less than nothing.
const ENOUGH: f64 = 0.25;

/// The smallest and the largest size of type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub(super) smallest: f64,
    pub(super) largest: f64,
}

impl Sizes {
    pub(super) const fn new(smallest: f64, largest: f64) -> Self {
        Self { smallest, largest }
    }
}

/// The box that a text must fit, and the type it may use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// The width in pixels.
    pub(super) width: f64,
    /// The height in pixels.
    pub(super) height: f64,
    /// In pixels.
    pub(super) sizes: Sizes,
    /// The distance between baselines, in parts of the size; more where a script needs it.
    pub(super) leading: f64,
    /// The most lines allowed.
    pub(super) lines: usize,
}

/// A text, set so that it fits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    /// The size of type in pixels.
    pub(super) size: f64,
    /// The lines and their widths.
    pub(super) lines: Vec<(String, f64)>,
    /// From the first line's top to its baseline, in pixels.
    pub(super) ascent: f64,
    /// From the last baseline to the bottom.
    pub(super) descent: f64,
    /// From baseline to baseline.
    pub(super) leading: f64,
    /// Whether words were left out at the end.
    pub(super) shortened: bool,
}

impl Fitted {
    /// From the top of the first line to the bottom of the last, in pixels.
    pub(super) fn height(&self) -> f64 {
        self.ascent + self.descent + self.leading * self.lines.len().saturating_sub(1) as f64
    }
}

/// Sets `text` (cleaned, not empty) in `room`; the size of `font` only serves to scale its letter spacing.
pub(super) fn fit(text: &str, font: &Font, room: Room, measure: &dyn Measure) -> Fitted {
    let font = Font { size: REFERENCE, letter_spacing: font.letter_spacing / font.size * REFERENCE, ..font.clone() };
    let ruler = Ruler { measure, font: &font };
    let looked_at = beginning(text);
    let end = looked_at.len();
    let ink = measure.measure(looked_at, &font);
    let (ascent, descent) = ((ink.ascent / REFERENCE).max(ASCENT), (ink.descent / REFERENCE).max(DESCENT));
    let setter = Setter { ruler, room: Room { leading: room.leading.max(ascent + descent), ..room }, ascent, descent };
    let width = setter.width_at(room.sizes.smallest);
    let whole = pieces(looked_at, &setter.ruler);
    // Long words are cut only when even the smallest size does not hold them.
    let cut = cut_long(whole.clone(), width, &setter.ruler);
    for pieces in [&whole, &cut] {
        if end == text.len()
            && let Some(size) = setter.largest(pieces)
        {
            return setter.set(text, pieces, size);
        }
    }
    if let Some(short) = setter.shortened(looked_at, &cut) {
        return Fitted { shortened: true, ..setter.set(&short, &setter.cut(&short), room.sizes.smallest) };
    }
    Fitted { size: room.sizes.smallest, lines: Vec::new(), ascent: 0.0, descent: 0.0, leading: 0.0, shortened: true }
}

struct Setter<'a> {
    ruler: Ruler<'a>,
    room: Room,
    ascent: f64,
    descent: f64,
}

impl Setter<'_> {
    /// The width of the room in the units of text measured at [`REFERENCE`], when the type is set at `size`.
    fn width_at(&self, size: f64) -> f64 {
        self.room.width * REFERENCE / size
    }

    /// From baseline to baseline at a size: small type needs relatively more.
    fn leading(&self, size: f64) -> f64 {
        self.room.leading * size + LEAD
    }

    /// How many lines fit at a size.
    fn lines_at(&self, size: f64) -> usize {
        let rest = self.room.height - (self.ascent + self.descent) * size;
        if rest < 0.0 { 0 } else { self.room.lines.min(1 + (rest / self.leading(size)) as usize) }
    }

    fn fits(&self, pieces: &[Piece<'_>], size: f64) -> bool {
        fewest(pieces, self.width_at(size)).is_some_and(|lines| lines <= self.lines_at(size))
    }

    /// The largest size at which the pieces fit, in whole pixels above the smallest.
    fn largest(&self, pieces: &[Piece<'_>]) -> Option<f64> {
        let Sizes { smallest, largest } = self.room.sizes;
        if !self.fits(pieces, smallest) {
            return None;
        }
        let steps = (largest - smallest).max(0.0) as usize;
        Some(smallest + most(steps, &|more| self.fits(pieces, smallest + more as f64)) as f64)
    }

    /// The pieces of a text, cut so that none is wider than the room at the smallest size.
    fn cut<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        cut_long(pieces(text, &self.ruler), self.width_at(self.room.sizes.smallest), &self.ruler)
    }

    /// As many whole words as fit at the smallest size with an ellipsis after them; part of a word if not even one fits whole.
    fn shortened(&self, text: &str, pieces: &[Piece<'_>]) -> Option<String> {
        let dots = self.ruler.width("…");
        let fits = |count: usize| {
            let mut kept = pieces.get(..count).unwrap_or_default().to_vec();
            if let Some(last) = kept.last_mut() {
                last.gap = 0.0;
            }
            kept.push(Piece { text: "…", start: 0, width: dots, gap: 0.0, end: End::Word });
            self.fits(&kept, self.room.sizes.smallest)
        };
        let good = most(pieces.len(), &fits);
        let ends_word = |count: &usize| pieces.get(count - 1).is_some_and(|piece| piece.end != End::Forced);
        let whole = (1..=good).rev().find(|count| ends_word(count) && fits(*count));
        (good > 0).then(|| first(text, pieces, whole.unwrap_or(good)))
    }

    fn set(&self, text: &str, pieces: &[Piece<'_>], largest: f64) -> Fitted {
        let mut lines: Vec<(String, f64)> =
            self.breaks(pieces, largest).into_iter().filter_map(|range| self.line(text, pieces.get(range)?)).collect();
        // A line may be wider than the sum of its pieces (kerning, joined letters); then the whole text is set a little smaller.
        let widest = lines.iter().map(|line| line.1).fold(0.0, f64::max);
        // More lines than the type needs may be too high for it.
        let mut size = largest.min(self.room.width * REFERENCE / widest);
        while size > self.room.sizes.smallest && self.lines_at(size) < lines.len() {
            size -= 1.0;
        }
        lines.iter_mut().for_each(|line| line.1 *= size / REFERENCE);
        let (ascent, descent, leading) = (self.ascent * size, self.descent * size, self.leading(size));
        Fitted { size, lines, ascent, descent, leading, shortened: false }
    }

    /// Where lines end: at the largest size, or at a smaller one, or on more of them, if that makes for better lines.
    fn breaks(&self, pieces: &[Piece<'_>], largest: f64) -> Vec<Range> {
        let (mut best, mut least) = (Vec::new(), f64::INFINITY);
        let is_verse = pieces.iter().any(|piece| ends_verse(piece.text));
        let asks_for_more = is_verse || pieces.iter().any(cuts_compound);
        let (sizes, more_lines) = if asks_for_more { (MORE_SIZES, MORE_LINES) } else { (SIZES, 0) };
        for step in 0..if pieces.len() < MANY { sizes } else { 1 } {
            let less = f64::from(step) * STEP;
            if less * ENOUGH > least && !is_verse {
                break;
            }
            let size = (largest * (1.0 - less)).max(self.room.sizes.smallest);
            let width = self.width_at(size);
            let Some(count) = fewest(pieces, width) else { continue };
            for count in count..=self.lines_at(size).min(count + more_lines).max(count) {
                if let Some((ranges, cost)) = balanced(pieces, width, count)
                    && cost + less * PRICE < least
                {
                    (best, least) = (ranges, cost + less * PRICE);
                }
            }
        }
        best
    }

    fn line(&self, text: &str, pieces: &[Piece<'_>]) -> Option<(String, f64)> {
        let last = pieces.last()?;
        let line = text.get(pieces.first()?.start..last.start + last.text.len())?;
        Some((line.to_owned(), self.ruler.width(line)))
    }
}

/// The greatest number up to `end` that fits, where all smaller ones do; 0 always does.
fn most(end: usize, fits: &dyn Fn(usize) -> bool) -> usize {
    let (mut good, mut bad) = (0, end + 1);
    while bad - good > 1 {
        let middle = usize::midpoint(good, bad);
        if fits(middle) { good = middle } else { bad = middle }
    }
    good
}

/// The whole words among the first [`MOST`] characters.
fn beginning(text: &str) -> &str {
    let Some((end, _)) = text.char_indices().nth(MOST) else { return text };
    let cut = text.get(..end).unwrap_or(text);
    cut.rsplit_once(' ').map_or(cut, |(words, _)| words)
}

/// The first `count` pieces of `text` and an ellipsis, instead of any punctuation that would look odd before one.
fn first(text: &str, pieces: &[Piece<'_>], count: usize) -> String {
    let end = count.checked_sub(1).and_then(|last| pieces.get(last)).map_or(0, |last| last.start + last.text.len());
    let kept = text.get(..end).unwrap_or_default();
    ended(kept)
}
