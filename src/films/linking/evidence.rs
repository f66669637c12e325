//! The evidence for and against one stretch of a text being the title of one film.
//! It must not choose between films, nor know more of the article than its text and markup.

use super::points::{self, Sum};
use super::possible::{Line, Possible, year};
use super::tokens::{Token, owner};
use super::word_lists::{self, is_one_of};
use super::{Markup, Prose};
use crate::films::{Film, has_whole_name, title_key};
use crate::seek::{self, is_listed};
use std::ops::Range;

/// The evidence about one stretch and one film.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    pub(super) sum: Sum,
    /// How many years the year beside it is off the film's, if there is one.
    pub(super) years_off: Option<u16>,
    /// Whether the author names the film or links to its page.
    pub(super) authored: bool,
    /// Whether the stretch has an article (the, a, an) exactly if the title has one.
    pub(super) exact: bool,
    /// The number of words in the title, without a leading article; 1 where their number proves nothing.
    pub(super) words: usize,
}

impl Evidence {
    /// What the author's own word is worth.
    fn of_author() -> Self {
        let mut sum = Sum::default();
        sum.add(points::AUTHOR);
        Self { sum, years_off: None, authored: true, exact: true, words: usize::MAX }
    }

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
    /// The evidence for `film`; `None` if something rules it out.
    pub(super) fn evidence(&self, film: &Film, linked_before: bool) -> Option<Evidence> {
        let (text, how) = (self.text(), self.possible.how);
        if self.named_by_author(film)? {
            return Some(Evidence::of_author());
        }
        let title = film.titles().find(|title| self.is_written(title))?;
        let words = content(title).split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
        let mut sum = Sum::default();
        let link = self.link(film)?;
        sum.add_if(link, points::LINK);
        let speech = how.title && self.is_said();
        let marked = how.is_marked() && !speech;
        // Markup makes it a title, but not this film's.
        sum.add_if(marked && !is_one_of(&self.possible.key, word_lists::NAMESAKES), points::MARKED);
        let years_off = self.years_off(film)?;
        if how.is_plain() && !text.contains(char::is_alphabetic) && !self.has_brackets() {
            return None;
        }
        sum.add_if(years_off.is_some(), points::YEAR);
        let is_name = how.is_plain() && self.may_be_another_name();
        let beside = self.is_its_makers(film);
        // A place, a person or a character of that name may stand near its makers anyway: then only "Jonze's …" or "… by Jonze" counts.
        let here = beside || (!is_name && self.is_near_its_people(film));
        sum.add_if(here, points::PEOPLE);
        let elsewhere = !here && !is_name && is_any(film, &|who| has_whole_name(&self.prose.text, who));
        sum.add_if(elsewhere, points::PEOPLE_ELSEWHERE);
        let case = match self.case(title, speech) {
            // Its year in brackets, or its maker right beside it, is as good as a capital.
            Case::Unknown if !marked && !speech && (beside || (years_off.is_some() && self.has_brackets())) => Case::Kept,
            Case::Unknown if marked && self.is_subject_or_begins_a_row() => Case::Kept,
            case => case,
        };
        sum.add_if(case == Case::Kept, points::CAPITAL);
        sum.add_if(case == Case::Small || (case == Case::Unknown && !marked && !link), points::SMALL);
        sum.add_if(words == 2, points::TWO_WORDS);
        sum.add_if(words > 2, points::MORE_WORDS);
        let announced = self.follows(2, word_lists::ANNOUNCING);
        sum.add_if(announced, points::ANNOUNCED);
        sum.add_if(linked_before, points::AGAIN);
        let other = self.is_near_another_work();
        sum.add_if(!announced && other, points::OTHER_WORK);
        let exact = (content(text).len() < text.len()) == (content(title).len() < title.len());
        let stray = content(title).len() == title.len() && self.follows(1, word_lists::ARTICLES);
        // "The Cold War was over", "Guadagnino's Suspiria", "Ishiguro's novel Never Let Me Go", "Highsmith wrote Carol".
        let contradicted = (stray && how.is_plain() && !beside)
            || (!link && self.is_attributed_to_another(film))
            || (!announced && self.is_called_something_else(here))
            || (!here && !elsewhere && self.follows(1, word_lists::WRITING));
        if contradicted && years_off.is_none() {
            return None;
        }
        sum.add_if(stray && words < 2, points::ARTICLE);
        let sure = how.title || (how.emphasis && case == Case::Kept);
        sum.add_if(!sure && is_one_of(text, word_lists::PRONOUNS) && self.belongs_to_the_next_word(), points::PRONOUN);
        sum.add_if(how.is_plain() && self.is_part_of_a_longer_name(film, words), points::LONGER);
        // A comma may separate words that are no title: "from Paris, Texas is far". And in German a capital is no sign.
        let is_weak = text.contains(',') || film.local.as_ref() == Some(title);
        let words = if is_name || (how.is_plain() && is_weak) { 1 } else { words };
        Some(Evidence { sum, years_off, authored: link, exact, words })
    }

