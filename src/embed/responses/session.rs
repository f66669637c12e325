//! One article with its responses: what is known of it, what is open for it, and what answers each wish of a reader.
//! It opens in several tasks, for the page must not wait. What places answer and what readers write is handled in files beside this one.
//!
//! From the places to the page (`showing`); a place that may answer later is asked again by itself (`asking`):
//!
//! ```text
//! open ─ furnish ─ ask each place ─ answered ─ show ─ gathered ─ shown ─ arrive
//!                     └── the reader asks again     └── change: a response was posted, deleted or found gone
//! ```
//!
//! The one form (`opening`, `writing`):
//!
//! ```text
//! none ─ open_form ─ open ─┬─ preview ─ previewed ─ open
//!                          ├─ send ─ sent ─┬─ posted ─ none
//!                          │               └─ refused ─ open
//!                          └─ cancel, or another form ─ none, and the draft is kept
//! ```

use super::acting::Deed;
use super::marking::Marking;
use super::news::News;
use super::passages::MarkedPassages;
use super::requests::Requests;
use super::selecting::Selected;
use super::settings::Known;
use super::showing::PlaceState;
use super::writing::Writing;
use crate::browser::alive::each_time;
use crate::browser::column;
use crate::browser::heading;
use crate::browser::tasks::Tasks;
use crate::browser::words::Words;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::ports::Storage;
use crate::respond::{Asked, Invitation, Plan, Section};
use crate::responses::place::Place;
use crate::responses::settings::Pictures;
use crate::responses::sources::Source;
use crate::responses::{PlaceKind, Thread, instance};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use web_sys::{Element, HtmlElement};

/// An article whose responses are shown.
pub(super) struct Session {
    pub(super) mount: LoaderMount,
    pub(super) text: Element,
    pub(super) language: String,
    pub(super) words: Rc<Words>,
    pub(super) known: Known,
    /// What lasts: drafts, marks, which responses are the reader's own.
    pub(super) storage: Rc<dyn Storage>,
    /// What the places have answered.
    pub(super) answers: Rc<dyn Storage>,
    pub(super) marking: Marking,
    /// The open form.
    pub(super) writing: RefCell<Option<Rc<Writing>>>,
    /// The requests under way that are about one response each.
    pub(super) requests: Requests,
    pub(super) places: RefCell<Vec<PlaceState>>,
    pub(super) passages: MarkedPassages,
    pub(super) selected: Selected,
    pub(super) news: News,
    /// The tasks that put the answers together into one conversation.
    pub(super) gathering: RefCell<Option<Tasks>>,
    /// Whether pictures of people are shown.
    pub(super) has_pictures: Cell<bool>,
    section: OnceCell<Section>,
    /// The tasks that open it.
    opening: RefCell<Option<Tasks>>,
}

