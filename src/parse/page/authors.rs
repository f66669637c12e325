//! Names of people, from strings that may contain more than a name.
//! A string that is not certainly a name yields none.

use crate::article::Author;
use crate::parse::COMMAS;
use crate::seek;

/// An author by name alone; nothing if the text is no name but, say, an address, a sentence or a number.
pub(super) fn named(name: &str) -> Option<Author> {
    let name = super::text::clean(name)?;
    let name = name.strip_prefix("By ").or_else(|| name.strip_prefix("by ")).unwrap_or(&name);
    is_name(name).then(|| Author { name: name.to_owned(), ..Author::default() })
}

/// Appends those authors that are not in the list yet.
pub(super) fn extend(authors: &mut Vec<Author>, others: impl IntoIterator<Item = Author>) {
    for other in others {
        if authors.iter().all(|author| author.name != other.name) {
            authors.push(other);
        }
    }
}

/// Whether a text is one to six words without digits, addresses or the punctuation of sentences, and not an engine's default account.
fn is_name(name: &str) -> bool {
    let words = seek::split(name, b" ").count();
    let is_account = ["admin", "administrator"].iter().any(|account| name.eq_ignore_ascii_case(account));
    !is_account
        && words <= 6
        && name.len() <= 80
        && !name.contains(['/', '@', ':', '|', '?', '!', '／', '：'])
        && !name.chars().any(|c| c.is_ascii_digit())
}

/// Several names in one string: `Jane Doe, Ann Roe and Max Moe`.
pub(super) fn listed(text: &str) -> Vec<Author> {
    let mut authors = Vec::new();
    for part in seek::split(text, b";") {
        authors.append(&mut split_at_commas(part));
    }
    authors
}

/// The names separated by commas and conjunctions.
fn split_at_commas(text: &str) -> Vec<Author> {
    let mut authors: Vec<Author> = Vec::new();
    let mut parts = text.split(COMMAS).map(joined);
    authors.extend(parts.next().into_iter().flatten().filter_map(named));
    let is_joined = joined(text).len() > 1;
    let mut is_described = false;
    for names in parts {
        if let (Some(first), Some(author)) = (names.first(), authors.last_mut())
            && GENERATIONS.contains(first)
        {
            author.name.extend([", ", first]);
        }
        // A position may itself contain a conjunction: "Arts and Culture Editor".
        let described = names.iter().rposition(|name| is_position(name) || is_degree(name)).map_or(0, |last| last + 1);
        let was_described = std::mem::replace(&mut is_described, names.iter().any(|name| is_position(name)));
        // Nor does a comma always separate people: "Jane Doe, Leeds", "Jane Doe, Film Critic, The Take".
        let is_place =
            |name: &str| !is_joined && (was_described || !name.contains(' ') && authors.iter().any(|author| author.name.contains(' ')));
        let mut more = Vec::new();
        for name in names.into_iter().skip(described) {
            if !is_place(name) {
                more.extend(named(name));
            }
        }
        authors.append(&mut more);
    }
    authors
}

/// The single author in a name, without their position: `Jane Doe, Arts Editor`. If it looks like several names, the whole is one: `Doe, Jane`.
pub(super) fn one(name: &str) -> Option<Author> {
    let mut authors = listed(name);
    if authors.len() == 1 { authors.pop() } else { named(name) }
}

/// The parts of a text between conjunctions, in several languages.
fn joined(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = seek::split(text, b"&").collect();
    for word in [" and ", " und ", " et ", " og ", " och "] {
        let mut at = 0;
        while let Some(name) = names.get_mut(at) {
            at += 1;
            if let Some((before, after)) = seek::around(name, word) {
                *name = before;
                names.insert(at, after);
            }
        }
    }
    names.into_iter().map(|name| name.trim()).map(|name| name.strip_prefix("and ").unwrap_or(name)).collect()
}

/// Suffixes that belong to the name although a comma precedes them.
const GENERATIONS: [&str; 4] = ["Jr", "Jr.", "Sr", "Sr."];

