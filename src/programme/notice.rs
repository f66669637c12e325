//! The line that stands for the films while they wait, because showing them would move what the reader sees.
//! It must take no room of its own. It listens to nothing: whoever waits hears of every press.

use super::parts::button;
use super::style;
use crate::browser::build::{Builder, set, set_length};
use crate::browser::sheet;
use crate::browser::words::Words;
use crate::strings::Key;
use web_sys::{Element, HtmlElement};

/// Puts the line into `base`, the empty element that waits for the panel.
pub fn notice(base: &HtmlElement, words: &Words) {
    if let (Some(build), Ok(sheet)) = (Builder::new(), sheet::adopt(&base.get_root_node(), style::PROGRAMME)) {
        // The panel needs it, too.
        sheet.stay();
        let line = button(&build, base, "films", words.text(Key::FILMS_TITLE));
        set(&line, "part", "films-notice");
        if let Some(around) = line.offset_parent() {
            // A theme may hide what leaves that box: the line stays in it.
            set_length(&line, "--_up", bottom(&line) - bottom(&around));
        }
    }
}

fn bottom(element: &Element) -> f64 {
    element.get_bounding_client_rect().bottom()
}
