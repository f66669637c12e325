//! Line breaks that a script has put into a page for the sake of its layout: the words go on as if they were not there.
//! It must not take a break of the author's for one of them.

use super::Attributes;

/// What stands in the text instead of a `<br>` that evens out lines (balance-text): a space, or nothing after a hyphen; `None` for any other `<br>`.
pub(crate) fn layout_break(attributes: &dyn Attributes) -> Option<&'static str> {
    match attributes.get("data-owner")?.as_str() {
        "balance-text" => Some(" "),
        "balance-text-hyphen" => Some(""),
        _ => None,
    }
}
