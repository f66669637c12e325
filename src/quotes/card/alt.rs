//! The words for a card that cannot be seen.
//! They say what the card says, whatever its design; nothing is cut, since nothing has to fit.

use super::content::Card;
use super::marks;
use super::words::{clean, cleaned};

/// The alternative text of a card: `label` ("Quote card", in the reader's language), the words, who said them and where.
///
/// ```
/// use intertitle::quotes::card::{Attribution, Card, alt_text};
/// let card = Card {
///     quote: "Nobody leaves before the lights.".into(),
///     attribution: Attribution { speaker: Some("Ada Quill".into()), ..Attribution::default() },
///     title: Some("The Last Reel".into()),
///     publication: Some("Aisle Seat".into()),
///     ..Card::default()
/// };
/// assert_eq!(alt_text(&card, "Quote card"), "Quote card: “Nobody leaves before the lights.” — Ada Quill, The Last Reel, Aisle Seat");
/// ```
#[must_use]
pub fn alt_text(card: &Card, label: &str) -> String {
    let (open, close) = marks::of_language(card.language.as_deref());
    let quote = clean(&card.quote);
    let mut out = [label, ": ", open, marks::bare(&quote), close].concat();
    let said = &card.attribution;
    let source = [said.speaker.as_ref(), said.work.as_ref(), said.year.as_ref(), card.title.as_ref(), card.publication.as_ref()];
    let mut joint = " — ";
    for part in source.into_iter().filter_map(cleaned) {
        out.push_str(joint);
        out.push_str(&part);
        joint = ", ";
    }
    out
}