/// Beginnings of words that denote a position, in several languages; names do not contain them.
const POSITIONS: &str =
    "editor critic writer author autor report correspond korrespond contribut columnist review journalis lecturer professor redakt kritik";

/// Whether this belongs to the name before it: `PhD`, `M.A.`, `Jr.`.
fn is_degree(text: &str) -> bool {
    let short = text.trim_end_matches('.');
    short.len() <= 4 && (short.ends_with(char::is_uppercase) || GENERATIONS.contains(&text))
}

/// Whether this is the position of the person named before it: `Senior Film Critic`, `special to the Take`.
fn is_position(text: &str) -> bool {
    let first = seek::split(text, b" ").next().unwrap_or_default();
    // The lower-case words in names are short ("van", "de"), and some people write their whole name in lower case.
    let is_sentence = first.chars().count() > 3 && first.starts_with(char::is_lowercase) && seek::split(text, b" ").count() > 2;
    let text = text.to_ascii_lowercase();
    is_sentence || seek::split(&text, b" -").any(|word| seek::split(POSITIONS, b" ").any(|position| word.starts_with(position)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_name_gives_no_author() {
        assert!(named("https://www.example.org/jane").is_none());
        assert!(named("admin").is_none());
        assert!(named("She lives in Bristol with two cats and a projector").is_none());
        assert_eq!(named(" Jane&#8217;s  Doe ").map(|author| author.name).as_deref(), Some("Jane’s Doe"));
    }

    #[test]
    fn lists_are_split_at_commas_and_conjunctions() {
        let names = |text: &str| listed(text).into_iter().map(|author| author.name).collect::<Vec<_>>();
        assert_eq!(names("Jane Doe, Ann Roe, and Max Moe"), ["Jane Doe", "Ann Roe", "Max Moe"]);
        assert_eq!(names("Jane Doe; Ann van Roe"), ["Jane Doe", "Ann van Roe"]);
    }

    #[test]
    fn a_position_is_not_another_author() {
        let names = |text: &str| listed(text).into_iter().map(|author| author.name).collect::<Vec<_>>();
        for position in
            ["PhD", "Ph.D.", "M.A.", "Arts Editor", "critic", "Arts and Culture Editor", "special to The Take", "Redaktionsleiter"]
        {
            assert_eq!(names(&format!("By Jane Doe, {position}")), ["Jane Doe"], "{position}");
            assert_eq!(names(&format!("By Jane Doe, {position}, and Max Moe")), ["Jane Doe", "Max Moe"], "{position}");
        }
        assert_eq!(names("Jane Doe, Film Critic and Max Moe"), ["Jane Doe", "Max Moe"]);
        assert_eq!(names("Jane Doe, Writer and Critic"), ["Jane Doe"]);
        assert_eq!(names("Jane Doe, Critic, The Take, Max Moe"), ["Jane Doe", "Max Moe"]);
        assert_eq!(names("bell hooks, danah boyd"), ["bell hooks", "danah boyd"]);
        assert_eq!(names("Edith Authers, Christopher Guest"), ["Edith Authers", "Christopher Guest"]);
        for place in ["Leeds", "Film Critic, The Take"] {
            assert_eq!(names(&format!("Jane Doe, {place}")), ["Jane Doe"], "{place}");
        }
        assert_eq!(names("Jane Doe, MD, Max Moe, Jr., Ann Roe, PhD"), ["Jane Doe", "Max Moe, Jr.", "Ann Roe"]);
        assert_eq!(names("Jane Doe, Critic; Max Moe, Editor"), ["Jane Doe", "Max Moe"]);
        assert_eq!(names("洪吉童, 金哲洙"), ["洪吉童", "金哲洙"]);
        assert_eq!(names("Max Moe, Jr. and Jane Doe, Sr"), ["Max Moe, Jr.", "Jane Doe, Sr"]);
    }
}
