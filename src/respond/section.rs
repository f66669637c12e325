//! The section after an article: what it holds from the start, and what it shows as places answer.
//! It must change only single lines or lists, and never rebuild something that a reader is using.

use super::actions::Actions;
use super::board::Board;
use super::button::button;
use super::chips::{self, Chip};
use super::invitations::{self, Invitation};
use super::manner::Manner;
use super::{Asked, Which, style, text};
use crate::article::whole;
use crate::browser::build::{Builder, set, set_bool};
use crate::browser::sheet::{self, Adopted};
use crate::browser::words::Words;
use crate::browser::{elements, focus, heading, viewport};
use crate::fields::push_apart;
use crate::responses::conversation::{Conversation, PlaceSummary};
use crate::responses::{Fault, PlaceKind};
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, HtmlElement, ShadowRoot};

/// What the section holds from the start.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The chips.
    pub chips: Vec<Chip>,
    /// The host that counts marks, if there is one.
    pub counted_at: Option<String>,
    /// The ways to respond, in order.
    pub invitations: Vec<Invitation>,
    /// Whether there are places that hold responses.
    pub has_places: bool,
    /// The level of its headings.
    pub heading: u8,
}

/// The section on the page. Dropping this makes it inert; the loader takes its host away.
#[derive(Debug)]
pub struct Section {
    build: Builder,
    words: Rc<Words>,
    root: HtmlElement,
    parts: Option<Parts>,
    /// The live region that announces changes.
    live: HtmlElement,
    _actions: Actions,
    _sheet: Adopted,
}

/// The parts that there are only if there are places.
#[derive(Debug)]
struct Parts {
    count: HtmlElement,
    /// A line or more for each place that has something to tell.
    places: HtmlElement,
    waiting: HtmlElement,
    empty: HtmlElement,
    pictures: HtmlElement,
    board: Rc<Board>,
}

impl Section {
    /// Builds the section in `base`, an empty element in a shadow root; `None` in a browser without constructable style sheets.
    #[must_use]
    pub fn open(base: &HtmlElement, plan: &Plan, words: &Rc<Words>, signal: &AbortSignal, asked: Box<dyn Fn(Asked)>) -> Option<Self> {
        let build = Builder::new()?;
        let shadow: ShadowRoot = base.get_root_node().unchecked_into();
        let sheet = sheet::adopt(shadow.as_ref(), style::RESPONSES).ok()?;
        let root = build.classed(base, "div", "responses");
        set(&root, "part", "responses");
        // A group, not a landmark: a page with three articles would have three landmarks of the same name. The chips are one already.
        if plan.has_places {
            set(&root, "role", "group");
            set(&root, "aria-labelledby", "responses");
        }
        if !plan.chips.is_empty() {
            chips::build(&build, &root, words, plan);
        }
        let parts = plan.has_places.then(|| Parts::build(&build, &root, shadow, words, plan));
        let live = build.classed(&root, "p", "response__unseen");
        set(&live, "role", "status");
        let board = parts.as_ref().map(|parts| Rc::clone(&parts.board));
        let actions = Actions::listen(&root, board, words, signal, asked);
        Some(Self { build, words: Rc::clone(words), root, parts, live, _actions: actions, _sheet: sheet })
    }

    /// Shows whether a chip is marked.
    pub fn mark(&self, chip: &str, is_marked: bool) {
        chips::mark(&self.root, chip, is_marked);
    }

    /// Shows how often each chip was marked, as far as is known.
    pub fn counts(&self, counted: &[(String, u32)]) {
        chips::counts(&self.build, &self.root, &self.words, counted);
        self.not_counted("");
    }

