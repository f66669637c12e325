//! What identifies two records as the same film.
//! It must not compare records: each record has keys, and two records that share one meet.

use crate::films::Film;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A film's ids elsewhere, as 32-bit numbers; 0 for an unknown one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Identity {
    own: u32,
    imdb: u32,
    wikidata: u32,
    tmdb: u32,
}

impl Identity {
    pub(super) fn of(film: &Film) -> Self {
        let number = |id: Option<&str>| id.filter(|id| !id.is_empty()).map_or(0, short);
        Self {
            own: number(Some(&film.id)),
            imdb: number(film.ids.imdb.as_deref()),
            wikidata: number(film.ids.wikidata.as_deref()),
            tmdb: film.ids.tmdb.unwrap_or_default(),
        }
    }

    /// Whether both have an id of the same kind that differs.
    pub(super) fn contradicts(self, other: Self) -> bool {
        let pairs = [(self.imdb, other.imdb), (self.wikidata, other.wikidata), (self.tmdb, other.tmdb), (self.own, other.own)];
        pairs.into_iter().any(|(one, other)| one != 0 && other != 0 && one != other)
    }

    /// The ids known to either; this one's take precedence.
    pub(super) fn or(self, other: Self) -> Self {
        let first = |one, other| if one == 0 { other } else { one };
        Self {
            own: first(self.own, other.own),
            imdb: first(self.imdb, other.imdb),
            wikidata: first(self.wikidata, other.wikidata),
            tmdb: first(self.tmdb, other.tmdb),
        }
    }
}

fn hashed(of: impl Hash) -> u64 {
    // With fixed keys, so that an import is reproducible. Five million 64-bit keys collide by chance once in a million imports.
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

fn short(id: &str) -> u32 {
    let [a, b, c, d, ..] = hashed(id).to_le_bytes();
    u32::from_le_bytes([a, b, c, d]).max(1)
}

pub(super) mod keys {
    //! The keys of a film: its ids, and its titles with year and director.
    //! They are hashes, so they must not be used to tell what they were made of.

    use super::hashed;
    use crate::films::{Film, title_key};
    use crate::native::films::namesake::shown;

    /// The key of a film's own id.
    pub(in super::super) fn id(id: &str) -> u64 {
        hashed(("id", id))
    }

    /// Calls `each` with every key of the film, the keys under which other records of the same film may be, and whether a match is certain.
    /// Sources differ by a year, so a title is looked up under three.
    pub(in super::super) fn each(film: &Film, each: &mut dyn FnMut(u64, &[u64], bool)) {
        let mut one = |key: u64, is_certain| each(key, &[key], is_certain);
        if let Some(imdb) = &film.ids.imdb {
            one(hashed(("imdb", imdb)), true);
        }
        if let Some(wikidata) = &film.ids.wikidata {
            one(hashed(("wikidata", wikidata)), true);
        }
        if let Some(tmdb) = film.ids.tmdb {
            one(hashed(("tmdb", tmdb)), true);
        }
        if !film.id.is_empty() {
            one(id(&film.id), false);
        }
        // Each source has its own numerals for namesakes.
        let directors: Vec<String> = film.directors.iter().take(2).map(|name| title_key(shown(name))).collect();
        let mut titles: Vec<String> = [&film.title].into_iter().chain(&film.original).map(|title| title_key(title)).collect();
        titles.dedup();
        for title in &titles {
            for director in &directors {
                let key = |year: u16| hashed(("title", title, year, director));
                each(key(film.year), &[film.year, film.year.saturating_sub(1), film.year.saturating_add(1)].map(key), false);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::films::Ids;

    #[test]
    fn ids_contradict_where_both_are_known() {
        let of = |imdb: Option<&str>, tmdb| {
            Identity::of(&Film { ids: Ids { imdb: imdb.map(str::to_owned), tmdb, ..Ids::default() }, ..Film::default() })
        };
        assert!(of(Some("tt1"), None).contradicts(of(Some("tt2"), None)));
        assert!(!of(Some("tt1"), None).contradicts(of(None, Some(1))));
        assert!(!of(Some("tt1"), Some(1)).contradicts(of(Some("tt1"), None)));
        assert_eq!(of(Some("tt1"), None).or(of(Some("tt2"), Some(1))), of(Some("tt1"), Some(1)));
    }
}
