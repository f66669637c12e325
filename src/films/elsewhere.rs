//! Where else a film has a page, and its address there: by an id that the catalogue knows, or else by a search.
//! It must not fetch anything, and must not guess an id.

use super::Film;
use super::index::slug;
use crate::article::whole;

/// A site where films have pages.
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
    /// justwatch.com, which lists where a film can be seen; always a search.
    JustWatch,
}

impl Elsewhere {
    /// The site that authors call by this word.
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

    /// The film's address there: its page if the catalogue knows an id that leads to it, or else a search for its title and year.
    /// `None` if there is no such id and the title has no ASCII letter or digit to search for.
    ///
    /// ```
    /// use intertitle::films::{Elsewhere, Film, Ids};
    /// let ids = Ids { imdb: Some("tt1798709".into()), ..Ids::default() };
    /// let her = Film { title: "Her".into(), year: 2013, ids, ..Film::default() };
    /// assert_eq!(Elsewhere::Imdb.address(&her).as_deref(), Some("https://www.imdb.com/title/tt1798709/"));
    /// assert_eq!(Elsewhere::Letterboxd.address(&her).as_deref(), Some("https://letterboxd.com/imdb/tt1798709/"));
    /// assert_eq!(Elsewhere::Tmdb.address(&her).as_deref(), Some("https://www.themoviedb.org/search/movie?query=her+y%3A2013"));
    /// ```
    #[must_use]
    pub fn address(self, film: &Film) -> Option<String> {
        let ids = &film.ids;
        let imdb = || ids.imdb.clone();
        let tmdb = || ids.tmdb.map(whole);
        // Letterboxd redirects from IMDb's and TMDB's ids.
        let page = match self {
            Self::Letterboxd => {
                ids.letterboxd.clone().map(|slug| ("film/", slug)).or_else(|| Some(("imdb/", imdb()?))).or_else(|| Some(("tmdb/", tmdb()?)))
            }
            Self::Imdb => imdb().map(|id| ("title/", id)),
            Self::Tmdb => tmdb().map(|id| ("movie/", id)),
            Self::Wikidata => ids.wikidata.clone().map(|id| ("wiki/", id)),
            Self::JustWatch => None,
        };
        // `year` is what goes between title and year in a search; JustWatch searches by title only.
        let (site, after, search, year) = match self {
            Self::Letterboxd => ("https://letterboxd.com/", "/", "search/films/", "+"),
            Self::Imdb => ("https://www.imdb.com/", "/", "find/?s=tt&q=", "+"),
            Self::Tmdb => ("https://www.themoviedb.org/", "", "search/movie?query=", "+y%3A"),
            Self::Wikidata => ("https://www.wikidata.org/", "", "w/index.php?search=", "+"),
            Self::JustWatch => ("https://www.justwatch.com/", "", "us/search?q=", ""),
        };
        if let Some((folder, id)) = page {
            return Some([site, folder, &id, after].concat());
        }
        // A slug needs no escaping in an address; a title without one cannot be searched for.
        let title = Some(slug(&film.title).replace('-', "+")).filter(|words| !words.is_empty())?;
        let when = if film.year > 0 && !year.is_empty() { [year, &whole(film.year.into())].concat() } else { String::new() };
        Some([site, search, &title, &when].concat())
    }
}
