//! A subtitle under a landscape at dusk, letterboxed: the sky is drawn as flat rows, the hills are three polygons.
//! The accent is the light on the horizon, darkened where the words need the contrast.

use super::{Anchor, Area, Colour, Face, LABEL, Place, Row, SMALL, Setting, Sizes, Stage, Vertical};
use crate::quotes::card::layout::Step;

const WORDS: Colour = Colour::new(0xFFF8E3);
const DIMMED: Colour = Colour::new(0xA9A69D);
const NIGHT: Colour = Colour::new(0x0A1420);
const DUSK: Colour = Colour::new(0x22384B);
const EMBER: Colour = Colour::new(0xB9572E);

/// The height of a row of sky, in pixels: fine enough to look smooth, coarse enough to keep the PNG small.
const ROW: f64 = 3.0;

const QUOTE: Setting =
    Setting { face: Face::Sans, weight: 500, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(25.0, 74.0), lines: 24 };

pub(super) fn compose(stage: &mut Stage<'_>) {
    let unit = stage.unit;
    let words = stage.words.clone();
    let light = stage.accent.unwrap_or(EMBER).readable_on(&[WORDS]);
    stage.rect(stage.area(), Colour::BLACK);
    let bar = if stage.is_wide() { 84.0 } else { stage.height * 0.1171875 };
    let picture = stage.area().inset(0.0, bar.round());
    landscape(stage, picture, light);

    let film = words.film_and_year();
    let margin = 96.0 * unit;
    let (head, foot) = (Area { height: bar, ..stage.area() }, Area { y: picture.bottom(), height: bar, ..stage.area() });
    sides(stage, head.inset(margin, 0.0), (&words.publication, &film), &LABEL);
    let title = if words.work.is_empty() { &words.title } else { &words.work };
    sides(stage, foot.inset(margin, 0.0), (title, &words.link), &SMALL);

    let page = picture.inset(margin, 44.0 * unit);
    let speaker = Row { text: &words.speaker, setting: &LABEL, colour: WORDS, gap: 0.0 };
    let bottom = stage.rows(&[speaker], page, Anchor::Middle, Vertical::Bottom) - 34.0 * unit;
    let area = Area { height: bottom - page.y, ..page };
    stage.quote(&QUOTE, Place { area, anchor: Anchor::Middle, vertical: Vertical::Bottom, colour: WORDS }, 60.0 * unit);
}

/// A label at each end of a bar.
fn sides(stage: &mut Stage<'_>, area: Area, texts: (&str, &str), setting: &Setting) {
    let (left, right) = area.halves(40.0 * stage.unit);
    stage.text(texts.0, setting, Place { area: left, anchor: Anchor::Left, vertical: Vertical::Middle, colour: DIMMED });
    stage.text(texts.1, setting, Place { area: right, anchor: Anchor::Right, vertical: Vertical::Middle, colour: DIMMED });
}

/// The sky, from night down to the light on the horizon, and three ranges of hills before it, darker the nearer they are.
fn landscape(stage: &mut Stage<'_>, area: Area, light: Colour) {
    let horizon = area.y + area.height * 0.734375;
    let rows = ((horizon + 60.0 - area.y) / ROW) as u32;
    for row in 0..rows {
        let part = f64::from(row) / f64::from(rows);
        let colour = if part < 0.5 { NIGHT.mixed(DUSK, part * 2.0) } else { DUSK.mixed(light, (part - 0.5) * 2.0) };
        // Each row reaches under the next, so that nothing shines through between them when the card is scaled.
        stage.rect(Area { y: area.y + f64::from(row) * ROW, height: 2.0 * ROW, ..area }, colour);
    }
    let near = Colour::new(0x0B0D10);
    for (top, rise, tint) in [(0.65625, 0.0546875, 0.3125), (0.75, -0.046875, 0.140625), (0.828125, 0.046875, 0.0)] {
        stage.fill(hills(area, top, rise), near.mixed(light, tint));
    }
}

/// A range of hills: two waves across the picture, down to its foot.
fn hills(area: Area, top: f64, rise: f64) -> Vec<Step> {
    let (x, width, y, bottom) = (area.x, area.width, area.y + area.height * top, area.bottom());
    let up = area.height * rise;
    vec![
        Step::Move(x, y + up),
        Step::Curve(x + width * 0.1875, y - up, x + width * 0.3125, y - up, x + width * 0.5, y),
        Step::Curve(x + width * 0.6875, y + up, x + width * 0.84375, y + up, x + width, y - up),
        Step::Line(x + width, bottom),
        Step::Line(x, bottom),
        Step::Close,
    ]
}
