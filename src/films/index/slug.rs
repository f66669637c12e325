//! A title as a word of an address: `in-the-mood-for-love`.
//! It must not make one unique: two films may have one slug.

use crate::quotes::fold::{Folded, fold};

/// The letters and digits of `title` that ASCII has or that fold to such, in lower case; a hyphen for whatever stands between, nothing for an apostrophe.
///
/// ```
/// use intertitle::films::index::slug;
/// assert_eq!(slug("Amélie"), "amelie");
/// assert_eq!(slug("Schindler’s List"), "schindlers-list");
/// assert_eq!(slug("Three Colours: Blue"), "three-colours-blue");
/// assert_eq!(slug("東京物語"), "");
/// ```
#[must_use]
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    let mut is_apart = false;
    for character in title.chars() {
        let start = slug.len();
        match fold(character) {
            Folded::One(one) if one.is_ascii_alphanumeric() => slug.push(one),
            Folded::Several(several) => slug.extend(several.chars().filter(char::is_ascii_alphanumeric)),
            Folded::Ignored => {}
            _ => is_apart |= !matches!(character, '\'' | '’' | '‘'),
        }
        if slug.len() > start && std::mem::take(&mut is_apart) && start > 0 {
            slug.insert(start, '-');
        }
    }
    slug
}
