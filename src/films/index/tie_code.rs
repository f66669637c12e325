//! Ties in few characters: their kinds as numbers, their points on a coarse scale, and those that a film's own record implies.
//! It must not weigh ties: that was done on the author's machine.

use crate::films::{Film, TieKind};

/// The kinds that are written to the index, in the order of their numbers: those that are a reason.
const KINDS: [TieKind; 11] = [
    TieKind::Series,
    TieKind::Director,
    TieKind::Writer,
    TieKind::Source,
    TieKind::Cast,
    TieKind::Composer,
    TieKind::Cinematographer,
    TieKind::Directed,
    TieKind::Subject,
    TieKind::Wrote,
    TieKind::Acts,
];

/// The number of a kind; `None` for a kind that is not written.
///
/// ```
/// use intertitle::films::{TieKind, index::{tie_kind, tie_number}};
/// assert_eq!(tie_number(TieKind::Cast).and_then(tie_kind), Some(TieKind::Cast));
/// assert_eq!(tie_number(TieKind::Setting), None);
/// ```
#[must_use]
pub fn tie_number(kind: TieKind) -> Option<u32> {
    KINDS.iter().position(|one| *one == kind).and_then(|at| u32::try_from(at).ok())
}

/// The kind with this number.
#[must_use]
pub fn tie_kind(number: u32) -> Option<TieKind> {
    KINDS.get(number as usize).copied()
}

/// Whether a tie of this kind is by a label rather than by a person: an index has a table of names for each.
///
/// ```
/// use intertitle::films::{TieKind, index::is_by_label};
/// assert!(is_by_label(TieKind::Series) && !is_by_label(TieKind::Director));
/// ```
#[must_use]
pub fn is_by_label(kind: TieKind) -> bool {
    matches!(kind, TieKind::Series | TieKind::Subject)
}

/// The step for a number of points, on a scale on which four steps double the points: exact below 8, at most an eighth off above.
///
/// ```
/// use intertitle::films::index::{level, points};
/// assert_eq!([0, 5, 7, 100, 65_535].map(|exact| points(level(exact))), [0, 5, 7, 96, 57_344]);
/// ```
#[must_use]
pub fn level(points: u16) -> u32 {
    let points = u32::from(points);
    if points < 8 {
        return points;
    }
    // Half a step is added, to round to the nearest step.
    let rounded = (points + (1 << (29 - points.leading_zeros())) / 2).min(0xFFFF);
    let doubled = 29 - rounded.leading_zeros();
    doubled * 4 + (rounded >> doubled)
}

/// The points of a step.
#[must_use]
pub fn points(level: u32) -> u16 {
    if level < 8 {
        return u16::try_from(level).unwrap_or_default();
    }
    let doubled = level / 4 - 1;
    if doubled > 13 { u16::MAX } else { u16::try_from((4 + level % 4) << doubled).unwrap_or(u16::MAX) }
}

/// Every tie that `film` could have by its own record, in a fixed order: a tie is written as its index in this list.
///
/// ```
/// use intertitle::films::{Film, TieKind, index::own_ties};
/// let film = Film { directors: vec!["Spike Jonze".into()], series: Some("the Before trilogy".into()), ..Film::default() };
/// assert_eq!(own_ties(&film), [(TieKind::Series, "the Before trilogy"), (TieKind::Director, "Spike Jonze")]);
/// ```
#[must_use]
pub fn own_ties(film: &Film) -> Vec<(TieKind, &str)> {
    let lists = [
        (TieKind::Director, &film.directors),
        (TieKind::Writer, &film.writers),
        (TieKind::Source, &film.source),
        (TieKind::Cast, &film.cast),
        (TieKind::Composer, &film.composers),
        (TieKind::Cinematographer, &film.cinematographers),
        (TieKind::Subject, &film.subjects),
    ];
    let mut ties = Vec::new();
    if let Some(by) = &film.series {
        ties.push((TieKind::Series, by.as_str()));
    }
    for (kind, list) in lists {
        for by in list {
            ties.push((kind, by.as_str()));
        }
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_points_has_a_step_near_it() {
        for exact in 0..=u16::MAX {
            let read = points(level(exact));
            assert!(read.abs_diff(exact) <= exact / 8, "{exact} reads as {read}");
        }
        assert!((0..200).map(points).is_sorted(), "the scale does not fall");
    }
}
