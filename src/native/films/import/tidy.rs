//! Brings a record into the common form: without duplicate names, surrounding white space and unknown values.
//! It must not add a fact.

use super::merge::push_new;
use crate::films::Film;
use crate::native::films::catalogue::check::{is_imdb, is_slug, is_tag, is_wikidata};
use crate::native::films::catalogue::codes::{is_country, is_language};

/// How many people of a cast are kept; the index keeps fewer.
pub(super) const CAST: usize = 12;
/// How many names are kept in any other list.
pub(super) const NAMES: usize = 8;
/// How many subjects are kept.
pub(super) const SUBJECTS: usize = 24;
/// The greatest length of a name or a title, in bytes. The longest film title that we know has 160 letters.
const LONGEST: usize = 300;

/// Tidies the film: texts are trimmed, lists are limited, and empty texts, duplicates and malformed ids are left out.
#[must_use]
pub(super) fn tidy(mut film: Film) -> Film {
    film.title = text(&film.title);
    film.original = film.original.take().map(|original| text(&original)).filter(|original| !original.is_empty() && *original != film.title);
    film.series = film.series.take().map(|series| text(&series)).filter(|series| !series.is_empty());
    list(&mut film.directors, NAMES);
    list(&mut film.writers, NAMES);
    list(&mut film.source, NAMES);
    list(&mut film.cast, CAST);
    list(&mut film.composers, NAMES);
    list(&mut film.cinematographers, NAMES);
    list(&mut film.countries, NAMES);
    list(&mut film.languages, NAMES);
    list(&mut film.genres, NAMES);
    list(&mut film.subjects, SUBJECTS);
    list(&mut film.alternative, NAMES);
    let (title, original) = (film.title.clone(), film.original.clone());
    film.by_language.values_mut().for_each(|local| *local = text(local));
    film.by_language.retain(|language, local| is_tag(language) && !local.is_empty() && *local != title);
    film.alternative
        .retain(|other| *other != title && Some(other) != original.as_ref() && film.by_language.values().all(|local| local != other));
    film.genres.iter_mut().for_each(|genre| *genre = genre.to_lowercase());
    film.countries.retain(|code| is_country(code));
    film.languages.retain(|code| is_language(code));
    film.votes = film.votes.filter(|votes| *votes > 0);
    film.id = film.id.trim().to_owned();
    let ids = &mut film.ids;
    ids.wikidata = ids.wikidata.take().filter(|id| is_wikidata(id));
    ids.imdb = ids.imdb.take().filter(|id| is_imdb(id));
    ids.tmdb = ids.tmdb.filter(|id| *id > 0);
    ids.letterboxd = ids.letterboxd.take().filter(|id| id.len() <= LONGEST && is_slug(id));
    film
}

/// A text on one line, its white space folded.
#[must_use]
pub(super) fn text(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|character: char| character.is_whitespace() || character.is_control()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
        if out.len() > LONGEST {
            break;
        }
    }
    let end =
        out.char_indices().map(|(at, character)| at + character.len_utf8()).take_while(|end| *end <= LONGEST).last().unwrap_or_default();
    out.truncate(end);
    out.truncate(out.trim_end().len());
    out
}

fn list(list: &mut Vec<String>, most: usize) {
    for name in std::mem::take(list) {
        if list.len() == most {
            break;
        }
        push_new(list, text(&name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::films::Ids;

    #[test]
    fn unknown_values_are_left_out() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let film = tidy(Film {
            title: "  Her\t ".into(),
            original: Some("Her".into()),
            cast: names(&["Joaquin  Phoenix", "", "JOAQUIN PHOENIX", "Amy\u{0}Adams"]),
            countries: names(&["US", "XX"]),
            languages: names(&["en", "english"]),
            genres: names(&["Drama"]),
            alternative: names(&["Her", "Ella", "Sie"]),
            by_language: [("de", " Sie"), ("fr", "Her"), ("deutsch", "Sie")].map(|(tag, title)| (tag.to_owned(), title.to_owned())).into(),
            ids: Ids { wikidata: Some("P31".into()), imdb: Some("tt1798709".into()), tmdb: Some(0), letterboxd: Some("a b".into()) },
            votes: Some(0),
            ..Film::default()
        });
        let ids = Ids { imdb: Some("tt1798709".into()), ..Ids::default() };
        let wanted = Film {
            title: "Her".into(),
            cast: names(&["Joaquin Phoenix", "Amy Adams"]),
            countries: names(&["US"]),
            languages: names(&["en"]),
            genres: names(&["drama"]),
            alternative: names(&["Ella"]),
            by_language: [("de".to_owned(), "Sie".to_owned())].into(),
            ids,
            ..Film::default()
        };
        assert_eq!(film, wanted);
        assert!(text(&"é ".repeat(1000)).len() <= LONGEST);
    }
}