    pub(super) fn text(&self) -> &'a str {
        self.prose.text.get(self.possible.range.clone()).unwrap_or_default()
    }

    /// Whether `title` is what is written here: the key is the same, and the differences that the key ignores are plausible.
    fn is_written(&self, title: &str) -> bool {
        let written = self.text();
        if title_key(title) != self.possible.key {
            return false;
        }
        // "Her's" does not spell "Hers"; but "Tiffany's" may be written without its apostrophe.
        if owner(written).len() < written.len() && owner(title).len() == title.len() {
            return false;
        }
        let (with, without) = (content(written).len() < written.len(), content(title).len() == title.len());
        // "The Drive" is not "Drive"; "Matrix" may be "The Matrix", if it is marked or a lower-case "the" stands before it.
        let added = with && without;
        let left_out = !with && !without && !self.possible.how.is_marked();
        // "Rockstar" is not "Rock Star", unless it is marked as a title.
        let parts = |title: &str| content(title).split(|sign: char| sign.is_whitespace() || sign == '-').count();
        let joined = self.possible.how.is_plain() && parts(written) != parts(title);
        !added && !joined && (!left_out || self.follows(1, "the"))
    }

    /// Whether the author links it to a page about the film; `None` if the page is about another film.
    fn link(&self, film: &Film) -> Option<bool> {
        let mut found = false;
        for markup in self.prose.around(&self.possible.range) {
            let Markup::Link { href } = markup else { continue };
            let href = href.to_ascii_lowercase();
            let differs = |page: &str, id: Option<&str>| match (seek::after(&href, page), id) {
                (Some(rest), Some(id)) => seek::split(rest, b"/?#").next().is_some_and(|other| !other.eq_ignore_ascii_case(id)),
                _ => false,
            };
            if differs("imdb.com/title/", film.ids.imdb.as_deref())
                || differs("letterboxd.com/film/", film.ids.letterboxd.as_deref())
                || differs("wikidata.org/wiki/", film.ids.wikidata.as_deref())
            {
                return None;
            }
            let is_article = seek::holds(&href, "wikipedia.org/wiki/") && !holds_any(&href, "novel album song");
            found |= self.possible.how.authored && (is_article || holds_any(&href, word_lists::FILM_PAGES));
        }
        Some(found)
    }

    /// Whether the author says that it is this film; `None` if the author says that it is another one, or no film.
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

    /// How many years the nearest year is off the film's, if there is one; `None` if brackets after the title give another year.
    #[expect(clippy::option_option, reason = "none is an exclusion, as in the other questions")]
    fn years_off(&self, film: &Film) -> Option<Option<u16>> {
        if film.year == 0 {
            return Some(None);
        }
        let text = self.prose.text.as_str();
        let off = |year: u16| year.abs_diff(film.year);
        if let Some(nearest) = self.years_in_brackets().map(off).min() {
            return (nearest <= 1).then_some(Some(nearest));
        }
        // "The 2018 Suspiria", "2018's Suspiria", "Guadagnino's 2018 Suspiria".
        let tokens = &self.line.tokens;
        let is_dated = |token: &Token| year(text, token).is_some_and(|year| off(year) > 1);
        if self.previous().is_some_and(is_dated) && self.is_one_of_several() {
            return None;
        }
        // In plain text, a word and a year near it may be a date: "May 2002".
        let plain = self.possible.how.is_plain();
        if plain {
            let before = self.previous().filter(|token| token.ends && token.range.len() < token.whole.len());
            return Some(before.and_then(|token| year(text, token)).map(off).filter(|off| *off <= 1));
        }
        let (first, last) = (self.possible.first, self.possible.last);
        let mut nearest = None;
        for (at, token) in tokens.iter().enumerate() {
            let is_near = (at < first && at + 3 >= first) || (at > last && at <= last + 3);
            if is_near
                && let Some(off) = year(text, token).map(off)
                && off <= nearest.unwrap_or(1)
            {
                nearest = Some(off);
            }
        }
        Some(nearest)
    }

    /// Whether people who worked on the film are named in the same line, by surname if the text has the whole name.
    fn is_near_its_people(&self, film: &Film) -> bool {
        let line = self.prose.text.get(self.line.range.clone()).unwrap_or_default();
        is_any(film, &|who| {
            has_whole_name(line, who)
                || (surname(who).is_some_and(|surname| has_whole_name(line, surname)) && has_whole_name(&self.prose.text, who))
        })
    }

    /// Whether the film is attributed to one of its makers right beside its title.
    fn is_its_makers(&self, film: &Film) -> bool {
        // In brackets, what goes on after a name is a sentence, and no credit: "(where Cuarón grew up)".
        let goes_on = |part: &str| part.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_lowercase));
        let credits = |who: &str| seek::split(self.in_brackets(), b",;").any(|part| !goes_on(part) && has_whole_name(part, who));
        film.makers().iter().any(|who| self.is_attributed_to(who) || credits(who))
    }

    /// Whether it is attributed to `who`: `Jonze's Her`, `Bong's Parasite`, `Her by Jonze`. In some languages the family name comes first: the first
    /// word of a name counts if the whole name stands elsewhere in the text.
    fn is_attributed_to(&self, who: &str) -> bool {
        let last = surname(who).unwrap_or(who);
        let first = seek::split(who, b" ").next().unwrap_or(who);
        let is_maker = |token: &Token| {
            let word = self.word(token);
            has_whole_name(word, last) || (has_whole_name(word, first) && has_whole_name(&self.prose.text, who))
        };
        // "Once, by John Carney's account" is no credit.
        let mut next = self.next().iter();
        self.previous().is_some_and(|token| token.ends && is_maker(token))
            || (next.any(|token| is_listed(self.word(token), word_lists::BY))
                && !next.clone().any(Token::is_possessive)
                && next.next().is_some_and(is_maker))
    }

    /// Whether it is attributed to somebody who did not work on the film: it may be a remake, or a novel.
    fn is_attributed_to_another(&self, film: &Film) -> bool {
        let Some(range) = self.attribution() else { return false };
        let named = seek::split(self.prose.text.get(range).unwrap_or_default(), b",;").next().unwrap_or_default();
        !film.directors.is_empty()
            && named.starts_with(char::is_uppercase)
            && !film.people().iter().any(|who| seek::split(who, b" ").any(|part| is_alike(named, part)))
    }

    /// Whether it stands in quotation marks that only German has in front of words.
    fn is_quoted_in_german(&self) -> bool {
        self.prose.text.get(..self.possible.range.start).is_some_and(|before| before.ends_with(&['„', '»'][..]))
    }

    /// Where somebody is named to whom it may be attributed.
    fn attribution(&self) -> Option<Range<usize>> {
        let (tokens, first) = (&self.line.tokens, self.possible.first);
        if let Some(before) = self.previous() {
            if before.is_possessive() {
                return Some(before.range.clone());
            }
            // In German, "Highsmiths „Carol“", where the text knows a Highsmith; but not "des neuen Films „Carol“".
            let is_genitive = self.is_quoted_in_german() && before.capital && !before.ends && self.word(before).ends_with('s');
            let owner = self.word(before).trim_end_matches('s');
            if is_genitive && !self.follows(3, word_lists::ARTICLES) && has_whole_name(&self.prose.text, owner) {
                return Some(before.range.clone());
            }
            let is_name = |who: &&Token| who.capital && !who.ends && who.range.len() > 2;
            if let Some(who) = tokens.get(first.wrapping_sub(2)).filter(is_name) {
                // "Robert Eggers directed Nosferatu", but "Nobody directed Vertigo better".
                if !who.initial && is_listed(self.word(before), word_lists::MAKING) {
                    return Some(who.range.clone());
                }
                // In German, "Luca Guadagninos „Suspiria“".
                if is_genitive {
                    return Some(who.range.start..before.range.end);
                }
            }
        }
        match tokens.get(self.possible.last + 1..)? {
            // "By Swedish director Ingmar Bergman", in one sentence.
            [by, first, rest @ ..] if is_listed(self.word(by), word_lists::BY) => {
                let last = rest.iter().take(3).take_while(|token| !token.initial).last().unwrap_or(first);
                Some(first.range.start..last.range.end)
            }
            _ => None,
        }
    }

    /// How its capitals compare with those of `title`.
    fn case(&self, title: &str, speech: bool) -> Case {
        let written = self.text();
        let is_small = |text: &str| content(text).starts_with(char::is_lowercase);
        if is_small(title) {
            return if written == title { Case::Kept } else { Case::Small };
        }
        if is_small(written) {
            return Case::Small;
        }
        // The word that counts is the first one after an article.
        let has_article = content(written).len() < written.len();
        let at = self.possible.first + usize::from(has_article && self.possible.last > self.possible.first);
        let initial = |token: &Token| token.initial || (token.speech && !self.possible.how.is_marked());
        let begins = self.line.tokens.get(at).is_none_or(initial) || speech;
        let later = content(written).split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
        if self.line.is_title_case || (is_shouted(written) && !is_shouted(title) && !self.is_set_off_by_capitals()) {
            return Case::Unknown;
        }
        if begins && !later { Case::Unknown } else { Case::Kept }
    }

    /// Whether it is several words in capitals amid words that are not, as many people write titles: `the end of LOST IN TRANSLATION`.
    fn is_set_off_by_capitals(&self) -> bool {
        let tokens = &self.line.tokens;
        let is_loud = |token: &Token| is_shouted(self.word(token));
        let goes_on = tokens.get(self.possible.last).is_some_and(|token| !token.ends) && self.next().first().is_some_and(is_loud);
        let follows = self.previous().is_some_and(|token| !token.ends && is_loud(token));
        content(self.text()).contains(' ') && !goes_on && !follows
    }

    fn is_part_of_a_longer_name(&self, film: &Film, words: usize) -> bool {
        let (tokens, text) = (&self.line.tokens, self.prose.text.as_str());
        let own_year = |token: &Token| year(text, token).is_some_and(|year| year.abs_diff(film.year) <= 1);
        // A possessive may be the beginning of a title, "Rosemary's Baby", and what it possesses the end of one.
        let is_joined = |token: &Token| token.whole.end == token.end;
        let leads_on = |token: &Token| is_joined(token) || text.get(token.end..token.whole.end) == Some(":");
        let goes_on = tokens.get(self.possible.last).is_some_and(leads_on)
            && tokens.get(self.possible.last + 1).is_some_and(|next| {
                (next.capital || self.precedes(1, word_lists::VERSUS)) && next.whole.start == next.range.start && !own_year(next)
            });
        let before = self.previous();
        // Both "In Vertigo" and "Joaquin Phoenix" may begin a sentence; but "in" also occurs in lower case elsewhere.
        let is_word = |token: &Token| {
            let word = self.word(token);
            word.len() < 3 || has_whole_name(text, &word.to_ascii_lowercase())
        };
        let is_apart = |token: &Token| {
            if token.is_possessive() {
                self.has_brackets() || self.is_its_makers(film)
            } else {
                token.initial && (words > 1 || is_word(token))
            }
        };
        let follows = before.is_some_and(|token| token.capital && is_joined(token) && !own_year(token) && !is_apart(token));
        goes_on || follows || self.follows(1, word_lists::VERSUS)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// As in the title, where the sentence does not require it.
    Kept,
    /// In lower case.
    Small,
    /// The capitals prove nothing.
    Unknown,
}

