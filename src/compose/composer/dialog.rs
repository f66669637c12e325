//! The dialog's nodes: the card, the actions on it, the choices.
//! It must not interpret clicks: `events` does.

use super::actions::Action;
use super::choice::Choice;
use super::swatches::{self, Swatch};
use crate::browser::build::{Builder, set};
use crate::browser::js_error::OrUnavailable;
use crate::browser::share;
use crate::browser::words::Words;
use crate::error::Error;
use crate::quotes::card::{Design, Direction, Format};
use crate::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

/// The dialog, with those of its elements that change after it was built.
#[derive(Debug)]
pub(super) struct Dialog {
    pub(super) root: HtmlDialogElement,
    pub(super) canvas: HtmlCanvasElement,
    pub(super) swatches: Vec<Swatch>,
    alt: HtmlTextAreaElement,
    note: HtmlElement,
    status: HtmlElement,
    first: Option<HtmlElement>,
}

/// Which of the optional actions there are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Has {
    /// Whether the browser draws a picture.
    pub(super) image: bool,
    /// Whether a link leads to the quote.
    pub(super) link: bool,
    /// Whether the quote can be kept.
    pub(super) keep: bool,
}

/// A group of radio buttons: where they go, and the name that they share.
pub(super) struct Group<'a> {
    pub(super) build: &'a Builder,
    pub(super) parent: &'a HtmlElement,
    pub(super) name: &'a str,
}

/// Builds the parts of the dialog.
struct Parts<'a> {
    build: Builder,
    words: &'a Words,
}

impl Dialog {
    /// Builds the dialog inside `base`, closed.
    ///
    /// # Errors
    /// If there is no document.
    pub(super) fn build(base: &HtmlElement, choice: &Choice, words: &Words, has: Has) -> Result<Self, Error> {
        let build = Builder::new().ok_or_else(|| Error::new("document", "there is none"))?;
        let parts = Parts { build, words };
        let build = &parts.build;
        let root = build.classed(base, "dialog", if has.image { "composer" } else { "composer composer--bare" });
        set(&root, "part", "composer");
        set(&root, "aria-labelledby", "composer-title");
        // The body fills the dialog, so that a click outside the body is on the backdrop.
        let body = build.classed(&root, "div", "composer__body");
        parts.head(&body);
        let side = build.classed(&body, "div", "composer__card");
        let canvas = build.element(&build.classed(&side, "div", "composer__stage"), "canvas");
        set(&canvas, "part", "preview");
        set(&canvas, "role", "img");
        let note = if has.image { Key::CARD_SHORTENED } else { Key::IMAGE_BLOCKED };
        let note = parts.line(&side, "composer__note", words.text(note));
        let first = parts.actions(&side, has);
        let status = parts.line(&side, "composer__status", "");
        // No `role=status`: Orca reads an empty one as "statusbar".
        set(&status, "aria-live", "polite");
        let choices = build.classed(&body, "div", "composer__choices");
        let designs = parts.group(&choices, Key::CARD_DESIGN, "composer__designs");
        let swatches = swatches::build(build, &designs, words, choice.design);
        parts.formats(&choices, choice.format);
        parts.switches(&choices, choice);
        parts.quote(&choices, choice);
        let alt = parts.alt(&choices);
        let (root, canvas) = (root.unchecked_into(), canvas.unchecked_into());
        Ok(Self { root, canvas, swatches, alt, note, status, first })
    }

    /// Opens it over the page.
    ///
    /// # Errors
    /// If the browser has no dialogs.
    pub(super) fn show(&self) -> Result<(), Error> {
        let shown = self.root.show_modal().or_unavailable("dialog");
        if shown.is_err() {
            self.root.remove();
        }
        let _ = self.first.as_ref().map(HtmlElement::focus);
        shown
    }

    /// Closes it, which returns the focus to where it was, and removes it.
    pub(super) fn remove(&self) {
        self.root.close();
        self.root.remove();
    }

    /// Sets the card's alternative text, and shows or hides the note under the card: that the quote had to be shortened, or that there is no picture.
    pub(super) fn describe(&self, alt: &str, is_noted: bool) {
        set(&self.canvas, "aria-label", alt);
        // Not while the reader is writing in the field.
        if !self.alt.matches(":focus").unwrap_or(false) {
            self.alt.set_value(alt);
        }
        self.note.set_hidden(!is_noted);
    }

    /// Shows what happened, and announces it to screen readers.
    pub(super) fn announce(&self, text: &str) {
        self.status.set_text_content(Some(text));
    }
}

/// A radio button in its label; returns the label, to be filled.
pub(super) fn radio(group: &Group<'_>, value: &str, checked: bool) -> HtmlElement {
    let label = group.build.classed(group.parent, "label", "composer__choice");
    let input = group.build.element(&label, "input");
    set(&input, "type", "radio");
    set(&input, "name", group.name);
    set(&input, "value", value);
    if checked {
        set(&input, "checked", "");
    }
    label
}

