//! Looking a film up by any of its titles, among all of a catalogue: by a hash, of which the first bits name the file.
//! It must not be the last word: two titles may have one hash, so whoever finds a film compares its record.

use super::{Cursor, Fault};

/// Rows that a file may hold.
const MOST: u32 = 100_000;

/// A film that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TitleRow {
    /// Its number in the index.
    pub film: u32,
    /// The year of its first showing.
    pub year: u16,
}

/// The hash of a [`title_key`](crate::films::title_key): 32-bit FNV-1a, its bits mixed as MurmurHash3 does last, so that the first of them are as good as any.
///
/// ```
/// use intertitle::films::index::title_hash;
/// assert_eq!(title_hash("her"), 0x9C3B_DA5D);
/// assert_ne!(title_hash("hero") >> 24, title_hash("her") >> 24);
/// ```
#[must_use]
pub fn title_hash(key: &str) -> u32 {
    let mut hash = key.bytes().fold(0x811C_9DC5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x85EB_CA6B);
    hash = (hash ^ (hash >> 13)).wrapping_mul(0xC2B2_AE35);
    hash ^ (hash >> 16)
}

/// Reads the films whose title may have this key from the file that [`super::Manifest::title_path`] names for it.
///
/// The file: how many rows; then for each, ordered by hash, how far its hash is from the one before (the first from that of the file's first bits),
/// its film and its year.
///
/// # Errors
/// What is wrong with the file, and in which line.
pub fn read_titles(text: &str, key: &str, bits: u32) -> Result<Vec<TitleRow>, Fault> {
    let mut cursor = Cursor::new(text);
    let count = cursor.numbers()?.up_to(MOST)?;
    let mut numbers = cursor.numbers()?;
    let wanted = title_hash(key);
    let mut hash = if bits == 0 { 0 } else { wanted >> (32 - bits.min(32)) << (32 - bits.min(32)) };
    let mut found = Vec::new();
    for _ in 0..count {
        hash = hash.saturating_add(numbers.next()?);
        let row = TitleRow { film: numbers.next()?, year: super::film_chunk::year(&mut numbers)? };
        if hash == wanted && !key.is_empty() {
            found.push(row);
        }
    }
    Ok(found)
}
