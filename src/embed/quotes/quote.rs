//! One quote of the page: its words, the selector by which it is found again, the link that lands on it.
//! It only reads the page; where nothing can be quoted there is no quote.

use crate::browser::page_text::PageText;
use crate::browser::word_bounds;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::link::{self, Token};
use crate::quotes::whole_words::widened;
use web_sys::{Element, Range};

/// How many words make a selection worth a card: one is a double click, or a look-up.
const LEAST_WORDS: usize = 2;

/// A quote.
#[derive(Debug)]
pub(super) struct Quote {
    pub(super) selector: TextQuoteSelector,
    /// The address of the quote; the page's own where no fragment leads there.
    pub(super) link: String,
}

/// Whether these words are worth a card.
pub(super) fn is_worth(words: &str) -> bool {
    words.split_whitespace().nth(LEAST_WORDS - 1).is_some() || words.trim().chars().count() > 8 && !words.is_ascii()
}

impl Quote {
    /// The quote at `range`, a part of `text`.
    pub(super) fn at(range: &Range, text: &Element, address: &str, language: &str) -> Option<Self> {
        let own = PageText::read(text);
        let place = widened(own.text(), own.offsets(range)?);
        let range = own.range(place.clone())?;
        let selector = TextQuoteSelector::new(own.text(), place.clone())?;
        if !is_worth(&selector.exact) {
            return None;
        }
        let token = Token::new(own.text(), place);
        // A browser takes the first match on the whole page, not in the article.
        let body = crate::browser::document()?.body()?;
        let page = PageText::read(&body);
        let landing = page.offsets(&range).and_then(|place| page.passages().landing(place, &*word_bounds::of(language)));
        let link = link::link(address, token.as_ref(), landing.as_ref().map(|landing| &landing.directive));
        Some(Self { selector, link })
    }
}
