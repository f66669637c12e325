//! Which passages of the article responses are about: those to which they contain one of our links.
//! It must not search the text: the caller finds the passages with [`crate::quotes::link::arrive`], and leaves out those that are not found.

use super::conversation::Conversation;
use std::ops::Range;

/// A passage and the responses that are about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Where it is in the text, in bytes.
    pub range: Range<usize>,
    /// The indices of their entries, in reading order.
    pub entries: Vec<usize>,
}

/// How many links are followed: each costs a search of the whole text.
const MOST: usize = 200;

/// The indices of the readable entries that contain such a link, each with the link.
#[must_use]
pub fn links(conversation: &Conversation) -> Vec<(usize, &str)> {
    let mut links = Vec::new();
    for (number, entry) in conversation.entries.iter().enumerate() {
        if let Some(link) = &entry.about
            && entry.response.is_readable()
            && links.len() < MOST
        {
            links.push((number, link.as_str()));
        }
    }
    links
}

/// The passages that responses are about, in the order of the text. `found` has the index of each entry and where its link leads; overlapping ranges
/// are merged.
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
