//! What is looked up while somebody types a name, letter by letter: the file of one word, and another only where that one has nothing of the kind.
//! It must not fetch: it says which file it needs, and keeps what it is given.

use super::lookup::{LETTERS, beginning};
use super::{Found, lookup_words, read_names};
use crate::error::Error;
use crate::films::index::Manifest;

/// Files that one name is worth.
const FILES: usize = 2;

/// What comes of what is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Too little is typed to look anything up.
    TooShort,
    /// This file is needed first: [`Typing::learn`] it, and ask again.
    Needs(String),
    /// What may be meant.
    Names(Vec<Found>),
}

/// The files of the name that is being typed.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    files: Vec<File>,
}

#[derive(Clone, Debug)]
struct File {
    /// It is kept as long as a typed word begins with this.
    word: String,
    path: String,
    text: Option<String>,
}

impl Typing {
    /// Takes the text of a file that was needed.
    pub fn learn(&mut self, path: &str, text: String) {
        if let Some(file) = self.files.iter_mut().find(|file| file.path == path) {
            file.text = Some(text);
        }
    }

    /// How many files the name has taken.
    #[must_use]
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// What may be meant by `typed`, at most `most`.
    ///
    /// # Errors
    /// What is wrong with a file, and in which line.
    pub fn answer(&mut self, typed: &str, most: usize, manifest: &Manifest) -> Result<Answer, Error> {
        let words = lookup_words(typed);
        self.files.retain(|file| words.iter().any(|word| word.starts_with(&file.word)));
        for File { path, text, .. } in &self.files {
            let Some(text) = text else { return Ok(Answer::Needs(path.clone())) };
            let found = read_names(text, typed, most).map_err(|fault| fault.of(path))?;
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

/// By what a name is looked up first: three letters of its first word that has as many, "the" excepted; or a shorter word, once another sign follows it.
/// Where all names stand in one file, by whatever is typed.
fn first<'a>(typed: &str, words: &'a [String], manifest: &Manifest) -> Option<&'a str> {
    let is_one_file = manifest.paths.is_some_and(|paths| paths.name_bits == 0);
    if is_one_file {
        return words.first().map(|_| "");
    }
    let [few, _] = LETTERS;
    let mut telling = words.iter().filter(|word| *word != "the");
    let long = telling.clone().find_map(|word| beginning(word, few));
    let is_ended = !typed.ends_with(char::is_alphanumeric);
    long.or_else(|| telling.next_back().filter(|_| is_ended).map(String::as_str))
}

/// By what a name is looked up of which the first file has nothing, because it keeps the best-known alone: more letters of its longest word.
fn second(words: &[String]) -> Option<&str> {
    let [_, more] = LETTERS;
    beginning(words.iter().max_by_key(|word| word.chars().count())?, more)
}
