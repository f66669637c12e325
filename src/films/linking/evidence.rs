//! What speaks for and against one stretch of a text being one film's title.
//! It must not choose between films, and knows the article by its words alone.

use super::points::{self, Sum};
use super::possible::{Line, Possible, year};
use super::tokens::{Token, owner};
use super::{Markup, Prose};
use crate::films::{Film, names, title_key};

/// Words that announce a film.
const ANNOUNCING: &[&str] = &["film", "films", "movie", "movies", "directed", "like", "documentary", "remake", "sequel", "prequel"];
/// Words that announce something else.
const OTHERS: &[&str] =
    &["book", "books", "album", "albums", "song", "novel", "novels", "poem", "musical", "magazine", "game", "games", "comics"];
/// The same, but only before a title: behind it they are words of the sentence.
const OTHERS_BEFORE: &[&str] = &["play", "single", "record", "band", "team"];
/// Words that stand before a thing, not before a name.
const ARTICLES: &[&str] = &["the", "a", "an", "this"];
/// Titles that are words which a sentence needs.
const PRONOUNS: &[&str] =
    &["her", "it", "them", "us", "he", "she", "you", "me", "him", "we", "they", "this", "that", "who", "what", "his", "i", "if", "up"];
/// Words that follow a title, and seldom a pronoun that belongs to the next word.
const AFTER_TITLES: &[&str] =
    &["is", "was", "has", "and", "or", "by", "with", "from", "in", "on", "at", "to", "as", "for", "which", "but", "opens", "ends"];
/// Verbs after which words in quotation marks are speech.
const SAYING: &[&str] = &[
    "said",
    "says",
    "say",
    "asked",
    "asks",
    "told",
    "tells",
    "replied",
    "replies",
    "whispers",
    "whispered",
    "shouts",
    "shouted",
    "answers",
    "answered",
    "calls",
    "called",
];
/// Parts of the addresses of pages about a film.
const FILM_PAGES: &[&str] = &[
    "letterboxd.com/film/",
    "imdb.com/title/tt",
    "themoviedb.org/movie/",
    "wikidata.org/wiki/q",
    "mubi.com/",
    "justwatch.com/",
    "rottentomatoes.com/m/",
];

/// What was found of one stretch and one film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) sum: Sum,
    /// How far the year beside it is from the film's, where there is one.
    pub(super) years_off: Option<u16>,
    /// By the author's own word: nothing else counts.
    pub(super) authored: bool,
    /// With its article where it has one.
    pub(super) exact: bool,
    /// Words of the title, an article before them not counted; one where their number proves nothing.
    pub(super) words: usize,
}

impl Evidence {
    pub(super) fn is_enough(self, is_plain: bool) -> bool {
        self.sum.is_enough(self.words, is_plain)
    }
}

/// A stretch in its surroundings.
pub(super) struct Place<'a> {
    pub(super) prose: &'a Prose,
    pub(super) line: &'a Line,
    pub(super) possible: &'a Possible,
}

