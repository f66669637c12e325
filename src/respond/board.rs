//! The conversation on the page: nested lists, filled a few responses at a time so that a thousand never keep the page waiting.
//! It must not rebuild what is there already, which is moved, nor remove a form in which a reader is writing along with the response above it.

use super::button::button;
use super::entry::{Scene, element_id};
use super::level::Level;
use super::manner::Manner;
use super::portrait;
use super::{Which, fold};
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::focus;
use crate::browser::moments::Moments;
use crate::browser::tasks::Tasks;
use crate::browser::words::Words;
use crate::responses::conversation::{Conversation, Entry};
use crate::responses::limits;
use crate::strings::Key;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

/// How many responses are put on the page between two frames: laying one out takes 2 ms on a processor four times slower than a 2026 laptop's.
const SLICE: u32 = 8;

/// The attribute of an item whose response has changed since it was built.
const CHANGED: &str = "data-changed";

/// How many responses are shown before a reader asks for more.
const PAGE: usize = 1_000;

/// The conversation.
pub(super) struct Board {
    build: Builder,
    words: Rc<Words>,
    moments: Moments,
    list: HtmlElement,
    root: ShadowRoot,
    more: HtmlElement,
    /// The place for a form that is not about a response.
    top: HtmlElement,
    /// The place of the last form that was opened under a response.
    slot: RefCell<Option<HtmlElement>>,
    state: RefCell<State>,
    working: RefCell<Option<Tasks>>,
    picturing: RefCell<Option<Tasks>>,
}

#[derive(Default)]
struct State {
    conversation: Rc<Conversation>,
    manner: Manner,
    /// The number of the next entry to place.
    next: usize,
    /// How many may be shown.
    most: usize,
    /// The response that gets the focus once it is on the page.
    arrive_at: Option<Which>,
    /// The lists that are being filled, each inside the one before.
    levels: Vec<Level>,
    done: Option<Box<dyn FnOnce()>>,
}

impl Board {
    /// An empty conversation inside `parent`, in the shadow root `root`; `top` is the place for forms that are not about a response.
    pub(super) fn new(build: &Builder, parent: &HtmlElement, root: ShadowRoot, words: &Rc<Words>, top: &HtmlElement) -> Rc<Self> {
        let list = build.classed(parent, "div", "conversation");
        set(&list, "role", "list");
        set(&list, "part", "conversation");
        let more = button(build, parent, "more", words.text(Key::RESPONSES_SHOW_MORE));
        more.set_hidden(true);
        let state = RefCell::new(State { most: PAGE, ..State::default() });
        Rc::new(Self {
            build: build.clone(),
            words: Rc::clone(words),
            moments: Moments::new(words.language()),
            list,
            root,
            more,
            top: top.clone(),
            slot: RefCell::default(),
            state,
            working: RefCell::default(),
            picturing: RefCell::default(),
        })
    }

    /// Loads a part of the browser's data for the language ([`Moments::load`]). Returns whether there is another.
    pub(super) fn prepare(&self, part: u32) -> bool {
        self.moments.load(part)
    }

    /// Shows a conversation, or its new state; calls `done` when all of it is on the page.
    pub(super) fn show(self: &Rc<Self>, conversation: Rc<Conversation>, manner: Manner, done: Box<dyn FnOnce()>) {
        {
            let mut state = self.state.borrow_mut();
            state.conversation = conversation;
            state.manner = manner;
            state.done = Some(done);
        }
        self.begin();
    }

    /// Begins to place the conversation, from its start.
    fn begin(self: &Rc<Self>) {
        {
            let mut state = self.state.borrow_mut();
            state.next = 0;
            state.levels = vec![Level::of(&self.list)];
        }
        let board = Rc::downgrade(self);
        let step = move || board.upgrade().is_some_and(|board| board.step());
        self.working.replace(Some(Tasks::between_frames(SLICE, Box::new(step))));
    }

    /// Shows another page of responses. The focus moves to the first new one, where keyboard and screen reader users go on.
    pub(super) fn more(self: &Rc<Self>) {
        let first = self.state.borrow().most;
        self.show_to(first);
    }

    /// Shows as many pages as it takes to reach the entry of this number, and goes there.
    fn show_to(self: &Rc<Self>, number: usize) {
        {
            let mut state = self.state.borrow_mut();
            state.arrive_at = state.conversation.entries.get(number).map(Which::of);
            state.most = state.most.max((number / PAGE + 1) * PAGE);
        }
        self.begin();
    }

