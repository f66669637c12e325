//! Renders a laid-out card as SVG: real text and presentation attributes, no style sheet, nothing fetched.
//! It must not decide anything that the layout has not decided.

use super::direction::Direction;
use super::layout::{Anchor, Item, Layout, Line, Paint, Step};
use super::number::push_number;
use crate::colour::Colour;

/// What an SVG document declares about itself, apart from what it draws.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The alternative text ([`super::alt_text`], perhaps edited by the reader).
    pub alt: &'a str,
    /// The language of the words, a BCP 47 tag.
    pub language: Option<&'a str>,
    /// Whether lines keep their measured width even if they are rendered in another font than the one they were measured in.
    /// Only for exact measurements: with approximate ones it would stretch the letters.
    pub keeps_widths: bool,
}

/// The card as an SVG document, UTF-8.
///
/// ```
/// use intertitle::quotes::card::{Colour, Direction, Item, Layout, svg};
/// let ground = Item::Rect { x: 0.0, y: 0.0, width: 8.0, height: 8.0, colour: Colour::BLACK };
/// let layout = Layout { width: 8.0, height: 8.0, items: vec![ground], direction: Direction::Ltr, shortened: false };
/// let text = svg::render(&layout, &svg::Document { alt: "A < B", language: None, keeps_widths: false });
/// assert!(text.contains("<desc>A &lt; B</desc>") && text.ends_with("</svg>\n"));
/// ```
#[must_use]
pub fn render(layout: &Layout, document: &Document<'_>) -> String {
    let mut svg = Svg { out: String::with_capacity(4096), keeps_widths: document.keeps_widths };
    svg.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.number("width", layout.width);
    svg.number("height", layout.height);
    svg.out.push_str(" viewBox=\"0 0 ");
    push_number(&mut svg.out, layout.width);
    svg.out.push(' ');
    push_number(&mut svg.out, layout.height);
    svg.out.push_str("\" role=\"img\"");
    if let Some(language) = document.language {
        svg.attribute("xml:lang", language);
    }
    svg.attribute("direction", layout.direction.name());
    svg.out.push_str(">\n<title>");
    escape(document.alt, &mut svg.out);
    svg.out.push_str("</title>\n<desc>");
    escape(document.alt, &mut svg.out);
    svg.out.push_str("</desc>\n");
    for item in &layout.items {
        svg.item(item);
    }
    svg.out.push_str("</svg>\n");
    svg.out
}

struct Svg {
    out: String,
    keeps_widths: bool,
}

impl Svg {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Rect { x, y, width, height, colour } => {
                self.out.push_str("<rect");
                self.number("x", *x);
                self.number("y", *y);
                self.number("width", *width);
                self.number("height", *height);
                self.colour("fill", *colour);
                self.out.push_str("/>\n");
            }
            Item::Path { steps, paint, colour } => {
                self.out.push_str("<path d=\"");
                steps.iter().for_each(|step| self.step(*step));
                self.out.push('"');
                match paint {
                    Paint::Fill => self.colour("fill", *colour),
                    Paint::Stroke(width) => {
                        self.out.push_str(" fill=\"none\"");
                        self.colour("stroke", *colour);
                        self.number("stroke-width", *width);
                    }
                }
                self.out.push_str("/>\n");
            }
            Item::Text(line) => self.line(line),
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Move(x, y) => self.numbers('M', &[x, y]),
            Step::Line(x, y) => self.numbers('L', &[x, y]),
            Step::Curve(a, b, c, d, x, y) => self.numbers('C', &[a, b, c, d, x, y]),
            Step::Close => self.out.push('Z'),
        }
    }

    fn line(&mut self, line: &Line) {
        self.out.push_str("<text");
        self.number("x", line.x);
        self.number("y", line.y);
        // SVG's start and end follow the direction of the text.
        let anchor = match (line.anchor, line.direction) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Left, Direction::Ltr) | (Anchor::Right, Direction::Rtl) => "start",
            (Anchor::Right, Direction::Ltr) | (Anchor::Left, Direction::Rtl) => "end",
        };
        self.attribute("text-anchor", anchor);
        self.attribute("direction", line.direction.name());
        self.attribute("font-family", &line.font.family);
        self.number("font-size", line.font.size);
        self.number("font-weight", f64::from(line.font.weight));
        if line.font.italic {
            self.attribute("font-style", "italic");
        }
        if line.font.letter_spacing > 0.0 {
            self.number("letter-spacing", line.font.letter_spacing);
        }
        if self.keeps_widths {
            self.number("textLength", line.width);
            self.attribute("lengthAdjust", "spacingAndGlyphs");
        }
        self.colour("fill", line.colour);
        self.out.push('>');
        escape(&line.text, &mut self.out);
        self.out.push_str("</text>\n");
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(value, &mut self.out);
        self.out.push('"');
    }

    fn number(&mut self, name: &str, value: f64) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        push_number(&mut self.out, value);
        self.out.push('"');
    }

    fn colour(&mut self, name: &str, colour: Colour) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        colour.push_css(&mut self.out);
        self.out.push('"');
    }

    fn numbers(&mut self, letter: char, values: &[f64]) {
        self.out.push(letter);
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                self.out.push(' ');
            }
            push_number(&mut self.out, *value);
        }
    }
}

/// Appends text as XML: its five special characters escaped, control characters and what XML 1.0 forbids (production 2) left out.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
}
