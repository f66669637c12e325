//! The manifest of an index: a few numbers from which every other address follows, whatever the catalogue's size.
//! It must not be trusted with an address: what it says becomes part of one only where it is letters, digits and numbers.

use super::{Fault, title_hash};
use crate::article::whole;
use crate::films::paths::{lookup_hash, lookup_words};
use crate::parse::json::Value;

/// The version of the files that this code reads.
const VERSION: u32 = 2;

/// What `films.json` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Films in the catalogue.
    pub films: u32,
    /// The hash of everything that was built, in letters and digits: part of every address, so that no file ever changes under its address.
    pub build: String,
    /// How many films a film file holds.
    pub per_file: u32,
    /// How many bits of a title's hash name its title file.
    pub title_bits: u32,
    /// What the index of paths needs, if there is one.
    pub paths: Option<Paths>,
}

/// The numbers of an index of paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The best-known films that it covers.
    pub films: u32,
    /// How many films a file of entries holds.
    pub per_file: u32,
    /// How many bits of a name's hash name its look-up file.
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
    /// ```
    pub fn read<V: Value>(json: &V) -> Result<Self, Fault> {
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
        Ok(Self { films: number(json, "films")?, build, per_file, title_bits: bits(number(json, "titleBits")?)?, paths })
    }

    /// Where the best-known films are, beside the manifest.
    #[must_use]
    pub fn known_path(&self) -> String {
        self.path("known.bin")
    }

    /// Where the directors of the best-known films are.
    #[must_use]
    pub fn directors_path(&self) -> String {
        self.path("directors.bin")
    }

    /// Where titles with this key are looked up.
    #[must_use]
    pub fn title_path(&self, key: &str) -> String {
        self.numbered('t', prefix(title_hash(key), self.title_bits))
    }

    /// Where the film of this number is.
    #[must_use]
    pub fn film_path(&self, film: u32) -> String {
        self.numbered('f', film / self.per_file.max(1))
    }

    /// Where the graph of films and people is, if there is one.
    #[must_use]
    pub fn graph_path(&self) -> Option<String> {
        self.paths.map(|_| self.path("graph.bin"))
    }

    /// Where the entry of a film of the graph is.
    #[must_use]
    pub fn entry_path(&self, film: u32) -> Option<String> {
        self.paths.map(|paths| self.numbered('e', film / paths.per_file.max(1)))
    }

    /// Where names are looked up of which a word begins so: with three letters or five, or a whole word of fewer.
    #[must_use]
    pub fn names_path(&self, word: &str) -> Option<String> {
        Some(self.numbered('n', prefix(title_hash(word), self.paths?.name_bits)))
    }

    /// Where a whole name is looked up: by its longest word.
    #[must_use]
    pub fn lookup_path(&self, name: &str) -> Option<String> {
        let words = lookup_words(name);
        let longest = words.iter().max_by_key(|word| word.chars().count())?;
        let paths = self.paths?;
        Some(self.numbered('n', prefix(lookup_hash(longest), paths.name_bits)))
    }

    /// The address of a numbered file: a thousand of them in a folder, because hosts dislike large ones.
    #[must_use]
    pub fn numbered(&self, kind: char, number: u32) -> String {
        let mut name = String::from(kind);
        name.push_str(&whole(number / 1_000));
        name.push('/');
        name.push_str(&whole(number % 1_000));
        name.push_str(".bin");
        self.path(&name)
    }

    fn path(&self, name: &str) -> String {
        let mut path = String::from("films-");
        path.push_str(&self.build);
        path.push('/');
        path.push_str(name);
        path
    }
}

/// The first `bits` of a hash.
pub(super) fn prefix(hash: u32, bits: u32) -> u32 {
    hash.checked_shr(32 - bits.min(32)).unwrap_or_default()
}

fn number<V: Value>(json: &V, key: &'static str) -> Result<u32, Fault> {
    let number = json.get(key).and_then(|value| value.number());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked in the line before")]
    match number {
        Some(number) if number >= 0.0 && number <= f64::from(u32::MAX) => Ok(number as u32),
        _ => Err(fault("a number is missing in the manifest")),
    }
}

#[cold]
fn fault(why: &'static str) -> Fault {
    Fault { line: 0, why }
}