    /// Shows a conversation; `is_waiting` if places have yet to answer. Calls `done` when all of it is on the page.
    pub fn show(&self, conversation: Rc<Conversation>, manner: Manner, is_waiting: bool, done: Box<dyn FnOnce()>) {
        let Some(parts) = &self.parts else { return };
        parts.waiting.set_hidden(!is_waiting);
        let (shown, total) = (conversation.shown(), conversation.total());
        let is_empty = !is_waiting && conversation.is_empty();
        parts.empty.set_hidden(!is_empty);
        invitations::relabel(&self.root, &self.words, is_empty);
        let count = match (shown, total) {
            (0, _) => String::new(),
            (shown, total) if shown < total => self.words.count_of(Key::RESPONSES_SHOWN_OF, shown, total),
            _ => self.words.count(Key::RESPONSES_COUNT, shown),
        };
        parts.count.set_text_content(Some(&count));
        self.show_places(parts, &conversation);
        self.offer_pictures(parts, &conversation, &manner);
        parts.board.show(conversation, manner, done);
    }

    /// Shows what each place tells besides its responses: that it failed, that there is more, the likes and boosts of the post there.
    fn show_places(&self, parts: &Parts, conversation: &Conversation) {
        let had_focus = parts.places.matches(":focus-within").unwrap_or_default();
        parts.places.set_text_content(None);
        for (number, place) in conversation.places.iter().enumerate() {
            self.show_place(&parts.places, number, place);
        }
        parts.places.set_hidden(!parts.places.has_child_nodes());
        if had_focus {
            set(&self.root, "tabindex", "-1");
            let _ = elements::one(&parts.places, "button, a").as_ref().unwrap_or(&self.root).focus();
        }
    }

    fn show_place(&self, parent: &HtmlElement, number: usize, place: &PlaceSummary) {
        let name = place.kind.name();
        let line = |class: &str, words: &str| {
            let line = self.build.classed(parent, "p", class);
            self.build.text(&line, words);
            line
        };
        if let Some(failed) = failure(place, &self.words) {
            let line = line("place place--failed", &failed);
            self.build.text(&line, " ");
            let retry = button(&self.build, &line, "retry", self.words.text(Key::RESPONSES_RETRY));
            set(&retry, "data-place", &whole(u32::try_from(number).unwrap_or_default()));
        }
        if place.is_gathering {
            line("place", &self.words.fill(Key::RESPONSES_GATHERING, &[("place", name)]));
        }
        let mut received = Vec::new();
        for (key, count) in [(Key::RESPONSES_LIKES, place.counts.likes), (Key::RESPONSES_BOOSTS, place.counts.boosts)] {
            received.extend(count.filter(|count| *count > 0).map(|count| self.words.count(key, count)));
        }
        // Webmentions have no page of their own that would show the rest.
        let has_rest = (place.is_cut || place.shown < place.total) && place.kind != PlaceKind::Webmention;
        if received.is_empty() && !has_rest {
            return;
        }
        if has_rest && place.shown < place.total {
            received.push(self.words.count_of(Key::RESPONSES_SHOWN_OF, place.shown, place.total));
        }
        let line = line("place place--told", name);
        for part in &received {
            self.build.text(&line, " ");
            self.build.text(&self.build.element(&line, "span"), part);
        }
        if let Some(link) = place.link.as_ref().filter(|_| has_rest) {
            self.build.text(&line, " ");
            let rest = text::link(&self.build, &line, link);
            set(&rest, "class", "responses__action");
            self.build.text(&rest, &self.words.fill(Key::RESPONSES_REST_AT, &[("place", name)]));
        }
    }

