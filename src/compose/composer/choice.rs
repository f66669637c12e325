//! The reader's choices: words, design, format, colour, font and alternative text.
//! It must know neither the dialog nor the canvas.

use super::Draft;
use crate::quotes::card::{self, Attribution, Card, Colour, Design, Fonts, Format, Layout, Measure, Style, alt_text, layout};
use crate::quotes::shorten::shorten;
use std::rc::Rc;

/// The state of one composer.
#[derive(Debug)]
pub(super) struct Choice {
    /// The card, with the words as the reader has shortened them.
    pub(super) card: Card,
    /// The author's words, of which the card's are a part.
    whole: String,
    /// The attribution of those.
    attribution: Attribution,
    pub(super) design: Design,
    pub(super) format: Format,
    pub(super) accent: Option<Colour>,
    pub(super) font: Option<Rc<str>>,
    pub(super) takes_accent: bool,
    pub(super) takes_font: bool,
    /// The reader's own alternative text.
    alt: Option<String>,
}

impl Choice {
    pub(super) fn new(draft: Draft) -> Self {
        let mut card = draft.card;
        card.quote = card::bare(&card.quote);
        Self {
            whole: card.quote.clone(),
            attribution: card.attribution.clone(),
            card,
            design: Design::default(),
            format: Format::default(),
            accent: draft.accent,
            takes_font: draft.page_font.is_some(),
            font: draft.page_font.map(Rc::from),
            takes_accent: false,
            alt: None,
        }
    }

    /// The card laid out in a design and a format, which need not be the chosen ones.
    pub(super) fn layout(&self, design: Design, format: Format, measure: &dyn Measure) -> Layout {
        let style = Style {
            accent: self.accent.filter(|_| self.takes_accent),
            fonts: Fonts { page: self.font.clone().filter(|_| self.takes_font), ..Fonts::default() },
        };
        layout(&self.card, format, design, &style, measure)
    }

    /// Takes the words as the reader edited them. Returns false, and changes nothing, if they are no longer the author's.
    pub(super) fn edit(&mut self, edited: &str, measure: &dyn Measure) -> bool {
        let Some(shortened) = shorten(&self.whole, edited, &|text| measure.word_ends(text)) else { return false };
        self.card.quote = shortened.words;
        // If only words that the quote itself quotes are left, their speaker is not known: the card has the article's title and no name.
        self.card.attribution = if shortened.is_within_quotation { Attribution::default() } else { self.attribution.clone() };
        true
    }

    /// The alternative text: the reader's own, or one that describes the card.
    pub(super) fn alt_text(&self, label: &str) -> String {
        self.alt.clone().unwrap_or_else(|| alt_text(&self.card, label))
    }

    /// Takes the reader's own alternative text; an empty one restores the card's.
    pub(super) fn set_alt(&mut self, text: &str) {
        let text = text.trim();
        self.alt = (!text.is_empty()).then(|| text.to_owned());
    }
}
