//! Names of people, from strings that may hold more than a name.
//! A string that is not surely a name gives none.

use crate::article::Author;

/// An author by name alone; nothing for what is no name: an address, a sentence, a number.
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

/// One to six words without digits, addresses or the punctuation of sentences; nobody is called what engines call their first user.
fn is_name(name: &str) -> bool {
    let words = name.split(' ').count();
    let is_account = ["admin", "administrator"].iter().any(|account| name.eq_ignore_ascii_case(account));
    !is_account
        && words <= 6
        && name.len() <= 80
        && !name.contains(['/', '@', ':', '|', '?', '!'])
        && !name.chars().any(|c| c.is_ascii_digit())
}

/// Several names in one string: `Jane Doe, Ann Roe and Max Moe`.
pub(super) fn listed(text: &str) -> Vec<Author> {
    let mut names: Vec<&str> = text.split([',', '&', ';']).collect();
    for word in [" and ", " und ", " et ", " og ", " och "] {
        names = names.into_iter().flat_map(|name| name.split(word)).collect();
    }
    let names = names.into_iter().map(|name| name.trim().strip_prefix("and ").unwrap_or(name));
    names.filter(|name| !is_degree(name)).filter_map(named).collect()
}

/// `MA`, `PhD`: what stands after a name and a comma.
fn is_degree(text: &str) -> bool {
    text.len() <= 4 && text.ends_with(char::is_uppercase)
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
    fn lists_are_parted_at_commas_and_conjunctions() {
        let names = |text: &str| listed(text).into_iter().map(|author| author.name).collect::<Vec<_>>();
        assert_eq!(names("Jane Doe, Ann Roe, and Max Moe"), ["Jane Doe", "Ann Roe", "Max Moe"]);
        assert_eq!(names("By Jane Doe, PhD"), ["Jane Doe"]);
    }
}
