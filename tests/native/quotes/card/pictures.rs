//! Every design as a picture, kept in `tests/fixtures/cards`, so that a change of its look is seen in review.
//! `UPDATE_FIXTURES=1 cargo test --test native pictures` writes the current ones; people look at them, and review the diff.

use super::{full, laid_out};
use crate::support::kept::command;
use intertitle::quotes::card::{Design, Format, alt_text, svg};
use std::path::Path;

const CARDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/cards");

const QUOTE: &str = "A close-up is a promise: stay with this face, it says, and in a moment you will know what it has been hiding.";

#[test]
fn every_design_looks_as_it_did() {
    let card = full(QUOTE);
    let alt = alt_text(&card, "Quote card");
    let document = svg::Document { alt: &alt, language: Some("en"), keeps_widths: true };
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let mut changed = Vec::new();
    for design in Design::ALL {
        for format in [Format::Portrait, Format::Wide] {
            let file = Path::new(CARDS).join([design.name(), "-", format.name(), ".svg"].concat());
            let picture = svg::render(&laid_out(&card, format, design), &document) + "\n";
            if update {
                std::fs::write(&file, &picture).expect("the picture can be written");
            } else if std::fs::read_to_string(&file).unwrap_or_default() != picture {
                changed.push(file);
            }
        }
    }
    assert!(changed.is_empty(), "these pictures are new or have changed: {changed:#?}\n{}", command("pictures"));
}
