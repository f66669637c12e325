//! What the page tells machines of its post: its JSON-LD, as one text in no shape.
//! It must only be looked through for words; whoever wants more reads it as data, in a module that can.

use crate::browser::{self, elements};

/// The text of all JSON-LD on the page.
pub(super) fn read() -> String {
    browser::document().map(|document| elements::json_ld(&document).concat()).unwrap_or_default()
}
