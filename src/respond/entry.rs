//! One response: who wrote it, where, when, its text, its likes and boosts, and what a reader can do with it.
//! It must not load pictures of people, whose hosts would learn who reads: [`super::portrait`] adds them when a reader asks.

use super::button::button;
use super::manner::Manner;
use super::text;
use crate::article::whole;
use crate::browser::address::on_page;
use crate::browser::build::{Builder, set};
use crate::browser::moments::{self, Moments};
use crate::browser::words::Words;
use crate::responses::conversation::Entry;
use crate::responses::{Author, PlaceKind, Response, State, address, limits};
use crate::strings::Key;
use web_sys::HtmlElement;

/// How far the clocks of a place and of a reader may be apart, in milliseconds: five minutes.
const SKEW: f64 = 300_000.0;

/// What building a response needs.
pub(super) struct Scene<'a> {
    pub(super) build: &'a Builder,
    pub(super) words: &'a Words,
    pub(super) moments: &'a Moments,
    pub(super) manner: &'a Manner,
    /// The kind of place it is from.
    pub(super) kind: PlaceKind,
    /// The name of the author whom it answers.
    pub(super) parent: Option<&'a str>,
}

/// The id of its element, which no other response has.
pub(super) fn element_id(place: usize, id: &str) -> String {
    ["response-", &whole(u32::try_from(place).unwrap_or_default()), "-", id].concat()
}

