//! The dock of one article, made when the article first comes into view: a page of a hundred articles makes one or two.
//! It joins the parts and decides nothing: the options say what is wanted, the core's values what is shown.

use super::dock::{Dock, DockActions, DockParts, DockState, DockWords};
use super::hosts::Hosts;
use super::look::Look;
use super::outline_menu::{Choice, Entry};
use super::reader::{Article as Followed, Following, Reader, Wanted};
use super::spoiler::{self, Spoilers};
use super::style;
use crate::browser::alive::{each_time, with};
use crate::browser::elements;
use crate::browser::navigation;
use crate::browser::observer::Sight;
use crate::browser::sheet::{self, Adopted};
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::config::{Config, DockPlace, OutlineMode, QuoteMode};
use crate::reading::outline;
use crate::reading::places::ArticleKey;
use crate::reading::position::Arrival;
use crate::strings::Key;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlInputElement};

/// Everything the dock of one article will be made of, held until its reader comes.
pub struct DockPlan {
    /// Where it may be drawn.
    pub hosts: Rc<dyn Hosts>,
    /// Its font and colours.
    pub look: Rc<Look>,
    /// The string table.
    pub words: Rc<Words>,
    /// The article it follows.
    pub followed: Followed,
    /// What the author wants.
    pub config: Config,
    /// Whether the byline had no room for the reading time.
    pub reading_time: bool,
}

/// A dock that is there, or will be once the article is in view; dropping this ends both.
#[derive(Debug)]
pub struct LazyDock {
    _sight: Sight,
    _docked: Rc<RefCell<Option<Docked>>>,
    _next: Rc<RefCell<Option<Timer>>>,
}

/// A place prepared for a dock: its base, the sheet that its shadow root has adopted, and the one that keeps room for it on the page.
struct Berth {
    base: HtmlElement,
    sheet: Adopted,
    room: Option<Adopted>,
}

/// A dock that is there.
struct Docked {
    _following: Option<Following>,
    /// What is drawn, whose type nobody can write.
    _view: Box<dyn Any>,
    _sheet: Adopted,
    _room: Option<Adopted>,
    _owner: Owner,
}

impl DockPlan {
    /// Waits for the reader; `None` where the author wants no dock at all.
    #[must_use]
    pub fn wait(self) -> Option<LazyDock> {
        if !self.config.progress && self.config.dock == DockPlace::Off {
            return None;
        }
        let docked: Rc<RefCell<Option<Docked>>> = Rc::default();
        let slot = Rc::clone(&docked);
        let next: Rc<RefCell<Option<Timer>>> = Rc::default();
        let soon = Rc::clone(&next);
        let root = self.followed.root.clone();
        let arrival = navigation::arrival();
        let mut waiting = Some(self);
        let sight = Sight::watch(
            &root,
            Box::new(move |visible| {
                let Some(plan) = visible.then(|| waiting.take()).flatten() else { return };
                let Some(berth) = plan.berth() else { return };
                // Made in a task of its own: on a slow phone, opening the host and making the dock together would be a long task.
                let slot = Rc::clone(&slot);
                soon.replace(Timer::after(0, Box::new(move || drop(slot.replace(Some(plan.dock(berth, arrival)))))));
            }),
        );
        Some(LazyDock { _sight: sight.ok()?, _docked: docked, _next: next })
    }

    /// Opens the host and dresses it; `None` where the browser has no adoptable style sheets.
    fn berth(&self) -> Option<Berth> {
        let document = crate::browser::document()?;
        let parent = crate::browser::root()?;
        let base = self.hosts.open("dock", &parent, None);
        let root: JsValue = base.get_root_node().into();
        let sheet = sheet::adopt(&root, style::CHROME).ok()?;
        self.look.dress(&base, self.words.language());
        let is_below = self.config.dock == DockPlace::Bottom;
        let room = is_below.then(|| sheet::adopt(&document, style::ROOM).ok()).flatten();
        Some(Berth { base, sheet, room })
    }

