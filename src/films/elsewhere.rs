//! Where else a film has a page, and its address there: only by ids that the catalogue knows, or by a search.
//! It must not fetch anything, and must not guess an id.

use super::Film;
use super::index::slug;
use crate::article::whole;

/// A place where films have pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// letterboxd.com.
    Letterboxd,
    /// imdb.com.
    Imdb,
    /// themoviedb.org.
    Tmdb,
    /// wikidata.org.
    Wikidata,
    /// justwatch.com: where a film can be seen, by a search.
    JustWatch,
}

impl Elsewhere {
    /// The place that authors call by this word.
    ///
    /// ```
    /// use intertitle::films::Elsewhere;
    /// assert_eq!(Elsewhere::named("tmdb"), Some(Elsewhere::Tmdb));
    /// assert_eq!(Elsewhere::named("TMDB"), None);
    /// ```
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Some(match word {
            "letterboxd" => Self::Letterboxd,
            "imdb" => Self::Imdb,
            "tmdb" => Self::Tmdb,
            "wikidata" => Self::Wikidata,
            "justwatch" => Self::JustWatch,
            _ => return None,
        })
    }

    /// Its own name, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Letterboxd => "Letterboxd",
            Self::Imdb => "IMDb",
            Self::Tmdb => "TMDB",
            Self::Wikidata => "Wikidata",
            Self::JustWatch => "JustWatch",
        }
    }

    /// The film's address there; none where the catalogue does not know its id.
    ///
    /// ```
    /// use intertitle::films::{Elsewhere, Film, Ids};
    /// let ids = Ids { letterboxd: Some("her".into()), ..Ids::default() };
    /// let her = Film { title: "Her".into(), year: 2013, ids, ..Film::default() };
    /// assert_eq!(Elsewhere::Letterboxd.address(&her).as_deref(), Some("https://letterboxd.com/film/her/"));
    /// assert_eq!(Elsewhere::Imdb.address(&her), None);
    /// assert_eq!(Elsewhere::JustWatch.address(&her).as_deref(), Some("https://www.justwatch.com/us/search?q=her"));
    /// ```
    #[must_use]
    pub fn address(self, film: &Film) -> Option<String> {
        let ids = &film.ids;
        let (before, id, after) = match self {
            Self::Letterboxd => ("https://letterboxd.com/film/", ids.letterboxd.clone()?, "/"),
            Self::Imdb => ("https://www.imdb.com/title/", ids.imdb.clone()?, "/"),
            Self::Tmdb => ("https://www.themoviedb.org/movie/", whole(ids.tmdb?), ""),
            Self::Wikidata => ("https://www.wikidata.org/wiki/", ids.wikidata.clone()?, ""),
            // A slug holds nothing that an address would have to escape; a title that has none is not searched for.
            Self::JustWatch => ("https://www.justwatch.com/us/search?q=", Some(slug(&film.title)).filter(|words| !words.is_empty())?, ""),
        };
        Some([before, &id, after].concat())
    }
}