impl Session {
    /// Opens the section after the article and begins to ask the places; `None` if there are neither places nor chips.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str) -> Option<Rc<Self>> {
        let known = Known::read(&mount, request);
        let words = Rc::new(Words::new(language, request.words()));
        let (storage, answers) = (known.storage(), known.answers());
        let marked = crate::responses::insights::marked(&*storage, &known.key);
        let marking = Marking::new(&known.settings.insights_at, &known.article, marked);
        let places = known
            .sources
            .iter()
            .map(|source| PlaceState { thread: untold(source), rules: None, has_answered: false, asking: None })
            .collect();
        let has_pictures = Cell::new(known.settings.pictures == Pictures::On);
        let session = Rc::new(Self {
            mount,
            text,
            language: language.to_owned(),
            words,
            known,
            storage,
            answers,
            marking,
            writing: RefCell::default(),
            requests: Requests::default(),
            places: RefCell::new(places),
            passages: MarkedPassages::default(),
            selected: Selected::default(),
            news: News::default(),
            gathering: RefCell::default(),
            has_pictures,
            section: OnceCell::new(),
            opening: RefCell::default(),
        });
        let plan = session.plan();
        if plan.chips.is_empty() && !plan.has_places {
            return None;
        }
        session.follow_selection();
        session.begin(plan);
        Some(session)
    }

    /// Opens the section and begins to ask, one part in each task; the last parts load the browser's language data while the places answer.
    fn begin(self: &Rc<Self>, plan: Plan) {
        let opening = Rc::downgrade(self);
        let (mut base, mut loaded) = (None, None::<u32>);
        let part = move || {
            let Some(session) = opening.upgrade() else { return false };
            if let Some(part) = &mut loaded {
                *part += 1;
                return session.section(|section| section.prepare(*part - 1));
            }
            match &base {
                None => base = Some(session.host()),
                Some(base) => {
                    session.furnish(base, &plan);
                    loaded = Some(0);
                }
            }
            true
        };
        self.opening.replace(Some(Tasks::begin(Box::new(part))));
    }

    fn furnish(self: &Rc<Self>, base: &HtmlElement, plan: &Plan) {
        let asked = Box::new(each_time(self, Self::asked));
        let section = Section::open(base, plan, &self.words, &self.mount.abort_signal(), asked);
        // Without a section nothing could be shown, so no place is asked.
        let Some(section) = section else { return };
        let _ = self.section.set(section);
        Marking::count(self);
        for number in 0..self.known.sources.len() {
            self.ask(number);
        }
    }

    fn plan(&self) -> Plan {
        let counted_at = self.marking.host();
        // No chips where marks could be neither kept nor counted.
        let has_chips = self.known.may_keep || counted_at.is_some();
        let chips = if has_chips { self.marking.chips(&self.known.settings.chips, &self.words) } else { Vec::new() };
        let mut invitations = Vec::new();
        for kind in PlaceKind::ALL {
            let source = self.known.sources.iter().find(|source| source.kind() == kind);
            invitations.extend(source.and_then(|source| self.invitation(source)));
        }
        Plan { chips, counted_at, invitations, has_places: !self.known.sources.is_empty(), heading: heading::below_title(&self.text) }
    }

    fn invitation(&self, source: &Source) -> Option<Invitation> {
        let link = untold(source).link;
        Some(match source.kind() {
            PlaceKind::Isso => Invitation::Write,
            PlaceKind::Mastodon => Invitation::Instance(link?, instance::remembered(&*self.storage)),
            PlaceKind::Bluesky => Invitation::Visit(PlaceKind::Bluesky.name(), link?),
            PlaceKind::Webmention => Invitation::Link(link?),
        })
    }

    /// A host at the end of the article's column, with the article's look.
    fn host(&self) -> HtmlElement {
        let (parent, paragraph) = column::of(&self.text);
        let base = self.mount.open_dressed("responses", &parent, None, self.words.language());
        if let Some(paragraph) = &paragraph {
            column::fit(&base, paragraph);
        }
        base
    }

    /// The place of this number, if it is an Isso.
    pub(super) fn isso(&self, number: usize) -> Option<&crate::responses::isso::Isso> {
        match self.known.sources.get(number)? {
            Source::Isso(isso) => Some(isso),
            _ => None,
        }
    }

    fn asked(self: &Rc<Self>, asked: Asked) {
        match asked {
            Asked::Mark(chip) => self.mark(&chip),
            Asked::Retry(number) => {
                self.news.ask_again();
                self.section(Section::wait);
                self.ask_anyway(number);
            }
            Asked::Pictures => {
                self.has_pictures.set(true);
                self.section(Section::show_pictures);
            }
            Asked::Go(typed) => self.go(&typed),
            Asked::Copy(words) => self.copy(&words),
            Asked::Passage => self.mount.ask("-quotes", "revisit", &self.text, &self.language),
            Asked::Write => self.write(),
            Asked::Reply(which) => self.reply(&which),
            Asked::Edit(which) => self.act_on(&which, Deed::Source),
            Asked::Delete(which) => self.act_on(&which, Deed::Delete),
            Asked::Like(which) => self.act_on(&which, Deed::Like),
            Asked::Quote => self.quote(),
        }
    }

    /// Runs `run` on the section, if it is there; otherwise returns the default.
    pub(super) fn section<T: Default>(&self, run: impl FnOnce(&Section) -> T) -> T {
        self.section.get().map(run).unwrap_or_default()
    }

    /// Announces words to screen readers.
    pub(super) fn announce(&self, words: &str) {
        self.section(|section| section.announce(words));
    }
}

/// The thread of a place that has not been asked yet: only its kind and its link.
fn untold(source: &Source) -> Thread {
    let place: Box<dyn Place<crate::browser::json::JsonValue>> = source.clone().place();
    place.into_thread()
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("known", &self.known).finish_non_exhaustive()
    }
}
