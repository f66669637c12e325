//! The form in which a reader writes: labelled fields, the problem beside each, a preview, the outcome of sending it.
//! It shows the state of the core's form, and must keep nothing that is typed: each letter is handed on, so that none can be lost here.

use super::button::button;
use super::text;
use crate::article::Block;
use crate::browser::build::{Builder, set, set_bool};
use crate::browser::elements;
use crate::browser::listener::Listener;
use crate::browser::words::Words;
use crate::responses::PlaceKind;
use crate::responses::form::{Field, Form, Phase, Problem, Refusal};
use crate::strings::Key;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

static FIELDS: [(Field, &str, Key); 4] = [
    (Field::Text, "text", Key::RESPONSES_YOUR_TEXT),
    (Field::Author, "author", Key::RESPONSES_YOUR_NAME),
    (Field::Email, "email", Key::RESPONSES_YOUR_EMAIL),
    (Field::Website, "website", Key::RESPONSES_YOUR_WEBSITE),
];

/// What a reader does with the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// They typed into a field, which now has this value.
    Typed(Field, String),
    /// They want a preview.
    Preview,
    /// They send it.
    Send {
        /// Whether they want to be remembered.
        remembers: bool,
    },
    /// They leave it; what was typed is kept.
    Cancel,
}

/// A form on the page; dropping this removes it.
#[derive(Debug)]
pub struct ShownForm {
    build: Builder,
    words: Rc<Words>,
    form: HtmlElement,
    preview: HtmlElement,
    status: HtmlElement,
    send: HtmlElement,
    _listeners: [Listener; 2],
}

impl ShownForm {
    /// Builds a form inside `slot`, filled with the values of `form`.
    #[must_use]
    pub fn open(
        slot: &HtmlElement,
        form: &Form,
        setup: &Setup<'_>,
        words: &Rc<Words>,
        signal: &AbortSignal,
        act: Box<dyn Fn(Act)>,
    ) -> Option<Self> {
        let build = Builder::new()?;
        let root = build.classed(slot, "div", "write");
        set(&root, "role", "group");
        set(&root, "part", "write");
        set(&root, "aria-label", setup.title);
        build_fields(&build, &root, words, form, setup);
        if let Some(is_remembered) = setup.remembers {
            build_remember(&build, &root, words, is_remembered);
        }
        let preview = build.classed(&root, "div", "write__preview");
        // Screen readers announce the preview. It is there while it is empty, or Firefox would tell them of nothing that changes in it.
        set(&preview, "aria-live", "polite");
        let status = build.classed(&root, "p", "write__told");
        // No `role=status`: Orca reads an empty one as "statusbar".
        set(&status, "aria-live", "polite");
        let row = build.classed(&root, "div", "write__row");
        let send = button(&build, &row, "send", words.text(Key::RESPONSES_SEND));
        set(&send, "class", "write__send");
        button(&build, &row, "preview", words.text(Key::RESPONSES_PREVIEW));
        button(&build, &row, "cancel", words.text(Key::RESPONSES_CANCEL));
        let act = Rc::new(act);
        let typing = Rc::clone(&act);
        let pressed = root.clone();
        let listeners = [
            Listener::passive(&root, "input", signal, Box::new(move |event| typed(&event, &*typing))),
            Listener::passive(&root, "click", signal, Box::new(move |event| press(&event, &pressed, &*act))),
        ];
        Some(Self { build, words: Rc::clone(words), form: root, preview, status, send, _listeners: listeners })
    }

    /// Moves the focus into the text.
    pub fn focus(&self) {
        self.focus_on(Field::Text);
    }

    fn focus_on(&self, field: Field) {
        if let Some(input) = self.input(field) {
            let _ = input.focus();
        }
    }

    fn input(&self, field: Field) -> Option<HtmlElement> {
        let (_, name, _) = FIELDS.iter().find(|(of, ..)| *of == field)?;
        elements::one(&self.form, &["[name=", name, "]"].concat())
    }

    /// Sets the form's label, when its purpose has changed.
    pub fn name(&self, title: &str) {
        set(&self.form, "aria-label", title);
    }

    /// Sets the text in the form, when something other than the reader has changed it.
    pub fn text(&self, text: &str) {
        if let Some(input) = self.input(Field::Text) {
            direct(&input, text);
            input.unchecked_into::<HtmlTextAreaElement>().set_value(text);
        }
    }

