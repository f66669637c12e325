//! A title as a slug for an address: `in-the-mood-for-love`.
//! It must not make slugs unique: two films may have the same one.

use crate::quotes::fold::{Folded, fold};

/// The letters and digits of `title` that fold to ASCII, in lower case; a hyphen for anything between them, except for an apostrophe, which is dropped.
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
