//! A typographic grid of four columns: much white, bold letters flush left, small type hung from hairlines.
//! The accent colours one solid block, and nothing else.

use super::{Anchor, Area, Colour, Face, Place, Row, Setting, Sizes, Stage, Vertical};

const WHITE: Colour = Colour::new(0xFAFAF7);
const INK: Colour = Colour::new(0x141414);
const GREY: Colour = Colour::new(0x63635F);
const SIGNAL: Colour = Colour::new(0xE2231A);

const QUOTE: Setting =
    Setting { face: Face::Sans, weight: 700, italic: false, capitals: None, leading: 1.0625, sizes: Sizes::new(26.0, 128.0), lines: 24 };
const STRONG: Setting =
    Setting { face: Face::Sans, weight: 700, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(20.0, 27.0), lines: 3 };
const PLAIN: Setting = Setting { weight: 400, ..STRONG };

pub(super) fn compose(stage: &mut Stage<'_>) {
    let unit = stage.unit;
    let words = stage.words.clone();
    // A block that is hardly seen is none: that of a pale accent is black.
    let accent = stage.accent.unwrap_or(SIGNAL);
    let accent = if accent.contrast(WHITE) < 1.25 { INK } else { accent };
    stage.rect(stage.area(), WHITE);
    let page = stage.area().inset(88.0 * unit, stage.height / 15.0);
    let gutter = 24.0 * unit;
    let column = (page.width - 3.0 * gutter) / 4.0;
    let columns = |from: f64, count: f64| Area { x: page.x + from * (column + gutter), width: count * (column + gutter) - gutter, ..page };
    let pad = 14.0 * unit;

    stage.rect(Area { height: 2.0 * unit, ..page }, INK);
    let head = Area { y: page.y + pad, ..page };
    let publication = [Row { text: &words.publication, setting: &STRONG, colour: INK, gap: 0.0 }];
    let one = stage.rows(&publication, Area { y: head.y, ..columns(0.0, 2.0) }, Anchor::Left, Vertical::Top);
    let film = [
        Row { text: &words.film, setting: &STRONG, colour: INK, gap: 0.0 },
        Row { text: &words.year, setting: &PLAIN, colour: GREY, gap: 9.0 },
    ];
    let two = stage.rows(&film, Area { y: head.y, ..columns(2.0, 2.0) }, Anchor::Left, Vertical::Top);
    let top = one.max(two);

    let credits = [
        Row { text: &words.speaker, setting: &STRONG, colour: INK, gap: 0.0 },
        Row { text: &words.work, setting: &PLAIN, colour: GREY, gap: 9.0 },
        Row { text: &words.title, setting: &PLAIN, colour: GREY, gap: 9.0 },
        Row { text: &words.link, setting: &PLAIN, colour: GREY, gap: 9.0 },
    ];
    let foot = stage.rows(&credits, columns(2.0, 2.0), Anchor::Left, Vertical::Bottom) - pad;
    if foot < page.bottom() - pad {
        stage.rect(Area { y: foot, height: 2.0 * unit, ..columns(2.0, 2.0) }, INK);
    }
    let side = (page.bottom() - foot).max(column * if stage.is_wide() { 0.375 } else { 0.625 }).min(column);
    stage.rect(Area { y: page.bottom() - side, height: side, width: side, ..page }, accent);

    let gap = if stage.is_wide() { 36.0 } else { 84.0 } * unit;
    let bottom = foot.min(page.bottom() - side) - gap.min(52.0 * unit);
    let area = Area { y: top + gap, height: bottom - top - gap, ..page };
    stage.quote(&QUOTE, Place { area, anchor: Anchor::Left, vertical: Vertical::Top, colour: INK }, 56.0 * unit);
}
