//! The button that asks a reader who came for covered words whether to open them.
//! It must open nothing itself.

use super::selection_button::button;
use crate::browser::build::set;
use crate::browser::sheet::Adopted;
use crate::browser::words::Words;
use crate::strings::Key;
use web_sys::HtmlElement;

/// The button; dropping this removes its style sheet.
#[derive(Debug)]
pub struct UncoverButton {
    /// The button itself.
    pub element: HtmlElement,
    _sheet: Adopted,
}

impl UncoverButton {
    /// Builds it in `base`, at the window's lower edge.
    #[must_use]
    pub fn build(base: &HtmlElement, words: &Words) -> Option<Self> {
        let (element, sheet) = button(base, "uncover", &words.text(Key::QUOTE_UNCOVER))?;
        set(&element, "data-low", "");
        Some(Self { element, _sheet: sheet })
    }
}
