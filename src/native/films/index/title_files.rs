//! Writes the files in which titles are looked up, in the format that [`crate::films::index::read_titles`] reads.
//! It must not prefer one title to another: every film is listed under each of its titles that the known file does not contain.

use super::order::Order;
use crate::films::index::{push_number, title_hash};
use crate::films::{Film, title_key};

/// About how many titles are in a file.
const ROWS: usize = 512;

/// The most films under one title, the best-known ones. Keeps files small however many films share a title.
const NAMESAKES: usize = 400;

/// A title's hash, and its film's number and year.
type Row = (u32, u32, u16);

/// Every title of a catalogue, in the order of its rows.
#[derive(Debug)]
pub(super) struct TitleFiles {
    rows: Vec<Row>,
    bits: u32,
}

/// The rows of one title; if there are too many, those with most votes, in their order.
fn of_most_votes(rows: &[Row], votes: &dyn Fn(u32) -> Option<u32>) -> Vec<Row> {
    let mut kept = rows.to_vec();
    if kept.len() > NAMESAKES {
        kept.sort_by_key(|(_, number, _)| std::cmp::Reverse(votes(*number)));
        kept.truncate(NAMESAKES);
        kept.sort_unstable();
    }
    kept
}

impl TitleFiles {
    /// Takes every title of every film, except those by which known films are found in the known file.
    pub(super) fn new(films: &[Film], order: &Order, is_known: &[bool]) -> Self {
        let mut rows = Vec::new();
        for (number, at) in (0_u32..).zip(&order.films) {
            let Some(film) = films.get(*at as usize) else { continue };
            let is_known = is_known.get(*at as usize).copied().unwrap_or_default();
            let known_key = if is_known { title_key(&film.title) } else { String::new() };
            for title in film.titles() {
                let key = title_key(title);
                if !key.is_empty() && key != known_key {
                    rows.push((title_hash(&key), number, film.year.min(9_999)));
                }
            }
        }
        rows.sort_unstable();
        rows.dedup();
        let votes = |number: u32| films.get(order.film(number) as usize).and_then(|film| film.votes);
        let rows: Vec<_> = rows.chunk_by(|one, other| one.0 == other.0).flat_map(|rows| of_most_votes(rows, &votes)).collect();
        let bits = rows.len().div_ceil(ROWS).next_power_of_two().trailing_zeros().min(24);
        Self { rows, bits }
    }

    /// How many bits of a hash select the file.
    pub(super) fn bits(&self) -> u32 {
        self.bits
    }

    /// The number of files.
    pub(super) fn count(&self) -> u32 {
        1 << self.bits
    }

    /// The text of a file.
    pub(super) fn text(&self, number: u32) -> String {
        let first = number.checked_shl(32 - self.bits).unwrap_or_default();
        let start = self.rows.partition_point(|row| row.0 < first);
        let end = match (number + 1).checked_shl(32 - self.bits) {
            Some(next) if number + 1 < self.count() => self.rows.partition_point(|row| row.0 < next),
            _ => self.rows.len(),
        };
        let rows = self.rows.get(start..end).unwrap_or_default();
        let mut text = String::new();
        push_number(&mut text, u32::try_from(rows.len()).unwrap_or(u32::MAX));
        text.push('\n');
        let mut before = first;
        for (hash, film, year) in rows {
            push_number(&mut text, hash - before);
            before = *hash;
            push_number(&mut text, *film);
            push_number(&mut text, u32::from(*year));
        }
        text
    }
}
