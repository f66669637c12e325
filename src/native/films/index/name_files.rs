//! Writes the files in which names are looked up as a reader types, in the format that [`crate::films::paths::read_names`] reads.
//! It must not keep everyone under a short prefix: if many names begin with it, only the best-known.

use super::lean::clean;
use crate::films::index::push_number;
use crate::films::index::{kept_hashes, lookup_words};
use crate::films::paths::Meant;
use std::collections::HashMap;

/// Up to this many names share a single file, each listed once: about 60 kB, and less than a quarter of the total size of files by prefix.
const TOGETHER: usize = 8_000;
/// About how many names are in a file.
const ROWS: usize = 400;
/// How many names are kept under a short prefix, and under a longer one.
const FEW: u32 = 150;
const MORE: u32 = 600;

/// A name that can be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Named<'a> {
    /// How many films are better known than the film, or than the person's best-known film.
    pub(super) rank: u32,
    pub(super) meant: Meant,
    pub(super) year: u16,
    /// Whether it is a title in another language: a page shows the first title of a film that matches.
    pub(super) is_elsewhere: bool,
    pub(super) name: &'a str,
}

/// Which name is in which file.
#[derive(Debug)]
pub(super) struct NameFiles<'a> {
    files: Vec<Vec<Named<'a>>>,
    bits: u32,
}

impl<'a> NameFiles<'a> {
    /// `all` names; `elsewhere` are titles in other languages, which help only if the file depends on what is typed: in a single file a page finds
    /// films by the titles of its own language, which it knows.
    pub(super) fn new(mut all: Vec<Named<'a>>, elsewhere: Vec<Named<'a>>) -> Self {
        let is_one_file = all.len() <= TOGETHER;
        if !is_one_file {
            all.extend(elsewhere);
        }
        all.sort_unstable();
        all.dedup();
        if is_one_file {
            return Self { files: vec![all], bits: 0 };
        }
        let mut kept: HashMap<u32, u32> = HashMap::new();
        let mut rows: Vec<(u32, Named<'a>)> = Vec::new();
        for named in all {
            for word in lookup_words(named.name) {
                let (few, more) = kept_hashes(&word);
                for (hash, most) in [(few, FEW)].into_iter().chain(more.map(|hash| (hash, MORE))) {
                    let count = kept.entry(hash).or_default();
                    *count += 1;
                    if *count <= most {
                        rows.push((hash, named));
                    }
                }
            }
        }
        let bits = rows.len().div_ceil(ROWS).next_power_of_two().trailing_zeros().min(24);
        let mut files = vec![Vec::new(); 1 << bits];
        for (hash, named) in rows {
            let file = hash.checked_shr(32 - bits).unwrap_or_default();
            files.get_mut(file as usize).into_iter().for_each(|file: &mut Vec<Named<'a>>| file.push(named));
        }
        for file in &mut files {
            file.sort_unstable();
            file.dedup();
        }
        Self { files, bits }
    }

    /// How many bits of a hash select the file.
    pub(super) fn bits(&self) -> u32 {
        self.bits
    }

    /// The texts of all files.
    pub(super) fn texts(&self) -> impl Iterator<Item = String> {
        self.files.iter().map(|file| {
            let mut text = String::new();
            push_number(&mut text, u32::try_from(file.len()).unwrap_or_default());
            text.push('\n');
            for named in file {
                let (kind, number) = match named.meant {
                    Meant::Film(film) => (0, film),
                    Meant::Person(person) => (1, person.0),
                    Meant::OnlyIn(film) => (2, film),
                };
                push_number(&mut text, kind);
                push_number(&mut text, number);
                if kind == 0 {
                    push_number(&mut text, u32::from(named.year.min(9_999)));
                }
            }
            for named in file {
                text.push('\n');
                text.push_str(&clean(named.name));
            }
            text
        })
    }
}
