//! The surface on which a design puts its shapes and texts: it cleans the words, fits each text to its box, and mirrors everything for
//! scripts that run from right to left, so that designs are written once, from left to right.
//! It must not choose a colour, size or place itself.

use super::content::Card;
use super::direction::Direction;
use super::fit::{Fitted, Room, Sizes, fit};
use super::format::Format;
use super::layout::{Anchor, Fonts, Item, Layout, Line, Paint, Step, Style};
use super::marks::{self, Marks};
use super::measure::{Font, Measure};
use super::shapes::{Area, mirrored};
use super::words::{clean, cleaned};
use crate::colour::Colour;
use std::rc::Rc;

/// The words of a card, ready to be set; absent ones are empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) quote: String,
    /// The quotation marks around it.
    pub(super) marks: Marks,
    pub(super) speaker: String,
    /// The work that the quote is from, with its year.
    pub(super) work: String,
    pub(super) title: String,
    pub(super) publication: String,
    /// The film of the article, unless it is also the work.
    pub(super) film: String,
    /// The year of that film.
    pub(super) year: String,
    pub(super) link: String,
}

impl Words {
    pub(super) fn of(card: &Card) -> Self {
        let text = |text: &Option<String>| cleaned(text.as_ref()).unwrap_or_default();
        let attribution = &card.attribution;
        let (work, work_year) = (text(&attribution.work), text(&attribution.year));
        let film = card.film.as_ref();
        let film_title = film.map(|film| clean(&film.title)).unwrap_or_default();
        let same = film_title == work;
        let (quote, marks) = marks::within(&clean(&card.quote), card.language.as_deref());
        Self {
            quote,
            marks,
            speaker: text(&attribution.speaker),
            work: parenthesised(&work, &work_year),
            title: text(&card.title),
            publication: text(&card.publication),
            year: if same || film_title.is_empty() { String::new() } else { film.map(|film| text(&film.year)).unwrap_or_default() },
            film: if same { String::new() } else { film_title },
            link: text(&card.link),
        }
    }

    /// The film and its year: `Sunrise · 1927`.
    pub(super) fn film_and_year(&self) -> String {
        if self.year.is_empty() { self.film.clone() } else { [&self.film, " · ", &self.year].concat() }
    }
}

/// A work with its year: `Sunrise (1927)`; empty without a work.
pub(super) fn parenthesised(work: &str, year: &str) -> String {
    if work.is_empty() || year.is_empty() { work.to_owned() } else { [work, " (", year, ")"].concat() }
}

/// Which list of font families a text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    Serif,
    Sans,
    Narrow,
}

/// How a text is set; sizes are in parts of the stage's unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) face: Face,
    pub(super) weight: u16,
    pub(super) italic: bool,
    /// Set in capitals, with this much space between them in parts of the size, where the script has capitals.
    pub(super) capitals: Option<f64>,
    pub(super) leading: f64,
    pub(super) sizes: Sizes,
    pub(super) lines: usize,
}

impl Setting {
    /// The font of `text` in this setting.
    fn font(&self, text: &str, size: f64, family: &Rc<str>) -> Font {
        let spacing = self.capitals.filter(|_| may_be_spaced(text)).unwrap_or_default();
        Font { family: Rc::clone(family), size, weight: self.weight, italic: self.italic, letter_spacing: spacing * size }
    }
}

/// The vertical alignment of a text in its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vertical {
    Top,
    Middle,
    Bottom,
}

/// Where and in which colour a text is placed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) area: Area,
    pub(super) anchor: Anchor,
    pub(super) vertical: Vertical,
    pub(super) colour: Colour,
}

/// The space that a placed text takes up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// The baseline of the first line.
    pub(super) baseline: f64,
    /// From baseline to baseline.
    pub(super) leading: f64,
}

/// One of several stacked labels.
pub(super) struct Row<'a> {
    pub(super) text: &'a str,
    pub(super) setting: &'a Setting,
    pub(super) colour: Colour,
    /// The space above it, in units of the stage; none for the first.
    pub(super) gap: f64,
}

/// A card in the making.
pub(super) struct Stage<'a> {
    pub(super) words: Rc<Words>,
    pub(super) width: f64,
    pub(super) height: f64,
    /// The scale of labels and margins: 1 for a square of 1080 pixels; larger on larger cards, but only as far as their width
    /// allows.
    pub(super) unit: f64,
    /// The page's accent colour, if the card is to follow it.
    pub(super) accent: Option<Colour>,
    fonts: &'a Fonts,
    measure: &'a dyn Measure,
    direction: Direction,
    items: Vec<Item>,
    shortened: bool,
}

