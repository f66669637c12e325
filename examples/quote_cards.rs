//! Writes sample quotes in every design and format as SVG, to be looked at before and after a design is changed.
//!
//! usage: `cargo run --example quote_cards --no-default-features --features native -- FOLDER [#rrggbb]`; the colour is the accent to follow.

use intertitle::native::type_widths::TypeWidths;
use intertitle::quotes::card::{Attribution, Card, Colour, Design, Film, Format, Style, alt_text, layout, svg};
use std::error::Error;
use std::path::Path;

/// A name for the files, the language, the quote, its speaker, the work it is from, the article's title, the publication, the film and its year.
type Sample = [&'static str; 9];

const SAMPLES: [Sample; 6] = [
    ["short", "en", "The dark forgives everyone who is late.", "Ada Quill", "", "The Last Reel", "Aisle Seat", "Sunrise", "1927"],
    [
        "medium",
        "en",
        "A close-up is a promise: stay with this face, it says, and in a moment you will know what it has been hiding.",
        "Ruben Hale",
        "Notes from the Projection Booth, 1974",
        "Faces We Were Given",
        "The Slow Review",
        "Persona",
        "1966",
    ],
    [
        "long",
        "en",
        "We went in out of the rain with no idea of what was showing, and for two hours a stranger’s kitchen, a stranger’s debts and a stranger’s \
         impossible daughter were the only things that mattered; then the lights came up, and the street was still wet, and every window we passed \
         on the way home looked like the first shot of something we would never be allowed to see.",
        "Mirela Danta",
        "",
        "Kitchens of Other People, and Other Films That Begin in the Rain",
        "Second Run Quarterly",
        "Cléo from 5 to 7",
        "1962",
    ],
    [
        "arabic",
        "ar",
        "السينما نافذة لا تُغلق: كلما انطفأ الضوء في القاعة، أضاء شيءٌ قديم في القلب.",
        "ليلى حدّاد",
        "",
        "ضوء القاعة الأخيرة",
        "مجلة الشاشة",
        "باب الحديد",
        "1958",
    ],
    [
        "japanese",
        "ja",
        "雨の音だけが残った場面で、彼女は一度も振り返らない。それでも私たちは、その背中のすべてを知っている気がした。",
        "佐伯 澪",
        "",
        "背中を撮るということ",
        "銀幕通信",
        "浮雲",
        "1955",
    ],
    ["bare", "en", "Cut.", "", "", "", "", "", ""],
];

/// The colour that `#rrggbb` names.
fn accent(argument: Option<&str>) -> Option<Colour> {
    u32::from_str_radix(argument?.strip_prefix('#')?, 16).ok().map(Colour::new)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: quote_cards FOLDER [#rrggbb]")?;
    let style = Style { accent: accent(arguments.next().as_deref()), ..Style::default() };
    std::fs::create_dir_all(&folder)?;
    for sample in SAMPLES {
        let card = card(sample);
        let alt = alt_text(&card, "Quote card");
        for design in Design::ALL {
            for format in Format::ALL {
                let layout = layout(&card, format, design, &style, &TypeWidths);
                let document = svg::Document { alt: &alt, language: card.language.as_deref(), keeps_widths: false };
                let name = [design.name(), "-", format.name(), "-", sample[0], ".svg"].concat();
                std::fs::write(Path::new(&folder).join(name), svg::render(&layout, &document))?;
            }
        }
    }
    Ok(())
}

fn card([_, language, quote, speaker, work, title, publication, film, year]: Sample) -> Card {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Card {
        quote: quote.to_owned(),
        attribution: Attribution { speaker: some(speaker), work: some(work), year: None },
        title: some(title),
        publication: some(publication),
        film: some(film).map(|title| Film { title, year: some(year) }),
        link: some(if title.is_empty() { "" } else { "aisleseat.example/last-reel" }),
        language: some(language),
    }
}
