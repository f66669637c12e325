//! Which passages of the article responses speak of: those whose link of ours they carry.
//! One that is not found again is no passage; the response stays where it is.

use super::conversation::Conversation;
use crate::quotes::link::{Passages, arrive, parse};
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

/// The passages of the article that are spoken of, in the order of the text; what overlaps is one.
#[must_use]
pub fn spoken_of(conversation: &Conversation, passages: &Passages) -> Vec<Spoken> {
    let mut out: Vec<Spoken> = Vec::new();
    let about = |(number, entry): (usize, &super::conversation::Entry)| {
        let link = entry.response.about.as_deref().filter(|_| entry.response.is_readable())?;
        Some((number, link.to_owned()))
    };
    for (number, link) in conversation.entries.iter().enumerate().filter_map(about).take(MOST) {
        let Some(found) = arrive(passages, &parse(&link)) else { continue };
        let overlaps = |spoken: &&mut Spoken| spoken.range.start < found.range.end && found.range.start < spoken.range.end;
        match out.iter_mut().find(overlaps) {
            Some(spoken) => {
                spoken.range = spoken.range.start.min(found.range.start)..spoken.range.end.max(found.range.end);
                spoken.entries.push(number);
            }
            None => {
                let at = out.iter().position(|after| after.range.start > found.range.start).unwrap_or(out.len());
                out.insert(at, Spoken { range: found.range, entries: vec![number] });
            }
        }
    }
    out
}
