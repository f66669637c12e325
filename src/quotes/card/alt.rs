//! The alternative text of a card.
//! It says what the card says, whatever the design, and must not be shortened: nothing has to fit.

use super::content::Card;
use super::plain::{push_sources, quoted};
use super::stage::{Words, parenthesised};
use super::words::cleaned;

/// The alternative text of a card: `label` ("Quote card", in the reader's language), the words, who said them and where, and the film named on
/// the card.
///
/// ```
/// use intertitle::quotes::card::{Attribution, Card, Film, alt_text};
/// let card = Card {
///     quote: "Nobody leaves before the lights.".into(),
///     attribution: Attribution { speaker: Some("Ada Quill".into()), ..Attribution::default() },
///     title: Some("The Last Reel".into()),
///     publication: Some("Aisle Seat".into()),
///     film: Some(Film { title: "Sunrise".into(), year: Some("1927".into()) }),
///     ..Card::default()
/// };
/// let alt = alt_text(&card, "Quote card");
/// assert_eq!(alt, "Quote card: “Nobody leaves before the lights.” — Ada Quill, The Last Reel, Aisle Seat, Sunrise (1927)");
/// let called_so = Card { title: Some("Sunrise (1927)".into()), publication: None, ..card };
/// assert_eq!(alt_text(&called_so, "Quote card"), "Quote card: “Nobody leaves before the lights.” — Ada Quill, Sunrise (1927)");
/// ```
#[must_use]
pub fn alt_text(card: &Card, label: &str) -> String {
    let mut out = [label, ": ", &quoted(card)].concat();
    let words = Words::of(card);
    let film = parenthesised(&words.film, &words.year);
    // A review is often called as its film is.
    let is_said = cleaned(card.title.as_ref()).is_some_and(|title| title == film);
    push_sources(&mut out, card, " — ", if is_said { "" } else { &film });
    out
}