impl Parts<'_> {
    fn head(&self, parent: &HtmlElement) {
        let head = self.build.classed(parent, "div", "composer__head");
        let title = self.build.classed(&head, "h2", "composer__title");
        set(&title, "id", "composer-title");
        self.build.text(&title, self.words.text(Key::QUOTE_CARD));
        let close = self.build.button(&head, "composer__close", "close", "");
        set(&close, "aria-label", self.words.text(Key::CLOSE));
    }

    /// The buttons of the actions; returns the first.
    fn actions(&self, parent: &HtmlElement, has: Has) -> Option<HtmlElement> {
        let row = self.build.classed(parent, "div", "composer__actions");
        let mut first = None;
        for action in Action::ALL {
            let is_there = match action {
                Action::CopyAlt => false,
                Action::CopyWords => true,
                Action::CopyLink => has.link,
                Action::Keep => has.keep,
                Action::Share => has.image && share::takes_files(),
                _ => has.image,
            };
            if is_there {
                let class = if first.is_some() { "composer__button" } else { "composer__button composer__button--first" };
                let button = self.action(&row, action, class);
                first.get_or_insert(button);
            }
        }
        first
    }

    fn action(&self, parent: &HtmlElement, action: Action, class: &str) -> HtmlElement {
        let button = self.build.button(parent, class, action.name(), self.words.text(action.key()));
        set(&button, "part", "card-action");
        button
    }

    fn line(&self, parent: &HtmlElement, class: &str, text: &str) -> HtmlElement {
        let line = self.build.classed(parent, "p", class);
        self.build.text(&line, text);
        line
    }

    /// A group with its name; returns the element for its choices.
    fn group(&self, parent: &HtmlElement, name: Key, class: &str) -> HtmlElement {
        let group = self.build.classed(parent, "fieldset", "composer__group");
        let legend = self.build.classed(&group, "legend", "composer__label");
        self.build.text(&legend, self.words.text(name));
        self.build.classed(&group, "div", class)
    }

    fn formats(&self, parent: &HtmlElement, chosen: Format) {
        let row = self.group(parent, Key::CARD_FORMAT, "composer__formats");
        for format in Format::ALL {
            let group = Group { build: &self.build, parent: &row, name: "format" };
            let label = radio(&group, format.name(), format == chosen);
            let shape = self.build.classed(&label, "span", &["composer__shape composer__shape--", format.name()].concat());
            set(&shape, "aria-hidden", "true");
            self.build.text(&self.build.element(&label, "span"), self.words.text(format_key(format)));
        }
    }

    fn switches(&self, parent: &HtmlElement, choice: &Choice) {
        let switches = [
            ("accent", Key::CARD_ACCENT, choice.accent.is_some(), choice.takes_accent),
            ("font", Key::CARD_FONT, choice.font.is_some(), choice.takes_font),
        ];
        if switches.iter().all(|switch| !switch.2) {
            return;
        }
        let row = self.build.classed(parent, "div", "composer__switches");
        for (name, key, _, checked) in switches.into_iter().filter(|switch| switch.2) {
            let label = self.build.classed(&row, "label", "composer__switch");
            let input = self.build.element(&label, "input");
            set(&input, "type", "checkbox");
            set(&input, "name", name);
            if checked {
                set(&input, "checked", "");
            }
            self.build.text(&self.build.element(&label, "span"), self.words.text(key));
        }
    }

    fn quote(&self, parent: &HtmlElement, choice: &Choice) {
        let field = self.field(parent, "quote", Key::CARD_QUOTE);
        let help = self.line(parent, "composer__help", self.words.text(Key::CARD_QUOTE_HELP));
        set(&help, "id", "composer-quote-help");
        set(&field, "aria-describedby", "composer-quote-help");
        if let Some(language) = &choice.card.language {
            set(&field, "lang", language);
        }
        set(&field, "dir", Direction::in_language(&choice.card.quote, choice.card.language.as_deref()).name());
        field.set_value(&choice.card.quote);
    }

    fn alt(&self, parent: &HtmlElement) -> HtmlTextAreaElement {
        let field = self.field(parent, "alt", Key::CARD_ALT);
        let _ = self.action(parent, Action::CopyAlt, "composer__button composer__button--small");
        field
    }

    fn field(&self, parent: &HtmlElement, name: &str, label: Key) -> HtmlTextAreaElement {
        let around = self.build.classed(parent, "label", "composer__field");
        self.build.text(&self.build.classed(&around, "span", "composer__label"), self.words.text(label));
        let field = self.build.element(&around, "textarea");
        set(&field, "name", name);
        set(&field, "rows", "2");
        set(&field, "dir", "auto");
        field.unchecked_into()
    }
}

/// The key of a design's name.
pub(super) fn design_key(design: Design) -> Key {
    match design {
        Design::Intertitle => Key::DESIGN_INTERTITLE,
        Design::Programme => Key::DESIGN_PROGRAMME,
        Design::Poster => Key::DESIGN_POSTER,
        Design::Subtitle => Key::DESIGN_SUBTITLE,
        Design::Marquee => Key::DESIGN_MARQUEE,
        Design::Grid => Key::DESIGN_GRID,
    }
}

fn format_key(format: Format) -> Key {
    match format {
        Format::Square => Key::FORMAT_SQUARE,
        Format::Portrait => Key::FORMAT_PORTRAIT,
        Format::Story => Key::FORMAT_STORY,
        Format::Wide => Key::FORMAT_WIDE,
    }
}
