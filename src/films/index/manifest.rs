//! The manifest of an index: a few numbers from which the address of every other file follows, whatever the catalogue's size.
//! It must not be trusted with an address: only letters, digits and numbers from it become part of one.

use super::layout::{DIRECTORS, ENTRIES, FILMS, FOLDER, GRAPH, KNOWN, NAMES, TITLES, local, numbered};
use super::{Fault, Read, lookup_hash, lookup_words, title_hash};
use crate::parse::json::Value;
use crate::seek;

/// The version of the files that this code reads, and `native::films::index` writes.
pub const VERSION: u32 = 2;

/// The content of `films.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// How many films the catalogue has.
    pub films: u32,
    /// The hash of the whole build, in letters and digits: part of every address, so that the file at an address never changes.
    pub build: String,
    /// How many films a film file holds.
    pub per_file: u32,
    /// How many leading bits of a title's hash make the number of its title file.
    pub title_bits: u32,
    /// The languages in which the best-known films have titles of their own, in lower case, with spaces between: `de fr pt pt-pt`.
    pub languages: String,
    /// The numbers of the index of paths, if there is one.
    pub paths: Option<Paths>,
}

/// The numbers of an index of paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paths {
    /// How many of the best-known films it covers.
    pub films: u32,
    /// How many films a file of entries holds.
    pub per_file: u32,
    /// How many leading bits of a name's hash make the number of its look-up file.
    pub name_bits: u32,
}

impl Manifest {
    /// Reads the manifest.
    ///
    /// # Errors
    /// What is wrong with it.
    ///
    /// ```
    /// use intertitle::films::index::Manifest;
    /// let json = serde_json::json!({ "intertitleFilms": 2, "films": 650, "build": "3f9ac01b", "perFile": 40, "titleBits": 0 });
    /// let manifest = Manifest::read(&&json).unwrap();
    /// assert_eq!(manifest.known_path(), "films-3f9ac01b/known.bin");
    /// assert_eq!(manifest.title_path("her"), "films-3f9ac01b/t0/0.bin");
    /// assert_eq!(manifest.film_path(81), "films-3f9ac01b/f0/2.bin");
    /// assert_eq!(manifest.local_path("fr"), None);
    /// ```
    pub fn read<V: Value>(json: &V) -> Read<Self> {
        if number(json, "intertitleFilms")? != VERSION {
            return Err(fault("this index has another version; rebuild it"));
        }
        let build = json.get("build").and_then(|build| build.string()).unwrap_or_default();
        if build.is_empty() || build.len() > 64 || !build.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(fault("\"build\" is not made of letters and digits"));
        }
        let bits = |value: u32| if value > 24 { Err(fault("more than 24 bits for an address")) } else { Ok(value) };
        let paths = match json.get("paths") {
            None => None,
            Some(paths) => Some(Paths {
                films: number(&paths, "films")?,
                per_file: number(&paths, "perFile")?.max(1),
                name_bits: bits(number(&paths, "nameBits")?)?,
            }),
        };
        let per_file = number(json, "perFile")?.max(1);
        let languages = json.get("languages").and_then(|languages| languages.string()).unwrap_or_default();
        Ok(Self { films: number(json, "films")?, build, per_file, title_bits: bits(number(json, "titleBits")?)?, languages, paths })
    }

    /// The path of the best-known films, relative to the manifest, like all the paths below.
    #[must_use]
    pub fn known_path(&self) -> String {
        self.path(KNOWN)
    }

    /// The path of the titles that the best-known films have in this language, if they have any: those of its country, or else of the language
    /// alone. Only a name that is the page's own tag becomes part of it.
    #[must_use]
    pub fn local_path(&self, language: &str) -> Option<String> {
        let alone = seek::split(language, b"-").next()?;
        let listed = |wanted: &str| seek::split(&self.languages, b" ").find(|tag| tag.eq_ignore_ascii_case(wanted));
        Some(self.path(&local(listed(language).or_else(|| listed(alone))?)))
    }

    /// The path of the directors of the best-known films.
    #[must_use]
    pub fn directors_path(&self) -> String {
        self.path(DIRECTORS)
    }

    /// The path of the file in which titles with this key are looked up.
    #[must_use]
    pub fn title_path(&self, key: &str) -> String {
        self.numbered(TITLES, prefix(title_hash(key), self.title_bits))
    }

    /// The path of the file that has the film with this number.
    #[must_use]
    pub fn film_path(&self, film: u32) -> String {
        self.numbered(FILMS, film / self.per_file.max(1))
    }

    /// The path of the graph of films and people, if there is one.
    #[must_use]
    pub fn graph_path(&self) -> Option<String> {
        self.paths.map(|_| self.path(GRAPH))
    }

    /// The path of the file that has the entry of a film of the graph.
    #[must_use]
    pub fn entry_path(&self, film: u32) -> Option<String> {
        self.paths.map(|paths| self.numbered(ENTRIES, film / paths.per_file.max(1)))
    }

    /// The path of the file in which names are looked up by a word: its first three or five letters, or the whole of a shorter word.
    #[must_use]
    pub fn names_path(&self, word: &str) -> Option<String> {
        Some(self.numbered(NAMES, prefix(title_hash(word), self.paths?.name_bits)))
    }

    /// The path of the file in which a whole name is looked up: by its longest word.
    #[must_use]
    pub fn lookup_path(&self, name: &str) -> Option<String> {
        let words = lookup_words(name);
        let longest = words.iter().max_by_key(|word| word.chars().count())?;
        let paths = self.paths?;
        Some(self.numbered(NAMES, prefix(lookup_hash(longest), paths.name_bits)))
    }

    fn numbered(&self, letter: char, number: u32) -> String {
        self.path(&numbered(letter, number))
    }

    fn path(&self, name: &str) -> String {
        [FOLDER, &self.build, "/", name].concat()
    }
}

/// The first `bits` bits of a hash.
pub(super) fn prefix(hash: u32, bits: u32) -> u32 {
    hash.checked_shr(32 - bits.min(32)).unwrap_or_default()
}

fn number<V: Value>(json: &V, key: &'static str) -> Read<u32> {
    let number = json.get(key).and_then(|value| value.number());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked in the line before")]
    match number {
        Some(number) if number >= 0.0 && number <= f64::from(u32::MAX) => Ok(number as u32),
        _ => Err(fault("a number is missing in the manifest")),
    }
}

#[cold]
fn fault(why: &'static str) -> Box<Fault> {
    Box::new(Fault { line: 0, why })
}
