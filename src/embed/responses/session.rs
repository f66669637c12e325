//! One article with its responses: from the author's settings over the places to the section on the page.
//! Whatever fails costs its own responses and nothing else; why is told to the author.

use super::asking::Asking;
use super::marking::Marking;
use super::settings::Known;
use super::writing::Writing;
use crate::browser::exchange::Exchange;
use crate::browser::listener::Listener;
use crate::browser::tasks::Tasks;
use crate::browser::words::Words;
use crate::browser::{column, moments, promise, selection};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::ports::Storage;
use crate::respond::{Asked, Invitation, Manner, Marks, Plan, Section, Which};
use crate::responses::conversation::{Conversation, Gathering};
use crate::responses::isso::{Rules, own};
use crate::responses::place::Place;
use crate::responses::settings::{INVITATIONS, Pictures};
use crate::responses::sources::Source;
use crate::responses::{PlaceKind, Thread, instance};
use crate::strings::Key;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use web_sys::{Element, HtmlElement, Range};

/// An article whose responses are shown.
pub(super) struct Session {
    pub(super) mount: LoaderMount,
    pub(super) text: Element,
    pub(super) language: String,
    pub(super) words: Rc<Words>,
    pub(super) known: Known,
    pub(super) storage: Rc<dyn Storage>,
    pub(super) answers: Rc<dyn Storage>,
    pub(super) marking: Marking,
    /// The open form.
    pub(super) writing: RefCell<Option<Rc<Writing>>>,
    /// A request about one response.
    pub(super) acting: RefCell<Option<Exchange>>,
    pub(super) places: RefCell<Vec<PlaceState>>,
    /// The marks beside passages, with their host, and how many links they were made of.
    pub(super) marks: RefCell<Option<(Marks, HtmlElement)>>,
    pub(super) marked: Cell<u32>,
    /// The words of the article that the reader selected last.
    pub(super) selected: RefCell<Option<Range>>,
    /// The response that the reader has just written, and what is said of it once it stands there.
    pub(super) arrive_at: RefCell<Option<(Which, Key)>>,
    section: RefCell<Option<Section>>,
    showing: RefCell<Option<Tasks>>,
    has_pictures: Cell<bool>,
    listeners: RefCell<Vec<Listener>>,
}

/// A place and what it has told.
#[derive(Debug, Default)]
pub(super) struct PlaceState {
    pub(super) thread: Thread,
    pub(super) rules: Option<Rules>,
    has_told: bool,
    asking: Option<Rc<Asking>>,
}