    /// Shows the button that quotes the selected words.
    pub fn offer_quote(&self) {
        if let Some(quote) = elements::one(&self.form, "[value=quote]") {
            quote.set_hidden(false);
        }
    }

    /// Shows a message beside the buttons, and announces it.
    pub fn report(&self, words: &str) {
        self.status.set_text_content(Some(words));
    }

    /// Shows the state of the form, and moves the focus to the first field with a problem: the reader has pressed a button, and that keeps the form from
    /// being sent.
    pub fn show_problem(&self, form: &Form) {
        self.show(form);
        if let Some(field) = form.first_problem() {
            self.focus_on(field);
        }
    }

    /// Shows the state of the form.
    pub fn show(&self, form: &Form) {
        let is_sending = matches!(form.phase(), Phase::Sending);
        for &(field, name, _) in &FIELDS {
            let problem = form.problem(field);
            let Some(line) = elements::one(&self.form, &["[data-problem=", name, "]"].concat()) else { continue };
            let words = problem.map(|problem| self.words.text(problem_key(problem)));
            line.set_text_content(words);
            if let Some(input) = self.input(field) {
                set_bool(&input, "aria-invalid", problem.is_some());
                // What is typed while the form is being sent would be neither sent nor kept.
                let _ = input.toggle_attribute_with_force("readonly", is_sending);
            }
        }
        self.send.set_text_content(Some(self.words.text(if is_sending { Key::RESPONSES_SENDING } else { Key::RESPONSES_SEND })));
        for button in elements::all(&self.form, ".write__row button") {
            set_bool(&button, "aria-disabled", is_sending);
        }
        self.show_preview(match form.phase() {
            Phase::Previewing(blocks) => Some(blocks),
            _ => None,
        });
        match form.phase() {
            Phase::Refused(refusal) => self.report(&self.refusal(refusal)),
            Phase::Writing => {}
            _ => self.report(""),
        }
    }

    /// Why it was refused, in words.
    fn refusal(&self, refusal: &Refusal) -> String {
        let key = match refusal {
            Refusal::TooOften => Key::RESPONSES_TOO_OFTEN,
            Refusal::NotYours => Key::RESPONSES_NOT_YOURS,
            Refusal::Declined(_) => Key::RESPONSES_DECLINED,
            Refusal::Failed(_) => Key::RESPONSES_SEND_FAILED,
            Refusal::NoPreview => Key::RESPONSES_PLACE_FAILED,
        };
        let words = self.words.fill(key, &[("place", PlaceKind::Isso.name())]);
        match refusal {
            Refusal::Declined(why) if !why.is_empty() => [&words, " (", why, ")"].concat(),
            _ => words,
        }
    }

    fn show_preview(&self, blocks: Option<&Vec<Block>>) {
        self.preview.set_text_content(None);
        if let Some(blocks) = blocks {
            let label = self.build.classed(&self.preview, "p", "responses__label");
            self.build.text(&label, self.words.text(Key::RESPONSES_PREVIEW));
            let shown = self.build.classed(&self.preview, "div", "response__text");
            set(&shown, "dir", "auto");
            text::blocks(&self.build, &shown, blocks);
        }
    }
}

impl Drop for ShownForm {
    fn drop(&mut self) {
        self.form.remove();
    }
}

/// What a form needs besides its values.
#[derive(Clone, Copy, Debug)]
pub struct Setup<'a> {
    /// Its label, which says what is written and to whom.
    pub title: &'a str,
    /// What the place requires of those who write.
    pub rules: crate::responses::place::Rules,
    /// Whether the reader is remembered now; `None` if they cannot be.
    pub remembers: Option<bool>,
    /// Whether words of the article are selected.
    pub has_selection: bool,
}

fn build_fields(build: &Builder, root: &HtmlElement, words: &Words, form: &Form, setup: &Setup<'_>) {
    let is_change = form.is_change();
    for &(field, name, key) in &FIELDS {
        let needed = match field {
            Field::Text => true,
            Field::Author => setup.rules.needs_author && !is_change,
            Field::Email if is_change => continue,
            Field::Email => setup.rules.needs_email,
            Field::Website => false,
        };
        build_field(build, root, words, form, (field, name, key, needed));
        if field == Field::Text {
            button(build, root, "quote", words.text(Key::RESPONSES_QUOTE_PASSAGE)).set_hidden(!setup.has_selection);
        }
    }
}