impl<'a> Place<'a> {
    /// The evidence for `film`; none where something excludes it.
    pub(super) fn evidence(&self, film: &Film, linked_before: bool) -> Option<Evidence> {
        let (text, how) = (self.text(), self.possible.how);
        if self.named_by_author(film)? {
            let mut sum = Sum::default();
            sum.add(points::AUTHOR);
            return Some(Evidence { sum, years_off: None, authored: true, exact: true, words: usize::MAX });
        }
        let title = [&film.title].into_iter().chain(&film.original).chain(&film.alternative).find(|title| self.is_written(title))?;
        let words = content(title).split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        let mut sum = Sum::default();
        let link = self.link(film)?;
        sum.add_if(link, points::LINK);
        let speech = how.title && self.follows_a_verb_of_saying();
        let marked = how.is_marked() && !speech;
        sum.add_if(marked, points::MARKED);
        let years_off = self.years_off(film)?;
        if how.is_plain() && !text.contains(char::is_alphabetic) && self.brackets().is_none() {
            return None;
        }
        sum.add_if(years_off.is_some(), points::YEAR);
        match self.people(film) {
            Nearness::Here => sum.add(points::PEOPLE),
            Nearness::Elsewhere => sum.add(points::PEOPLE_ELSEWHERE),
            Nearness::Nowhere => {}
        }
        let case = self.case(title, speech);
        sum.add_if(case == Case::Kept, points::CAPITAL);
        sum.add_if(case == Case::Small || (case == Case::Unknown && !marked && !link), points::SMALL);
        sum.add_if(words == 2, points::TWO_WORDS);
        sum.add_if(words > 2, points::MORE_WORDS);
        let announced = self.before(2).any(|word| is_one_of(word, ANNOUNCING));
        sum.add_if(announced, points::ANNOUNCED);
        sum.add_if(linked_before, points::AGAIN);
        let other = self.before(4).any(|word| is_one_of(word, OTHERS_BEFORE))
            || self.before(4).chain(self.after(4)).any(|word| is_one_of(word, OTHERS));
        sum.add_if(!announced && other, points::OTHER_WORK);
        let exact = (content(text).len() < text.len()) == (content(title).len() < title.len());
        let stray = content(title).len() == title.len() && self.before(1).any(|word| is_one_of(word, ARTICLES));
        sum.add_if(stray && words < 2, points::ARTICLE);
        let sure = how.title || (how.emphasis && case == Case::Kept);
        sum.add_if(!sure && is_one_of(text, PRONOUNS) && self.belongs_to_the_next_word(), points::PRONOUN);
        sum.add_if(how.is_plain() && self.is_part_of_a_longer_name(film), points::LONGER);
        // A comma may part what is no title: "from Paris, Texas is far".
        let words = if how.is_plain() && text.contains(',') { 1 } else { words };
        Some(Evidence { sum, years_off, authored: link, exact, words })
    }