    /// Stops placing a conversation that has changed; the new one will follow.
    pub(super) fn stop(&self) {
        self.working.take();
        self.state.borrow_mut().done.take();
    }

    /// Goes to a response, even if it is folded away or not shown yet.
    pub(super) fn go_to(self: &Rc<Self>, which: &Which) {
        if let Some(item) = self.item(which) {
            return self.arrive(&item);
        }
        let number = self.state.borrow().conversation.entries.iter().position(|entry| which.is(entry));
        if let Some(number) = number {
            self.show_to(number);
        }
    }

    /// Moves the focus to the response in `item`.
    fn arrive(&self, item: &HtmlElement) {
        fold::open_around(item, &self.words);
        if let Some(article) = item.first_element_child() {
            set(&article, "tabindex", "-1");
            let _ = article.unchecked_into::<HtmlElement>().focus();
        }
    }

    /// Marks a response as changed, so that it is rebuilt when the conversation is shown next.
    pub(super) fn forget(&self, which: &Which) {
        if let Some(item) = self.item(which) {
            set(&item, CHANGED, "");
        }
    }

    /// The place for a form: under a response, or above all of them. There is one form at a time.
    pub(super) fn slot(&self, which: Option<&Which>) -> Option<HtmlElement> {
        if let Some(left) = self.slot.take() {
            left.remove();
        }
        let Some(which) = which else { return Some(self.top.clone()) };
        let article = self.item(which)?.first_element_child()?;
        let slot = self.build.classed(&article, "div", "slot");
        let replies = article.query_selector(":scope > [value=fold]").ok()?;
        let _ = article.insert_before(&slot, replies.as_deref());
        self.slot.replace(Some(slot.clone()));
        Some(slot)
    }

    /// Moves the form out of a node that is about to be removed, to above all responses, so that what a reader writes stays.
    fn save_form(&self, going: &Node) {
        let form = self.slot.borrow().clone().filter(|form| going.contains(Some(form)));
        if let Some(form) = form {
            focus::keep(&self.root, || drop(self.top.append_child(&form)));
        }
    }

    /// Ends the lists that are being filled, but for the outermost `depth` of them.
    fn close(&self, state: &mut State, depth: usize) {
        while state.levels.len() > depth {
            if let Some(level) = state.levels.pop() {
                level.close(&|going| self.save_form(going));
            }
        }
    }

    /// The element of a response, if it is shown.
    pub(super) fn item(&self, which: &Which) -> Option<HtmlElement> {
        self.by_id(which.place, &which.id)
    }

    /// The same for an entry of the conversation.
    fn item_of(&self, entry: &Entry) -> Option<HtmlElement> {
        self.by_id(entry.place, &entry.response.id)
    }

    fn by_id(&self, place: usize, id: &str) -> Option<HtmlElement> {
        self.root.get_element_by_id(&element_id(place, id)).map(JsCast::unchecked_into)
    }

    /// Places one more response, or finishes if there are no more. Returns whether there is another.
    fn step(&self) -> bool {
        let is_more = {
            let mut state = self.state.borrow_mut();
            self.place_next(&mut state);
            state.next < state.conversation.entries.len().min(state.most)
        };
        if !is_more {
            self.finish();
        }
        is_more
    }

    fn finish(&self) {
        let done = {
            let mut state = self.state.borrow_mut();
            self.close(&mut state, 0);
            self.more.set_hidden(state.conversation.entries.len() <= state.most);
            state.done.take()
        };
        if let Some(done) = done {
            done();
        }
    }

    fn place_next(&self, state: &mut State) {
        let conversation = Rc::clone(&state.conversation);
        let Some(entry) = conversation.entries.get(state.next).filter(|_| state.next < state.most) else { return };
        state.next += 1;
        self.close(state, usize::from(entry.depth) + 1);
        let item = match self.item_of(entry) {
            None => self.built(state, entry),
            Some(known) => {
                if known.has_attribute(CHANGED) {
                    self.renew(state, &known, entry);
                }
                known
            }
        };
        if let Some((level, around)) = state.levels.split_last_mut() {
            // It may have been in one of these lists until now.
            for other in around {
                other.pass_if_next(&item);
            }
            focus::keep(&self.root, || level.put(&self.build, &item));
        }
        if state.arrive_at.as_ref().is_some_and(|which| which.is(entry)) {
            state.arrive_at = None;
            self.arrive(&item);
        }
        if entry.below > 0 && entry.depth < limits::DEPTH {
            state.levels.push(Level::of(&self.replies(&item, entry)));
        } else if let Some(list) = self.root.get_element_by_id(&replies_id(entry)) {
            self.save_form(&list);
            if let Some(fold) = list.previous_element_sibling() {
                fold.remove();
            }
            list.remove();
        }
    }

