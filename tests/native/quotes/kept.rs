//! Kept quotes: bounded, found again after edits, never lost by reading, and never markup in Markdown.

use intertitle::native::memory::Memory;
use intertitle::ports::Storage;
use intertitle::quotes::anchor::TextQuoteSelector;
use intertitle::quotes::kept::{self, Credit, Kept, LONGEST, MOST, MOST_BYTES, STORAGE_KEY};
use intertitle::reading::places::ArticleKey;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

const TEXT: &str = "What it knows is that leaving is slow.\nYou pack for a week, and then for another.\nNobody in the room says the word.";

fn her() -> ArticleKey {
    ArticleKey::of("https://blog.example/her")
}

fn selector(text: &str, words: &str) -> TextQuoteSelector {
    let start = text.find(words).unwrap();
    TextQuoteSelector::new(text, start..start + words.len()).unwrap()
}

fn words(kept: &[Kept]) -> Vec<&str> {
    kept.iter().map(|quote| quote.selector.exact.as_str()).collect()
}

fn value(store: &Memory) -> String {
    store.get(&[STORAGE_KEY, ":", her().as_str()].concat()).unwrap_or_default()
}

#[test]
fn the_latest_is_first_and_the_same_is_one() {
    let store = Memory::default();
    let leaving = kept::add(&store, &her(), &selector(TEXT, "leaving is slow")).unwrap();
    let word = kept::add(&store, &her(), &selector(TEXT, "Nobody in the room")).unwrap();
    assert_eq!(words(&kept::list(&store, &her())), ["Nobody in the room", "leaving is slow"]);
    assert_eq!(kept::add(&store, &her(), &selector(TEXT, "leaving is slow")), Some(leaving.clone()));
    assert_eq!(words(&kept::list(&store, &her())), ["leaving is slow", "Nobody in the room"]);
    let other = ArticleKey::of("https://blog.example/wings");
    assert!(kept::list(&store, &other).is_empty());
    kept::remove(&store, &her(), &leaving);
    assert_eq!(words(&kept::list(&store, &her())), ["Nobody in the room"]);
    kept::remove(&store, &her(), "unknown");
    assert_eq!(kept::list(&store, &her()).len(), 1);
    kept::remove(&store, &her(), &word);
    assert_eq!(value(&store), "");
}

#[test]
fn what_cannot_be_read_stays_where_it_is() {
    let store = Memory::default();
    let key = [STORAGE_KEY, ":", her().as_str()].concat();
    store.set(&key, "of a later version\ta\tb\tc\nbroken\\x\ta\tb\n\nwords\tbefore\tafter\n \tblank\twords");
    let kept = kept::list(&store, &her());
    assert_eq!(words(&kept), ["words"]);
    kept::add(&store, &her(), &selector(TEXT, "leaving is slow")).unwrap();
    kept::remove(&store, &her(), &kept[0].id);
    assert_eq!(words(&kept::list(&store, &her())), ["leaving is slow"]);
    assert!(value(&store).contains("\nof a later version\ta\tb\tc\nbroken\\x\ta\tb\n \tblank\twords"), "{}", value(&store));
}

#[test]
fn number_and_bytes_are_bounded_and_what_is_kept_stays() {
    let store = Memory::default();
    let add = |words: String| kept::add(&store, &her(), &TextQuoteSelector { exact: words, ..Default::default() });
    for nth in 0..MOST {
        add(format!("quote {nth}")).unwrap();
    }
    assert_eq!(add("one more".into()), None);
    assert!(add("quote 0".into()).is_some(), "what is kept already needs no room");
    let list = kept::list(&store, &her());
    assert_eq!((list.len(), list[0].selector.exact.as_str()), (MOST, "quote 0"));
    list.iter().for_each(|quote| kept::remove(&store, &her(), &quote.id));
    let kept = (0..20).filter(|nth| add(format!("{nth} {}", "word ".repeat(3000))).is_some()).count();
    assert_eq!((kept, kept::list(&store, &her()).len()), (MOST_BYTES / 15_000, kept));
    assert!(value(&store).len() <= MOST_BYTES);
    let before = value(&store);
    assert_eq!(kept::add(&store, &her(), &TextQuoteSelector { exact: "a".repeat(LONGEST), ..Default::default() }), None);
    assert_eq!(kept::add(&store, &her(), &TextQuoteSelector { exact: " \n".into(), ..Default::default() }), None);
    assert_eq!(value(&store), before);
}