    fn dock(self, Berth { base, sheet, room }: Berth, arrival: Arrival) -> Docked {
        let Config { progress, time_left, resume, memory, dock, .. } = self.config;
        let owner = Owner::new();
        let state = owner.with(|| RwSignal::new(DockState::default()));
        let entries = self.entries();
        let words = self.dock_words(!entries.is_empty());
        let choices = self.choices();
        // Without the line there is nowhere to offer readers their place, or to let them have it forgotten.
        let key = (memory && resume && dock != DockPlace::Off).then(|| ArticleKey::of(&self.hosts.address()));
        let wanted = Wanted { arrival, time_left, reading_time: self.reading_time };
        let reader = Reader::new(self.followed, Rc::clone(&self.words), state, key, wanted, Rc::clone(&self.hosts));
        let actions = actions(&reader);
        let parts = DockParts { progress, line: dock != DockPlace::Off, top: dock == DockPlace::Top };
        let view = owner.with(|| mount_to(base, move || view! { <Dock words state parts actions entries choices /> }));
        let following = reader.follow();
        Docked { _following: following, _view: Box::new(view), _sheet: sheet, _room: room, _owner: owner }
    }

    fn entries(&self) -> Vec<Entry> {
        let entries = &self.followed.entries;
        let wanted = match self.config.outline {
            OutlineMode::On => true,
            OutlineMode::Off => false,
            OutlineMode::Auto => outline::is_worth_showing(entries),
        };
        if !wanted {
            return Vec::new();
        }
        entries.iter().map(|entry| Entry { title: entry.text.clone(), depth: entry.depth }).collect()
    }

    fn dock_words(&self, has_outline: bool) -> DockWords {
        let text = |key| self.words.text(key).to_owned();
        let quoting = self.config.quotes != QuoteMode::Off;
        DockWords {
            progress: text(Key::PROGRESS_LABEL),
            menu: text(if has_outline { Key::CONTENTS } else { Key::SETTINGS }),
            language: self.followed.language.clone(),
            resume: text(Key::RESUME_OFFER),
            dismiss: text(Key::DISMISS),
            quote: quoting.then(|| text(Key::QUOTE_PARAGRAPH)),
            quotes: quoting.then(|| text(Key::QUOTES_OF_ARTICLE)),
            forget: self.config.memory.then(|| text(Key::FORGET_ALL)),
        }
    }

    /// The reader's switches: the covers, where there are any.
    fn choices(&self) -> Vec<Choice> {
        if !(self.config.spoilers && spoiler::is_any(&self.followed.text)) {
            return Vec::new();
        }
        let memory = self.config.memory;
        let on_change = Rc::new(move |open| {
            Spoilers::set_open_everywhere(open);
            check_everywhere(open);
            if memory {
                Spoilers::remember_open(open);
            }
        });
        vec![Choice { label: self.words.text(Key::ALWAYS_SHOW_SPOILERS).to_owned(), on: spoiler::is_always_shown(memory), on_change }]
    }
}

/// Sets the one switch that docks have in every dock of the page: the choice holds for all of them.
fn check_everywhere(on: bool) {
    let Some(document) = crate::browser::document() else { return };
    for host in elements::all(&document, "[data-intertitle-host=dock]") {
        let input = host.shadow_root().and_then(|root| root.query_selector("input").ok()?);
        if let Some(input) = input {
            input.unchecked_ref::<HtmlInputElement>().set_checked(on);
        }
    }
}

fn actions(reader: &Rc<Reader>) -> DockActions {
    let act = |run: fn(&Reader)| -> Rc<dyn Fn()> {
        let reader = Rc::downgrade(reader);
        Rc::new(move || with(&reader, |reader| run(reader)))
    };
    DockActions {
        go: Rc::new(each_time(reader, |reader, entry| reader.go(entry))),
        resume: act(Reader::resume),
        dismiss: act(Reader::dismiss),
        quote: act(Reader::quote),
        quotes: act(Reader::list_quotes),
        forget: act(Reader::forget),
    }
}

impl std::fmt::Debug for DockPlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DockPlan").field("followed", &self.followed).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Docked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Docked")
    }
}
