//! The words for a card that cannot be seen.
//! They say what the card says, whatever its design; nothing is cut, since nothing has to fit.

use super::content::Card;
use super::plain::{push_sources, quoted};

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
    let mut out = [label, ": ", &quoted(card)].concat();
    push_sources(&mut out, card, " — ");
    out
}
