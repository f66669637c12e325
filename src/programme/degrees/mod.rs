//! The search for a path between films: a disclosure, a combobox by the ARIA pattern, and the path as a chain of films and people.
//! It shows and is asked; who is meant, and over whom the path goes, somebody else finds out.

use super::parts::{button, line};
use super::style;
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::listener::Listener;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::films::paths::Found;
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// How long typing must rest before names are looked up.
const REST_MS: i32 = 150;

/// A link of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A film, with its year.
    Film(String, u16),
    /// Somebody.
    Person(String),
}

/// What a reader asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// What is called so.
    Typed(String),
    /// The path to it.
    Chosen(Found),
    /// A card with these words.
    Card(String),
}

/// Who answers.
pub type Ask = Box<dyn Fn(Query)>;

/// The search.
pub struct Degrees {
    build: Builder,
    words: Rc<Words>,
    opener: HtmlElement,
    body: HtmlElement,
    input: HtmlInputElement,
    list: HtmlElement,
    status: HtmlElement,
    chain: HtmlElement,
    card: HtmlElement,
    state: RefCell<State>,
    ask: RefCell<Option<Ask>>,
    resting: RefCell<Option<Timer>>,
    listeners: RefCell<Vec<Listener>>,
    _sheet: Option<Adopted>,
}

#[derive(Default)]
struct State {
    offered: Vec<Found>,
    active: Option<usize>,
    path: String,
}

impl Degrees {
    /// Builds the search inside `around`, whose first button opens and closes it.
    #[must_use]
    pub fn build(around: &HtmlElement, words: &Rc<Words>, signal: &AbortSignal) -> Option<Rc<Self>> {
        let build = Builder::new()?;
        let sheet = sheet::adopt(&around.get_root_node(), style::PATHS).ok();
        let opener: HtmlElement = around.query_selector("button").ok()??.unchecked_into();
        set(&opener, "aria-controls", "degrees");
        let body = build.classed(around, "div", "degrees__body");
        set(&body, "id", "degrees");
        body.set_hidden(true);
        let label = build.classed(&body, "label", "programme__label");
        set(&label, "for", "degrees-to");
        build.text(&label, &words.text(Key::DEGREES_FIELD));
        let input = build.classed(&body, "input", "degrees__field");
        for (name, value) in [
            ("id", "degrees-to"),
            ("type", "text"),
            ("role", "combobox"),
            ("autocomplete", "off"),
            ("autocapitalize", "off"),
            ("spellcheck", "false"),
            ("dir", "auto"),
            ("aria-autocomplete", "list"),
            ("aria-expanded", "false"),
            ("aria-controls", "degrees-names"),
        ] {
            set(&input, name, value);
        }
        let list = build.classed(&body, "ul", "degrees__names");
        set(&list, "id", "degrees-names");
        set(&list, "role", "listbox");
        set(&list, "aria-label", &words.text(Key::DEGREES_FIELD));
        list.set_hidden(true);
        let status = line(&build, &body, "degrees__status", "");
        set(&status, "role", "status");
        let chain = build.classed(&body, "ol", "degrees__path");
        set(&chain, "role", "list");
        set(&chain, "part", "path");
        let card = button(&build, &body, "card", &words.text(Key::DEGREES_CARD));
        card.set_hidden(true);
        let degrees = Rc::new(Self {
            build,
            words: Rc::clone(words),
            opener,
            body,
            input: input.unchecked_into(),
            list,
            status,
            chain,
            card,
            state: RefCell::default(),
            ask: RefCell::default(),
            resting: RefCell::default(),
            listeners: RefCell::default(),
            _sheet: sheet,
        });
        degrees.listen(signal);
        Some(degrees)
    }

    /// Who answers.
    pub fn answer(&self, ask: Ask) {
        self.ask.replace(Some(ask));
    }

    /// Opens or closes it; opened, the keyboard is in the field.
    pub fn toggle(&self) {
        let opens = self.body.hidden();
        self.body.set_hidden(!opens);
        set(&self.opener, "aria-expanded", if opens { "true" } else { "false" });
        if opens {
            let _ = self.input.focus();
        }
    }

    /// Offers names.
    pub fn offer(&self, found: Vec<Found>) {
        self.list.set_text_content(None);
        for (index, one) in found.iter().enumerate() {
            let option = self.build.classed(&self.list, "li", "degrees__name");
            set(&option, "role", "option");
            set(&option, "id", &option_id(index));
            set(&option, "aria-selected", "false");
            self.build.text(&option, &one.name);
            if one.year > 0 {
                self.build.text(&option, " ");
                self.build.text(&self.build.classed(&option, "span", "film__year"), &whole(one.year.into()));
            }
        }
        let count = u32::try_from(found.len()).unwrap_or_default();
        self.status.set_text_content(Some(&if count == 0 {
            self.words.text(Key::DEGREES_NOBODY)
        } else {
            self.words.count(Key::DEGREES_OFFERED, count)
        }));
        self.state.borrow_mut().offered = found;
        self.activate(None);
        self.expand(count > 0);
    }

