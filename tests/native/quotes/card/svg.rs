//! The SVG is well-formed, matches the layout, fetches nothing and has no styles.

use super::scripts::any_text;
use super::{all, full, laid_out, lines};
use intertitle::quotes::card::svg::{Document, render};
use intertitle::quotes::card::{Attribution, Card, Design, Film, Format, alt_text};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

const HOSTILE: &str = "</text><script>alert(1)</script>\"'><!-- ]]> &amp; <image href=\"data:,\"/> \u{0}\u{8}\u{B}\u{FFFE}\u{FFFF}\u{202E}";

/// The names of the elements, every attribute, and the text of each `text`, `title` and `desc`.
#[derive(Default)]
struct Seen {
    elements: Vec<String>,
    attributes: Vec<(String, String)>,
    texts: Vec<String>,
}

impl Seen {
    fn element(&mut self, start: &BytesStart<'_>) {
        self.elements.push(start.name().as_ref().escape_ascii().to_string());
        for attribute in start.attributes() {
            let attribute = attribute.unwrap();
            let value = String::from_utf8(attribute.value.to_vec()).unwrap();
            self.attributes
                .push((attribute.key.as_ref().escape_ascii().to_string(), quick_xml::escape::unescape(&value).unwrap().into_owned()));
        }
    }
}

/// Reads a document and fails on anything that XML 1.0 does not allow.
fn read(svg: &str) -> Seen {
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    assert!(svg.chars().all(allowed), "a character that XML forbids");
    let mut reader = Reader::from_str(svg);
    let mut seen = Seen::default();
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                seen.element(&start);
                text.clear();
            }
            Event::Empty(start) => seen.element(&start),
            Event::Text(part) => text.push_str(&part.decode().unwrap()),
            Event::GeneralRef(name) => text.push_str(&quick_xml::escape::unescape(&format!("&{};", name.decode().unwrap())).unwrap()),
            Event::End(end) if end.name().as_ref() != b"svg" => seen.texts.push(std::mem::take(&mut text)),
            Event::End(_) => {}
            Event::Eof => return seen,
            other => panic!("{other:?} has no place here"),
        }
    }
}

fn drawn(card: &Card, format: Format, design: Design, keeps_widths: bool) -> (String, Vec<String>) {
    let layout = laid_out(card, format, design);
    let alt = alt_text(card, "Quote card");
    let svg = render(&layout, &Document { alt: &alt, language: card.language.as_deref(), keeps_widths });
    (svg, lines(&layout).iter().map(|line| line.text.clone()).collect())
}

fn hostile() -> Card {
    let mut card = full(HOSTILE);
    card.attribution.speaker = Some(HOSTILE.to_owned());
    card.attribution.work = Some(HOSTILE.to_owned());
    card.title = Some(HOSTILE.to_owned());
    card.publication = Some(HOSTILE.to_owned());
    card.link = Some(HOSTILE.to_owned());
    card.language = Some("en\"><script>".to_owned());
    card
}

#[test]
fn hostile_markup_stays_text() {
    for (design, format) in all() {
        let (svg, texts) = drawn(&hostile(), format, design, true);
        let seen = read(&svg);
        let known = ["svg", "title", "desc", "rect", "path", "text"];
        assert!(seen.elements.iter().all(|name| known.contains(&name.as_str())), "{:?}", seen.elements);
        assert_eq!(seen.texts[2..], texts, "after title and desc every line as it was laid out");
        assert!(seen.texts[0].contains("</text><script>alert(1)</script>"));
    }
}

#[test]
fn nothing_is_fetched_and_nothing_needs_a_style_sheet() {
    let known = [
        "xmlns",
        "width",
        "height",
        "viewBox",
        "role",
        "xml:lang",
        "direction",
        "x",
        "y",
        "fill",
        "stroke",
        "stroke-width",
        "d",
        "text-anchor",
        "font-family",
        "font-size",
        "font-weight",
        "font-style",
        "letter-spacing",
        "textLength",
        "lengthAdjust",
    ];
    for (design, format) in all() {
        let (svg, _) = drawn(&full("Nobody leaves."), format, design, false);
        for (name, value) in read(&svg).attributes {
            assert!(known.contains(&name.as_str()), "{name}");
            assert!(name == "xmlns" || !value.contains("url(") && !value.contains(':'), "{name}={value}");
        }
    }
}

#[test]
fn the_document_says_its_language_direction_and_words() {
    let card = Card { language: Some("ar".to_owned()), ..full("السينما نافذة.") };
    let (svg, _) = drawn(&card, Format::Wide, Design::Programme, false);
    let seen = read(&svg);
    let has = |name: &str, value: &str| seen.attributes.iter().any(|(n, v)| n == name && v == value);
    assert!(has("xml:lang", "ar") && has("direction", "rtl") && has("role", "img") && has("viewBox", "0 0 1200 630"));
    assert_eq!(
        seen.texts[0],
        "Quote card: «السينما نافذة.» — Ada Quill، The Empty House، 1931، The Last Reel, and What Came After It، Aisle Seat، Sunrise (1927)"
    );
    assert_eq!(seen.texts[0], seen.texts[1]);
    assert!(!seen.attributes.iter().any(|(name, _)| name == "textLength"));
}

#[test]
fn alternative_text_leaves_out_what_is_not_known() {
    let card = Card { quote: " “Cut.” ".to_owned(), ..Card::default() };
    assert_eq!(alt_text(&card, "Quote card"), "Quote card: “Cut.”");
}

#[test]
fn alternative_text_names_the_film_that_the_card_names() {
    let film = |title: &str, year: Option<&str>| Some(Film { title: title.to_owned(), year: year.map(str::to_owned) });
    let said = Attribution { work: Some("Her".to_owned()), ..Attribution::default() };
    let alt = |film, attribution: &Attribution| {
        alt_text(&Card { quote: "Cut.".to_owned(), film, attribution: attribution.clone(), ..Card::default() }, "Quote card")
    };
    assert_eq!(alt(film("Her", Some("2013")), &Attribution::default()), "Quote card: “Cut.” — Her (2013)");
    assert_eq!(alt(film("Her", None), &Attribution::default()), "Quote card: “Cut.” — Her");
    assert_eq!(alt(film("Her", Some("2013")), &said), "Quote card: “Cut.” — Her", "a work is named once");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_well_formed(quote in "\\PC{0,80}", (_, title) in any_text(), raw in prop::collection::vec(any::<char>(), 0..60), design in 0..Design::ALL.len()) {
        let card = Card { title: Some(title), publication: Some(raw.into_iter().collect()), ..full(&quote) };
        let (svg, texts) = drawn(&card, Format::Portrait, Design::ALL[design], true);
        prop_assert_eq!(&read(&svg).texts[2..], &texts);
    }
}
