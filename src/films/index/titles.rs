//! Looks up a film of the whole catalogue by any of its titles: by a hash, whose first bits make the number of the file.
//! Its answer must not be taken as final: two titles may have the same hash, so the caller compares the film's record.

use super::{Cursor, Read};
use crate::hash::fnv1a;

/// The most rows that a file may hold.
const MOST: u32 = 100_000;

/// A film that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleRow {
    /// Its number in the index.
    pub film: u32,
    /// The year of its first showing.
    pub year: u16,
}

/// The hash of a [`title_key`](crate::films::title_key()): 32-bit FNV-1a, with the final mix of MurmurHash3, so that its first bits are as good as any.
///
/// ```
/// use intertitle::films::index::title_hash;
/// assert_eq!(title_hash("her"), 0x9C3B_DA5D);
/// assert_ne!(title_hash("hero") >> 24, title_hash("her") >> 24);
/// ```
#[must_use]
pub fn title_hash(key: &str) -> u32 {
    let mut hash = fnv1a(key.bytes());
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}

/// Reads the films whose title may have this key from the file that [`super::Manifest::title_path`] names for it.
///
/// The file: how many rows; then for each row, ordered by hash, the difference of its hash from the one before (for the first row, from the smallest
/// hash that the file may have), its film and its year.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_titles(text: &str, key: &str, bits: u32) -> Read<Vec<TitleRow>> {
    let mut cursor = Cursor::new(text);
    let count = cursor.numbers()?.up_to(MOST)?;
    let mut numbers = cursor.numbers()?;
    let wanted = title_hash(key);
    let mut hash = if bits == 0 { 0 } else { wanted >> (32 - bits.min(32)) << (32 - bits.min(32)) };
    let mut found = Vec::new();
    for _ in 0..count {
        hash = hash.saturating_add(numbers.next()?);
        let row = TitleRow { film: numbers.next()?, year: numbers.year()? };
        if hash == wanted && !key.is_empty() {
            found.push(row);
        }
    }
    Ok(found)
}
