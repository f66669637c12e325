//! Draws the card that is being composed: in full size on its canvas, and small in each design.
//! The canvas must show exactly what is copied and saved; there is no second rendering.

use super::choice::Choice;
use super::swatches::{Swatch, WIDTH};
use crate::browser::canvas_measure::CanvasMeasure;
use crate::browser::{card_canvas, font_loading};
use crate::quotes::card::{Format, Item, Layout};
use std::cell::RefCell;
use web_sys::HtmlCanvasElement;

/// Draws cards.
#[derive(Debug)]
pub(super) struct Preview {
    pub(super) measure: CanvasMeasure,
    /// The fonts that have been waited for: one that cannot be loaded is not asked for again.
    awaited: RefCell<Vec<String>>,
}

impl Preview {
    /// A preview for words of `language`, a BCP 47 tag.
    pub(super) fn new(language: &str) -> Self {
        Self { measure: CanvasMeasure::new(language), awaited: RefCell::default() }
    }

    /// Draws the card as chosen.
    pub(super) fn draw(&self, choice: &Choice, canvas: &HtmlCanvasElement) -> Layout {
        let layout = choice.layout(choice.design, choice.format, &self.measure);
        card_canvas::draw(canvas, &layout, 1.0);
        layout
    }

    /// Draws the card in each design.
    pub(super) fn swatches(&self, choice: &Choice, swatches: &[Swatch]) {
        for swatch in swatches {
            let layout = choice.layout(swatch.design, Format::Wide, &self.measure);
            card_canvas::draw(&swatch.canvas, &layout, WIDTH / layout.width);
        }
    }

    /// Calls `then` when the fonts of `layout` that are missing now have loaded; never if none is missing.
    pub(super) fn when_fonts_are_there(&self, layout: &Layout, then: Box<dyn FnOnce()>) {
        let mut awaited = self.awaited.borrow_mut();
        let mut missing = texts(layout);
        missing.retain(|(css, text)| !awaited.contains(css) && !font_loading::is_loaded(css, text));
        awaited.extend(missing.iter().map(|(css, _)| css.clone()));
        if !missing.is_empty() {
            font_loading::loaded(&missing, then);
        }
    }
}

/// The fonts of a layout, as CSS, each once with all its text: asking a browser whether a font has loaded is slow.
fn texts(layout: &Layout) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    for item in &layout.items {
        let Item::Text(line) = item else { continue };
        let css = line.font.css();
        match texts.iter_mut().find(|(known, _)| *known == css) {
            Some((_, text)) => text.push_str(&line.text),
            None => texts.push((css, line.text.clone())),
        }
    }
    texts
}
