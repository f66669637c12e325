//! Draws a card that has been laid out on a canvas, item by item.
//! It must decide nothing: the layout has.

use super::canvas_measure::context;
use crate::quotes::card::{Anchor, Colour, Item, Layout, Line, Paint, Step};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

#[wasm_bindgen]
extern "C" {
    /// Properties of a context that web-sys does not have.
    type Letters;
    #[wasm_bindgen(method, setter, js_name = letterSpacing)]
    fn set_letter_spacing(this: &Letters, value: &str);
    #[wasm_bindgen(method, setter)]
    fn set_direction(this: &Letters, value: &str);
}

/// Draws `layout` on `canvas`, which becomes `scale` times the layout's size. It covers whatever was there, for a layout is opaque everywhere.
/// In a browser that gives no 2D context, nothing is drawn.
pub fn draw(canvas: &HtmlCanvasElement, layout: &Layout, scale: f64) {
    fit(canvas, (layout.width * scale).round() as u32, (layout.height * scale).round() as u32);
    let Some(context) = context(canvas) else { return };
    let _ = context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
    for item in &layout.items {
        match item {
            Item::Rect { x, y, width, height, colour } => {
                context.set_fill_style_str(&css(*colour));
                context.fill_rect(*x, *y, *width, *height);
            }
            Item::Path { steps, paint, colour } => path(&context, steps, *paint, &css(*colour)),
            Item::Text(line) => text(&context, line),
        }
    }
}

/// Gives `canvas` this size, unless it has it: setting a size allocates new memory, which takes two milliseconds for a card.
pub(super) fn fit(canvas: &HtmlCanvasElement, width: u32, height: u32) {
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
}

fn path(context: &CanvasRenderingContext2d, steps: &[Step], paint: Paint, colour: &str) {
    context.begin_path();
    for step in steps {
        match *step {
            Step::Move(x, y) => context.move_to(x, y),
            Step::Line(x, y) => context.line_to(x, y),
            Step::Curve(a, b, c, d, x, y) => context.bezier_curve_to(a, b, c, d, x, y),
            Step::Close => context.close_path(),
        }
    }
    match paint {
        Paint::Fill => {
            context.set_fill_style_str(colour);
            context.fill();
        }
        Paint::Stroke(width) => {
            context.set_stroke_style_str(colour);
            context.set_line_width(width);
            context.stroke();
        }
    }
}

fn text(context: &CanvasRenderingContext2d, line: &Line) {
    let letters: &Letters = context.unchecked_ref();
    context.set_font(&line.font.css());
    // Set for each line, since the context keeps the spacing of the last.
    letters.set_letter_spacing(&line.font.spacing_css());
    letters.set_direction(line.direction.name());
    context.set_text_align(match line.anchor {
        Anchor::Left => "left",
        Anchor::Middle => "center",
        Anchor::Right => "right",
    });
    context.set_fill_style_str(&css(line.colour));
    let _ = context.fill_text(&line.text, line.x, line.y);
}

fn css(colour: Colour) -> String {
    let mut css = String::with_capacity(7);
    colour.push_css(&mut css);
    css
}
