//! Compares the browser's words (`Intl.Segmenter`) with the counter that ships and the hand counts of `tests/fixtures/languages.json`.
//! Must allow no tolerance: where dictionaries would differ, characters are counted instead of words.

use intertitle::article::{Article, Block, BlockKind, Inline};
use intertitle::browser::json::JsonValue;
use intertitle::parse::json::Value;
use intertitle::ports::WordCounter;
use intertitle::reading::time::measure;
use intertitle::reading::words::SpacedWords;
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen_test::wasm_bindgen_test;

struct IntlWords(Intl::Segmenter);

impl IntlWords {
    fn new(language: &str) -> Self {
        let options = Object::new();
        Reflect::set(&options, &"granularity".into(), &"word".into()).unwrap();
        Self(Intl::Segmenter::new(&Array::of1(&language.into()), &options))
    }
}

impl WordCounter for IntlWords {
    fn words(&self, text: &str) -> u32 {
        let segments = Array::from(&self.0.segment(text));
        segments.iter().filter(|segment| Reflect::get(segment, &"isWordLike".into()).unwrap().is_truthy()).count() as u32
    }
}

struct Row {
    language: String,
    text: String,
    words: u32,
    characters: u32,
    minutes: u32,
}

fn languages() -> Vec<Row> {
    let rows = JsonValue::parse(include_str!("../fixtures/languages.json")).unwrap().items().unwrap();
    let string = |row: &JsonValue, key: &str| row.get(key).and_then(|value| value.string()).unwrap();
    let number = |row: &JsonValue, key: &str| row.get(key).and_then(|value| value.number()).unwrap() as u32;
    let of = |row: &JsonValue| Row {
        language: string(row, "language"),
        text: string(row, "text"),
        words: number(row, "words"),
        characters: number(row, "characters"),
        minutes: number(row, "minutes"),
    };
    rows.iter().map(of).collect()
}

fn article(row: &Row, times: usize) -> Article {
    let paragraph = Block::new(BlockKind::Paragraph { content: vec![Inline::text(row.text.as_str())] });
    let mut article = Article::new(Default::default(), vec![paragraph; times], vec![]);
    article.metadata.language = Some(row.language.clone());
    article
}

#[wasm_bindgen_test]
fn every_language_is_counted_as_by_hand() {
    let rows = languages();
    assert!(rows.len() >= 25);
    for row in rows {
        for counter in [&IntlWords::new(&row.language) as &dyn WordCounter, &SpacedWords] {
            let once = measure(&article(&row, 1), counter);
            assert_eq!((once.words, once.characters), (row.words, row.characters), "{}: {}", row.language, row.text);
            assert_eq!(measure(&article(&row, 200), counter).minutes(), row.minutes, "{}", row.language);
        }
    }
}

#[wasm_bindgen_test]
fn words_that_other_counters_miss_are_counted_alike() {
    let browser = IntlWords::new("en");
    for (text, words) in [
        ("Cinema—always cinema—lives on.", 5),
        ("It's a well-known state-of-the-art trick, don't you think?", 12),
        ("word - word & word … word", 4),
        ("ten\u{a0}thousand\u{a0}seats", 3),
        ("🎬 🍿 👩‍🚀", 0),
        ("3.14 is 1 number, 1,000,000 another", 6),
        ("“Quoted,” she said (twice)…", 4),
        ("", 0),
    ] {
        assert_eq!((browser.words(text), SpacedWords.words(text)), (words, words), "{text}");
    }
}
