//! Catalogues of invented films, of any size, for measuring: as in reality, people mostly work with the same people, in one language and decade.
//! It must draw only from its seed: the same size gives the same films.

use crate::films::{Film, Ids};

/// Languages, the most used first; each, down to the last, is half as likely as the one before.
const LANGUAGES: [&str; 12] = ["en", "fr", "hi", "es", "ja", "de", "it", "ko", "zh", "ru", "pt", "fa"];
const DECADES: usize = 13;
const SYLLABLES: [&str; 40] = [
    "ma", "ri", "lo", "ven", "ka", "tor", "el", "an", "so", "ne", "da", "vi", "ber", "ro", "mi", "chi", "sa", "ko", "le", "no", "ta", "ju",
    "per", "ali", "bo", "gu", "hen", "ste", "fi", "ran", "ul", "wa", "zo", "ing", "ye", "dor", "ham", "oli", "ce", "tan",
];
const GENRES: [&str; 18] = [
    "drama",
    "comedy",
    "romance",
    "thriller",
    "crime",
    "horror",
    "documentary",
    "action",
    "adventure",
    "family",
    "fantasy",
    "science fiction",
    "mystery",
    "war",
    "history",
    "music",
    "animation",
    "western",
];

/// An endless sequence of films.
///
/// ```
/// use intertitle::native::films::synthetic::Films;
/// let films: Vec<_> = Films::new(7).take(100).collect();
/// assert_eq!(films, Films::new(7).take(100).collect::<Vec<_>>());
/// assert!(films.iter().all(|film| !film.directors.is_empty() && film.year >= 1900));
/// ```
#[derive(Debug)]
pub struct Films {
    random: Random,
    count: u32,
    people: u32,
    /// Who has worked in a language and a decade, listed once per film, so that people with many films are drawn often.
    crews: Vec<Crew>,
}

#[derive(Clone, Debug, Default)]
struct Crew {
    directors: Vec<u32>,
    writers: Vec<u32>,
    cast: Vec<u32>,
    composers: Vec<u32>,
    cinematographers: Vec<u32>,
}

impl Films {
    /// From the first one on.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { random: Random(seed), count: 0, people: 0, crews: vec![Crew::default(); LANGUAGES.len() * DECADES] }
    }

    fn someone(&mut self, crew: usize, role: fn(&mut Crew) -> &mut Vec<u32>, new_in_hundred: u32) -> u32 {
        // One in five comes from the previous decade.
        let earlier = !crew.is_multiple_of(DECADES) && self.random.below(5) == 0;
        let from = if earlier { crew - 1 } else { crew };
        let known = self.crews.get_mut(from).map(role).map_or(0, |people| people.len());
        let is_new = known == 0 || self.random.below(100) < new_in_hundred;
        let at = self.random.below(u32::try_from(known.max(1)).unwrap_or(u32::MAX)) as usize;
        let found = self.crews.get_mut(from).map(role).and_then(|people| people.get(at).copied());
        let person = found.filter(|_| !is_new).unwrap_or_else(|| {
            self.people += 1;
            self.people
        });
        self.crews.get_mut(crew).map(role).into_iter().for_each(|people| people.push(person));
        person
    }

    fn some(&mut self, crew: usize, role: fn(&mut Crew) -> &mut Vec<u32>, new_in_hundred: u32, count: u32) -> Vec<String> {
        let mut names = Vec::new();
        for _ in 0..count {
            let name = name(self.someone(crew, role, new_in_hundred));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    fn labels(&mut self, count: u32, of: u32, label: impl Fn(u32) -> String) -> Vec<String> {
        let mut labels = Vec::new();
        for _ in 0..count {
            let label = label(self.random.skewed(of));
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        labels
    }
}

impl Iterator for Films {
    type Item = Film;

    fn next(&mut self) -> Option<Film> {
        self.count += 1;
        let language = (0..LANGUAGES.len() - 1).find(|_| self.random.below(2) == 0).unwrap_or(LANGUAGES.len() - 1);
        let year = 2024 - self.random.skewed(124);
        let crew = language * DECADES + ((year - 1900) / 10) as usize;
        let words = 1 + self.random.below(4);
        let title = (0..words).map(|_| capitalised(&word(self.random.skewed(20_000), 5))).collect::<Vec<_>>().join(" ");
        let original =
            (language > 0).then(|| (0..words).map(|_| capitalised(&word(self.random.skewed(20_000), 11))).collect::<Vec<_>>().join(" "));
        let directors = if self.random.below(12) == 0 { 2 } else { 1 };
        let mut directors = self.some(crew, |crew| &mut crew.directors, 40, directors);
        let mut writers = if self.random.below(2) == 0 { directors.clone() } else { Vec::new() };
        let more = self.random.below(3);
        writers.extend(self.some(crew, |crew| &mut crew.writers, 55, more));
        directors.truncate(2);
        let acting = 3 + self.random.below(8);
        let votes = 2_000_000 / (1 + self.random.skewed(1_000_000));
        Some(Film {
            id: format!("f{}", self.count),
            title,
            original,
            year: u16::try_from(year).unwrap_or_default(),
            directors,
            writers,
            cast: self.some(crew, |crew| &mut crew.cast, 30, acting),
            composers: self.some(crew, |crew| &mut crew.composers, 30, 1),
            cinematographers: self.some(crew, |crew| &mut crew.cinematographers, 30, 1),
            countries: vec![LANGUAGES.get(language).copied().unwrap_or_default().to_uppercase()],
            languages: vec![LANGUAGES.get(language).copied().unwrap_or_default().to_owned()],
            genres: self.labels(2, 18, |at| GENRES.get(at as usize).copied().unwrap_or_default().to_owned()),
            subjects: self.labels(5, 5_000, |at| format!("{} and {}", word(at, 3), word(at, 7))),
            votes: Some(votes),
            ids: Ids {
                wikidata: Some(format!("Q{}", 1_000 + self.random.below(120_000_000))),
                imdb: Some(format!("tt{:07}", 1_000 + self.random.below(30_000_000))),
                tmdb: Some(1 + self.random.below(1_300_000)),
                letterboxd: None,
            },
            ..Film::default()
        })
    }
}

fn name(person: u32) -> String {
    // Six hundred first names, and nearly as many last names as people.
    format!("{} {}", capitalised(&word(person.wrapping_mul(2_654_435_761) % 600, 1)), capitalised(&word(person, 2)))
}

/// A word of two to four syllables.
fn word(number: u32, salt: u64) -> String {
    let mut random = Random(u64::from(number).wrapping_mul(0x2545_F491_4F6C_DD1D) ^ salt);
    (0..2 + random.below(3)).filter_map(|_| SYLLABLES.get(random.below(40) as usize)).copied().collect()
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(characters).collect()
}

/// SplitMix64.
#[derive(Debug)]
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: u32) -> u32 {
        u32::try_from(self.next() % u64::from(most.max(1))).unwrap_or_default()
    }

    /// Draws small numbers more often: any range from a number to its double is equally likely, as with the frequency of words, or fame.
    fn skewed(&mut self, most: u32) -> u32 {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a draw, of any precision"
        )]
        let drawn = (f64::from(most + 1).powf((self.next() >> 11) as f64 / (1_u64 << 53) as f64) - 1.0) as u32;
        drawn.min(most.saturating_sub(1))
    }
}
