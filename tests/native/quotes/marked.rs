//! The quotes that the author marked: found once, attributed, counted once, and never from a spoiler.

use intertitle::article::Article;
use intertitle::native::document::{Format, read};
use intertitle::native::words::UnicodeWords;
use intertitle::quotes::attribution::{self, Attribution, Source};
use intertitle::quotes::marked::marked;
use intertitle::quotes::suggest::{Wish, suggest};
use intertitle::reading::time::measure;

fn markdown(source: &str) -> Article {
    read(Format::Markdown, source).unwrap().0
}

/// The marked quotes, and whose words they are.
fn of(source: &str) -> Vec<(String, Attribution)> {
    let article = markdown(source);
    let plain = article.plain_text();
    let quotes = marked(&article, &plain);
    quotes.into_iter().map(|range| (plain.as_str()[range.clone()].to_owned(), attribution::of(&article, &plain, range))).collect()
}

fn texts(source: &str) -> Vec<String> {
    of(source).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn quotations_with_their_attribution() {
    let quotes = of("Before.\n\n> The past is a story.\n>\n> We tell it.\n>\n> — Samantha, *Her*, 2013\n\nAfter.");
    let [(text, attribution)] = quotes.as_slice() else { panic!("{quotes:?}") };
    assert_eq!(text, "The past is a story.\n\nWe tell it.");
    assert_eq!((attribution.speaker.as_deref(), attribution.work.as_deref()), (Some("Samantha"), Some("Her")));
    assert_eq!((attribution.year, attribution.source), (Some(2013), Source::Marked));
}

#[test]
fn figures_and_asides() {
    let figure = of("<figure><blockquote><p>One.</p></blockquote><figcaption>Pauline Kael</figcaption></figure>");
    assert_eq!((figure[0].0.as_str(), figure[0].1.speaker.as_deref()), ("One.", Some("Pauline Kael")));
    let aside = of("One two.\n\n<aside class=\"pullquote\">One two.</aside>\n");
    assert_eq!((aside[0].0.as_str(), aside[0].1.source), ("One two.", Source::Author));
}

#[test]
fn words_marked_in_a_paragraph_are_found_once() {
    let source = "# T\n\nHe *says* nothing. <span data-pullquote>Listening is *harder* than speaking.</span> He waits.";
    let article = markdown(source);
    let plain = article.plain_text();
    let quotes = marked(&article, &plain);
    assert_eq!(&plain.as_str()[quotes[0].clone()], "Listening is harder than speaking.");
    assert_eq!(plain.as_str(), "He says nothing. Listening is harder than speaking. He waits.");
    assert_eq!(measure(&article, &UnicodeWords).words, 10);
    assert_eq!(texts("<p><span class=\"pullquote-right\" data-pullquote=\"two three\">One two three four.</span></p>"), ["two three"]);
}

#[test]
fn a_pull_quote_adds_no_reading_time() {
    let source = "One two three four.\n\n<aside class=\"pullquote\">One two three.</aside>\n";
    assert_eq!(measure(&markdown(source), &UnicodeWords).words, 4);
}

#[test]
fn what_is_marked_is_not_suggested_again() {
    let sentence = "Nothing in the world is so lonely as a perfect memory.";
    let suggested = |source: &str| suggest(&markdown(source), &markdown(source).plain_text(), &Wish::Automatic).len();
    assert_eq!(suggested(&format!("He left. So it was.\n\nIt was late. {sentence} It was over.")), 1);
    assert_eq!(suggested(&format!("He left. So it was.\n\nIt was late. <span data-pullquote>{sentence}</span> It was over.")), 0);
}

#[test]
fn no_spoiler_is_marked() {
    assert!(texts("> She ||leaves|| him.\n> — Ada").is_empty());
    assert!(texts("> She waits.\n>\n> She ||leaves|| him.\n>\n> — Ada").is_empty(), "not for its clean half");
    assert!(texts("> - She waits.\n> - She ||leaves|| him.\n>\n> — Ada").is_empty());
    assert!(texts(":::spoiler\n> She leaves him.\n> — Ada\n:::").is_empty());
    assert!(texts("<p><span data-pullquote>She <span class=\"spoiler\">leaves</span>.</span></p>").is_empty());
    assert!(texts("<p><span class=\"spoiler\">She <span data-pullquote>leaves</span>.</span></p>").is_empty());
}
