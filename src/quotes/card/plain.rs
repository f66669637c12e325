//! The words of a card as running text, for its alternative text and for the text copied along with the picture.
//! It must not shorten anything: nothing has to fit.

use super::content::Card;
use super::marks;
use super::words::{clean, cleaned};
use crate::article::comma;
use crate::quotes::combining::extends;
use crate::reading::script::Script;

/// How many characters of a title go into the name of a file.
const NAME_LENGTH: usize = 48;

/// The words of a quote as a card shows them: on one line, without quotation marks around the whole.
///
/// ```
/// assert_eq!(intertitle::quotes::card::bare("“Nobody\nleaves.” "), "Nobody leaves.");
/// ```
#[must_use]
pub fn bare(quote: &str) -> String {
    marks::bare(&clean(quote)).to_owned()
}

/// The words with attribution and link, for pasting into a message.
///
/// ```
/// use intertitle::quotes::card::{Card, plain_text};
/// let card = Card { quote: "Nobody leaves.".into(), title: Some("The Last Reel".into()), ..Card::default() };
/// let text = plain_text(&card, Some("https://aisleseat.example/reel"));
/// assert_eq!(text, "“Nobody leaves.”\n— The Last Reel\nhttps://aisleseat.example/reel");
/// ```
#[must_use]
pub fn plain_text(card: &Card, link: Option<&str>) -> String {
    let mut out = quoted(card);
    push_sources(&mut out, card, "\n— ", "");
    if let Some(link) = link {
        out.push('\n');
        out.push_str(link);
    }
    out
}

/// A name for the card's file, without extension: the article's title, or else the quote, then the format's name.
///
/// ```
/// use intertitle::quotes::card::{Card, Format, file_name};
/// let card = Card { title: Some("Her (2013): Alone, Together".into()), ..Card::default() };
/// assert_eq!(file_name(&card, Format::Story), "her-2013-alone-together-story");
/// let card = Card { title: Some("Ame\u{301}lie".into()), ..Card::default() };
/// assert_eq!(file_name(&card, Format::Wide), "ame\u{301}lie-wide");
/// ```
#[must_use]
pub fn file_name(card: &Card, format: super::Format) -> String {
    let text = cleaned(card.title.as_ref()).unwrap_or_else(|| clean(&card.quote));
    let mut name = String::new();
    for character in text.chars().take(NAME_LENGTH) {
        let is_accent = extends(character) && !name.is_empty() && !name.ends_with('-');
        if Script::is_of_word(character) || is_accent {
            name.push(character.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    if !name.is_empty() && !name.ends_with('-') {
        name.push('-');
    }
    name.push_str(format.name());
    name
}

/// The quote between the quotation marks of its language.
pub(super) fn quoted(card: &Card) -> String {
    let (quote, (open, close)) = marks::within(&clean(&card.quote), card.language.as_deref());
    [open, &quote, close].concat()
}

/// Appends `joint`, then who said the words and where, then `besides`; nothing at all if none of these is known.
pub(super) fn push_sources(out: &mut String, card: &Card, mut joint: &str, besides: &str) {
    let attribution = &card.attribution;
    let sources = [
        attribution.speaker.as_ref(),
        attribution.work.as_ref(),
        attribution.year.as_ref(),
        card.title.as_ref(),
        card.publication.as_ref(),
    ];
    let besides = Some(besides.to_owned()).filter(|besides| !besides.is_empty());
    for part in sources.into_iter().filter_map(cleaned).chain(besides) {
        out.push_str(joint);
        out.push_str(&part);
        joint = comma(card.language.as_deref());
    }
}