impl<'a> Stage<'a> {
    pub(super) fn new(card: &'a Card, format: Format, style: &'a Style, measure: &'a dyn Measure) -> Self {
        let words = Words::of(card);
        let (width, height) = format.size();
        Self {
            direction: Direction::in_language(&words.quote, card.language.as_deref()),
            words: Rc::new(words),
            width,
            height,
            unit: ((width * height).sqrt() / 1080.0).min(1.15625),
            accent: style.accent,
            fonts: &style.fonts,
            measure,
            items: Vec::new(),
            shortened: false,
        }
    }

    pub(super) fn finish(self) -> Layout {
        let Self { width, height, items, direction, shortened, .. } = self;
        Layout { width, height, items, direction, shortened }
    }

    /// The whole card.
    pub(super) fn area(&self) -> Area {
        Area { x: 0.0, y: 0.0, width: self.width, height: self.height }
    }

    /// Whether the card is wider than it is high, so that designs may set texts side by side.
    pub(super) fn is_wide(&self) -> bool {
        self.width > self.height
    }

    /// Draws a filled rectangle; its edges are rounded to whole pixels, so that they are sharp.
    pub(super) fn rect(&mut self, area: Area, colour: Colour) {
        let (left, right, y, bottom) = (area.x.round(), area.right().round(), area.y.round(), area.bottom().round());
        let (width, height) = ((right - left).max(1.0), (bottom - y).max(1.0));
        let x = if self.direction == Direction::Rtl { self.width - left - width } else { left };
        self.items.push(Item::Rect { x, y, width, height, colour });
    }

    /// Draws a filled shape.
    pub(super) fn fill(&mut self, steps: Vec<Step>, colour: Colour) {
        self.path(steps, Paint::Fill, colour);
    }

    /// Draws the outline of a shape.
    pub(super) fn stroke(&mut self, steps: Vec<Step>, width: f64, colour: Colour) {
        self.path(steps, Paint::Stroke(width), colour);
    }

    /// Moves what was drawn since `middle` behind what was drawn from `first` to `middle`; both are results of [`Self::drawn`].
    pub(super) fn send_back(&mut self, first: usize, middle: usize) {
        if let Some(items) = self.items.get_mut(first..) {
            items.rotate_left(middle - first);
        }
    }

    /// How many items have been drawn.
    pub(super) fn drawn(&self) -> usize {
        self.items.len()
    }

    fn path(&mut self, steps: Vec<Step>, paint: Paint, colour: Colour) {
        let steps = if self.direction == Direction::Rtl { mirrored(steps, self.width) } else { steps };
        self.items.push(Item::Path { steps, paint, colour });
    }

    /// Sets a label and returns the space that it takes up; `None` for an empty one.
    pub(super) fn text(&mut self, text: &str, setting: &Setting, place: Place) -> Option<Block> {
        let text = if setting.capitals.is_some() { self.measure.capitals(text) } else { text.to_owned() };
        let (fitted, font) = self.fit(&text, setting, place.area, setting.sizes.largest * self.unit, self.family(setting.face))?;
        Some(self.put(&fitted, &font, place, ("", "")))
    }

