//! People with the same name: in a catalogue a Roman numeral in brackets distinguishes them, as at IMDb; it is never shown to readers.
//! It must not distinguish anyone by itself: one name is one person, unless a source has two people with it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A name as readers see it.
///
/// ```
/// use intertitle::native::films::namesake::shown;
/// assert_eq!((shown("Steve McQueen (II)"), shown("Ice-T (Tracy)"), shown("Mix ()")), ("Steve McQueen", "Ice-T (Tracy)", "Mix ()"));
/// ```
#[must_use]
pub fn shown(name: &str) -> &str {
    let numeral = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match numeral {
        Some((rest, numeral)) if !numeral.is_empty() && numeral.bytes().all(|letter| b"IVXLC".contains(&letter)) => rest,
        _ => name,
    }
}

/// The name of the person with this number among namesakes; the first, with number 0, has the plain name.
///
/// ```
/// use intertitle::native::films::namesake::numbered;
/// assert_eq!((numbered("Steve McQueen", 0), numbered("Steve McQueen", 1)), ("Steve McQueen".into(), "Steve McQueen (II)".into()));
/// assert_eq!(numbered("John Smith", 48), "John Smith (XLIX)");
/// ```
#[must_use]
pub fn numbered(name: &str, number: usize) -> String {
    if number == 0 {
        return name.to_owned();
    }
    let mut left = number + 1;
    let mut numeral = String::new();
    for (worth, letters) in [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
        while left >= worth {
            numeral.push_str(letters);
            left -= worth;
        }
    }
    format!("{name} ({numeral})")
}

/// The people with one name, by their numbers in a source, and how many credits each has.
type Called = Vec<(u32, u32)>;

/// The people of a source while their credits are counted; afterwards, those who share a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Namesakes {
    by_name: HashMap<u64, Called>,
}

impl Namesakes {
    /// Counts a credit of the person with this number.
    pub fn count(&mut self, name: &str, person: u32) {
        let called = self.by_name.entry(hashed(name)).or_insert_with(|| Vec::with_capacity(1));
        match called.iter_mut().find(|(other, _)| *other == person) {
            Some((_, credits)) => *credits += 1,
            None => called.push((person, 1)),
        }
    }

    /// Ends the counting: people with a unique name are dropped; namesakes are sorted, those with most credits first.
    pub fn sort(&mut self) {
        self.by_name.retain(|_, called| called.len() > 1);
        self.by_name.shrink_to_fit();
        self.by_name
            .values_mut()
            .for_each(|called| called.sort_unstable_by_key(|(person, credits)| (std::cmp::Reverse(*credits), *person)));
    }

    /// The person's name, with a numeral if namesakes have more credits.
    #[must_use]
    pub fn name(&self, name: &str, person: u32) -> String {
        let number = self.by_name.get(&hashed(name)).and_then(|called| called.iter().position(|(other, _)| *other == person));
        numbered(name, number.unwrap_or_default())
    }
}

fn hashed(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_namesake_with_most_credits_has_the_plain_name() {
        let mut namesakes = Namesakes::default();
        [(13_566, 2), (2_087, 3), (7, 1)]
            .into_iter()
            .for_each(|(person, credits)| (0..credits).for_each(|_| namesakes.count("Steve McQueen", person)));
        namesakes.count("Jacqueline Bisset", 14_061);
        namesakes.sort();
        let name = |person| namesakes.name("Steve McQueen", person);
        assert_eq!([2_087, 13_566, 7].map(name), ["Steve McQueen", "Steve McQueen (II)", "Steve McQueen (III)"]);
        assert_eq!(namesakes.name("Jacqueline Bisset", 14_061), "Jacqueline Bisset");
        assert_eq!(namesakes.by_name.len(), 1, "nobody else is kept");
        assert!((0..400).all(|number| shown(&numbered("A B", number)) == "A B"));
    }
}
