//! The programme note of an art house: ink on paper, a thick rule and a thin one, the words flush left.
//! The accent colours the thick rule and the speaker's name.

use super::{Anchor, Area, Colour, Face, LABEL, Place, Row, Setting, Sizes, Stage, Vertical};

const PAPER: Colour = Colour::new(0xF4EFE3);
const INK: Colour = Colour::new(0x1F1B16);
const FADED: Colour = Colour::new(0x6A6153);
const HAIR: Colour = Colour::new(0xBDB29E);
const OXBLOOD: Colour = Colour::new(0x9C2A1F);

const QUOTE: Setting =
    Setting { face: Face::Serif, weight: 400, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(26.0, 104.0), lines: 24 };
const HEAD: Setting = LABEL;
const SPEAKER: Setting =
    Setting { face: Face::Serif, weight: 700, italic: false, capitals: None, leading: 1.25, sizes: Sizes::new(24.0, 34.0), lines: 1 };
const SOURCE: Setting =
    Setting { face: Face::Serif, weight: 400, italic: true, capitals: None, leading: 1.25, sizes: Sizes::new(21.0, 29.0), lines: 3 };
const LINK: Setting = Setting { lines: 2, italic: false, sizes: Sizes::new(19.0, 24.0), ..SOURCE };

pub(super) fn compose(stage: &mut Stage<'_>) {
    let unit = stage.unit;
    let words = stage.words.clone();
    let accent = stage.accent.unwrap_or(OXBLOOD).readable_on(&[PAPER]);
    stage.rect(stage.area(), PAPER);
    let page = stage.area().inset(108.0 * unit, stage.height / 13.0);
    stage.rect(Area { height: 10.0 * unit, ..page }, accent);
    stage.rect(Area { y: page.y + 16.0 * unit, height: 1.5 * unit, ..page }, INK);

    let head = Area { y: page.y + 34.0 * unit, ..page };
    let (left, right) = head.halves(24.0 * unit);
    let film = words.film_and_year();
    let one = stage.rows(&[Row { text: &words.publication, setting: &HEAD, colour: INK, gap: 0.0 }], left, Anchor::Left, Vertical::Top);
    let two = stage.rows(&[Row { text: &film, setting: &HEAD, colour: FADED, gap: 0.0 }], right, Anchor::Right, Vertical::Top);
    let top = one.max(two);

    let (left, right) = page.halves(40.0 * unit);
    let credits = [
        Row { text: &words.speaker, setting: &SPEAKER, colour: accent, gap: 0.0 },
        Row { text: &words.work, setting: &SOURCE, colour: FADED, gap: 10.0 },
    ];
    let from = [
        Row { text: &words.title, setting: &SOURCE, colour: INK, gap: 0.0 },
        Row { text: &words.link, setting: &LINK, colour: FADED, gap: 10.0 },
    ];
    let one = stage.rows(&credits, left, Anchor::Left, Vertical::Bottom);
    let two = stage.rows(&from, right, Anchor::Right, Vertical::Bottom);
    let top_of_credits = one.min(two);
    let rule = top_of_credits - 26.0 * unit;
    if top_of_credits < page.bottom() {
        stage.rect(Area { y: rule, height: 1.5 * unit, ..page }, HAIR);
    }

    let gap = if stage.is_wide() { 36.0 } else { 64.0 } * unit;
    let area = Area { y: top + gap, height: rule - top - 2.0 * gap, ..page };
    let vertical = if stage.height > stage.width * 1.5 { Vertical::Middle } else { Vertical::Top };
    stage.quote(&QUOTE, Place { area, anchor: Anchor::Left, vertical, colour: INK }, 76.0 * unit);
}