impl Session {
    /// Opens the section after the article, and begins to ask.
    pub(super) fn open(mount: LoaderMount, request: &Request, text: Element, language: &str) -> Option<Rc<Self>> {
        let known = Known::read(&mount, request);
        let words = Rc::new(Words::new(language, request.strings()));
        let (storage, answers) = (known.storage(), known.answers());
        let marked = crate::responses::insights::marked(&*storage, &known.key);
        let marking = Marking::new(&known.settings.insights_at, &known.article, marked);
        let places = known.sources.iter().map(|source| PlaceState { thread: untold(source), ..PlaceState::default() }).collect();
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
            acting: RefCell::default(),
            places: RefCell::new(places),
            marks: RefCell::default(),
            marked: Cell::new(0),
            selected: RefCell::default(),
            arrive_at: RefCell::default(),
            section: RefCell::default(),
            showing: RefCell::default(),
            has_pictures,
            listeners: RefCell::default(),
        });
        let plan = session.plan();
        if plan.chips.is_empty() && !plan.has_places {
            return None;
        }
        let base = session.host();
        let asking = Rc::downgrade(&session);
        let asked = move |asked| with(&asking, |session| session.asked(asked));
        let section = Section::open(&base, &plan, &session.words, &session.mount.abort_signal(), Box::new(asked))?;
        session.section.replace(Some(section));
        session.follow_selection();
        Marking::count(&session);
        for number in 0..session.known.sources.len() {
            session.ask(number);
        }
        Some(session)
    }

    fn plan(&self) -> Plan {
        let counted_at = self.marking.host();
        // Marks that are neither kept nor counted would be for nothing.
        let has_chips = self.known.keeps || counted_at.is_some();
        let chips = if has_chips { self.marking.chips(&self.known.settings.chips, &self.words) } else { Vec::new() };
        let mut invitations = Vec::new();
        for kind in INVITATIONS {
            let source = self.known.sources.iter().find(|source| source.kind() == kind);
            invitations.extend(source.and_then(|source| self.invitation(source)));
        }
        Plan { chips, counted_at, invitations, has_places: !self.known.sources.is_empty() }
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

    /// A host at the end of the article's column, dressed as the article is.
    fn host(&self) -> HtmlElement {
        let (parent, paragraph) = column::of(&self.text);
        let base = self.mount.open_host("responses", &parent, None);
        self.mount.ask("", "dress", &base, self.words.language());
        if let Some(paragraph) = &paragraph {
            column::fit(&base, paragraph);
        }
        base
    }

    /// Remembers which words of the article were selected last: a press on a button may take the selection away.
    fn follow_selection(self: &Rc<Self>) {
        let Some(document) = crate::browser::document() else { return };
        let following = Rc::downgrade(self);
        let selected = move |_| with(&following, |session| session.note_selection());
        let listener = Listener::passive(&document, "selectionchange", &self.mount.abort_signal(), Box::new(selected));
        self.listeners.borrow_mut().push(listener);
        self.note_selection();
    }

    fn note_selection(&self) {
        if selection::is_inside(&self.text)
            && let Some(range) = selection::range()
        {
            self.selected.replace(Some(range.clone_range()));
        }
    }

    /// Asks a place, from the beginning.
    fn ask(self: &Rc<Self>, number: usize) {
        let Some(source) = self.known.sources.get(number) else { return };
        let waiting = Rc::downgrade(self);
        let told = move |thread, rules| with(&waiting, |session| session.told(number, thread, rules));
        let asking = Asking::begin(source, &self.answers, Box::new(told));
        if let Some(place) = self.places.borrow_mut().get_mut(number) {
            place.asking = Some(asking);
        }
    }

    fn told(self: &Rc<Self>, number: usize, thread: Thread, rules: Option<Rules>) {
        // Once: that it still fails is no news.
        let is_known = self.places.borrow().get(number).is_some_and(|place| place.thread.fault.is_some());
        if let Some(fault) = thread.fault.as_ref().filter(|_| !is_known) {
            self.mount.warn(&["responses: ", &fault.to_string()].concat());
        }
        if let Some(place) = self.places.borrow_mut().get_mut(number) {
            place.has_told = true;
            place.rules = rules;
            // What was told before a later failure stays.
            if thread.fault.is_some() && thread.responses.is_empty() && !place.thread.responses.is_empty() {
                place.thread.fault = thread.fault;
            } else {
                place.thread = thread;
            }
        }
        self.show();
    }

    /// Puts together what has been told so far, a few responses in each task, and shows it.
    pub(super) fn show(self: &Rc<Self>) {
        let (threads, is_waiting) = {
            let places = self.places.borrow();
            let threads = places.iter().map(|place| place.thread.clone()).collect();
            (threads, places.iter().any(|place| !place.has_told))
        };
        let settings = &self.known.settings;
        let mut gathering = Some(Gathering::new(threads, &self.known.article, &settings.hidden, settings.order));
        let showing = Rc::downgrade(self);
        let step = move || {
            let is_more = gathering.as_mut().is_some_and(Gathering::step);
            if !is_more && let Some(gathering) = gathering.take() {
                with(&showing, |session| session.gathered(Rc::new(gathering.into_conversation()), is_waiting));
            }
            is_more
        };
        self.showing.replace(Some(Tasks::steps(Box::new(step))));
    }

    fn gathered(self: &Rc<Self>, conversation: Rc<Conversation>, is_waiting: bool) {
        let (waiting, shown) = (Rc::downgrade(self), Rc::clone(&conversation));
        let done = move || {
            with(&waiting, |session| {
                if !is_waiting {
                    session.shown(&shown);
                }
            });
        };
        let manner = self.manner();
        self.section(|section| section.show(conversation, manner, is_waiting, Box::new(done)));
    }

    /// All stand there that were told.
    fn shown(self: &Rc<Self>, conversation: &Rc<Conversation>) {
        self.mark_passages(conversation);
        let arrived = self.arrive_at.take();
        if let Some((which, _)) = &arrived {
            self.section(|section| section.go_to(which));
        }
        self.say(&self.words.text(arrived.map_or(Key::RESPONSES_LOADED, |(_, key)| key)));
    }

    fn manner(&self) -> Manner {
        let places = self.places.borrow();
        let now = moments::now();
        Manner {
            now,
            writes: (0..places.len()).filter(|number| self.isso(*number).is_some()).collect(),
            may_reply_to_self: places.iter().filter_map(|place| place.rules).any(|rules| rules.may_reply_to_self),
            own: now.map(|now| own(&*self.storage, &self.known.key, now)).unwrap_or_default(),
            pictures: self.has_pictures.get(),
            offers_pictures: self.known.settings.pictures == Pictures::Ask,
        }
    }

    /// The Isso that a place is, if it is one.
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
                self.say(&self.words.text(Key::RESPONSES_LOADING));
                self.ask(number);
            }
            Asked::Pictures => {
                self.has_pictures.set(true);
                self.section(Section::show_pictures);
            }
            Asked::Go(typed) => self.go(&typed),
            Asked::Copy(words) => self.copy(&words),
            Asked::Passage => self.mount.ask("-quotes", "attach", &self.text, &self.language),
            Asked::Write | Asked::Quote | Asked::Reply(_) | Asked::Edit(_) | Asked::Delete(_) | Asked::Like(_) => self.write(asked),
        }
    }

    /// Opens the author's post at the instance that the reader typed.
    fn go(&self, typed: &str) {
        let Some(host) = instance::normalise(typed) else {
            let problem = self.words.text(Key::RESPONSES_NO_INSTANCE);
            return self.section(|section| section.instance_problem(Some(&problem)));
        };
        self.section(|section| section.instance_problem(None));
        instance::remember(&*self.storage, &host);
        let post = self.known.sources.iter().find(|source| source.kind() == PlaceKind::Mastodon).and_then(|source| untold(source).link);
        if let (Some(post), Some(window)) = (post, crate::browser::window()) {
            let page = instance::answer_page(&host, &post);
            let _ = window.open_with_url_and_target_and_features(&page, "_blank", "noopener,noreferrer");
        }
    }

    fn copy(self: &Rc<Self>, words: &str) {
        let waiting = Rc::downgrade(self);
        let copied = move |is_done: bool| {
            with(&waiting, |session| {
                session.say(&session.words.text(if is_done { Key::LINK_COPIED } else { Key::ACTION_FAILED }));
            });
        };
        match crate::browser::clipboard::begin_copy(words) {
            Ok(copying) => promise::then(&copying, Box::new(move |done| copied(!done.is_undefined()))),
            Err(_) => copied(false),
        }
    }

    /// Does something with the section, if it is there.
    pub(super) fn section<T: Default>(&self, run: impl FnOnce(&Section) -> T) -> T {
        self.section.borrow().as_ref().map(run).unwrap_or_default()
    }

    /// Says something to those who listen.
    pub(super) fn say(&self, words: &str) {
        self.section(|section| section.say(words));
    }
}

/// The thread of a place that nobody has asked yet: its kind and where it stands.
fn untold(source: &Source) -> Thread {
    let place: Box<dyn Place<crate::browser::json::JsonValue>> = source.clone().place();
    place.into_thread()
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("known", &self.known).finish_non_exhaustive()
    }
}

/// Runs `run` if the session is still there.
pub(super) fn with(session: &Weak<Session>, run: impl FnOnce(&Rc<Session>)) {
    if let Some(session) = session.upgrade() {
        run(&session);
    }
}