    fn built(&self, state: &State, entry: &Entry) -> HtmlElement {
        let item = self.build.detached("div");
        set(&item, "class", "conversation__item");
        set(&item, "role", "listitem");
        set(&item, "id", &element_id(entry.place, &entry.response.id));
        set(&item, "data-place", &whole(u32::try_from(entry.place).unwrap_or_default()));
        set(&item, "data-id", &entry.response.id);
        let _ = self.article(state, &item, entry);
        item
    }

    /// Rebuilds the response in `item`. The form and the replies under it stay as they are.
    fn renew(&self, state: &State, item: &HtmlElement, entry: &Entry) {
        let _ = item.remove_attribute(CHANGED);
        let Some(article) = item.first_element_child() else { return };
        let is_own = |part: &Element| !part.matches(".slot, [value=fold]").unwrap_or(true);
        while let Some(old) = article.first_element_child().filter(is_own) {
            old.remove();
        }
        let under = article.first_child();
        let fresh = self.article(state, &self.build.detached("div"), entry);
        while let Some(part) = fresh.first_child() {
            let _ = article.insert_before(&part, under.as_ref());
        }
        match fresh.get_attribute("aria-labelledby") {
            Some(name) => set(&article, "aria-labelledby", &name),
            None => drop(article.remove_attribute("aria-labelledby")),
        }
    }

    fn article(&self, state: &State, item: &HtmlElement, entry: &Entry) -> HtmlElement {
        let conversation = &state.conversation;
        let scene = Scene {
            build: &self.build,
            words: &self.words,
            moments: &self.moments,
            manner: &state.manner,
            kind: entry.kind,
            parent: parent(conversation, entry),
        };
        let article = scene.article(item, entry);
        if state.manner.pictures {
            portrait::put(&self.build, &article, &entry.response.author);
        }
        article
    }

    /// The list of the replies to a response, with the button that folds it.
    fn replies(&self, item: &HtmlElement, entry: &Entry) -> HtmlElement {
        let id = replies_id(entry);
        if let Some(list) = self.root.get_element_by_id(&id) {
            if let Some(fold) = list.previous_element_sibling() {
                fold::count(&fold, entry.answers, &self.words);
            }
            return list.unchecked_into();
        }
        // Inside the article, so that screen readers tell which response is answered.
        let article = item.first_element_child().map_or_else(|| item.clone(), JsCast::unchecked_into);
        let fold = button(&self.build, &article, "fold", "");
        set(&fold, "aria-controls", &id);
        // In a screen reader's list of buttons, the author's name tells one from another.
        if let Some(name) = article.get_attribute("aria-labelledby") {
            set(&fold, "aria-describedby", &name);
        }
        fold::count(&fold, entry.answers, &self.words);
        let list = self.build.classed(&article, "div", "conversation");
        set(&list, "role", "list");
        set(&list, "id", &id);
        list
    }

    /// Shows the pictures of all authors, including those of responses still to come.
    pub(super) fn show_pictures(self: &Rc<Self>) {
        self.state.borrow_mut().manner.pictures = true;
        let (board, mut number) = (Rc::downgrade(self), 0);
        let step = move || {
            number += 1;
            board.upgrade().is_some_and(|board| board.show_picture(number - 1))
        };
        self.picturing.replace(Some(Tasks::between_frames(SLICE, Box::new(step))));
    }

    /// Shows one picture, if its response is on the page already. Returns whether there may be another.
    fn show_picture(&self, number: usize) -> bool {
        let state = self.state.borrow();
        let Some(entry) = state.conversation.entries.get(number).filter(|_| number < state.next) else { return false };
        if let Some(article) = self.item_of(entry).and_then(|item| item.first_element_child()) {
            portrait::put(&self.build, &article, &entry.response.author);
        }
        true
    }
}

/// The id of the list of replies to a response.
fn replies_id(entry: &Entry) -> String {
    ["replies-", &element_id(entry.place, &entry.response.id)].concat()
}

/// The name of the author whom an entry answers, if known.
fn parent<'a>(conversation: &'a Conversation, entry: &Entry) -> Option<&'a str> {
    let above = conversation.entries.get(entry.above?)?;
    Some(above.response.author.name.as_str()).filter(|name| !name.is_empty())
}

impl std::fmt::Debug for Board {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Board")
    }
}
