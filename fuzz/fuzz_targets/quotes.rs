//! Any Markdown, quoted sentence by sentence: whose words they are, where they are found again, where their link lands, which are suggested. Nothing
//! must panic, every range must be of the text, and an unedited quote must be found by its own words.
//! `cargo +nightly fuzz run quotes -- -max_total_time=600 -max_len=65536 -timeout=10`

#![no_main]

use intertitle::parse::markdown;
use intertitle::quotes::anchor::TextQuoteSelector;
use intertitle::quotes::attribution;
use intertitle::quotes::link::{Passages, TextDirective, Token, WordBounds};
use intertitle::quotes::sentences::sentences;
use intertitle::quotes::suggest::{MOST, Wish, suggest};
use libfuzzer_sys::fuzz_target;

/// How many sentences of an input are quoted.
const QUOTED: usize = 24;

/// Divides scripts without spaces after every character. Without any bound, as on no page, one word of 64 kB takes quadratic time.
struct Characters;

impl WordBounds for Characters {
    fn is_bound(&self, _line: &str, _at: usize) -> bool {
        true
    }
}

fuzz_target!(|source: &str| {
    let article = markdown::read(source).0;
    let plain = article.plain_text();
    let text = plain.as_str();
    let suggested = suggest(&article, &plain, &Wish::Automatic);
    assert!(suggested.len() <= MOST);
    for suggestion in suggested {
        assert!(text.get(suggestion.range).is_some());
    }
    let passages = Passages::of_article(&article);
    for range in sentences(text).into_iter().take(QUOTED) {
        let whose = attribution::of(&article, &plain, range.clone());
        assert!(whose.speaker.is_none_or(|speaker| !speaker.trim().is_empty()), "a speaker has a name");
        if let Some(quote) = TextQuoteSelector::new(text, range.clone()) {
            let found = quote.find(text, Some(range.start)).expect("an unedited quote is found");
            assert_eq!(text.get(found.range), Some(quote.exact.as_str()));
        }
        if let Some(token) = Token::new(text, range) {
            assert_eq!(Token::parse(&token.encode()).as_ref(), Some(&token));
            assert!(token.find(text).is_none_or(|found| text.get(found.range).is_some()));
        }
    }
    for range in sentences(passages.text()).into_iter().take(QUOTED) {
        if let Some(landing) = passages.landing(range, &Characters) {
            assert_eq!(TextDirective::parse(&landing.directive.encode()).as_ref(), Some(&landing.directive));
            assert_eq!(passages.resolve(&landing.directive), Some(landing.range));
        }
    }
});
