//! The replies to a response, folded and unfolded by the button before them.
//! It knows a fold by its place on the page alone; what is in it does not matter.

use crate::browser::build::set;
use crate::browser::words::Words;
use crate::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Folds the list behind `fold`, or unfolds it.
pub(super) fn toggle(fold: &Element, words: &Words) {
    let Some(list) = fold.next_element_sibling() else { return };
    let list: HtmlElement = list.unchecked_into();
    let opens = list.hidden();
    list.set_hidden(!opens);
    set(fold, "aria-expanded", if opens { "true" } else { "false" });
    let count = fold.get_attribute("data-count").and_then(|count| count.parse().ok()).unwrap_or_default();
    let label = if opens { words.text(Key::RESPONSES_HIDE_REPLIES) } else { words.count(Key::RESPONSES_SHOW_REPLIES, count) };
    fold.set_text_content(Some(&label));
}

/// Unfolds every list that `item` is hidden in.
pub(super) fn open_around(item: &Element, words: &Words) {
    while let Some(list) = item.closest("ol[hidden]").ok().flatten() {
        let Some(fold) = list.previous_element_sibling() else { return };
        toggle(&fold, words);
    }
}
