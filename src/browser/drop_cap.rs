//! Tells whether words begin with a drop cap: a first letter set larger than, or apart from, the rest of its word.
//! It goes by where the letters stand, whatever the style sheet does (a float, `::first-letter`, `initial-letter`), and must change nothing.

use super::page_text::PageText;
use std::ops::Range;
use web_sys::DomRect;

/// `place`, a range of the text in bytes, without its first word if that begins with a drop cap. A word that is followed by a line break of the text stays.
///
/// To a browser's search, a letter that floats is a word of its own, or not text at all, so that no link can lead to the whole word.
#[must_use]
pub fn without(page: &PageText, place: Range<usize>) -> Range<usize> {
    second_word(page, &place).map_or(place.clone(), |start| start..place.end)
}

/// Where the second word begins, if the first has a drop cap.
fn second_word(page: &PageText, place: &Range<usize>) -> Option<usize> {
    let words = page.text().get(place.clone())?;
    let (length, _) = words.bytes().enumerate().find(|(_, byte)| *byte <= b' ').filter(|(_, byte)| *byte == b' ')?;
    let next = place.start + length + 1;
    let (first, other) = (rect(page, place.start)?, rect(page, next)?);
    // A word beside a drop cap stands after it, one on the next line does not. In scripts from right to left, which rarely have drop caps, none is found.
    if other.left() < first.right() - 1.0 {
        return None;
    }
    let more = other.top() - first.top() + first.height() - other.height();
    // A third of a line: letters of another font differ by less.
    (more > other.height() / 3.0).then_some(next)
}

/// Where the character at a byte of the text stands in the window.
fn rect(page: &PageText, at: usize) -> Option<DomRect> {
    let length = page.text().get(at..)?.chars().next()?.len_utf8();
    Some(page.range(at..at + length)?.get_bounding_client_rect())
}
