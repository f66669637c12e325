//! The page's JSON-LD, in which it describes its post to machines, as one unparsed text.
//! It must only be searched for words; modules with a JSON reader read it as data.

use crate::browser::{self, elements};

/// The text of all JSON-LD on the page.
pub(super) fn read() -> String {
    browser::document().map(|document| elements::json_ld(&document).concat()).unwrap_or_default()
}
