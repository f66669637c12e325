//! The quotation marks around a place in a paragraph.
//! It must not repair: marks that don't pair make no quotation.

use std::ops::Range;

/// Marks that open a quotation, and what closes it.
const PAIRS: [(char, char); 3] = [('“', '”'), ('«', '»'), ('„', '“')];

/// A quotation in a paragraph, in bytes of its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// From its opening mark to behind its closing one.
    pub(super) whole: Range<usize>,
    /// What stands between them.
    pub(super) inner: Range<usize>,
}

/// The quotation that `range` lies in, with or without its marks; nothing if it reaches out of it, or into another one inside.
pub(super) fn around(text: &str, range: Range<usize>) -> Option<Quotation> {
    let quotation = quotations(text)?.into_iter().find(|one| one.whole.start <= range.start && range.end <= one.whole.end)?;
    // What the speaker quotes is somebody else's.
    let before = text.get(quotation.inner.start..range.start.max(quotation.inner.start))?;
    (!before.contains(['‘', '“', '„', '«'])).then_some(quotation)
}

/// The quotations of a paragraph, outermost only; nothing if its marks don't pair.
fn quotations(text: &str) -> Option<Vec<Quotation>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char, char)> = None;
    let mut depth = 0_u32;
    for (at, character) in text.char_indices() {
        match open {
            None => {
                let closing = PAIRS.iter().find(|(opening, _)| *opening == character).map(|(_, closing)| *closing);
                open = match character {
                    '"' => Some((at, '"', '"')),
                    // A closing mark that nothing opened.
                    '”' | '»' => return None,
                    _ => closing.map(|closing| (at, character, closing)),
                };
            }
            Some((start, opening, closing)) if character == closing => {
                if depth == 0 {
                    let whole = start..at + character.len_utf8();
                    found.push(Quotation { inner: start + opening.len_utf8()..at, whole });
                    open = None;
                } else {
                    depth -= 1;
                }
            }
            Some((_, opening, _)) if character == opening => depth += 1,
            Some(_) => {}
        }
    }
    open.is_none().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str, part: &str) -> Option<String> {
        let at = text.find(part)?;
        around(text, at..at + part.len()).and_then(|found| text.get(found.inner)).map(str::to_owned)
    }

    #[test]
    fn marks_that_pair_make_a_quotation() {
        assert_eq!(inner("He says “one two” now.", "two").as_deref(), Some("one two"));
        assert_eq!(inner("He says “one two” now.", "“one two”").as_deref(), Some("one two"));
        assert_eq!(inner("„eins“ und \"zwei drei\"", "drei").as_deref(), Some("zwei drei"));
    }

    #[test]
    fn everything_else_makes_none() {
        assert_eq!(inner("He says “one two” now.", "two” now"), None);
        assert_eq!(inner("He says “one ‘two’ three” now.", "two"), None);
        assert_eq!(inner("He says “one two now.", "two"), None);
        assert_eq!(inner("A 6\" gun and \"two\" guns", "two"), None);
        assert_eq!(inner("no marks", "marks"), None);
    }
}
