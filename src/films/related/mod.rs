//! The films listed below an article: those it mentions, then those nearest to its film and to what it says, each with one reason.
//! It must not show a film without a reason, fetch anything, or word a reason.

mod article;
mod choices;
mod reason;
mod wishes;

pub use choices::{Choices, Pin, is_named, read_again};
pub use reason::Reason;
pub use wishes::{Wish, Wishes, as_named};

use super::ordered::insert;
use super::ranking::weights;
use super::{Candidate, Film, TieKind};
use article::ArticleWords;

/// The most films by one director in a list.
const BY_ONE_DIRECTOR: usize = 2;

/// The most films in a list with the same reason, or because of any member of the cast: every review names its cast, and a list of stars is no advice.
const WITH_ONE_REASON: usize = 2;

/// One in this many places for related films is kept for other films by the same makers: what else they made is what everybody asks.
const OF_MAKERS: usize = 3;

/// What a list is computed from.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The film under review, which is never in its own list.
    pub film: Option<&'a Film>,
    /// The films that the article names, in its order.
    pub mentioned: &'a [Film],
    /// The films related to the reviewed one.
    pub candidates: &'a [Candidate],
    /// The article's paragraphs, as plain text.
    pub paragraphs: &'a [&'a str],
    /// What the author has decided.
    pub choices: &'a Choices,
    /// How many films are wanted.
    pub count: usize,
}

/// A film of the list, and why it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related<'a> {
    /// The film.
    pub film: &'a Film,
    /// The one reason that is given.
    pub reason: Reason,
}

/// The list: the author's pinned films, the films that the article mentions, in its order, and related films, by points.
///
/// The author's own choices aside, it has at most two films by one director and, as long as there are others, at most two with the same reason and
/// two because of their cast. A third of the places that the pins leave is kept for related films that the article does not mention, if there are
/// any; and a third of the places of related films for the nearest by a director, a writer or the author of the source, each by somebody else. The
/// same question always has the same answer; of equals the older film comes first.
///
/// ```
/// use intertitle::films::related::{Choices, Question, Reason, related};
/// use intertitle::films::{Candidate, Film, Tie, TieKind};
/// let film = |title: &str, year| Film { id: format!("{title}-{year}"), title: title.into(), year, ..Film::default() };
/// let (her, solaris) = (film("Her", 2013), film("Solaris", 1972));
/// let ties = vec![Tie { kind: TieKind::Director, by: "Spike Jonze".into(), points: 90 }];
/// let near = [Candidate { film: film("Adaptation", 2002), score: 400, ties }];
/// let choices = Choices::default();
/// let question = Question { film: Some(&her), mentioned: &[solaris], candidates: &near, paragraphs: &[], choices: &choices, count: 6 };
/// let list = related(&question);
/// assert_eq!(list[0].reason, Reason::MentionedInArticle);
/// assert_eq!(list[1].reason, Reason::SameDirector { who: "Spike Jonze".into() });
/// ```
#[must_use]
pub fn related<'a>(question: &Question<'a>) -> Vec<Related<'a>> {
    let mut list = List { question: *question, films: Vec::new() };
    let article = ArticleWords::new(question.paragraphs);
    let mut near = Vec::with_capacity(question.candidates.len());
    for candidate in question.candidates {
        insert(&mut near, Weighed::new(candidate, &article), Weighed::is_before);
    }
    list.pins(&near);
    if !question.choices.own_only {
        list.mentions(&near);
        list.near(&near);
    }
    list.films
}

/// A candidate with the points that the article adds.
struct Weighed<'a> {
    film: &'a Film,
    points: u16,
    /// The reasons that can be given, the strongest first.
    reasons: Vec<Reason>,
}

impl<'a> Weighed<'a> {
    fn new(candidate: &'a Candidate, article: &ArticleWords<'_>) -> Self {
        let film = &candidate.film;
        let mut reasons: Vec<(u16, Reason)> = Vec::new();
        let mut add = |points: u16, reason: Reason| insert(&mut reasons, (points, reason), |one, other| one.0 > other.0);
        let (mut subject, mut person) = (0, 0);
        for tie in candidate.ties.iter().filter(|tie| !matches!(tie.kind, TieKind::Subject)) {
            let is_named = !matches!(tie.kind, TieKind::Genre | TieKind::Setting | TieKind::Series) && article.has_name(&tie.by);
            let extra = if is_named { hundredths(weights::ARTICLE_PERSON.value) } else { 0 };
            person = person.max(extra);
            if let Some(reason) = Reason::of(tie, film) {
                add(tie.points.saturating_mul(tie.kind.factor()).saturating_add(extra), reason);
            }
        }
        let tied = candidate.ties.iter().filter(|tie| tie.kind == TieKind::Subject);
        let own = film.subjects.iter().filter(|subject| !tied.clone().any(|tie| tie.by == **subject));
        for (about, points) in tied.clone().map(|tie| (&tie.by, tie.points)).chain(own.map(|subject| (subject, 0))) {
            let (share, whole) = article.coverage(about);
            let extra = hundredths(share * weights::ARTICLE_SUBJECT.value);
            subject = subject.max(extra);
            // A subject that the two films do not share is a reason only if the article has all of its words, and more than one.
            if points > 0 || (whole && share > 0.5) {
                add(points.saturating_add(extra), Reason::AlsoAbout { subject: about.clone() });
            }
        }
        let points = candidate.score.saturating_add(subject).saturating_add(person);
        Self { film, points, reasons: reasons.into_iter().map(|(_, reason)| reason).collect() }
    }

