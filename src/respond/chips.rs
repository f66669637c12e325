//! The chips: with one tap a reader says what an article did for them, and takes it back with another.
//! They must not favour an answer: no chip is larger than another, and none asks twice.

use super::Plan;
use crate::browser::build::{Builder, set, set_bool};
use crate::browser::words::Words;
use crate::browser::{elements, heading};
use crate::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A chip as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The key under which it is kept and counted.
    pub key: String,
    /// Its label.
    pub words: String,
    /// Whether this reader has marked it.
    pub is_marked: bool,
}

/// Builds the chips of a plan.
pub(super) fn build(build: &Builder, root: &HtmlElement, words: &Words, plan: &Plan) {
    let group = build.classed(root, "div", "insights");
    set(&group, "part", "insights");
    set(&group, "role", "group");
    set(&group, "aria-labelledby", "insights");
    let label = build.classed(&group, heading::name(plan.heading), "responses__label");
    set(&label, "id", "insights");
    build.text(&label, words.text(Key::INSIGHTS_TITLE));
    let row = build.classed(&group, "div", "insights__chips");
    for chip in &plan.chips {
        let button = build.button(&row, "chip", "mark", "");
        set(&button, "part", "insight");
        set(&button, "data-chip", &chip.key);
        press(&button, chip.is_marked);
        build.text(&build.element(&button, "span"), &chip.words);
    }
    let note = build.classed(&group, "p", "responses__note");
    match &plan.counted_at {
        None => build.text(&note, words.text(Key::INSIGHTS_LOCAL)),
        Some(host) => build.text(&note, &words.fill(Key::INSIGHTS_SHARED, &[("host", host)])),
    }
}

fn press(button: &HtmlElement, is_marked: bool) {
    set_bool(button, "aria-pressed", is_marked);
}

fn each(root: &HtmlElement, run: &mut dyn FnMut(&HtmlElement, &str)) {
    for button in elements::all(root, ".chip") {
        let key = button.get_attribute("data-chip").unwrap_or_default();
        run(button.unchecked_ref(), &key);
    }
}

/// Shows whether a chip is marked.
pub(super) fn mark(root: &HtmlElement, chip: &str, is_marked: bool) {
    each(root, &mut |button, key| {
        if key == chip {
            press(button, is_marked);
        }
    });
}

/// Shows how often each chip was marked, as far as is known.
pub(super) fn counts(build: &Builder, root: &HtmlElement, words: &Words, counted: &[(String, u32)]) {
    each(root, &mut |button, key| {
        if let Some(old) = elements::one(button, ".chip__count") {
            old.remove();
        }
        if let Some((_, count)) = counted.iter().find(|(known, count)| known == key && *count > 0) {
            build.text(button, " ");
            build.text(&build.classed(button, "span", "chip__count"), &words.count(Key::INSIGHT_COUNT, *count));
        }
    });
}
