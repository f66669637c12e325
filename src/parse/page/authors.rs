//! Names of people, from strings that may hold more than a name.
//! A string that is not surely a name gives none.

use crate::article::Author;

/// An author by name alone; nothing for what is no name: an address, a sentence, a number.
pub(super) fn named(name: &str) -> Option<Author> {
    let name = super::text::clean(name)?;
    is_name(&name).then(|| Author { name, ..Author::default() })
}

/// One to six words without digits, addresses or the punctuation of sentences.
fn is_name(name: &str) -> bool {
    let words = name.split(' ').count();
    words <= 6 && name.len() <= 80 && !name.contains(['/', '@', ':', '|', '?', '!']) && !name.chars().any(|c| c.is_ascii_digit())
}

/// Several names in one string: `Jane Doe, Ann Roe and Max Moe`.
pub(super) fn listed(text: &str) -> Vec<Author> {
    let mut names: Vec<&str> = text.split([',', '&', ';']).collect();
    for word in [" and ", " und ", " et ", " og ", " och "] {
        names = names.into_iter().flat_map(|name| name.split(word)).collect();
    }
    let names = names.into_iter().map(|name| name.trim().strip_prefix("and ").unwrap_or(name));
    names.filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_name_gives_no_author() {
        assert!(named("https://www.example.org/jane").is_none());
        assert!(named("She lives in Bristol with two cats and a projector").is_none());
        assert_eq!(named(" Jane&#8217;s  Doe ").map(|author| author.name).as_deref(), Some("Jane’s Doe"));
    }

    #[test]
    fn lists_are_parted_at_commas_and_conjunctions() {
        let names: Vec<String> = listed("Jane Doe, Ann Roe, and Max Moe").into_iter().map(|author| author.name).collect();
        assert_eq!(names, ["Jane Doe", "Ann Roe", "Max Moe"]);
    }
}
