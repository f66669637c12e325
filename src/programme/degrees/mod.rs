//! The search for a path between films: a disclosure, a field with names, and the path as a chain of films and people.
//! It must neither look up names nor find the path: it asks, and shows the answers.

mod chain;
mod names;

pub use chain::Step;

use super::parts::{TYPED, button, status};
use super::style;
use crate::browser::alive::each_time;
use crate::browser::build::{Builder, set, set_bool};
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::typing;
use crate::browser::words::Words;
use crate::films::paths::Found;
use crate::strings::Key;
use names::{Names, Pressed};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{AbortSignal, Event, HtmlElement, KeyboardEvent};

/// How long typing must rest before names are looked up. How long the field is there before it gets the focus, too: Chromium tells Orca nothing of a focus
/// on what was hidden just before. Who types earlier need not wait.
const REST_MS: i32 = 150;

/// What stands where the answer will be, since files may take long to come.
const WAITING: &str = "…";

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// The names that match what was typed.
    Typed(String),
    /// The path to what was chosen.
    Chosen(Found),
    /// A card with these words.
    Card(String),
}

/// The callback that is asked.
pub type Ask = Box<dyn Fn(Query)>;

/// The search.
pub struct Degrees {
    build: Builder,
    words: Rc<Words>,
    opener: HtmlElement,
    body: HtmlElement,
    names: Names,
    status: HtmlElement,
    chain: HtmlElement,
    card: HtmlElement,
    /// The path as a line of text.
    path: RefCell<String>,
    ask: RefCell<Option<Ask>>,
    resting: RefCell<Option<Timer>>,
    /// What was looked up last.
    looked_up: RefCell<String>,
    /// Whether the names offered match what is in the field now.
    is_current: Cell<bool>,
    /// Whether the reader has closed the list and typed nothing since.
    is_closed: Cell<bool>,
    listeners: RefCell<Vec<Listener>>,
    _sheet: Option<Adopted>,
}

impl Degrees {
    /// Builds the search inside `around`, whose first button opens and closes it.
    #[must_use]
    pub fn build(around: &HtmlElement, words: &Rc<Words>, signal: &AbortSignal) -> Option<Rc<Self>> {
        let build = Builder::new()?;
        let sheet = sheet::adopt(&around.get_root_node(), style::PATHS).ok();
        let opener: HtmlElement = elements::one(around, "button")?;
        set(&opener, "aria-controls", "degrees");
        let body = build.classed(around, "div", "degrees__body");
        set(&body, "id", "degrees");
        body.set_hidden(true);
        let names = Names::build(&build, &body, words.text(Key::DEGREES_FIELD));
        let status = status(&build, &body);
        let chain = chain::build(&build, &body);
        let card = button(&build, &body, "card", words.text(Key::DEGREES_CARD));
        card.set_hidden(true);
        let degrees = Rc::new(Self {
            build,
            words: Rc::clone(words),
            opener,
            body,
            names,
            status,
            chain,
            card,
            path: RefCell::default(),
            ask: RefCell::default(),
            resting: RefCell::default(),
            looked_up: RefCell::default(),
            is_current: Cell::default(),
            is_closed: Cell::default(),
            listeners: RefCell::default(),
            _sheet: sheet,
        });
        degrees.listen(signal);
        Some(degrees)
    }

    /// Sets the callback that is asked.
    pub fn answer(&self, ask: Ask) {
        self.ask.replace(Some(ask));
    }

    /// Opens or closes it; opening moves the focus to the field, a moment later.
    pub fn toggle(self: &Rc<Self>) {
        let opens = self.body.hidden();
        self.body.set_hidden(!opens);
        set_bool(&self.opener, "aria-expanded", opens);
        if opens {
            // Put there anew: Orca hears nothing of a focus on what it knows from the last time.
            let _ = self.body.parent_node().map(|around| around.append_child(&self.body));
            let typed = self.opener.get_attribute(TYPED).unwrap_or_default();
            let _ = self.opener.remove_attribute(TYPED);
            if !typed.is_empty() {
                self.names.input.set_value(&typed);
                let _ = self.names.input.focus();
                return self.typed();
            }
            self.resting.replace(Timer::of(self, REST_MS, |degrees| drop(degrees.names.input.focus())));
        }
    }

    /// Offers names, unless the reader has closed the list since they were asked for.
    pub fn offer(&self, found: Vec<Found>) {
        if self.is_closed.get() {
            return;
        }
        self.is_current.set(*self.looked_up.borrow() == self.names.input.value());
        let is_empty = found.is_empty();
        self.names.offer(&self.build, found);
        if is_empty || self.names.is_open() {
            self.say_count();
        } else {
            self.announce("");
        }
    }

    /// Offers nothing, and says nothing: too little has been typed to say that nothing matches.
    pub fn offer_nothing(&self) {
        self.names.offer(&self.build, Vec::new());
        self.announce("");
    }