    /// Shows a path, or that there is none.
    pub fn path(&self, steps: &[Step]) {
        self.chain.set_text_content(None);
        let mut text = String::new();
        for (index, step) in steps.iter().enumerate() {
            if index > 0 {
                text.push_str(" — ");
            }
            match step {
                Step::Film(title, year) => {
                    let item = self.build.classed(&self.chain, "li", "degrees__film");
                    self.build.text(&self.build.classed(&item, "cite", "film__title"), title);
                    text.push_str(title);
                    if *year > 0 {
                        let year = whole((*year).into());
                        self.build.text(&item, " ");
                        self.build.text(&self.build.classed(&item, "span", "film__year"), &year);
                        text.push_str(&[" (", &year, ")"].concat());
                    }
                }
                Step::Person(name) => {
                    self.build.text(&self.build.classed(&self.chain, "li", "degrees__person"), name);
                    text.push_str(name);
                }
            }
        }
        let people = steps.iter().filter(|step| matches!(step, Step::Person(_))).count();
        self.status.set_text_content(Some(&if steps.is_empty() {
            self.words.text(Key::DEGREES_NONE)
        } else {
            self.words.count(Key::DEGREES_STEPS, u32::try_from(people).unwrap_or_default())
        }));
        self.card.set_hidden(steps.is_empty());
        self.state.borrow_mut().path = text;
    }

    /// Says that nothing can be looked up.
    pub fn failed(&self) {
        self.offer(Vec::new());
        self.status.set_text_content(Some(&self.words.text(Key::DEGREES_FAILED)));
    }

    /// No cards: the author wants none.
    pub fn without_cards(&self) {
        self.card.remove();
    }

    fn listen(self: &Rc<Self>, signal: &AbortSignal) {
        let on = |target: &HtmlElement, kind, run: fn(&Rc<Self>, &Event)| {
            let degrees = Rc::downgrade(self);
            let run = move |event: Event| {
                if let Some(degrees) = degrees.upgrade() {
                    run(&degrees, &event);
                }
            };
            Listener::active(target, kind, signal, Box::new(run))
        };
        self.listeners.replace(vec![
            on(&self.opener, "click", |degrees, _| degrees.toggle()),
            on(&self.input, "input", |degrees, _| degrees.typed()),
            on(&self.input, "keydown", Self::key),
            on(&self.input, "blur", |degrees, _| degrees.expand(false)),
            // The field keeps the focus while a name is clicked.
            on(&self.list, "mousedown", |_, event| event.prevent_default()),
            on(&self.list, "click", Self::clicked),
            on(&self.card, "click", |degrees, _| degrees.asks(Query::Card(degrees.state.borrow().path.clone()))),
        ]);
    }

    fn asks(&self, query: Query) {
        if let Some(ask) = &*self.ask.borrow() {
            ask(query);
        }
    }

    fn typed(self: &Rc<Self>) {
        let degrees = Rc::downgrade(self);
        let look_up = move || {
            let Some(degrees) = degrees.upgrade() else { return };
            let typed = degrees.input.value();
            if typed.trim().is_empty() {
                degrees.expand(false);
                degrees.status.set_text_content(None);
            } else {
                degrees.asks(Query::Typed(typed));
            }
        };
        self.resting.replace(Timer::after(REST_MS, Box::new(look_up)));
    }

    fn key(self: &Rc<Self>, event: &Event) {
        let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
        let (count, active) = {
            let state = self.state.borrow();
            (state.offered.len(), state.active)
        };
        let is_open = !self.list.hidden();
        match key.as_str() {
            "ArrowDown" | "ArrowUp" if count > 0 => {
                event.prevent_default();
                self.expand(true);
                let last = count - 1;
                let next = match (key.as_str(), active) {
                    ("ArrowDown", Some(at)) if at < last => at + 1,
                    ("ArrowDown", _) => 0,
                    (_, Some(at)) if at > 0 => at - 1,
                    _ => last,
                };
                self.activate(Some(next));
            }
            // A combobox whose list is open keeps Escape to itself, and so does a field that has something to lose.
            "Escape" if is_open => {
                event.stop_propagation();
                self.expand(false);
            }
            "Escape" => self.input.set_value(""),
            "Enter" if is_open => {
                event.prevent_default();
                self.choose(active.unwrap_or_default());
            }
            _ => {}
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let option = || event.target()?.dyn_into::<Element>().ok()?.closest("li").ok()?;
        let Some(option) = option() else { return };
        let at = (0..self.state.borrow().offered.len()).find(|index| option_id(*index) == option.id());
        if let Some(at) = at {
            self.choose(at);
        }
    }

    fn choose(&self, at: usize) {
        let Some(found) = self.state.borrow().offered.get(at).cloned() else { return };
        self.resting.take();
        self.input.set_value(&found.name);
        self.expand(false);
        self.asks(Query::Chosen(found));
    }

    fn expand(&self, opens: bool) {
        self.list.set_hidden(!opens);
        set(&self.input, "aria-expanded", if opens { "true" } else { "false" });
        if !opens {
            self.activate(None);
        }
    }

    fn activate(&self, at: Option<usize>) {
        let before = std::mem::replace(&mut self.state.borrow_mut().active, at);
        for (index, selected) in [(before, "false"), (at, "true")] {
            let Some(option) = index.and_then(|index| self.list.query_selector(&["#", &option_id(index)].concat()).ok()?) else { continue };
            set(&option, "aria-selected", selected);
            if selected == "true" {
                option.scroll_into_view_with_bool(false);
            }
        }
        match at {
            Some(at) => set(&self.input, "aria-activedescendant", &option_id(at)),
            None => drop(self.input.remove_attribute("aria-activedescendant")),
        }
    }
}

fn option_id(index: usize) -> String {
    ["degrees-name-", &whole(u32::try_from(index).unwrap_or_default())].concat()
}

impl std::fmt::Debug for Degrees {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Degrees").finish_non_exhaustive()
    }
}
