//! The ways to respond: here, at the reader's own instance, on a place's own page, from the reader's own site.
//! It must only lead there, and send nothing.

use super::button::button;
use super::text;
use crate::browser::build::{Builder, set};
use crate::browser::elements;
use crate::browser::words::Words;
use crate::strings::Key;
use web_sys::HtmlElement;

/// A way to respond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Invitation {
    /// In the page.
    Write,
    /// From the reader's own instance: the address of the post, and the instance that they last named.
    Instance(String, Option<String>),
    /// At the place of this name, at the address of the post.
    Visit(&'static str, String),
    /// From the reader's own site, by a link to this address.
    Link(String),
}

/// Builds all ways to respond inside `parent`.
pub(super) fn build(build: &Builder, parent: &HtmlElement, words: &Words, invitations: &[Invitation]) {
    let row = build.classed(parent, "div", "invitations");
    set(&row, "part", "respond");
    for invitation in invitations {
        match invitation {
            Invitation::Write => drop(button(build, &row, "write", words.text(Key::RESPONSES_WRITE))),
            Invitation::Instance(..) => {
                let opener = button(build, &row, "instance", "");
                set(&opener, "data-at", "Mastodon");
                set(&opener, "aria-expanded", "false");
                set(&opener, "aria-controls", "instance");
            }
            Invitation::Visit(place, post) => {
                let link = text::link(build, &row, post);
                set(&link, "class", "responses__action");
                set(&link, "data-at", place);
            }
            Invitation::Link(_) => {}
        }
    }
    relabel(&row, words, false);
    for invitation in invitations {
        match invitation {
            Invitation::Instance(post, remembered) => instance(build, parent, words, post, remembered.as_deref()),
            Invitation::Link(address) => own_site(build, parent, words, address),
            _ => {}
        }
    }
}

/// Labels each link with the place it leads to, or, if there is no response yet, with an invitation to be the first.
pub(super) fn relabel(root: &HtmlElement, words: &Words, is_empty: bool) {
    for way in elements::all(root, "[data-at]") {
        let place = way.get_attribute("data-at").unwrap_or_default();
        let key = if is_empty { Key::RESPONSES_BE_THE_FIRST } else { Key::RESPONSES_RESPOND_ON };
        way.set_text_content(Some(&words.fill(key, &[("place", &place)])));
    }
}

/// The field for a reader's own instance.
fn instance(build: &Builder, parent: &HtmlElement, words: &Words, post: &str, remembered: Option<&str>) {
    let body = build.classed(parent, "div", "instance");
    set(&body, "id", "instance");
    body.set_hidden(true);
    let label = build.classed(&body, "label", "field__label");
    set(&label, "for", "instance-name");
    build.text(&label, words.text(Key::RESPONSES_YOUR_INSTANCE));
    let row = build.classed(&body, "div", "instance__row");
    let field = build.classed(&row, "div", "instance__field");
    let input = build.classed(&field, "input", "field__input");
    for (name, value) in &[
        ("id", "instance-name"),
        ("type", "text"),
        ("inputmode", "url"),
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("spellcheck", "false"),
        ("dir", "ltr"),
        ("aria-describedby", "instance-help"),
    ] {
        set(&input, name, value);
    }
    set(&input, "value", remembered.unwrap_or_default());
    button(build, &row, "go", words.text(Key::RESPONSES_GO_TO_INSTANCE));
    let help = build.classed(&field, "p", "responses__note");
    set(&help, "id", "instance-help");
    build.text(&help, words.text(Key::RESPONSES_YOUR_INSTANCE_HELP));
    let visit = build.classed(&body, "p", "responses__note");
    let link = text::link(build, &visit, post);
    set(&link, "class", "responses__action");
    build.text(&link, &words.fill(Key::RESPONSES_VIEW_AT, &[("place", "Mastodon")]));
}

/// The address to link to from one's own site, with a button that copies it.
fn own_site(build: &Builder, parent: &HtmlElement, words: &Words, address: &str) {
    let line = build.classed(parent, "p", "own-site");
    build.text(&line, words.text(Key::RESPONSES_WEBMENTION_INVITE));
    build.text(&line, " ");
    let shown = build.classed(&line, "code", "own-site__address");
    set(&shown, "dir", "ltr");
    build.text(&shown, address);
    build.text(&line, " ");
    let copy = button(build, &line, "copy", words.text(Key::RESPONSES_COPY_ADDRESS));
    set(&copy, "data-copy", address);
}
