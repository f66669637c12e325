//! Films: which stand near one, which are named after an article, which an article names; the static index, and the paths in it.

mod docs;
mod index;
mod linking;
mod pages;
mod paths;
mod possessives;
mod ranking;
mod related;
mod shelf;
mod telling;

use intertitle::films::Film;

/// A film with an id made of its title and year.
fn film(title: &str, year: u16) -> Film {
    Film { id: format!("{}-{year}", title.to_lowercase().replace(' ', "-")), title: title.into(), year, ..Film::default() }
}

/// Owned words.
fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
