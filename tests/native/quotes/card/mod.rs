//! Quote cards: the layout fits, is readable, and is drawn as it is.

mod breaking;
mod colours;
mod fitting;
mod fonts;
mod paint;
mod pictures;
mod scripts;
mod svg;

pub(super) use scripts::any_text;

use intertitle::native::type_widths::TypeWidths;
use intertitle::quotes::card::{Attribution, Card, Design, Film, Format, Item, Layout, Line, Style, layout};

fn card(quote: &str) -> Card {
    Card { quote: quote.to_owned(), ..Card::default() }
}

/// A card with every field filled.
fn full(quote: &str) -> Card {
    let some = |text: &str| Some(text.to_owned());
    Card {
        quote: quote.to_owned(),
        attribution: Attribution { speaker: some("Ada Quill"), work: some("The Empty House"), year: some("1931") },
        title: some("The Last Reel, and What Came After It"),
        publication: some("Aisle Seat"),
        film: Some(Film { title: "Sunrise".to_owned(), year: some("1927") }),
        link: some("aisleseat.example/last-reel"),
        language: None,
    }
}

fn laid_out(card: &Card, format: Format, design: Design) -> Layout {
    layout(card, format, design, &Style::default(), &TypeWidths)
}

fn lines(layout: &Layout) -> Vec<&Line> {
    layout.items.iter().filter_map(|item| if let Item::Text(line) = item { Some(line) } else { None }).collect()
}

/// Every design in every format.
fn all() -> impl Iterator<Item = (Design, Format)> {
    Design::ALL.into_iter().flat_map(|design| Format::ALL.map(|format| (design, format)))
}
