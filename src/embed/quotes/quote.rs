//! One quote from the page: its words, the selector by which it is found again, the link that lands on it.
//! It must only read the page, and makes no quote of words that are too few, nor of covered ones.

use crate::browser::arrival;
use crate::browser::drop_cap;
use crate::browser::page_text::PageText;
use crate::browser::selection;
use crate::browser::word_bounds;
use crate::quotes::anchor::TextQuoteSelector;
use crate::quotes::link::{self, Passages, Token};
use crate::quotes::whole_words::widened;
use crate::quotes::worth::is_worth_a_card;
use web_sys::{Element, Range};

/// What a browser unfolds by itself to show the words of a text fragment: that is for readers to wish, since an author may have folded a spoiler.
const FOLDS: &str = "details, [hidden=until-found]";

/// A quote.
#[derive(Debug)]
pub(super) struct Quote {
    pub(super) selector: TextQuoteSelector,
    /// Its words on one line, as a card shows them.
    pub(super) words: String,
    /// The address of the quote; the page's own if no fragment leads there.
    pub(super) link: String,
    /// Where its words stand.
    pub(super) range: Range,
}

/// The address of the article, and its language.
#[derive(Clone, Copy, Debug)]
pub(super) struct About<'a> {
    pub(super) address: &'a str,
    pub(super) language: &'a str,
}

impl Quote {
    /// The quote at `range`, a part of `text`, without the line that credits it.
    ///
    /// A browser takes the first match on the whole page, not in the article: hence `page` and `passages` are those of the whole page.
    pub(super) fn at(range: &Range, text: &Element, (page, passages): &(PageText, Passages), about: About<'_>) -> Option<Self> {
        let About { address, language } = about;
        let inside = page.inside(text)?;
        let own = page.text().get(inside.clone())?;
        let chosen = page.flow().without_line(page.offsets(range)?);
        let (start, end) = (chosen.start.max(inside.start), chosen.end.min(inside.end));
        let words = word_bounds::of(language);
        let place = widened(own, start.checked_sub(inside.start)?..end.checked_sub(inside.start)?, &*words);
        let selector = TextQuoteSelector::new(own, place.clone())?;
        if !is_worth_a_card(&selector.exact) {
            return None;
        }
        let token = Token::new(own, place.clone());
        let place = place.start + inside.start..place.end + inside.start;
        let range = page.range(place.clone()).filter(|range| !arrival::is_covered(range))?;
        let shown = page.flow().on_one_line(place.clone());
        // Whoever follows the link will not find the words of a translation.
        let is_lasting = !selection::touches(&range, selection::TRANSLATED);
        let may_land = is_lasting && !selection::touches(&range, FOLDS);
        let landing = passages.landing(drop_cap::without(page, place), &*words).filter(|_| may_land);
        let link = link::link(address, token.as_ref().filter(|_| is_lasting), landing.as_ref().map(|landing| &landing.directive));
        Some(Self { selector, words: shown, link, range })
    }
}
