//! The intertitle of a silent film: centred words in a drawn frame on near-black.
//! The frame is ivory like the words; the accent colours only the small ornaments.

use super::{Anchor, Area, Colour, Face, LABEL, Place, Row, Setting, Sizes, Stage, Vertical};
use crate::quotes::card::shapes::{Corner, cornered, diamond};

const GROUND: Colour = Colour::new(0x0E0D0B);
const IVORY: Colour = Colour::new(0xF0E7D3);
const DIMMED: Colour = Colour::new(0xB3A991);
const BRASS: Colour = Colour::new(0xC9A45C);

const QUOTE: Setting =
    Setting { face: Face::Serif, weight: 500, italic: false, capitals: None, leading: 1.3125, sizes: Sizes::new(26.0, 96.0), lines: 24 };
const SPEAKER: Setting = Setting { face: Face::Serif, sizes: Sizes::new(20.0, 30.0), ..LABEL };
const SOURCE: Setting =
    Setting { face: Face::Serif, weight: 400, italic: true, capitals: None, leading: 1.25, sizes: Sizes::new(21.0, 30.0), lines: 2 };
const EDGE: Setting = Setting { face: Face::Serif, weight: 500, sizes: Sizes::new(17.0, 23.0), ..LABEL };

pub(super) fn compose(stage: &mut Stage<'_>) {
    let unit = stage.unit;
    let words = stage.words.clone();
    let accent = stage.accent.unwrap_or(BRASS).readable_on(&[GROUND]);
    stage.rect(stage.area(), GROUND);
    frame(stage, accent);

    let inner = stage.area().inset(132.0 * unit, 22.0 + stage.height / 14.0);
    let film = words.film_and_year();
    let head = if film.is_empty() { &words.publication } else { &film };
    let foot = if film.is_empty() { "" } else { &words.publication };
    let top = stage.rows(&[Row { text: head, setting: &EDGE, colour: DIMMED, gap: 0.0 }], inner, Anchor::Middle, Vertical::Top);
    let edge = [
        Row { text: foot, setting: &EDGE, colour: DIMMED, gap: 0.0 },
        Row { text: &words.link, setting: &Setting { capitals: None, ..EDGE }, colour: DIMMED, gap: 10.0 },
    ];
    let bottom = stage.rows(&edge, inner, Anchor::Middle, Vertical::Bottom);
    let credits = [
        Row { text: &words.speaker, setting: &SPEAKER, colour: IVORY, gap: 0.0 },
        Row { text: &words.work, setting: &SOURCE, colour: DIMMED, gap: 11.0 },
        Row { text: &words.title, setting: &SOURCE, colour: DIMMED, gap: 11.0 },
    ];
    let gap = if stage.is_wide() { 38.0 } else { 56.0 } * unit;
    let said = Area { y: top, height: bottom - gap - top, ..inner };
    let said = stage.rows(&credits, said, Anchor::Middle, Vertical::Bottom);
    let mut rule = said - gap * 0.75;
    if said + gap < inner.bottom() - 1.0 {
        ornament(stage, rule, accent);
    } else {
        // Without credits, the quote keeps the same distance from the frame below as above.
        rule = inner.bottom() + gap * 0.125;
    }

    let area = Area { y: top + gap * 0.75, height: rule - gap * 0.875 - (top + gap * 0.75), ..inner };
    stage.quote(&QUOTE, Place { area, anchor: Anchor::Middle, vertical: Vertical::Middle, colour: IVORY }, 66.0 * unit);
}

/// Two nested outlines with hollow quarter-circle corners, a diamond in each corner, and an ornament in the middle of the top and the bottom.
fn frame(stage: &mut Stage<'_>, accent: Colour) {
    let unit = stage.unit;
    let outer = stage.area().inset(40.0 * unit, 40.0 * unit);
    let inner = outer.inset(13.0 * unit, 13.0 * unit);
    stage.stroke(cornered(outer, 40.0 * unit, Corner::Hollow), 3.5 * unit, IVORY);
    stage.stroke(cornered(inner, 40.0 * unit, Corner::Hollow), 1.25 * unit, DIMMED);
    for x in [outer.x, outer.right()] {
        for y in [outer.y, outer.bottom()] {
            let towards = |at: f64, middle: f64| at + (middle - at).signum() * 13.0 * unit;
            stage.fill(diamond(towards(x, stage.width / 2.0), towards(y, stage.height / 2.0), 8.0 * unit), accent);
        }
    }
    for y in [outer.y + 6.5 * unit, outer.bottom() - 6.5 * unit] {
        let middle = stage.width / 2.0;
        stage.rect(Area { x: middle - 34.0 * unit, y: y - 12.0 * unit, width: 68.0 * unit, height: 24.0 * unit }, GROUND);
        stage.fill(diamond(middle, y, 11.0 * unit), IVORY);
        stage.fill(diamond(middle - 24.0 * unit, y, 5.0 * unit), accent);
        stage.fill(diamond(middle + 24.0 * unit, y, 5.0 * unit), accent);
    }
}

/// A hairline with a diamond in its middle.
fn ornament(stage: &mut Stage<'_>, y: f64, accent: Colour) {
    let (unit, middle) = (stage.unit, stage.width / 2.0);
    for x in [middle - 86.0 * unit, middle + 18.0 * unit] {
        stage.rect(Area { x, y: y - 0.75 * unit, width: 68.0 * unit, height: 1.5 * unit }, DIMMED);
    }
    stage.fill(diamond(middle, y, 7.0 * unit), accent);
}