    /// Shows a path, or that there is none.
    pub fn path(&self, steps: &[Step]) {
        let text = chain::show(&self.build, &self.chain, steps);
        let people = steps.iter().filter(|step| matches!(step, Step::Person(_))).count();
        self.announce(&if steps.is_empty() {
            self.words.text(Key::DEGREES_NONE).to_owned()
        } else {
            self.words.count(Key::DEGREES_STEPS, u32::try_from(people).unwrap_or_default())
        });
        self.card.set_hidden(people == 0);
        self.path.replace(text);
        // On a phone it would end under the dock, or below the window.
        names::bring(&self.body);
    }

    /// Says that the look-up failed.
    pub fn failed(&self) {
        self.offer(Vec::new());
        // The next Enter looks up anew.
        self.is_current.set(false);
        self.announce(self.words.text(Key::DEGREES_FAILED));
    }

    /// Removes the button for cards, for an author who wants none.
    pub fn without_cards(&self) {
        self.card.remove();
    }

    fn listen(self: &Rc<Self>, signal: &AbortSignal) {
        let on = |target: &HtmlElement, kind, run: fn(&Rc<Self>, &Event)| {
            Listener::active(target, kind, signal, Box::new(each_time(self, move |degrees, event| run(degrees, &event))))
        };
        let Names { input, list, .. } = &self.names;
        self.listeners.replace(vec![
            on(&self.opener, "click", |degrees, _| degrees.toggle()),
            on(&self.opener, "keydown", |degrees, event| {
                // Typed before the field had the focus: moved now, it gets this letter, too.
                if !degrees.body.hidden() && typing::pressed(event).is_some_and(is_letter) {
                    typing::keep(event);
                    let _ = degrees.names.input.focus();
                }
            }),
            on(input, "input", |degrees, _| degrees.typed()),
            on(input, typing::KEYS, Self::key),
            on(input, "blur", |degrees, _| {
                // Clears the count of names, which is of no use beside a closed list; "no names" stays.
                if degrees.names.is_open() {
                    degrees.close();
                }
            }),
            // Keeps the focus in the field while a name is clicked.
            on(list, "mousedown", |_, event| event.prevent_default()),
            on(list, "click", |degrees, event| degrees.names.clicked(event).into_iter().for_each(|at| degrees.choose(at))),
            on(&self.card, "click", |degrees, _| degrees.asks(Query::Card(degrees.path.borrow().clone()))),
        ]);
    }

    fn asks(&self, query: Query) {
        if let Some(ask) = &*self.ask.borrow() {
            ask(query);
        }
    }

    fn typed(self: &Rc<Self>) {
        self.is_closed.set(false);
        self.is_current.set(false);
        self.names.activate(None);
        self.resting.replace(Timer::of(self, REST_MS, |degrees| degrees.look_up()));
    }

    fn look_up(&self) {
        let typed = self.names.input.value();
        if typed.trim().is_empty() {
            return self.offer_nothing();
        }
        self.looked_up.replace(typed.clone());
        self.announce(WAITING);
        self.asks(Query::Typed(typed));
    }

    fn key(self: &Rc<Self>, event: &Event) {
        // A letter typed here is not a shortcut of the page.
        typing::keep(event);
        let Some(key) = typing::pressed(event) else { return };
        match self.names.key(key) {
            Pressed::Nothing => {}
            Pressed::Opened => self.say_count(),
            Pressed::Closed => {
                // This Escape was meant only for the list.
                event.stop_propagation();
                self.close();
            }
            Pressed::Chosen(at) => self.choose(at),
            // The answer is on its way: a held key must not ask for another.
            Pressed::ChosenFirst if self.status.text_content().as_deref() == Some(WAITING) => {}
            Pressed::ChosenFirst if self.is_current.get() => self.choose(0),
            // The names are for an earlier text, so the reader does not mean the first of them.
            Pressed::ChosenFirst => {
                self.resting.take();
                self.look_up();
            }
        }
    }

    fn choose(&self, at: usize) {
        self.resting.take();
        if let Some(found) = self.names.choose(at) {
            self.announce(WAITING);
            self.asks(Query::Chosen(found));
        }
    }

    /// Closes the list; names still being looked up will not open it again.
    fn close(&self) {
        self.resting.take();
        self.is_closed.set(true);
        self.names.expand(false);
        self.announce("");
    }

    fn say_count(&self) {
        let count = self.names.count();
        self.announce(&if count == 0 {
            self.words.text(Key::DEGREES_NOBODY).to_owned()
        } else {
            self.words.count(Key::DEGREES_OFFERED, count)
        });
    }

    fn announce(&self, text: &str) {
        self.status.set_text_content(Some(text));
    }
}

/// Whether a key writes something; a space presses the button that has the focus, and with Ctrl or Meta a letter is a command of the browser.
fn is_letter(event: &KeyboardEvent) -> bool {
    let key = event.key();
    key != " " && key.chars().nth(1).is_none() && !event.ctrl_key() && !event.meta_key()
}

impl std::fmt::Debug for Degrees {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Degrees").finish_non_exhaustive()
    }
}
