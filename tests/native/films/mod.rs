//! Films: ranking, the list below an article, the titles named in an article; the static index, and paths between films.

mod ambiguous_titles;
mod docs;
mod index;
mod linking;
mod on_disk;
mod other_languages;
mod paths;
mod paths_local;
mod possessives;
mod ranking;
mod related;
mod shelf;
mod titles;

use intertitle::films::Film;

/// A film with an id made from its title and year.
fn film(title: &str, year: u16) -> Film {
    Film { id: format!("{}-{year}", title.to_lowercase().replace(' ', "-")), title: title.into(), year, ..Film::default() }
}

/// Owned words.
fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
