//! A film as a record in a catalogue: checkable facts and hand-written subjects.
//! It must not hold an opinion: which films are alike, and why, is computed elsewhere.

#[cfg(feature = "native")]
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Possible years of a film's release: from the Roundhay Garden Scene to what is planned.
pub const YEARS: RangeInclusive<u16> = 1888..=2100;

/// What a catalogue knows about a film. Every list may be empty, and nothing here is guessed.
///
/// ```
/// use intertitle::films::Film;
/// let film = Film { id: "her-2013".into(), title: "Her".into(), year: 2013, ..Film::default() };
/// assert_eq!(film.name(), "Her (2013)");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase", default))]
pub struct Film {
    /// Its permanent id: the title in lower-case ASCII words and the year, `her-2013`; a letter after it distinguishes namesakes of the same year.
    pub id: String,
    /// The title under which it is known in English.
    pub title: String,
    /// Its original title, if that is a different one; in its own script.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub original: Option<String>,
    /// Other titles under which it is written about.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub alternative: Vec<String>,
    /// The titles under which it is known in other languages, by language: `fr`, or `pt-PT` where a country has one of its own.
    #[cfg(feature = "native")]
    #[serde(rename = "titles", skip_serializing_if = "BTreeMap::is_empty")]
    pub by_language: BTreeMap<String, String>,
    /// Its title in the page's language if that is another one, once it is learnt from an index; no part of a record.
    #[cfg_attr(feature = "native", serde(skip))]
    pub local: Option<String>,
    /// The year of its first showing.
    pub year: u16,
    /// Who directed it.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub directors: Vec<String>,
    /// Who wrote the screenplay.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub writers: Vec<String>,
    /// Who wrote what it is taken from: a novel, a play, a memoir.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub source: Vec<String>,
    /// The cast, in billing order.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub cast: Vec<String>,
    /// Who wrote the music.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub composers: Vec<String>,
    /// Who photographed it.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub cinematographers: Vec<String>,
    /// Countries of production, ISO 3166-1 alpha-2: `US`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub countries: Vec<String>,
    /// Languages spoken in it, the main one first, ISO 639: `en`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub languages: Vec<String>,
    /// Genres, in lower case: `science fiction`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub genres: Vec<String>,
    /// What it is about, each in words that can follow "about": `falling for a voice`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Vec::is_empty"))]
    pub subjects: Vec<String>,
    /// The series that it is part of, in words that can follow "part of": `the Three Colours trilogy`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub series: Option<String>,
    /// How many people have rated it, where the record comes from (IMDb, TMDB): how widely it is known, never how good it is.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub votes: Option<u32>,
    /// Its ids at other sites.
    #[cfg_attr(feature = "native", serde(flatten))]
    pub ids: Ids,
}

/// A film's ids at other sites. Unknown ones are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "native", derive(schemars::JsonSchema, serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "native", serde(rename_all = "camelCase", default))]
pub struct Ids {
    /// Wikidata: `Q788822`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub wikidata: Option<String>,
    /// IMDb: `tt1798709`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub imdb: Option<String>,
    /// The Movie Database's number.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub tmdb: Option<u32>,
    /// The last part of its address at Letterboxd: `her`.
    #[cfg_attr(feature = "native", serde(skip_serializing_if = "Option::is_none"))]
    pub letterboxd: Option<String>,
}

impl Film {
    /// Title and year, as people name a film: `Her (2013)`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} ({})", self.title, self.year)
    }

    /// The title that the page's readers know.
    ///
    /// ```
    /// use intertitle::films::Film;
    /// let film = Film { title: "Rear Window".into(), local: Some("Fenêtre sur cour".into()), ..Film::default() };
    /// assert_eq!(film.shown(), "Fenêtre sur cour");
    /// ```
    #[must_use]
    pub fn shown(&self) -> &str {
        self.local.as_deref().unwrap_or(&self.title)
    }

    /// Every title under which it may be named: its own, the original one, and the others.
    ///
    /// ```
    /// use intertitle::films::Film;
    /// let film = Film { title: "Solaris".into(), original: Some("Солярис".into()), alternative: vec!["Solyaris".into()], ..Film::default() };
    /// assert!(film.titles().eq(["Solaris", "Солярис", "Solyaris"]));
    /// ```
    pub fn titles(&self) -> impl Iterator<Item = &String> {
        let names = [&self.title].into_iter().chain(&self.original).chain(&self.alternative);
        #[cfg(feature = "native")]
        let names = names.chain(self.by_language.values());
        names
    }

    /// Its title in a language: the one of its country, or else of the language alone, or else its original title if it was made in that language;
    /// `None` if readers of the language know it by [`Self::title`], as those of English do.
    ///
    /// ```
    /// use intertitle::films::Film;
    /// let titles = [("pt".to_owned(), "Ladrões de Bicicleta".to_owned())].into();
    /// let film = Film { title: "Bicycle Thieves".into(), original: Some("Ladri di biciclette".into()), by_language: titles, languages: vec!["it".into()], ..Film::default() };
    /// assert_eq!(film.title_in("pt-PT").unwrap(), "Ladrões de Bicicleta");
    /// assert_eq!(film.title_in("it").unwrap(), "Ladri di biciclette");
    /// assert_eq!(film.title_in("fr"), None);
    /// ```
    #[cfg(feature = "native")]
    #[must_use]
    pub fn title_in(&self, language: &str) -> Option<&str> {
        let alone = language.split('-').next().unwrap_or_default();
        let translated = self.by_language.get(language).or_else(|| self.by_language.get(alone));
        // The original title of a film made in English may be in another language: that of its country.
        let original = || self.original.as_ref().filter(|_| alone != "en" && self.languages.first().is_some_and(|spoken| spoken == alone));
        translated.or_else(original).map(String::as_str)
    }

    /// Who directed or wrote it.
    pub(super) fn makers(&self) -> Vec<&String> {
        let mut makers: Vec<&String> = self.directors.iter().collect();
        makers.extend(&self.writers);
        makers
    }

    /// Who directed it, wrote it, or acts in it.
    pub(super) fn people(&self) -> Vec<&String> {
        let mut people = self.makers();
        people.extend(&self.cast);
        people
    }
}

/// Whether a film named with the year `stated`, or with no year, may be one from the year `of`: sources often differ by one.
///
/// ```
/// use intertitle::films::fits_year;
/// assert!(fits_year(Some(2014), 2013) && fits_year(None, 2013) && !fits_year(Some(1998), 2013));
/// ```
#[must_use]
pub fn fits_year(stated: Option<u16>, of: u16) -> bool {
    super::years_off(stated, of).is_some()
}
