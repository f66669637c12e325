//! A catalogue as numbers: every name, subject, genre and word once, which films have it, and how rare it is.
//! It must not rank: it only counts.

use super::names::Names;
use crate::films::Film;
use crate::films::lists::Lists;
use crate::films::subject_words::each_subject_word;

/// How many entries of subject lists are read for one film, the rarest subject first. Films tied only by very common subjects are not worth
/// finding; without a bound, time would grow with the square of the number of films.
pub(super) const ENTRIES: usize = 8_000;

/// How many actors of a film are counted, from the top of the bill.
const BILLED: usize = 15;

/// Things of one kind that films have, such as directors or subjects: those of each film, the films of each, and how rare each is.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) of: Lists,
    pub(super) films: Lists,
    rarity: Vec<f32>,
}

impl Shared {
    fn new(of: Lists, things: usize) -> Self {
        let films = of.inverted(things);
        let count = of.len();
        let rarity = (0..u32::try_from(things).unwrap_or(u32::MAX)).map(|thing| rarity(films.get(thing).len(), count)).collect();
        Self { of, films, rarity }
    }

    /// How rare a thing is: 1 if a single film has it, 0 if all films do.
    pub(super) fn rarity(&self, thing: u32) -> f32 {
        self.rarity.get(thing as usize).copied().unwrap_or_default()
    }

    /// The rarity of a thing that two films can share; 0 if a single film has it.
    pub(super) fn shared_rarity(&self, thing: u32) -> f32 {
        if self.films.get(thing).len() > 1 { self.rarity(thing) } else { 0.0 }
    }

    /// The total rarity of what `film` can share with others.
    fn weight(&self, film: u32) -> f32 {
        self.of.get(film).iter().map(|thing| self.shared_rarity(*thing)).sum()
    }
}

/// Everything that is counted about the films of a catalogue.
#[derive(Debug)]
pub(super) struct Records<'a> {
    pub(super) people: Names<'a>,
    pub(super) subject_names: Names<'a>,
    pub(super) genre_names: Names<'a>,
    pub(super) series_names: Names<'a>,
    pub(super) directors: Shared,
    pub(super) writers: Shared,
    pub(super) source: Shared,
    pub(super) cast: Shared,
    pub(super) composers: Shared,
    pub(super) cinematographers: Shared,
    pub(super) series: Shared,
    pub(super) subjects: Shared,
    /// The films of each subject; if these are very many, only the best known.
    pub(super) known_by_subject: Lists,
    pub(super) words: Shared,
    pub(super) genres: Shared,
    pub(super) countries: Shared,
    pub(super) languages: Vec<u32>,
    /// By film, 0 if unknown. A list of its own, because every pair of films is compared by year and their records are far apart in memory.
    pub(super) years: Vec<u16>,
    pub(super) subject_weight: Vec<f32>,
    pub(super) word_weight: Vec<f32>,
    pub(super) genre_weight: Vec<f32>,
    /// For each film, the share of films that fewer people have rated.
    pub(super) known: Vec<f32>,
    person_rarity: Vec<f32>,
}

impl<'a> Records<'a> {
    pub(super) fn new(films: &'a [Film]) -> Self {
        let mut people = Names::default();
        let directors = lists(films, |film| people.numbers(&film.directors));
        let writers = lists(films, |film| people.numbers(&film.writers));
        let source = lists(films, |film| people.numbers(&film.source));
        let cast = lists(films, |film| people.numbers(film.cast.get(..BILLED).unwrap_or(&film.cast)));
        let composers = lists(films, |film| people.numbers(&film.composers));
        let cinematographers = lists(films, |film| people.numbers(&film.cinematographers));
        let (mut subject_names, mut genre_names, mut series_names) = (Names::default(), Names::default(), Names::default());
        let (mut countries, mut languages) = (Names::default(), Names::default());
        let subjects = Shared::new(lists(films, |film| subject_names.numbers(&film.subjects)), subject_names.len());
        let genres = Shared::new(lists(films, |film| genre_names.numbers(&film.genres)), genre_names.len());
        let series =
            Shared::new(lists(films, |film| film.series.iter().map(|name| series_names.number(name)).collect()), series_names.len());
        let countries_of = lists(films, |film| countries.numbers(&film.countries));
        let (words_of, word_count) = words(&subjects, &subject_names);
        let words = Shared::new(words_of, word_count);
        let all = 0..u32::try_from(films.len()).unwrap_or(u32::MAX);
        let known = known(films);
        let appearances = appearances(people.len(), &[&directors, &writers, &source, &cast, &composers, &cinematographers]);
        Self {
            directors: Shared::new(directors, people.len()),
            writers: Shared::new(writers, people.len()),
            source: Shared::new(source, people.len()),
            cast: Shared::new(cast, people.len()),
            composers: Shared::new(composers, people.len()),
            cinematographers: Shared::new(cinematographers, people.len()),
            countries: Shared::new(countries_of, countries.len()),
            languages: films.iter().map(|film| film.languages.first().map_or(u32::MAX, |main| languages.number(main))).collect(),
            subject_weight: all.clone().map(|film| subjects.weight(film)).collect(),
            word_weight: all.clone().map(|film| words.weight(film)).collect(),
            genre_weight: all.map(|film| genres.weight(film)).collect(),
            known_by_subject: best_known(&subjects.films, &known),
            known,
            years: films.iter().map(|film| film.year).collect(),
            person_rarity: appearances.iter().map(|count| rarity(*count as usize, films.len())).collect(),
            people,
            subject_names,
            genre_names,
            series_names,
            series,
            subjects,
            words,
            genres,
        }
    }

