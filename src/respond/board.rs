//! The conversation on the page: nested lists, filled a few responses at a time so that a thousand never keep the page waiting.
//! What stands there already is moved, not built anew: a reader keeps their place while another place's responses arrive.

use super::entry::{Scene, element_id};
use super::section::button;
use crate::article::whole;
use crate::browser::build::{Builder, set};
use crate::browser::moments::Moments;
use crate::browser::tasks::Tasks;
use crate::browser::words::Words;
use crate::responses::conversation::{Conversation, Entry};
use crate::responses::{Moment, limits};
use crate::strings::Key;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node, ShadowRoot};

/// How many are shown before a reader asks for more.
const PAGE: usize = 1_000;

/// How responses are shown, and what a reader may do with them.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// What time it is.
    pub now: Option<Moment>,
    /// The numbers of the places where a reader can write from here.
    pub writes: Vec<usize>,
    /// A reader may answer a response of their own.
    pub may_reply_to_self: bool,
    /// The ids of the responses that are this reader's own, in those places.
    pub own: Vec<String>,
    /// Whether pictures of people are shown.
    pub pictures: bool,
    /// Whether a reader may ask for them.
    pub offers_pictures: bool,
}

/// The conversation.
pub(super) struct Board {
    build: Builder,
    words: Rc<Words>,
    /// Made when first needed: they load the browser's language data.
    moments: OnceCell<Moments>,
    list: HtmlElement,
    root: ShadowRoot,
    more: HtmlElement,
    state: RefCell<State>,
    working: RefCell<Option<Tasks>>,
}

#[derive(Default)]
struct State {
    conversation: Rc<Conversation>,
    manner: Manner,
    /// The number of the entry to come.
    next: usize,
    /// How many may be shown.
    most: usize,
    /// The lists that are being filled, one in another.
    levels: Vec<Level>,
    done: Option<Box<dyn FnOnce()>>,
}

/// A list that is being filled.
struct Level {
    list: HtmlElement,
    /// What stands where the next one belongs.
    at: Option<Node>,
}

impl Board {
    /// An empty conversation inside `parent`, in the shadow root `root`.
    pub(super) fn new(build: &Builder, parent: &HtmlElement, root: ShadowRoot, words: &Rc<Words>) -> Rc<Self> {
        let list = build.classed(parent, "ol", "conversation");
        set(&list, "role", "list");
        set(&list, "part", "conversation");
        let more = button(build, parent, "more", &words.text(Key::RESPONSES_SHOW_MORE));
        more.set_hidden(true);
        let state = RefCell::new(State { most: PAGE, ..State::default() });
        Rc::new(Self {
            build: build.clone(),
            words: Rc::clone(words),
            moments: OnceCell::new(),
            list,
            root,
            more,
            state,
            working: RefCell::default(),
        })
    }

    /// Shows a conversation, or what has become of it; runs `done` when all of it stands there.
    pub(super) fn show(self: &Rc<Self>, conversation: Rc<Conversation>, manner: Manner, done: Box<dyn FnOnce()>) {
        {
            let mut state = self.state.borrow_mut();
            state.conversation = conversation;
            state.manner = manner;
            state.next = 0;
            state.levels = vec![Level { list: self.list.clone(), at: self.list.first_child() }];
            state.done = Some(done);
        }
        let board = Rc::downgrade(self);
        let step = move || board.upgrade().is_some_and(|board| board.step());
        self.working.replace(Some(Tasks::steps(Box::new(step))));
    }

    /// Shows as many more.
    pub(super) fn more(self: &Rc<Self>) {
        self.state.borrow_mut().most += PAGE;
        let (conversation, manner) = {
            let state = self.state.borrow();
            (Rc::clone(&state.conversation), state.manner.clone())
        };
        self.show(conversation, manner, Box::new(|| {}));
    }

    /// Builds one that has changed anew, when it is shown next.
    pub(super) fn forget(&self, place: usize, id: &str) {
        if let Some(item) = self.item(place, id) {
            item.remove();
        }
    }

    /// The element of a response.
    pub(super) fn item(&self, place: usize, id: &str) -> Option<HtmlElement> {
        self.root.get_element_by_id(&element_id(place, id)).map(JsCast::unchecked_into)
    }