    /// Offers to show pictures, if there are any and none is shown, and says which hosts would learn that this reader looks.
    fn offer_pictures(&self, parts: &Parts, conversation: &Conversation, manner: &Manner) {
        let mut hosts: Vec<&str> = Vec::new();
        for entry in &conversation.entries {
            let host = entry.response.author.avatar.as_deref().and_then(crate::responses::address::host);
            if let Some(host) = host.filter(|host| !hosts.contains(host)) {
                hosts.push(host);
            }
        }
        // Once they are shown, the line only says where they are from.
        if manner.pictures {
            return;
        }
        let is_offered = manner.offers_pictures && !hosts.is_empty();
        parts.pictures.set_hidden(!is_offered);
        if let Some(note) = parts.pictures.last_element_child().filter(|_| is_offered) {
            let rest = hosts.len().saturating_sub(HOSTS);
            let mut named = String::new();
            for host in hosts.iter().take(HOSTS) {
                push_apart(&mut named, host, ", ");
            }
            if rest > 0 {
                named.push_str(", … (+");
                named.push_str(&self.words.number(rest as f64));
                named.push(')');
            }
            note.set_text_content(Some(&self.words.fill(Key::RESPONSES_SHOW_PICTURES_HELP, &[("hosts", &named)])));
        }
    }

    /// Loads part `part`, from 0, of the browser's data for the language, which showing a conversation takes. Returns whether there is another.
    pub fn prepare(&self, part: u32) -> bool {
        self.parts.as_ref().is_some_and(|parts| parts.board.prepare(part))
    }

    /// Shows the pictures of all authors. The button for that goes; the focus stays where it was, in the line that says where they are from.
    pub fn show_pictures(&self) {
        if let Some(parts) = &self.parts {
            if let Some(button) = parts.pictures.first_element_child() {
                button.remove();
            }
            set(&parts.pictures, "tabindex", "-1");
            let _ = parts.pictures.focus();
            parts.board.show_pictures();
        }
    }

    /// Stops showing a conversation that has changed; the new one will follow.
    pub fn stop(&self) {
        if let Some(parts) = &self.parts {
            parts.board.stop();
        }
    }

    /// Marks a response as changed, so that it is rebuilt when the conversation is shown next.
    pub fn forget(&self, which: &Which) {
        if let Some(parts) = &self.parts {
            parts.board.forget(which);
        }
    }

    /// The place for a form: under the response that it is about, or above all of them.
    #[must_use]
    pub fn slot(&self, which: Option<&Which>) -> Option<HtmlElement> {
        self.parts.as_ref()?.board.slot(which)
    }

    /// Returns the focus to the button that opened a form which was closed; not while the reader writes in another.
    pub fn focus_opener(&self, which: Option<&Which>, was_change: bool) {
        if elements::one(&self.root, ".write:focus-within").is_some() {
            return;
        }
        let item = which.and_then(|which| self.item(which));
        let root = item.as_ref().unwrap_or(&self.root);
        let openers = if was_change { "[value=edit]" } else { "[value=reply], [value=write]" };
        if let Some(opener) = elements::one(root, openers) {
            let _ = opener.focus();
        }
    }

    /// The element of a response, if it is shown.
    fn item(&self, which: &Which) -> Option<HtmlElement> {
        self.parts.as_ref()?.board.item(which)
    }

    /// Brings a response into view and moves the focus there, even if it is folded away.
    pub fn go_to(&self, which: &Which) {
        if let Some(parts) = &self.parts {
            parts.board.go_to(which);
        }
    }

    /// Shows how many like a response now.
    pub fn liked(&self, which: &Which, likes: u32) {
        if let Some(shown) = self.item(which).and_then(|item| elements::one(&item, ".response__likes")) {
            shown.set_text_content(Some(&self.words.count(Key::RESPONSES_LIKES, likes)));
            shown.set_hidden(likes == 0);
        }
    }

    /// Shows what is wrong with the name of an instance; with `None`, the usual help.
    pub fn instance_problem(&self, problem: Option<&str>) {
        let find = |selector| elements::one(&self.root, selector);
        if let (Some(help), Some(input)) = (find("#instance-help"), find("#instance-name")) {
            let usual = self.words.text(Key::RESPONSES_YOUR_INSTANCE_HELP);
            help.set_text_content(Some(problem.unwrap_or(usual)));
            set_bool(&input, "aria-invalid", problem.is_some());
            match problem {
                // Enter was pressed in the field: it says nothing again of its own accord.
                Some(problem) if focus::is_on(&input) => self.announce(problem),
                Some(_) => drop(input.focus()),
                None => {}
            }
        }
    }

