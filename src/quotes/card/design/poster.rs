//! A poster of cut paper: heavy letters on one flat colour, a dark sheet torn across the foot.
//! The accent is the ground colour; ink and paper follow from it.

use super::{Anchor, Area, Colour, Face, LABEL, Place, Row, Setting, Sizes, Stage, Vertical};
use crate::quotes::card::shapes::polygon;

const VERMILION: Colour = Colour::new(0xF0532D);
const INK: Colour = Colour::new(0x16130F);
const PAPER: Colour = Colour::new(0xF7E9CC);

const QUOTE: Setting =
    Setting { face: Face::Sans, weight: 800, italic: false, capitals: None, leading: 1.0625, sizes: Sizes::new(26.0, 150.0), lines: 24 };
const SPEAKER: Setting =
    Setting { face: Face::Sans, weight: 800, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(26.0, 40.0), lines: 1 };
const SOURCE: Setting =
    Setting { face: Face::Sans, weight: 400, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(20.0, 28.0), lines: 2 };
const HEAD: Setting = Setting { weight: 700, ..LABEL };

pub(super) fn compose(stage: &mut Stage<'_>) {
    let unit = stage.unit;
    let words = stage.words.clone();
    let ground = stage.accent.unwrap_or(VERMILION);
    // Whichever of ink and paper has the better contrast: never both on the same ground.
    let ink = if INK.contrast(ground) >= PAPER.contrast(ground) { INK } else { PAPER }.readable_on(&[ground]);
    stage.rect(stage.area(), ground);

    let page = stage.area().inset(104.0 * unit, stage.height / 13.0);
    let sheet = ground.readable_on(&[INK]);
    let film = words.film_and_year();
    let credits = [
        Row { text: &words.speaker, setting: &SPEAKER, colour: PAPER, gap: 0.0 },
        Row { text: &words.work, setting: &SOURCE, colour: PAPER, gap: 11.0 },
        Row { text: &words.title, setting: &SOURCE, colour: PAPER, gap: 11.0 },
        Row { text: &words.link, setting: &SOURCE, colour: sheet, gap: 11.0 },
    ];
    let first = stage.drawn();
    let top = stage.rows(&credits, page, Anchor::Left, Vertical::Bottom).min(page.bottom() - 80.0 * unit);
    let middle = stage.drawn();
    let y = top - if stage.is_wide() { 62.0 } else { 76.0 } * unit;
    let sheets = Area { y, height: stage.height - y, ..stage.area() };
    torn(stage, sheets, ground);
    stage.send_back(first, middle);

    let (left, right) = page.halves(40.0 * unit);
    let one = stage.rows(&[Row { text: &words.publication, setting: &HEAD, colour: ink, gap: 0.0 }], left, Anchor::Left, Vertical::Top);
    let two = stage.rows(&[Row { text: &film, setting: &HEAD, colour: ink, gap: 0.0 }], right, Anchor::Right, Vertical::Top);
    let top = one.max(two) + if stage.is_wide() { 36.0 } else { 60.0 } * unit;
    let area = Area { y: top, height: sheets.y - 40.0 * unit - top, ..page };
    stage.quote(&QUOTE, Place { area, anchor: Anchor::Left, vertical: Vertical::Top, colour: ink }, 72.0 * unit);
}

/// Two sheets of paper across the foot, cut by hand: a pale one, and on top of it a dark one that carries the credits.
fn torn(stage: &mut Stage<'_>, area: Area, ground: Colour) {
    let (unit, width) = (stage.unit, stage.width);
    let pale = if PAPER.contrast(ground) >= 1.5 { PAPER } else { INK.mixed(ground, 0.5) };
    let y = |parts: f64| area.y + parts * unit;
    stage
        .fill(polygon(&[(0.0, y(14.0)), (width * 0.5625, y(-16.0)), (width, y(26.0)), (width, area.bottom()), (0.0, area.bottom())]), pale);
    stage.fill(
        polygon(&[
            (0.0, y(30.0)),
            (width * 0.3125, y(12.0)),
            (width * 0.65625, y(22.0)),
            (width, y(2.0)),
            (width, area.bottom()),
            (0.0, area.bottom()),
        ]),
        INK,
    );
}
