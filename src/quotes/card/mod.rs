//! The quote card as data: a sentence, its source, a design and a format become rectangles, paths and lines of text.
//! Widths of text come through a port, and a renderer draws (the SVG one is here); it must not touch a page.
//!
//! 1. [`Card`] says what is on the card; its texts are cleaned (`words`) and its quotation marks chosen (`marks`).
//! 2. A [`Design`] puts shapes and texts on a [`Format`]'s stage (`stage`), in readable colours ([`crate::colour`]).
//! 3. A text is cut into pieces between which a line may end (`pieces`), set at the largest size that fits or nearly (`fit`), in
//!    balanced lines (`lines`).
//! 4. The [`Layout`] is drawn: [`svg::render`] here, a canvas in the browser.

mod alt;
mod content;
mod design;
mod direction;
mod fit;
mod format;
mod kinsoku;
mod layout;
mod lines;
mod marks;
mod measure;
mod number;
mod pieces;
mod plain;
mod shapes;
mod stage;
pub mod svg;
mod words;

pub use crate::colour::Colour;
pub use alt::alt_text;
pub use content::{Attribution, Card, Film};
pub use design::Design;
pub use direction::Direction;
pub use format::Format;
pub use layout::{Anchor, Fonts, Item, Layout, Line, Paint, Step, Style, layout};
pub use measure::{Font, Measure, Metrics};
pub use plain::{bare, file_name, plain_text};