    /// Shows the outcome of something that a reader pressed beside it, in the foot of a response or where an address is copied, and announces it.
    /// It stays until the next one.
    pub fn report(&self, which: Option<&Which>, words: &str) {
        let beside = match which.and_then(|which| self.item(which)) {
            Some(item) => elements::one(&item, ":scope > article > .response__foot"),
            None => elements::one(&self.root, ".own-site"),
        };
        self.tell(beside, words);
    }

    /// Shows below the chips that a mark could not be counted, and announces it; it stays until there are counts.
    pub fn not_counted(&self, words: &str) {
        self.tell(elements::one(&self.root, ".insights > .responses__note"), words);
    }

    fn tell(&self, beside: Option<HtmlElement>, words: &str) {
        let Some(beside) = beside else { return self.announce(words) };
        if let Some(old) = elements::one(&beside, ".responses__told") {
            old.remove();
        }
        if !words.is_empty() {
            self.build.text(&self.build.classed(&beside, "span", "responses__told"), words);
            self.announce(words);
        }
    }

    /// Shows that a place is asked again.
    pub fn wait(&self) {
        if let Some(parts) = &self.parts {
            parts.waiting.set_hidden(false);
        }
        self.announce(self.words.text(Key::RESPONSES_LOADING));
    }

    /// Announces to screen readers what a reader has brought about.
    pub fn announce(&self, words: &str) {
        self.put(words, true);
    }

    /// Announces what has become of the section by itself, if it is in the window: elsewhere it would break in on a reader in the middle of the article.
    pub fn announce_here(&self, words: &str) {
        self.put(words, viewport::share(&self.root) > 0.0);
    }

    fn put(&self, words: &str, is_spoken: bool) {
        set(&self.live, "aria-live", if is_spoken { "polite" } else { "off" });
        self.live.set_text_content(Some(words));
    }
}

/// What readers are told of a place that failed; `None` for one that did not.
#[must_use]
pub fn failure(place: &PlaceSummary, words: &Words) -> Option<String> {
    Some(failure_of(place.kind.name(), place.fault.as_ref()?, words))
}

/// What readers are told of the failure of the place with this name.
#[must_use]
pub fn failure_of(place: &str, fault: &Fault, words: &Words) -> String {
    let key = if fault.is_busy() { Key::RESPONSES_PLACE_LIMITED } else { Key::RESPONSES_PLACE_FAILED };
    words.fill(key, &[("place", place)])
}

/// How many hosts of pictures are named at most.
const HOSTS: usize = 4;

impl Parts {
    fn build(build: &Builder, root: &HtmlElement, shadow: ShadowRoot, words: &Rc<Words>, plan: &Plan) -> Self {
        let head = build.classed(root, "div", "responses__head");
        let title = build.classed(&head, heading::name(plan.heading), "responses__title");
        set(&title, "id", "responses");
        build.text(&title, words.text(Key::RESPONSES_TITLE));
        let count = build.classed(&head, "p", "responses__count");
        let empty = build.classed(root, "p", "responses__empty");
        build.text(&empty, words.text(Key::RESPONSES_NONE));
        empty.set_hidden(true);
        invitations::build(build, root, words, &plan.invitations);
        let slot = build.classed(root, "div", "slot");
        let waiting = build.classed(root, "p", "responses__note");
        build.text(&waiting, words.text(Key::RESPONSES_LOADING));
        let places = build.classed(root, "div", "places");
        places.set_hidden(true);
        let board = Board::new(build, root, shadow, words, &slot);
        let pictures = build.classed(root, "p", "pictures");
        button(build, &pictures, "pictures", words.text(Key::RESPONSES_SHOW_PICTURES));
        build.text(&pictures, " ");
        let _ = build.classed(&pictures, "span", "responses__note");
        pictures.set_hidden(true);
        Self { count, places, waiting, empty, pictures, board }
    }
}