impl Scene<'_> {
    /// Builds the article of a response inside `item`.
    pub(super) fn article(&self, item: &HtmlElement, entry: &Entry) -> HtmlElement {
        let Entry { response, place, .. } = entry;
        let article = self.build.classed(item, "article", "response");
        set(&article, "part", "response");
        if !response.is_readable() {
            self.absent(&article, response.state);
            return article;
        }
        let name_id = [&element_id(*place, &response.id), "-by"].concat();
        set(&article, "aria-labelledby", &name_id);
        self.head(&article, entry, &name_id);
        let body = match &response.warning {
            None => self.build.classed(&article, "div", "response__text"),
            Some(warning) => self.folded(&article, warning, response),
        };
        self.spoken(&body, response);
        for block in response.text.iter().filter(|block| !text::is_link_to(block, entry.about.as_deref())) {
            text::blocks(self.build, &body, std::slice::from_ref(block));
        }
        self.attachments(&body, response);
        self.foot(&article, entry, &name_id);
        article
    }

    /// The line in place of a response that cannot be read.
    fn absent(&self, article: &HtmlElement, state: State) {
        let key = match state {
            State::Deleted => Key::RESPONSES_DELETED,
            State::Missing => Key::RESPONSES_MISSING,
            _ => Key::RESPONSES_HIDDEN,
        };
        self.line(article, "response__absent", self.words.text(key));
    }

    fn head(&self, article: &HtmlElement, Entry { response, depth, .. }: &Entry, name_id: &str) {
        let head = self.build.classed(article, "header", "response__head");
        let author = &response.author;
        let by = match &author.link {
            Some(link) => text::link(self.build, &head, link),
            None => self.build.element(&head, "span"),
        };
        set(&by, "class", "response__by");
        set(&by, "part", "response-author");
        set(&by, "id", name_id);
        set(&by, "dir", "auto");
        self.build.text(&by, self.name(author));
        let shown = self.build.classed(&head, "span", "response__place");
        // Isolated from each other: in a right-to-left line a handle and a place would otherwise form one left-to-right run.
        let part = |words: &str| self.build.text(&self.build.element(&shown, "bdi"), words);
        let has_handle = !author.handle.is_empty() && author.handle != author.name;
        if has_handle {
            part(&author.handle);
        }
        // For a webmention from a person's own site, the site's handle says enough.
        if !has_handle || self.kind != PlaceKind::Webmention {
            self.build.text(&shown, if has_handle { " · " } else { "" });
            part(self.kind.name());
        }
        self.times(&head, response);
        if let Some(name) = self.parent {
            // At the last level nothing else shows it.
            let class = if *depth < limits::DEPTH { "response__unseen" } else { "response__mark" };
            self.line(&head, class, &self.words.fill(Key::RESPONSES_IN_REPLY_TO, &[("name", name)]));
        }
        let note = |holds: bool, key: Key| {
            if holds {
                self.line(&head, "response__mark", self.words.text(key));
            }
        };
        note(response.state == State::Waiting, Key::RESPONSES_WAITING);
        note(response.is_aside && self.kind == PlaceKind::Webmention, Key::RESPONSES_MENTION);
        note(response.is_aside && self.kind == PlaceKind::Bluesky, Key::RESPONSES_QUOTE);
        note(response.is_doubtful, Key::RESPONSES_DOUBTFUL);
    }

    fn times(&self, head: &HtmlElement, response: &Response) {
        let Some(published) = response.published else { return };
        self.build.text(head, " ");
        let around = match &response.link {
            Some(link) => text::link(self.build, head, link),
            None => self.build.element(head, "span"),
        };
        set(&around, "class", "response__time");
        let time = self.build.element(&around, "time");
        set(&time, "datetime", &moments::machine_readable(published));
        // One of the two clocks is wrong if it is yet to come. Few agree to the minute.
        let ago = self.manner.now.filter(|now| published.millis() - now.millis() < SKEW).map(|now| self.moments.relative(published, now));
        let ago = ago.map(|ago| ago.unwrap_or_else(|| self.words.text(Key::RESPONSES_NOW).to_owned()));
        let absolute = self.moments.absolute(published);
        self.build.text(&time, &ago.map_or_else(|| absolute.clone(), |ago| [&absolute, " · ", &ago].concat()));
        if let Some(edited) = response.edited {
            let shown = self.words.fill(Key::RESPONSES_EDITED, &[("date", &self.moments.absolute(edited))]);
            self.build.text(&self.build.classed(head, "span", "response__edited"), &shown);
        }
    }

    /// The author's content warning, with the text folded under it; returns the element for the text.
    fn folded(&self, article: &HtmlElement, warning: &str, response: &Response) -> HtmlElement {
        let fold = self.build.classed(article, "details", "response__warning");
        let summary = self.build.element(&fold, "summary");
        let label = self.build.classed(&summary, "span", "response__label");
        let colon = if warning.is_empty() { "" } else { ": " };
        self.build.text(&label, &[self.words.text(Key::RESPONSES_CONTENT_WARNING), colon].concat());
        let shown = self.build.element(&summary, "span");
        self.spoken(&shown, response);
        self.build.text(&shown, warning);
        self.build.text(&summary, " ");
        self.build.text(&self.build.classed(&summary, "span", "responses__action"), self.words.text(Key::RESPONSES_SHOW_ANYWAY));
        self.build.classed(&fold, "div", "response__text")
    }

    fn attachments(&self, body: &HtmlElement, response: &Response) {
        if response.attachments.is_empty() {
            return;
        }
        let list = self.build.classed(body, "ul", "response__attachments");
        for attachment in &response.attachments {
            let link = text::link(self.build, &self.build.element(&list, "li"), &attachment.link);
            let label = self.words.text(Key::RESPONSES_ATTACHMENT);
            self.build.text(&link, if attachment.description.is_empty() { label } else { &attachment.description });
        }
    }

    /// What a reader can do with a response; `name_id` is the id of its author's name.
    fn foot(&self, article: &HtmlElement, entry: &Entry, name_id: &str) {
        let Entry { response, place, .. } = entry;
        let foot = self.build.classed(article, "footer", "response__foot");
        // In a screen reader's list of buttons, the description tells one "Like" from another.
        let act = |value: &str, key: Key| set(&button(self.build, &foot, value, self.words.text(key)), "aria-describedby", name_id);
        self.received(&foot, response);
        if let Some(link) = &entry.about {
            let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment);
            let there = self.build.classed(&foot, "a", "responses__action");
            set(&there, "href", &on_page(&["#", fragment].concat()));
            set(&there, "data-passage", "");
            self.build.text(&there, self.words.text(Key::RESPONSES_ABOUT_PASSAGE));
        }
        if let Some(link) = response.link.as_ref().filter(|_| self.kind != PlaceKind::Isso) {
            let there = text::link(self.build, &foot, link);
            set(&there, "class", "responses__action");
            // A webmention is on a site of its own, which is named instead of the place.
            let site = address::host(link).filter(|_| self.kind == PlaceKind::Webmention);
            self.build.text(&there, &self.words.fill(Key::RESPONSES_VIEW_AT, &[("place", site.unwrap_or(self.kind.name()))]));
        }
        let is_own = self.is_own(entry);
        if self.manner.writes.contains(place) && response.state == State::Shown {
            if !is_own {
                act("like", Key::RESPONSES_LIKE);
            }
            if !is_own || self.manner.may_reply_to_self {
                let reply = button(self.build, &foot, "reply", self.words.text(Key::RESPONSES_REPLY));
                set(&reply, "aria-label", &self.words.fill(Key::RESPONSES_REPLY_TO, &[("name", self.name(&response.author))]));
            }
        }
        if is_own {
            act("edit", Key::RESPONSES_EDIT);
            act("ask-delete", Key::RESPONSES_DELETE);
        }
    }

    fn is_own(&self, entry: &Entry) -> bool {
        self.manner.writes.contains(&entry.place) && self.manner.own.contains(&entry.response.id)
    }

    /// The name of an author, or the word for one who gave none.
    fn name<'n>(&'n self, author: &'n Author) -> &'n str {
        if author.name.is_empty() { self.words.text(Key::RESPONSES_ANONYMOUS) } else { &author.name }
    }

    /// The numbers of likes and of boosts; each is hidden if it is 0 or unknown.
    fn received(&self, foot: &HtmlElement, response: &Response) {
        for (class, key, count) in [
            ("response__likes", Key::RESPONSES_LIKES, response.counts.likes),
            ("response__boosts", Key::RESPONSES_BOOSTS, response.counts.boosts),
        ] {
            let count = count.unwrap_or(0);
            let shown = self.build.classed(foot, "span", class);
            if count > 0 {
                self.build.text(&shown, &self.words.count(key, count));
            } else {
                shown.set_hidden(true);
            }
        }
    }

    fn line(&self, parent: &HtmlElement, class: &str, words: &str) {
        self.build.text(&self.build.classed(parent, "p", class), words);
    }

    /// Marks an element with the language of the response's author, if known, and lets its letters decide the direction.
    fn spoken(&self, words: &HtmlElement, response: &Response) {
        if let Some(language) = response.language.as_ref().or(self.manner.language.as_ref()) {
            set(words, "lang", language);
        }
        set(words, "dir", "auto");
    }
}