/// A storage that is full, or denied.
struct Full;

impl Storage for Full {
    fn get(&self, _key: &str) -> Option<String> {
        None
    }

    fn set(&self, _key: &str, _value: &str) -> bool {
        false
    }

    fn remove(&self, _key: &str) {}
}

#[test]
fn a_storage_that_takes_nothing_is_reported() {
    assert_eq!(kept::add(&Full, &her(), &selector(TEXT, "leaving is slow")), None);
    assert!(kept::list(&Full, &her()).is_empty());
}

#[test]
fn quotes_survive_edits_and_deleted_ones_are_reported() {
    let store = Memory::default();
    for quote in
        ["Nobody in the room says the word.", "What it knows is that leaving is slow.", "You pack for a week, and then for another."]
    {
        kept::add(&store, &her(), &selector(TEXT, quote)).unwrap();
    }
    let list = kept::list(&store, &her());
    let edited = "New first words.\nWhat it knows is always that leaving is slow.\nNobody in that room says the word.";
    let found: Vec<Option<&str>> = kept::find_all(&list, edited).into_iter().map(|range| range.map(|range| &edited[range])).collect();
    assert_eq!(found, [None, Some("What it knows is always that leaving is slow."), Some("Nobody in that room says the word.")]);
    assert_eq!(kept::list(&store, &her()), list, "looking for them changes nothing");
    let markdown = kept::to_markdown(&list, edited, &[], &credit, "No longer in the article:");
    let place = |words: &str| markdown.find(words).unwrap_or_else(|| panic!("{words} in {markdown}"));
    assert!(place("What it knows is that") < place("Nobody in the room"));
    assert!(place("Nobody in the room") < place("No longer in the article:"));
    assert!(place("No longer in the article:") < place("You pack for a week"));
    assert_eq!(markdown.matches("No longer").count(), 1);
}

fn credit(found: Option<&Kept>) -> Credit {
    let address = if found.is_some() { "https://blog.example/her#q=there" } else { "https://blog.example/her" };
    Credit { who: "Ada Example".into(), title: "Her".into(), address: address.into() }
}

#[test]
fn each_quote_has_its_attribution_and_link() {
    let kept = [
        Kept { id: "a".into(), selector: TextQuoteSelector { exact: "One.\nTwo\tthree.".into(), ..Default::default() } },
        Kept { id: "b".into(), selector: TextQuoteSelector { exact: "Four and five.".into(), ..Default::default() } },
    ];
    let expected = "> Four and five.\n>\n> — Ada Example, [Her](<https://blog.example/her#q=there>)\n\nGone:\n\n\
                    > One.\n>\n> Two three.\n>\n> — Ada Example, [Her](<https://blog.example/her>)\n";
    assert_eq!(kept::to_markdown(&kept, "Four and five.", &[], &credit, "Gone:"), expected);
    let nobody = |_: Option<&Kept>| Credit { address: "https://blog.example/a b<c>?x=1&y=2&copy;".into(), ..Default::default() };
    let markdown = kept::to_markdown(&kept[1..], "Four and five.", &[], &nobody, "");
    assert!(markdown.ends_with("](<https://blog.example/a%20b%3Cc%3E?x=1\\&y=2\\&copy;>)\n"), "{markdown}");
    assert_eq!(kept::to_markdown(&[], "", &[], &credit, "Gone:"), "");
    let french = "«\u{A0}Non\u{202F}! Jamais.\u{A0}»";
    let french = [Kept { id: "c".into(), selector: TextQuoteSelector { exact: french.into(), ..Default::default() } }];
    assert!(kept::to_markdown(&french, "", &[], &credit, "").contains("Non\u{202F}!"), "no line ends before it");
    let hyphenated =
        [Kept { id: "d".into(), selector: TextQuoteSelector { exact: "No\u{AD}body men\u{AD}tions it.".into(), ..Default::default() } }];
    assert!(kept::to_markdown(&hyphenated, "", &[], &credit, "").contains("> Nobody mentions it."), "no soft hyphens are pasted");
}

