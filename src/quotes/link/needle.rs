//! Search terms as a browser's search compares them: folded, trimmed, with each run of white space as one space.
//! It must not keep offsets; those are the job of `passages`.

use super::super::fold::{Folded, fold};

/// A search term, folded, on one line.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut spaced = false;
    for character in text.chars() {
        let folded = fold(character);
        match folded {
            Folded::Ignored => continue,
            Folded::Space => {
                spaced = true;
                continue;
            }
            Folded::One(_) | Folded::Several(_) if spaced && !out.is_empty() => out.push(' '),
            Folded::One(_) | Folded::Several(_) => {}
        }
        spaced = false;
        push(folded, &mut out);
    }
    out
}

/// Appends a folded character.
pub(super) fn push(folded: Folded, out: &mut String) {
    match folded {
        Folded::Ignored => {}
        Folded::Space => out.push(' '),
        Folded::One(character) => out.push(character),
        Folded::Several(characters) => out.push_str(characters),
    }
}