    /// How rare a person is, in whatever role.
    pub(super) fn person_rarity(&self, person: u32) -> f32 {
        self.person_rarity.get(person as usize).copied().unwrap_or_default()
    }
}

/// `ln(films / count) / ln(films)`: 1 for one film, 0 for all.
fn rarity(count: usize, films: usize) -> f32 {
    if films < 2 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of films are far below 2^24 times what would matter here")]
    let (count, films) = (count.max(1) as f32, films as f32);
    (films / count).ln() / films.ln()
}

fn lists<'a>(films: &'a [Film], mut of: impl FnMut(&'a Film) -> Vec<u32>) -> Lists {
    let mut lists = Lists::default();
    films.iter().for_each(|film| lists.push(of(film)));
    lists
}

/// In how many films each person has had any role.
fn appearances(people: usize, roles: &[&Lists]) -> Vec<u32> {
    let mut counts = vec![0; people];
    let mut seen: Vec<u32> = Vec::new();
    let films = roles.first().map_or(0, |lists| lists.len());
    for film in 0..u32::try_from(films).unwrap_or(u32::MAX) {
        seen.clear();
        for person in roles.iter().flat_map(|role| role.get(film)) {
            if !seen.contains(person) {
                seen.push(*person);
                if let Some(count) = counts.get_mut(*person as usize) {
                    *count += 1;
                }
            }
        }
    }
    counts
}

/// The words in the subjects of every film, as numbers, and how many different words there are.
fn words(subjects: &Shared, names: &Names<'_>) -> (Lists, usize) {
    let mut numbers = std::collections::HashMap::new();
    let mut by_subject = Lists::default();
    for subject in 0..u32::try_from(names.len()).unwrap_or(u32::MAX) {
        let mut list = Vec::new();
        each_subject_word(names.name(subject), |word| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            list.push(*numbers.entry(word.to_owned()).or_insert(next));
        });
        by_subject.push(list);
    }
    let mut of = Lists::default();
    for film in 0..u32::try_from(subjects.of.len()).unwrap_or(u32::MAX) {
        let mut list: Vec<u32> = subjects.of.get(film).iter().flat_map(|subject| by_subject.get(*subject)).copied().collect();
        list.sort_unstable();
        list.dedup();
        of.push(list);
    }
    (of, numbers.len())
}

/// The [`ENTRIES`] best-known films of each list, in their order; of equals the earlier.
fn best_known(lists: &Lists, known: &[f32]) -> Lists {
    let known = |film: u32| known.get(film as usize).copied().unwrap_or_default();
    let mut out = Lists::default();
    for thing in 0..u32::try_from(lists.len()).unwrap_or(u32::MAX) {
        let mut films = lists.get(thing).to_vec();
        if films.len() > ENTRIES {
            films.select_nth_unstable_by(ENTRIES - 1, |one, other| known(*other).total_cmp(&known(*one)).then(one.cmp(other)));
            films.truncate(ENTRIES);
            films.sort_unstable();
        }
        out.push(films);
    }
    out
}

/// For each film, the share of films with fewer votes, among those whose votes the catalogue gives; 0.5 if it does not give the film's own, and 0 for
/// all if it gives none.
fn known(films: &[Film]) -> Vec<f32> {
    let mut votes: Vec<u32> = films.iter().filter_map(|film| film.votes).collect();
    votes.sort_unstable();
    #[expect(clippy::cast_precision_loss, reason = "a share, of which three digits count")]
    let share = |film: &Film| film.votes.map_or(0.5, |own| votes.partition_point(|other| *other < own) as f32 / votes.len() as f32);
    if votes.is_empty() { vec![0.0; films.len()] } else { films.iter().map(share).collect() }
}