#[test]
fn verses_stay_lines_of_one_paragraph() {
    let text = "So she says:\n1. Come live with me,\nand be my love.\nNobody came.";
    let kept = |exact: &str| [Kept { id: "a".into(), selector: TextQuoteSelector { exact: exact.into(), ..Default::default() } }];
    let breaks = [text.find("\nand").unwrap()];
    let markdown = |exact: &str, text: &str| kept::to_markdown(&kept(exact), text, &breaks, &|_| Credit::default(), "");
    assert!(
        markdown(text, text).starts_with("> So she says:\n>\n> 1\\. Come live with me,\\\n> and be my love.\n>\n> Nobody came.\n>\n> — ")
    );
    assert!(markdown("1. Come live with me,", text).starts_with("> 1\\. Come live with me,\n>\n> — "), "the quote ends at the break");
}

/// The words of each paragraph, and every tag that is not a block quote, a paragraph or the link of the attribution.
fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (mut paragraphs, mut others) = (vec![], vec![]);
    let mut open = 0;
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Start(Tag::Paragraph) => paragraphs.push(String::new()),
            Event::Text(text) if open > 0 => paragraphs.last_mut().unwrap().push_str(&text),
            Event::Start(Tag::BlockQuote(None)) => open += 1,
            Event::Start(Tag::Link { dest_url, .. }) if &*dest_url == "https://blog.example/her" => {}
            Event::End(_) => {}
            other => others.push(format!("{other:?}")),
        }
    }
    (paragraphs, others)
}

fn folded(line: &str) -> String {
    let space = |character: char| character.is_whitespace() && !matches!(character, '\u{A0}' | '\u{202F}') || character.is_control();
    line.trim().split(space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn any_words_are_literal_in_markdown(
        words in "([#>*_`~|\\[\\](){}<>!&$^=+:./@-]|1\\.|www\\.|http://|&amp;|\\\\|a|é| |\n|\t|\\PC){1,40}",
        who in "([#>*_`~|\\[\\](){}<>!&$^=+:./@-]|a| |\\PC){0,20}",
    ) {
        let kept = [Kept { id: "a".into(), selector: TextQuoteSelector { exact: words.clone(), ..Default::default() } }];
        let credit = |_: Option<&Kept>| Credit { who: who.clone(), title: who.clone(), address: "https://blog.example/her".into() };
        let markdown = kept::to_markdown(&kept, &words, &[], &credit, "");
        let (paragraphs, others) = read(&markdown);
        prop_assert!(others.is_empty(), "{others:?} in {markdown}");
        let expected: Vec<String> = words.lines().map(folded).filter(|line| !line.is_empty()).collect();
        prop_assert_eq!(&paragraphs[..paragraphs.len() - 1], expected);
    }

    #[test]
    fn what_is_kept_is_read_back(exact in "(\\\\|\t|\n|\r|[a-n]|\\PC){1,20}x", prefix in "(\\\\|\t|\n|\r|n|\\PC){0,20}", suffix in "(\\\\|\t|\n|\r|t|\\PC){0,20}") {
        let store = Memory::default();
        let selector = TextQuoteSelector { exact, prefix, suffix };
        let id = kept::add(&store, &her(), &selector).unwrap();
        prop_assert_eq!(kept::list(&store, &her()), [Kept { id, selector }]);
    }
}
