//! The key under which a title is looked up: what is left of it without case, accents, punctuation and spaces.
//! It must not be taken to identify a film: two films may share a key, and the caller compares further.

use crate::quotes::fold::{Folded, fold};

/// The key of `title`: its letters and digits, folded as a text search folds them, with no spaces between.
///
/// A leading or trailing English article does not count (`The Matrix`, `Matrix, The`), `&` is `and`, `½` is `1/2`, and a Roman numeral from II to IX,
/// except V, after the first word is its number. A title without any letter or digit keeps its signs (`$`). Only an empty title has an empty key.
///
/// ```
/// use intertitle::films::title_key;
/// assert_eq!(title_key("The Cook, the Thief, His Wife & Her Lover"), "cookthethiefhiswifeandherlover");
/// assert_eq!(title_key("Amélie"), title_key("AMELIE"));
/// assert_eq!(title_key("Spider-Man"), title_key("Spiderman"));
/// assert_eq!(title_key("8½"), title_key("8 1/2"));
/// assert_eq!(title_key("Rocky II"), title_key("Rocky 2"));
/// assert_eq!(title_key("If...."), "if");
/// assert_ne!(title_key("Her"), title_key("Hero"));
/// ```
#[must_use]
pub fn title_key(title: &str) -> String {
    let title = title.trim();
    let mut key = String::with_capacity(title.len());
    for word in without_article(title).split_whitespace() {
        let start = key.len();
        push_folded(word, &mut key);
        if start > 0
            && let Some(number) = key.get(start..).and_then(roman)
        {
            key.truncate(start);
            key.push(number);
        }
    }
    if key.is_empty() { title.chars().filter(|sign| !sign.is_whitespace()).collect() } else { key }
}

/// Whether a title has an English article before it or, after a comma, at its end.
#[cfg(feature = "native")]
pub(crate) fn has_article(title: &str) -> bool {
    without_article(title).len() < title.len()
}

/// `title` without an English article before it or, after a comma, at its end; but never without its only word.
fn without_article(title: &str) -> &str {
    let is_article = |word: &str| ["the", "a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article));
    if let Some((first, rest)) = title.split_once(char::is_whitespace)
        && is_article(first)
        && rest.contains(char::is_alphanumeric)
    {
        return rest;
    }
    match title.rsplit_once(',') {
        Some((rest, last)) if is_article(last.trim()) && rest.contains(char::is_alphanumeric) => rest,
        _ => title,
    }
}

/// Appends the letters and digits of `word`, folded.
fn push_folded(word: &str, key: &mut String) {
    for character in word.chars() {
        match character {
            '&' => key.push_str("and"),
            '½' => key.push_str("12"),
            '⅓' => key.push_str("13"),
            other => match fold(other) {
                Folded::One(one) if one.is_alphanumeric() => key.push(one),
                Folded::Several(several) => key.extend(several.chars().filter(char::is_ascii_alphanumeric)),
                _ => {}
            },
        }
    }
}

/// The digit of a small Roman numeral in lower case; not of `i`, `v` and `x`, which may be letters or words.
fn roman(word: &str) -> Option<char> {
    Some(match word {
        "ii" => '2',
        "iii" => '3',
        "iv" => '4',
        "vi" => '6',
        "vii" => '7',
        "viii" => '8',
        "ix" => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_write_one_title_have_one_key() {
        for (one, other) in [
            ("The Matrix", "matrix"),
            ("Matrix, The", "The Matrix"),
            ("Man Escaped, A", "A Man Escaped"),
            ("M*A*S*H", "MASH"),
            ("Eternal Sunshine of the  Spotless Mind", "eternal sunshine of the spotless mind"),
            ("WALL·E", "Wall-E"),
            ("Schindler’s List", "Schindler's List"),
            ("Harold & Maude", "Harold and Maude"),
            ("Rashōmon", "Rashomon"),
            ("Æon Flux", "Aeon Flux"),
            ("Three Colours: Blue", "Three Colours – Blue"),
            ("Сталкер", "СТАЛКЕР"),
            ("The Godfather Part II", "The Godfather: Part 2"),
            ("[REC]", "Rec"),
        ] {
            assert_eq!(title_key(one), title_key(other), "{one} and {other}");
        }
    }

    #[test]
    fn what_looks_like_an_article_or_a_number_may_be_the_title() {
        assert_eq!(title_key("A"), "a");
        assert_eq!(title_key("The"), "the");
        assert_eq!(title_key("A.I. Artificial Intelligence"), "aiartificialintelligence");
        assert_eq!(title_key("An Education"), "education");
        assert_eq!(title_key("I Vitelloni"), "ivitelloni");
        assert_eq!(title_key("IX"), "ix");
        assert_eq!(title_key("Malcolm X"), "malcolmx");
        assert_eq!(title_key("The ..."), "the");
    }

    #[test]
    fn signs_alone_are_a_title() {
        assert_eq!(title_key("$"), "$");
        assert_eq!(title_key(" ? ? "), "??");
        assert_eq!(title_key(" "), "");
        assert_eq!(title_key(""), "");
    }

    #[test]
    fn every_script_keeps_its_letters() {
        assert_eq!(title_key("東京物語"), "東京物語");
        assert_eq!(title_key("قارئة الفنجان"), title_key("قارئة  الفنجان"));
        assert_ne!(title_key("पथेर पांचाली"), "");
    }

    #[test]
    fn a_key_is_its_own_key() {
        for title in ["The Matrix", "Rocky II", "8½", "Amélie", "If....", "$"] {
            let key = title_key(title);
            assert_eq!(title_key(&key), key);
        }
    }
}