/// The box that a reader ticks to be remembered.
fn build_remember(build: &Builder, root: &HtmlElement, words: &Words, is_remembered: bool) {
    let label = build.classed(root, "label", "write__remember");
    let check = build.element(&label, "input");
    set(&check, "type", "checkbox");
    set(&check, "name", "remember");
    check.unchecked_ref::<HtmlInputElement>().set_checked(is_remembered);
    build.text(&build.element(&label, "span"), words.text(Key::RESPONSES_REMEMBER_ME));
}

fn build_field(build: &Builder, root: &HtmlElement, words: &Words, form: &Form, (field, name, key, needed): (Field, &str, Key, bool)) {
    let remark = form.remark();
    let value = match field {
        Field::Author => &remark.author,
        Field::Email => &remark.email,
        Field::Website => &remark.website,
        Field::Text => &remark.text,
    };
    let around = build.classed(root, "div", if field == Field::Text { "field field--text" } else { "field" });
    let id = ["write-", name].concat();
    let label = build.classed(&around, "label", "field__label");
    set(&label, "for", &id);
    build.text(&label, words.text(key));
    if !needed {
        build.text(&label, " ");
        build.text(&build.classed(&label, "span", "field__optional"), words.text(Key::RESPONSES_OPTIONAL));
    }
    let input = build.classed(&around, if field == Field::Text { "textarea" } else { "input" }, "field__input");
    let problem_id = [&id, "-problem"].concat();
    set(&input, "id", &id);
    set(&input, "name", name);
    set(&input, "aria-describedby", &problem_id);
    direct(&input, value);
    let (kind, complete) = match field {
        Field::Author => ("text", "name"),
        Field::Email => ("email", "email"),
        Field::Website => ("url", "url"),
        Field::Text => ("", ""),
    };
    if field == Field::Text {
        set(&input, "rows", "6");
        input.unchecked_ref::<HtmlTextAreaElement>().set_value(value);
    } else {
        // Always `text`: the browser's own validation would be in its own language, and report only one field.
        set(&input, "type", "text");
        set(&input, "inputmode", kind);
        set(&input, "autocomplete", complete);
        input.unchecked_ref::<HtmlInputElement>().set_value(value);
    }
    if needed {
        set(&input, "aria-required", "true");
    }
    let problem = build.classed(&around, "p", "field__problem");
    set(&problem, "id", &problem_id);
    set(&problem, "data-problem", name);
}

/// What is typed decides its own direction; an empty field has the page's.
fn direct(input: &Element, value: &str) {
    if value.is_empty() {
        let _ = input.remove_attribute("dir");
    } else {
        set(input, "dir", "auto");
    }
}

fn problem_key(problem: Problem) -> Key {
    match problem {
        Problem::Missing => Key::RESPONSES_FIELD_MISSING,
        Problem::TooShort => Key::RESPONSES_TEXT_TOO_SHORT,
        Problem::TooLong => Key::RESPONSES_FIELD_TOO_LONG,
        Problem::NoEmail => Key::RESPONSES_NO_EMAIL,
        Problem::NoAddress => Key::RESPONSES_NO_WEBSITE,
    }
}

fn typed(event: &Event, act: &dyn Fn(Act)) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let name = target.get_attribute("name").unwrap_or_default();
    let Some(&(field, ..)) = FIELDS.iter().find(|(_, known, _)| *known == name) else { return };
    let value = match field {
        Field::Text => target.unchecked_ref::<HtmlTextAreaElement>().value(),
        _ => target.unchecked_ref::<HtmlInputElement>().value(),
    };
    direct(&target, &value);
    act(Act::Typed(field, value));
}

fn press(event: &Event, form: &HtmlElement, act: &dyn Fn(Act)) {
    let Some(button) = elements::hit(event, "button") else { return };
    match button.get_attribute("value").as_deref() {
        Some("send") => {
            let remembers =
                elements::one(form, "[name=remember]").is_some_and(|check| check.unchecked_into::<HtmlInputElement>().checked());
            act(Act::Send { remembers });
        }
        Some("preview") => act(Act::Preview),
        Some("cancel") => act(Act::Cancel),
        _ => {}
    }
}
