//! Draws the card that is being composed: on its canvas in full size, and small in each design.
//! What is on the canvas is what is copied and saved; there is no second rendering.

use super::choice::Choice;
use super::swatches::{Swatch, WIDTH};
use crate::browser::canvas_measure::CanvasMeasure;
use crate::browser::{card_canvas, font_loading};
use crate::error::Error;
use crate::quotes::card::{Format, Item, Layout};
use std::cell::RefCell;
use web_sys::HtmlCanvasElement;

/// What is needed to draw a card.
#[derive(Debug)]
pub(super) struct Preview {
    pub(super) measure: CanvasMeasure,
    /// The fonts that were waited for: one that cannot be had is not asked for again.
    awaited: RefCell<Vec<String>>,
}

impl Preview {
    /// # Errors
    /// Where the browser draws on no canvas.
    pub(super) fn new(language: &str) -> Result<Self, Error> {
        Ok(Self { measure: CanvasMeasure::new(language)?, awaited: RefCell::default() })
    }

    /// Draws the card as it was chosen.
    pub(super) fn draw(&self, choice: &Choice, canvas: &HtmlCanvasElement) -> Layout {
        let layout = choice.layout(choice.design, choice.format, &self.measure);
        // The canvas of the measure is there, so this one is.
        let _ = card_canvas::draw(canvas, &layout, 1.0);
        layout
    }

    /// Draws the card in each design.
    pub(super) fn swatches(&self, choice: &Choice, swatches: &[Swatch]) {
        for swatch in swatches {
            let layout = choice.layout(swatch.design, Format::Wide, &self.measure);
            let _ = card_canvas::draw(&swatch.canvas, &layout, WIDTH / layout.width);
        }
    }

    /// Calls `then` when a font of `layout` came that is not there yet; never if all are.
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

/// The fonts of a layout by their CSS, each with all that it sets: browsers take long to tell whether one is there.
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
