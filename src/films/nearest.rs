//! Chooses which of several films is meant by a title and a year.
//! It must not guess: if two fit equally well, it chooses none.

/// How far the year `stated` is from the year `of` a film, 0 if no year is said; `None` if they are more than one apart, the most by which sources
/// differ.
///
/// ```
/// use intertitle::films::years_off;
/// assert_eq!([years_off(None, 2013), years_off(Some(2014), 2013), years_off(Some(1998), 2013)], [Some(0), Some(1), None]);
/// ```
#[must_use]
#[inline(never)]
pub fn years_off(stated: Option<u16>, of: u16) -> Option<u16> {
    stated.map_or(Some(0), |stated| Some(stated.abs_diff(of)).filter(|off| *off <= 1))
}

/// The item with the smallest distance, of pairs of distance and item; `None` if different items share it. The same item may come more than once.
///
/// ```
/// use intertitle::films::nearest;
/// assert_eq!(nearest([(1, 'a'), (0, 'b'), (0, 'b')].into_iter()), Some('b'));
/// assert_eq!(nearest([(1, 'a'), (1, 'b')].into_iter()), None);
/// ```
pub fn nearest<T: PartialEq>(all: impl Iterator<Item = (u16, T)>) -> Option<T> {
    let (mut least, mut found) = (u16::MAX, None);
    for (off, one) in all {
        if off < least {
            (least, found) = (off, Some(one));
        } else if off == least && found.as_ref().is_some_and(|found| *found != one) {
            found = None;
        }
    }
    found
}