    /// Stacks the labels that are not empty at the top or the bottom of `area`; returns the y at which the remaining space begins
    /// (below them) or ends (above them).
    pub(super) fn rows(&mut self, rows: &[Row<'_>], area: Area, anchor: Anchor, vertical: Vertical) -> f64 {
        let up = vertical == Vertical::Bottom;
        let filled: Vec<&Row<'_>> = rows.iter().filter(|row| !row.text.is_empty()).collect();
        let (mut top, mut bottom) = (area.y, area.bottom());
        let count = filled.len();
        for step in 0..count {
            let Some(row) = filled.get(if up { count - 1 - step } else { step }) else { continue };
            // Enough height even for scripts that need twice the leading: only the width should limit a label.
            let height = row.setting.sizes.largest * self.unit * row.setting.leading * row.setting.lines as f64 * 2.0;
            if !up && step > 0 {
                top += row.gap * self.unit;
            }
            let area = Area { y: if up { bottom - height } else { top }, height, ..area };
            if let Some(block) = self.text(row.text, row.setting, Place { area, anchor, vertical, colour: row.colour }) {
                top = block.bottom;
                bottom = block.top - if step + 1 < count { row.gap * self.unit } else { 0.0 };
            }
        }
        if up { bottom } else { top }
    }

    /// Sets the quote between its quotation marks, which hang outside the box, in a margin of `hang` pixels.
    pub(super) fn quote(&mut self, setting: &Setting, place: Place, hang: f64) -> Option<Block> {
        let words = Rc::clone(&self.words);
        let text = if setting.capitals.is_some() { self.measure.capitals(&words.quote) } else { words.quote.clone() };
        let family = self.family_of_quote(setting.face);
        let marks = words.marks;
        let font = setting.font(&text, 100.0, &family);
        // The outer part of a corner bracket is blank, and may extend beyond the margin in which the marks hang.
        let inked = if marks.0 == "「" { 0.7 } else { 1.0 };
        let widest = [marks.0, marks.1].map(|mark| inked * self.mark_width(mark, &font)).into_iter().fold(1.0, f64::max);
        let largest = (setting.sizes.largest * self.unit).min(hang / widest * 100.0);
        let (fitted, font) = self.fit(&text, setting, place.area, largest, &family)?;
        self.shortened = fitted.shortened;
        Some(self.put(&fitted, &font, place, marks))
    }

    fn fit(&self, text: &str, setting: &Setting, area: Area, largest: f64, family: &Rc<str>) -> Option<(Fitted, Font)> {
        if text.is_empty() {
            return None;
        }
        let font = setting.font(text, largest, family);
        let smallest = (setting.sizes.smallest * self.unit).min(largest);
        let room = Room {
            width: area.width,
            height: area.height,
            sizes: Sizes::new(smallest, largest),
            leading: setting.leading,
            lines: setting.lines,
        };
        let fitted = fit(text, &font, room, self.measure);
        let font = setting.font(text, fitted.size, family);
        (!fitted.lines.is_empty()).then_some((fitted, font))
    }

    /// The font families of a face.
    fn family(&self, face: Face) -> &Rc<str> {
        match face {
            Face::Serif => &self.fonts.serif,
            Face::Sans => &self.fonts.sans,
            Face::Narrow => &self.fonts.narrow,
        }
    }

    /// The same for the quote: the page's own come first.
    fn family_of_quote(&self, face: Face) -> Rc<str> {
        let stack = self.family(face);
        match &self.fonts.page {
            Some(page) => [page, ", ", stack].concat().into(),
            None => Rc::clone(stack),
        }
    }

    /// Draws fitted lines in their place, with quotation marks before the first and after the last.
    fn put(&mut self, fitted: &Fitted, font: &Font, place: Place, marks: Marks) -> Block {
        let Place { area, anchor, vertical, colour } = place;
        let height = fitted.height();
        let y = match vertical {
            Vertical::Top => area.y,
            Vertical::Middle => area.y + (area.height - height) / 2.0,
            Vertical::Bottom => area.bottom() - height,
        };
        let rtl = self.direction == Direction::Rtl;
        let anchor = if rtl { mirrored_anchor(anchor) } else { anchor };
        let left = if rtl { self.width - area.right() } else { area.x };
        let x = match anchor {
            Anchor::Left => left,
            Anchor::Middle => left + area.width / 2.0,
            Anchor::Right => left + area.width,
        };
        let direction = if marks.0.is_empty() { Direction::of(&line_texts(fitted)) } else { self.direction };
        let last = fitted.lines.len().saturating_sub(1);
        for (at, (text, width)) in fitted.lines.iter().enumerate() {
            let open = if at == 0 { marks.0 } else { "" };
            let close = if at == last { marks.1 } else { "" };
            let [before, after] = [open, close].map(|mark| self.mark_width(mark, font));
            let y = y + fitted.ascent + fitted.leading * at as f64;
            let x = x + hung(anchor, direction, before, after) + trailing(anchor, font.letter_spacing);
            let text = [open, text, close].concat();
            self.items.push(Item::Text(Line { text, x, y, anchor, font: font.clone(), colour, direction, width: width + before + after }));
        }
        Block { top: y, bottom: y + height, baseline: y + fitted.ascent, leading: fitted.leading }
    }

    fn mark_width(&self, mark: &str, font: &Font) -> f64 {
        if mark.is_empty() { 0.0 } else { self.measure.measure(mark, font).width + font.letter_spacing * mark.chars().count() as f64 }
    }
}

fn mirrored_anchor(anchor: Anchor) -> Anchor {
    match anchor {
        Anchor::Left => Anchor::Right,
        Anchor::Middle => Anchor::Middle,
        Anchor::Right => Anchor::Left,
    }
}

fn line_texts(fitted: &Fitted) -> String {
    fitted.lines.iter().map(|line| line.0.as_str()).collect()
}

/// How far a line is shifted so that its words, not its quotation marks, align with the other lines.
fn hung(anchor: Anchor, direction: Direction, before: f64, after: f64) -> f64 {
    let (left, right) = if direction == Direction::Rtl { (after, before) } else { (before, after) };
    match anchor {
        Anchor::Left => -left,
        Anchor::Middle => (right - left) / 2.0,
        Anchor::Right => right,
    }
}

/// How far a line is shifted because renderers add letter spacing after the last letter too. Only scripts that run from left to
/// right are letter-spaced.
fn trailing(anchor: Anchor, spacing: f64) -> f64 {
    match anchor {
        Anchor::Left => 0.0,
        Anchor::Middle => spacing / 2.0,
        Anchor::Right => spacing,
    }
}

/// Whether a text may be letter-spaced: not in scripts that join letters, stack them or set marks between them.
fn may_be_spaced(text: &str) -> bool {
    text.chars().all(|character| character < '\u{590}' || matches!(character, '\u{1E00}'..='\u{2BFF}'))
}