    fn text(&self) -> &'a str {
        self.prose.text.get(self.possible.range.clone()).unwrap_or_default()
    }

    /// Whether `title` is what is written here: the key is the same, and an article is not added to it.
    fn is_written(&self, title: &str) -> bool {
        let written = self.text();
        if title_key(title) != self.possible.key {
            return false;
        }
        // "Hers" is not what "Her's" says; "Tiffany's" may be written without its sign.
        if owner(written).len() < written.len() && owner(title).len() == title.len() {
            return false;
        }
        let (with, without) = (content(written).len() < written.len(), content(title).len() == title.len());
        // "The Drive" is not "Drive"; "Matrix" may be "The Matrix", if it is marked or the article stands before it in small letters.
        let added = with && without;
        let left_out = !with && !without && !self.possible.how.is_marked();
        // "Rockstar" is not "Rock Star", unless somebody marks it as a title.
        let parts = |title: &str| content(title).split(|sign: char| sign.is_whitespace() || sign == '-').count();
        let joined = self.possible.how.is_plain() && parts(written) != parts(title);
        !added && !joined && (!left_out || self.before(1).any(|word| word.eq_ignore_ascii_case("the")))
    }

    /// Whether the author links it to the film's page; none where the page is another film's.
    fn link(&self, film: &Film) -> Option<bool> {
        let mut found = false;
        for markup in self.prose.around(&self.possible.range) {
            let Markup::Link { href } = markup else { continue };
            let href = href.to_ascii_lowercase();
            let differs = |page: &str, id: Option<&str>| match (href.split_once(page), id) {
                (Some((_, rest)), Some(id)) => rest.split(['/', '?', '#']).next().is_some_and(|other| !other.eq_ignore_ascii_case(id)),
                _ => false,
            };
            if differs("imdb.com/title/", film.ids.imdb.as_deref())
                || differs("letterboxd.com/film/", film.ids.letterboxd.as_deref())
                || differs("wikidata.org/wiki/", film.ids.wikidata.as_deref())
            {
                return None;
            }
            let is_article =
                href.contains("wikipedia.org/wiki/") && !href.contains("novel") && !href.contains("album") && !href.contains("song");
            found |= self.possible.how.authored && (is_article || FILM_PAGES.iter().any(|page| href.contains(page)));
        }
        Some(found)
    }

    /// Whether the author says that it is this film; none where the author says another.
    fn named_by_author(&self, film: &Film) -> Option<bool> {
        let named = self.prose.around(&self.possible.range).find_map(|markup| match markup {
            Markup::Film { name } => Some(crate::films::related::is_named(film, name)),
            _ => None,
        });
        match named {
            Some(false) => None,
            named => Some(named.is_some()),
        }
    }

    /// How far the nearest year is from the film's; none where the brackets behind the title say another year.
    #[expect(clippy::option_option, reason = "none is an exclusion, as in the other questions")]
    fn years_off(&self, film: &Film) -> Option<Option<u16>> {
        if film.year == 0 {
            return Some(None);
        }
        let text = self.prose.text.as_str();
        let off = |year: u16| year.abs_diff(film.year);
        if let Some(years) = self.brackets()
            && let Some(nearest) = years.into_iter().map(off).min()
        {
            return (nearest <= 1).then_some(Some(nearest));
        }
        // Unmarked, a year that merely stands near makes a date of a word: "May 2002".
        let tokens = &self.line.tokens;
        let plain = self.possible.how.is_plain();
        if plain {
            let before = self
                .possible
                .first
                .checked_sub(1)
                .and_then(|at| tokens.get(at))
                .filter(|token| token.ends && token.range.len() < token.whole.len());
            return Some(before.and_then(|token| year(text, token)).map(off).filter(|off| *off <= 1));
        }
        let behind = tokens.iter().skip(self.possible.last + 1).take(3);
        let before = tokens.iter().take(self.possible.first).rev().take(3);
        Some(behind.chain(before).filter_map(|token| year(text, token)).map(off).filter(|off| *off <= 1).min())
    }

    /// The years in the brackets that follow at once; none where none follow.
    fn brackets(&self) -> Option<Vec<u16>> {
        let text = self.prose.text.as_str();
        let rest = text.get(self.possible.range.end..self.line.range.end)?;
        let inside = rest
            .trim_start_matches(|sign: char| matches!(sign, '”' | '"' | '’' | '»' | ',' | '.' | '!' | '?' | '…') || sign.is_whitespace())
            .strip_prefix('(')?;
        let inside = inside.split(')').next()?;
        let years = |word: &str| word.parse().ok().filter(|year| word.len() == 4 && (1880..2100).contains(year));
        let years: Vec<u16> = inside.split(|sign: char| !sign.is_ascii_digit()).filter_map(years).collect();
        (!years.is_empty()).then_some(years)
    }

    /// Whether people of the film are named, and how near.
    fn people(&self, film: &Film) -> Nearness {
        let line = self.prose.text.get(self.line.range.clone()).unwrap_or_default();
        let makers = || film.directors.iter().chain(&film.writers);
        let text = self.prose.text.as_str();
        let here = |who: &String| names(line, who) || (names(text, who) && surname(who).is_some_and(|surname| names(line, surname)));
        if makers().any(here) || film.cast.iter().filter(|who| here(who)).take(2).count() == 2 || makers().any(|who| self.is_owned_by(who))
        {
            return Nearness::Here;
        }
        let elsewhere = makers().any(|who| names(text, who)) || film.cast.iter().filter(|who| names(text, who)).take(2).count() == 2;
        if elsewhere { Nearness::Elsewhere } else { Nearness::Nowhere }
    }

    /// `Jonze's Her`, `Her by Jonze`.
    fn is_owned_by(&self, who: &str) -> bool {
        let surname = surname(who).unwrap_or(who);
        let possessive = self.line.tokens.get(self.possible.first.wrapping_sub(1)).is_some_and(|token| token.ends);
        let owns = possessive && self.before(1).any(|word| word == surname);
        owns || self.after(3).collect::<Vec<_>>().windows(2).any(|pair| matches!(pair, ["by", by] if *by == surname))
    }

    /// How its letters compare with those of `title`.
    fn case(&self, title: &str, speech: bool) -> Case {
        let written = self.text();
        let is_small = |text: &str| content(text).starts_with(char::is_lowercase);
        if is_small(title) {
            return if written == title { Case::Kept } else { Case::Small };
        }
        if is_small(written) {
            return Case::Small;
        }
        let shouted = |text: &str| !text.contains(char::is_lowercase) && text.chars().filter(|letter| letter.is_uppercase()).count() > 1;
        // The word that counts is the first one that is no article.
        let has_article = content(written).len() < written.len();
        let at = self.possible.first + usize::from(has_article && self.possible.last > self.possible.first);
        let initial = |token: &Token| token.initial || (token.speech && !self.possible.how.is_marked());
        let begins = self.line.tokens.get(at).is_none_or(initial) || speech;
        let later = content(written).split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
        if self.line.is_title_case || (shouted(written) && !shouted(title)) {
            return Case::Unknown;
        }
        if begins && !later { Case::Unknown } else { Case::Kept }
    }

    fn follows_a_verb_of_saying(&self) -> bool {
        self.before(1).any(|word| is_one_of(word, SAYING))
    }

    fn belongs_to_the_next_word(&self) -> bool {
        // Of "It's" only the "It" may be marked.
        let parted = self.line.tokens.get(self.possible.last).is_none_or(|token| token.ends || self.possible.range.end < token.range.end);
        !parted && self.after(1).any(|next| next.starts_with(char::is_lowercase) && !is_one_of(next, AFTER_TITLES))
    }

    fn is_part_of_a_longer_name(&self, film: &Film) -> bool {
        let (tokens, text) = (&self.line.tokens, self.prose.text.as_str());
        let own_year = |token: &Token| year(text, token).is_some_and(|year| year.abs_diff(film.year) <= 1);
        // What owns something may be the beginning of a title, "Rosemary's Baby", and what it owns the end of one.
        let is_joined = |token: &Token| token.whole.end == token.end;
        let goes_on = tokens.get(self.possible.last).is_some_and(is_joined)
            && tokens
                .get(self.possible.last + 1)
                .is_some_and(|next| next.capital && next.whole.start == next.range.start && !own_year(next));
        let before = self.possible.first.checked_sub(1).and_then(|at| tokens.get(at));
        let is_makers = || film.directors.iter().chain(&film.writers).any(|who| self.is_owned_by(who));
        let is_apart = |token: &Token| {
            if token.is_possessive() { self.brackets().is_some() || is_makers() } else { token.initial }
        };
        let follows = before.is_some_and(|token| token.capital && is_joined(token) && !own_year(token) && !is_apart(token));
        goes_on || follows
    }

    /// Up to `count` words before the stretch, the nearest first.
    fn before(&self, count: usize) -> impl Iterator<Item = &'a str> {
        let (tokens, text) = (&self.line.tokens, self.prose.text.as_str());
        tokens.iter().take(self.possible.first).rev().take(count).filter_map(move |token| text.get(token.range.clone()))
    }

    /// Up to `count` words behind it.
    fn after(&self, count: usize) -> impl Iterator<Item = &'a str> {
        let (tokens, text) = (&self.line.tokens, self.prose.text.as_str());
        tokens.iter().skip(self.possible.last + 1).take(count).filter_map(move |token| text.get(token.range.clone()))
    }
}

enum Nearness {
    Here,
    Elsewhere,
    Nowhere,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// As the title has it, where the sentence did not ask for it.
    Kept,
    /// In small letters.
    Small,
    /// Nothing can be said.
    Unknown,
}

/// A title without an article of English before it.
pub(super) fn content(title: &str) -> &str {
    match title.split_once(' ') {
        Some((first, rest)) if ["the", "a", "an"].iter().any(|article| first.eq_ignore_ascii_case(article)) => rest.trim_start(),
        _ => title,
    }
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// The last word of a name of several, if it is long enough to be told from other words.
fn surname(name: &str) -> Option<&str> {
    name.rsplit_once(' ').map(|(_, last)| last).filter(|last| last.chars().count() > 2)
}
