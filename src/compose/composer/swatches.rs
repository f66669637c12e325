//! The designs to choose from, each with a small picture of the card in it.
//! It makes the radio buttons and their canvases, and must not draw: the preview does.

use super::dialog::{Group, design_key, radio};
use crate::browser::build::{Builder, set};
use crate::browser::words::Words;
use crate::quotes::card::Design;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCanvasElement, HtmlElement};

/// How wide a swatch is drawn, in pixels: twice its width on the screen, in CSS pixels.
pub(super) const WIDTH: f64 = 240.0;

/// A design and the canvas that shows it.
#[derive(Debug)]
pub(super) struct Swatch {
    pub(super) design: Design,
    pub(super) canvas: HtmlCanvasElement,
}

/// Builds the radio buttons of all designs inside `parent`.
pub(super) fn build(build: &Builder, parent: &HtmlElement, words: &Words, chosen: Design) -> Vec<Swatch> {
    let of = |design: Design| {
        let group = Group { build, parent, name: "design" };
        let label = radio(&group, design.name(), design == chosen);
        let canvas: HtmlCanvasElement = build.classed(&label, "canvas", "composer__swatch").unchecked_into();
        set(&canvas, "aria-hidden", "true");
        build.text(&build.element(&label, "span"), words.text(design_key(design)));
        Swatch { design, canvas }
    };
    Design::ALL.map(of).into()
}
