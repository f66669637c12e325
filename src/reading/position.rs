//! Where the reader left off, in a form that survives edits of the article.
//! No clock and no store: [`super::places`] stores it. It names blocks, never words.

use super::progress::Place;
use super::time::Measure;
use crate::article::{BlockId, push_whole};
use crate::seek;

/// How many neighbours on each side are stored, for when the block itself is gone.
const NEIGHBOURS: usize = 2;

/// Fractions are stored in thousandths: finer than a line of the longest paragraph.
const WHOLE: f64 = 1000.0;

/// A place in an article that can be found again after the article was edited.
///
/// A block's id depends only on its kind and its first words ([`BlockId`]), so the block is found wherever it has moved.
/// If it is gone, the nearest surviving neighbour is used; if they are all gone, the fraction of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    block: BlockId,
    within: u32,
    fraction: u32,
    /// Those before it and those after it, each nearest first.
    neighbours: [Vec<BlockId>; 2],
}

/// How the reader came to this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// At the top of the page.
    Top,
    /// At a place they chose by a fragment in the address, or that the browser restored.
    Elsewhere,
}

impl Position {
    /// The position at `place` in an article, `fraction` of which has been read; `None` if there is no such block.
    #[must_use]
    pub fn new(measure: &Measure, place: Place, fraction: f64) -> Option<Self> {
        let block = measure.passages.get(place.index)?.id.clone();
        let mut neighbours = NOBODY;
        for step in 1..=NEIGHBOURS {
            let steps = [place.index.wrapping_sub(step), place.index.wrapping_add(step)];
            for (ids, at) in neighbours.iter_mut().zip(steps) {
                if let Some(passage) = measure.passages.get(at) {
                    ids.push(passage.id.clone());
                }
            }
        }
        Some(Self { block, within: thousandths(place.within), fraction: thousandths(fraction), neighbours })
    }

    /// How much of the article was read, 0 to 1.
    #[must_use]
    pub fn fraction(&self) -> f64 {
        f64::from(self.fraction) / WHOLE
    }

    /// The place in the article as it is now; `None` only for an article without blocks.
    #[must_use]
    pub fn place(&self, measure: &Measure) -> Option<Place> {
        let index = |id: &BlockId| measure.passages.iter().position(|passage| passage.id == *id);
        if let Some(index) = index(&self.block) {
            return Some(Place { index, within: f64::from(self.within) / WHOLE });
        }
        for step in 0..NEIGHBOURS {
            for (ids, within) in self.neighbours.iter().zip([1.0, 0.0]) {
                if let Some(index) = ids.get(step).and_then(index) {
                    return Some(Place { index, within });
                }
            }
        }
        place_of_fraction(measure, self.fraction())
    }

    /// Whether to offer to continue here: not at the very start, not when the article has been read, and not to a reader who came
    /// for a particular place.
    #[must_use]
    pub fn is_worth_offering(&self, arrival: Arrival) -> bool {
        arrival == Arrival::Top && (50..=950).contains(&self.fraction)
    }

    /// The position as one line of ASCII without leading or trailing spaces: `1 p1x 420 310 h2,p3 q4`.
    ///
    /// ```
    /// use intertitle::reading::position::Position;
    /// let position = Position::decode("1 p1x 420 310 h2,p3 q4").unwrap();
    /// assert_eq!(position.fraction(), 0.31);
    /// assert_eq!(position.encode(), "1 p1x 420 310 h2,p3 q4");
    /// assert_eq!(Position::decode("2 something newer"), None);
    /// ```
    #[must_use]
    pub fn encode(&self) -> String {
        let mut line = String::from("1 ");
        line.push_str(self.block.as_str());
        for number in [self.within, self.fraction] {
            line.push(' ');
            push_whole(&mut line, number.into());
        }
        for ids in &self.neighbours {
            line.push(' ');
            if ids.is_empty() {
                line.push_str(NONE);
            }
            for (nth, id) in ids.iter().enumerate() {
                if nth > 0 {
                    line.push(',');
                }
                line.push_str(id.as_str());
            }
        }
        line
    }

    /// Reads what [`Position::encode`] wrote; `None` for anything else, other versions included.
    #[must_use]
    pub fn decode(line: &str) -> Option<Self> {
        let line = line.strip_prefix("1 ")?;
        let mut fields = seek::split(line, b" ");
        let block = BlockId::new(fields.next()?)?;
        let mut shares = [0; 2];
        for share in &mut shares {
            *share = fields.next()?.parse().ok().filter(|share| f64::from(*share) <= WHOLE)?;
        }
        let [within, fraction] = shares;
        let mut neighbours = NOBODY;
        for ids in &mut neighbours {
            let list = fields.next()?;
            if list != NONE {
                for id in seek::split(list, b",") {
                    ids.push(BlockId::new(id)?);
                }
            }
            if ids.len() > NEIGHBOURS {
                return None;
            }
        }
        fields.next().is_none().then_some(Self { block, within, fraction, neighbours })
    }
}

/// Stands for an empty list: no id contains it.
const NONE: &str = "*";

const NOBODY: [Vec<BlockId>; 2] = [Vec::new(), Vec::new()];

fn thousandths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * WHOLE + 0.5) as u32
}

/// The place at which the reading time of the passages so far is `fraction` of the whole.
fn place_of_fraction(measure: &Measure, fraction: f64) -> Option<Place> {
    let mut left = measure.seconds() * fraction;
    for (index, passage) in measure.passages.iter().enumerate() {
        if left < passage.seconds {
            return Some(Place { index, within: left / passage.seconds });
        }
        left -= passage.seconds;
    }
    let last = measure.passages.len().checked_sub(1)?;
    Some(Place { index: last, within: 1.0 })
}
