//! Looks up a name while it is typed, letter by letter: in the file of one word, and in another file only if that one has no match.
//! It must not fetch: it says which file it needs, and keeps what it is given.

use super::{Found, Local, read_names};
use crate::error::Error;
use crate::films::index::{LETTERS, Manifest, beginning, lookup_words};

/// The most files that are fetched for one name.
const FILES: usize = 2;

/// The answer to what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Too little is typed to look anything up.
    TooShort,
    /// This file is needed first: [`Typing::learn`] it, and ask again.
    Needs(String),
    /// The films and people that may be meant.
    Names(Vec<Found>),
}

/// The files for the name that is being typed.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    files: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    /// The file is kept as long as a typed word begins with this.
    word: String,
    path: String,
    text: Option<String>,
}

impl Typing {
    /// Takes the text of a file that an answer asked for.
    pub fn learn(&mut self, path: &str, text: String) {
        if let Some(file) = self.files.iter_mut().find(|file| file.path == path) {
            file.text = Some(text);
        }
    }

    /// How many files have been asked for.
    #[must_use]
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// What may be meant by `typed`, at most `most`; films are found and shown by their titles in the page's language, too.
    ///
    /// # Errors
    /// What is wrong with a file, and in which line.
    ///
    /// ```
    /// # #[cfg(feature = "native")] {
    /// use intertitle::films::{index::Manifest, paths::{Answer, Typing}};
    /// let paths = serde_json::json!({ "films": 650, "perFile": 40, "nameBits": 0 });
    /// let json = serde_json::json!({ "intertitleFilms": 2, "films": 650, "build": "3f9ac01b", "perFile": 40, "titleBits": 0, "paths": paths });
    /// let (manifest, mut typing) = (Manifest::read(&&json).unwrap(), Typing::default());
    /// assert_eq!(typing.answer(" ", 8, &manifest, &|_| None).unwrap(), Answer::TooShort);
    /// assert_eq!(typing.answer("j", 8, &manifest, &|_| None).unwrap(), Answer::Needs("films-3f9ac01b/n0/0.bin".into()));
    /// assert_eq!(typing.count(), 1);
    /// # }
    /// ```
    pub fn answer(&mut self, typed: &str, most: usize, manifest: &Manifest, local: Local<'_>) -> Result<Answer, Error> {
        let words = lookup_words(typed);
        self.files.retain(|file| words.iter().any(|word| word.starts_with(&file.word)));
        for File { path, text, .. } in &self.files {
            let Some(text) = text else { return Ok(Answer::Needs(path.clone())) };
            let found = read_names(text, typed, most, local).map_err(|fault| fault.of(path))?;
            if !found.is_empty() {
                return Ok(Answer::Names(found));
            }
        }
        let next = if self.files.is_empty() { first(typed, &words, manifest) } else { second(&words) };
        let next = next.filter(|_| self.files.len() < FILES).and_then(|word| Some((word, manifest.names_path(word)?)));
        match next.filter(|(_, path)| self.files.iter().all(|file| file.path != *path)) {
            Some((word, path)) => {
                self.files.push(File { word: word.to_owned(), path: path.clone(), text: None });
                Ok(Answer::Needs(path))
            }
            None if self.files.is_empty() => Ok(Answer::TooShort),
            None => Ok(Answer::Names(Vec::new())),
        }
    }
}

/// The prefix by which a name is looked up first: the first three letters of its first word that is long enough, except "the"; or a shorter word, once
/// it is followed by a character that ends it. If all names are in one file, anything typed will do.
fn first<'a>(typed: &str, words: &'a [String], manifest: &Manifest) -> Option<&'a str> {
    let is_one_file = manifest.paths.is_some_and(|paths| paths.name_bits == 0);
    if is_one_file {
        return words.first().map(|_| "");
    }
    let [few, _] = LETTERS;
    let mut significant = words.iter().filter(|word| *word != "the");
    let long = significant.clone().find_map(|word| beginning(word, few));
    let is_ended = !typed.ends_with(char::is_alphanumeric);
    long.or_else(|| significant.next_back().filter(|_| is_ended).map(String::as_str))
}

/// The prefix by which a name is looked up if the first file, which only has the best-known names, has no match: more letters of its longest word.
fn second(words: &[String]) -> Option<&str> {
    let [_, more] = LETTERS;
    beginning(words.iter().max_by_key(|word| word.chars().count())?, more)
}
