//! The letter board over a cinema's entrance: black capitals on rails in front of a lit panel, bulbs around it, night behind.
//! The accent is the colour of the sign, darkened until the panel, the bulbs and the words on it are seen.

use super::{Anchor, Area, Block, Colour, Face, LABEL, Place, Row, SMALL, Setting, Sizes, Stage, Vertical};
use crate::quotes::card::shapes::{Corner, circle, cornered};

const NIGHT: Colour = Colour::new(0x17131A);
const RED: Colour = Colour::new(0xC3272B);
const PANEL: Colour = Colour::new(0xFCF6E6);
const RAIL: Colour = Colour::new(0xD9CFB8);
const LETTER: Colour = Colour::new(0x1A1715);
const BULB: Colour = Colour::new(0xFFDF94);
const PALE: Colour = Colour::new(0xE9E1D3);

const QUOTE: Setting = Setting {
    face: Face::Narrow,
    weight: 700,
    italic: false,
    capitals: Some(0.03125),
    leading: 1.1875,
    sizes: Sizes::new(26.0, 112.0),
    lines: 24,
};
const SIGN: Setting = Setting { face: Face::Narrow, weight: 700, capitals: Some(0.1875), sizes: Sizes::new(20.0, 36.0), ..LABEL };
const SPEAKER: Setting = Setting { face: Face::Narrow, weight: 700, capitals: Some(0.09375), sizes: Sizes::new(22.0, 34.0), ..LABEL };

pub(super) fn compose(stage: &mut Stage<'_>) {
    let unit = stage.unit;
    let words = stage.words.clone();
    let sign = stage.accent.unwrap_or(RED).readable_on(&[PANEL]);
    stage.rect(stage.area(), NIGHT);

    let page = stage.area().inset(64.0 * unit, stage.height / 19.0);
    let from = [
        Row { text: &words.speaker, setting: &SPEAKER, colour: PALE, gap: 0.0 },
        Row { text: &words.work, setting: &SMALL, colour: PALE, gap: 9.0 },
        Row { text: &words.title, setting: &SMALL, colour: PALE, gap: 9.0 },
        Row { text: &words.link, setting: &SMALL, colour: PALE, gap: 9.0 },
    ];
    let bottom = stage.rows(&from, page.inset(24.0 * unit, 0.0), Anchor::Middle, Vertical::Bottom) - 30.0 * unit;

    let case = Area { height: bottom - page.y, ..page };
    stage.fill(cornered(case, 18.0 * unit, Corner::Rounded), sign);
    bulbs(stage, case);
    let film = words.film_and_year();
    let head = if film.is_empty() { &words.publication } else { &film };
    let board = case.inset(46.0 * unit, 46.0 * unit);
    let top = match stage.text(
        head,
        &SIGN,
        Place { area: Area { height: 60.0 * unit, ..board }, anchor: Anchor::Middle, vertical: Vertical::Top, colour: PANEL },
    ) {
        Some(block) => block.bottom + 14.0 * unit,
        None => board.y,
    };
    let panel = Area { y: top, height: board.bottom() - top, ..board };
    stage.rect(panel, PANEL);

    let area = panel.inset(70.0 * unit, 30.0 * unit);
    let place = Place { area, anchor: Anchor::Middle, vertical: Vertical::Middle, colour: LETTER };
    let first = stage.drawn();
    if let Some(block) = stage.quote(&QUOTE, place, 46.0 * unit) {
        let middle = stage.drawn();
        rails(stage, panel, block);
        stage.send_back(first, middle);
    }
}

/// The rails that the letters stand on, over the full height of the panel.
fn rails(stage: &mut Stage<'_>, panel: Area, block: Block) {
    let thick = (2.0 * stage.unit).max(1.0);
    let mut y = block.baseline + thick - block.leading;
    while y - block.leading > panel.y + 6.0 {
        y -= block.leading;
    }
    while y < panel.bottom() - 6.0 {
        if y > panel.y + 6.0 {
            stage.rect(Area { y, height: thick, ..panel }, RAIL);
        }
        y += block.leading;
    }
}

/// Bulbs along the edge of the case, evenly spaced on each side.
fn bulbs(stage: &mut Stage<'_>, case: Area) {
    let (unit, radius) = (stage.unit, 7.0 * stage.unit);
    let line = case.inset(21.0 * unit, 21.0 * unit);
    let (across, down) = ((line.width / (42.0 * unit)).round(), (line.height / (42.0 * unit)).round());
    for step in 0..=across as u32 {
        let x = line.x + line.width * f64::from(step) / across;
        stage.fill(circle(x, line.y, radius), BULB);
        stage.fill(circle(x, line.bottom(), radius), BULB);
    }
    for step in 1..down as u32 {
        let y = line.y + line.height * f64::from(step) / down;
        stage.fill(circle(line.x, y, radius), BULB);
        stage.fill(circle(line.right(), y, radius), BULB);
    }
}
