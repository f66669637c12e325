//! Which passages of the article responses speak of: those whose link of ours they carry.
//! Finding them in the text is for whoever has it ([`crate::quotes::link::arrive`]); one that is not found is no passage.

use super::conversation::Conversation;
use std::ops::Range;

/// A passage and the responses that speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Where it is in the text, in bytes.
    pub range: Range<usize>,
    /// The numbers of the entries, in reading order.
    pub entries: Vec<usize>,
}

/// How many links are followed: each is a search of the whole text.
const MOST: usize = 200;

/// The entries that carry such a link, by their numbers, each with its link.
#[must_use]
pub fn links(conversation: &Conversation) -> Vec<(usize, &str)> {
    let about = |(number, entry): (usize, &'_ super::conversation::Entry)| {
        entry.about.is_some().then_some(number).filter(|_| entry.response.is_readable())
    };
    let numbers = conversation.entries.iter().enumerate().filter_map(about).take(MOST);
    numbers.filter_map(|number| Some((number, conversation.entries.get(number)?.about.as_deref()?))).collect()
}

/// The passages that are spoken of, in the order of the text: where the links of entries lead, by the entries' numbers. What overlaps is one.
///
/// ```
/// use intertitle::responses::passages::{Spoken, spoken_of};
/// let spoken = spoken_of(vec![(4, 90..99), (1, 10..20), (3, 15..30)]);
/// assert_eq!(spoken, [Spoken { range: 10..30, entries: vec![1, 3] }, Spoken { range: 90..99, entries: vec![4] }]);
/// ```
#[must_use]
pub fn spoken_of(found: Vec<(usize, Range<usize>)>) -> Vec<Spoken> {
    let mut out: Vec<Spoken> = Vec::new();
    for (number, range) in found {
        let overlaps = |spoken: &&mut Spoken| spoken.range.start < range.end && range.start < spoken.range.end;
        match out.iter_mut().find(overlaps) {
            Some(spoken) => {
                spoken.range = spoken.range.start.min(range.start)..spoken.range.end.max(range.end);
                spoken.entries.push(number);
            }
            None => {
                let at = out.iter().position(|after| after.range.start > range.start).unwrap_or(out.len());
                out.insert(at, Spoken { range, entries: vec![number] });
            }
        }
    }
    out
}