/// Whether one of its makers, or two of its cast, are `named`.
fn is_any(film: &Film, named: &dyn Fn(&String) -> bool) -> bool {
    film.makers().iter().any(|who| named(who)) || film.cast.iter().filter(|who| named(who)).nth(1).is_some()
}

/// Whether a text is in capitals, and not only because it is one letter.
fn is_shouted(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// Whether any of the words of `list` is in `address`.
fn holds_any(address: &str, list: &str) -> bool {
    seek::split(list, b" ").any(|word| seek::holds(address, word))
}

/// A title without a leading English article.
pub(super) fn content(title: &str) -> &str {
    match title.split_once(' ') {
        Some((first, rest)) if is_one_of(first, "the a an") => rest.trim_start(),
        _ => title,
    }
}

/// Whether `named` holds a part of a name, also in the plural (the Coens), or a word that begins like it: Tarkovsky is Tarkowskij in German, Tarkovski in
/// French.
fn is_alike(named: &str, part: &str) -> bool {
    has_whole_name(named, part)
        || named.split(' ').any(|word| word.strip_suffix('s') == Some(part) || part.get(..5).is_some_and(|start| word.starts_with(start)))
}

/// The last of several words of a name, if it is long enough not to be mistaken for another word.
fn surname(name: &str) -> Option<&str> {
    name.rsplit_once(' ').map(|(_, last)| last).filter(|last| last.chars().count() > 2)
}
