//! Folds and unfolds the replies to a response, by the button before them.
//! It must know the list only by its position after the button, not by its contents.

use crate::article::{read_count, whole};
use crate::browser::build::set;
use crate::browser::words::Words;
use crate::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Folds or unfolds the list after the button `fold`.
pub(super) fn toggle(fold: &Element, words: &Words) {
    let Some(list) = fold.next_element_sibling() else { return };
    let list: HtmlElement = list.unchecked_into();
    list.set_hidden(!list.hidden());
    label(fold, words);
}

/// Sets the number of replies that the button `fold` hides.
pub(super) fn count(fold: &Element, replies: u32, words: &Words) {
    let replies = whole(replies);
    if fold.get_attribute("data-count").as_ref() != Some(&replies) {
        set(fold, "data-count", &replies);
        label(fold, words);
    }
}

/// Its name says what a press does. No `aria-expanded`: "Hide replies, expanded" tells the state twice, and a name must not change along with it.
fn label(fold: &Element, words: &Words) {
    let is_folded = fold.next_element_sibling().is_some_and(|list| list.has_attribute("hidden"));
    if !is_folded {
        return fold.set_text_content(Some(words.text(Key::RESPONSES_HIDE_REPLIES)));
    }
    let hidden = fold.get_attribute("data-count").as_deref().and_then(read_count).unwrap_or_default();
    fold.set_text_content(Some(&words.count(Key::RESPONSES_SHOW_REPLIES, hidden)));
}

/// Unfolds every list in which `item` is hidden.
pub(super) fn open_around(item: &Element, words: &Words) {
    while let Some(list) = item.closest(".conversation[hidden]").ok().flatten() {
        let Some(fold) = list.previous_element_sibling() else { return };
        toggle(&fold, words);
    }
}