    /// By points; of equals the older film, then by id.
    fn is_before(&self, other: &Self) -> bool {
        let key = |weighed: &Self| (weighed.film.year, weighed.film.id.as_str());
        self.points > other.points || (self.points == other.points && key(self) < key(other))
    }
}

/// Points as hundredths, rounded down: to round them as the ranking does takes a function that the WebAssembly has no other use for.
fn hundredths(points: f32) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a weight is between 0 and 10")]
    let whole = (points * 100.0) as u16;
    whole
}

struct List<'a> {
    question: Question<'a>,
    films: Vec<Related<'a>>,
}

impl<'a> List<'a> {
    fn pins(&mut self, near: &[Weighed<'a>]) {
        let question = self.question;
        for pin in question.choices.pinned.iter().filter(|pin| !pin.film.id.is_empty()) {
            let film = &pin.film;
            if self.has(film) || self.is_full(question.count) {
                continue;
            }
            let own = pin.reason.clone().map(|text| Reason::AuthorsOwn { text }).or_else(|| question.choices.reason_for(film));
            let computed = || {
                let mentioned = question.mentioned.iter().any(|other| other.id == film.id).then_some(Reason::MentionedInArticle);
                mentioned.or_else(|| near.iter().find(|weighed| weighed.film.id == film.id)?.reasons.first().cloned())
            };
            let reason = own.or_else(computed).unwrap_or(Reason::AuthorsChoice);
            self.films.push(Related { film, reason });
        }
    }

    fn mentions(&mut self, near: &[Weighed<'a>]) {
        let count = self.question.count;
        let others = near.iter().filter(|weighed| !self.is_unwanted(weighed.film) && !weighed.reasons.is_empty());
        let others = others.filter(|weighed| !self.question.mentioned.iter().any(|film| film.id == weighed.film.id)).count();
        let left = count.saturating_sub(self.films.len());
        let room = count - others.min(left / 3);
        for film in self.question.mentioned {
            if !self.is_unwanted(film) && !self.is_full(room) && !self.has_enough_of_its_director(film) {
                let reason = self.question.choices.reason_for(film).unwrap_or(Reason::MentionedInArticle);
                self.films.push(Related { film, reason });
            }
        }
    }

    fn near(&mut self, near: &[Weighed<'a>]) {
        let mut kept = self.by_makers(near);
        // First with fresh reasons only; if that leaves room, reasons may be repeated.
        for most in [WITH_ONE_REASON, usize::MAX] {
            for weighed in near {
                let room = self.question.count.saturating_sub(self.films.len());
                if room == 0 {
                    return;
                }
                let waiting = kept.len();
                kept.retain(|film| film.id != weighed.film.id);
                let gives_way = kept.len() == waiting && waiting >= room;
                if gives_way || self.is_unwanted(weighed.film) || self.has_enough_of_its_director(weighed.film) {
                    continue;
                }
                let fresh = |reason: &&Reason| self.films.iter().filter(|related| related.reason.repeats(reason)).count() < most;
                let own = self.question.choices.reason_for(weighed.film);
                if let Some(reason) = own.or_else(|| weighed.reasons.iter().find(fresh).cloned()) {
                    self.films.push(Related { film: weighed.film, reason });
                }
            }
        }
    }

    /// The films for which a place is kept: the nearest by each maker who is not yet a reason in the list.
    fn by_makers(&self, near: &[Weighed<'a>]) -> Vec<&'a Film> {
        let room = self.question.count.saturating_sub(self.films.len()).div_ceil(OF_MAKERS);
        let mut named: Vec<&str> = self.films.iter().filter_map(|related| related.reason.maker()).collect();
        let mut kept = Vec::new();
        for weighed in near.iter().filter(|weighed| !self.is_unwanted(weighed.film) && !self.has_enough_of_its_director(weighed.film)) {
            let maker = weighed.reasons.first().and_then(Reason::maker);
            if let Some(maker) = maker.filter(|maker| kept.len() < room && !named.contains(maker)) {
                named.push(maker);
                kept.push(weighed.film);
            }
        }
        kept
    }

    fn is_full(&self, room: usize) -> bool {
        self.films.len() >= room
    }

    /// Whether `film` is in the list already, or is what the article is about.
    fn has(&self, film: &Film) -> bool {
        self.question.film.is_some_and(|own| own.id == film.id) || self.films.iter().any(|related| related.film.id == film.id)
    }

    fn is_unwanted(&self, film: &Film) -> bool {
        self.has(film) || self.question.choices.hides(film)
    }

    /// Whether the list already has its share of films by a director of `film`.
    fn has_enough_of_its_director(&self, film: &Film) -> bool {
        let by = |who: &String| self.films.iter().filter(|related| related.film.directors.contains(who)).count();
        film.directors.iter().any(|who| by(who) >= BY_ONE_DIRECTOR)
    }
}