    /// Shows one more, or says that all stand there; whether there is another.
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
            while let Some(level) = state.levels.pop() {
                level.close();
            }
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
        let depth = usize::from(entry.depth);
        while state.levels.len() > depth + 1 {
            if let Some(level) = state.levels.pop() {
                level.close();
            }
        }
        let known = self.item(entry.place, &entry.response.id);
        let item = known.unwrap_or_else(|| self.built(state, entry));
        if let Some(level) = state.levels.last_mut() {
            level.put(&item);
        }
        if entry.below > 0 && entry.depth < limits::DEPTH {
            let list = self.replies(&item, entry);
            let at = list.first_child();
            state.levels.push(Level { list, at });
        } else if let Some(list) = self.root.get_element_by_id(&replies_id(entry)) {
            if let Some(fold) = list.previous_element_sibling() {
                fold.remove();
            }
            list.remove();
        }
    }

    fn built(&self, state: &State, entry: &Entry) -> HtmlElement {
        let conversation = &state.conversation;
        let item = self.build.classed(&self.list, "li", "conversation__item");
        set(&item, "id", &element_id(entry.place, &entry.response.id));
        set(&item, "data-place", &whole(u32::try_from(entry.place).unwrap_or_default()));
        set(&item, "data-id", &entry.response.id);
        let scene = Scene {
            build: &self.build,
            words: &self.words,
            moments: self.moments.get_or_init(|| Moments::new(self.words.language())),
            manner: &state.manner,
            kind: conversation.places.get(entry.place).map(|told| told.kind).unwrap_or_default(),
            parent: parent(conversation, entry),
        };
        let article = scene.article(&item, entry);
        if state.manner.pictures {
            self.picture(&article, entry);
        }
        item
    }

    /// The list of those that answer it, with what folds them.
    fn replies(&self, item: &HtmlElement, entry: &Entry) -> HtmlElement {
        let id = replies_id(entry);
        if let Some(list) = self.root.get_element_by_id(&id) {
            if let Some(fold) = list.previous_element_sibling() {
                set(&fold, "data-count", &whole(entry.below));
            }
            return list.unchecked_into();
        }
        // Inside the article: who listens hears which response they answer.
        let article = item.first_element_child().map_or_else(|| item.clone(), JsCast::unchecked_into);
        let fold = button(&self.build, &article, "fold", &self.words.text(Key::RESPONSES_HIDE_REPLIES));
        set(&fold, "aria-expanded", "true");
        set(&fold, "aria-controls", &id);
        set(&fold, "data-count", &whole(entry.below));
        let list = self.build.classed(&article, "ol", "conversation");
        set(&list, "role", "list");
        set(&list, "id", &id);
        list
    }

    /// Shows the picture of who wrote it.
    fn picture(&self, article: &HtmlElement, entry: &Entry) {
        let Some(address) = &entry.response.author.avatar else { return };
        let Ok(Some(head)) = article.query_selector(".response__head") else { return };
        if head.query_selector("img").is_ok_and(|known| known.is_some()) {
            return;
        }
        let picture = self.build.classed(&head, "img", "response__picture");
        for (name, value) in
            [("alt", ""), ("width", "36"), ("height", "36"), ("loading", "lazy"), ("decoding", "async"), ("referrerpolicy", "no-referrer")]
        {
            set(&picture, name, value);
        }
        set(&picture, "src", address);
        let _ = head.insert_before(&picture, head.first_child().as_ref());
    }

    /// Shows the pictures of all who wrote.
    pub(super) fn show_pictures(&self) {
        let mut state = self.state.borrow_mut();
        state.manner.pictures = true;
        for entry in &state.conversation.entries {
            let article = self.item(entry.place, &entry.response.id).and_then(|item| item.first_element_child());
            if let Some(article) = article {
                self.picture(article.unchecked_ref(), entry);
            }
        }
    }
}

impl Level {
    /// Puts `item` where the next one belongs.
    fn put(&mut self, item: &HtmlElement) {
        let node: &Node = item;
        let at = self.take_at();
        if at.as_ref() == Some(node) {
            self.at = node.next_sibling();
        } else {
            let _ = self.list.insert_before(node, at.as_ref());
            self.at = at;
        }
    }

    /// What has not been put there again is no more.
    fn close(mut self) {
        while let Some(old) = self.take_at() {
            self.at = old.next_sibling();
            let _ = self.list.remove_child(&old);
        }
    }

    /// What stands there, unless it has been moved to another list meanwhile.
    fn take_at(&mut self) -> Option<Node> {
        let list: &Node = &self.list;
        self.at.take().filter(|at| at.parent_node().as_ref() == Some(list))
    }
}

/// The id of the list of those that answer it.
fn replies_id(entry: &Entry) -> String {
    ["replies-", &element_id(entry.place, &entry.response.id)].concat()
}

/// The name of whom an entry answers.
fn parent<'a>(conversation: &'a Conversation, entry: &Entry) -> Option<&'a str> {
    let above = conversation.entries.get(entry.above?)?;
    Some(above.response.author.name.as_str()).filter(|name| !name.is_empty())
}

impl std::fmt::Debug for Board {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Board")
    }
}
