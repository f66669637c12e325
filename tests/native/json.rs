//! The published JSON: it equals what serde would write, reads back as the same article, and no value makes the reader panic.

use crate::support::trees;
use intertitle::article::{Article, Block, BlockKind, Inline, ListItem, Metadata};
use intertitle::native::{html::parse_document, json::read_text};
use intertitle::parse::html::Reader;
use intertitle::parse::json::{read, read_parsed, write, write_parsed};
use intertitle::parse::{MAX_DEPTH, Place, Warning};
use proptest::prelude::*;
use serde_json::{Value, json};

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("what we write is JSON")
}

fn without_ratings(mut article: Article) -> Article {
    article.metadata.rating = None;
    article.metadata.earlier.iter_mut().for_each(|review| review.rating = None);
    article
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_written_is_what_serde_writes(article in trees::article()) {
        prop_assert_eq!(value(&write(&article)), serde_json::to_value(&article).expect("an article is JSON"));
    }

    #[test]
    fn what_is_written_reads_back(article in trees::article()) {
        let (read, warnings) = read_text(&write(&article));
        prop_assert_eq!(warnings, vec![]);
        prop_assert_eq!(read, article);
    }

    #[test]
    fn no_value_makes_the_reader_panic(json in trees::json()) {
        let (article, warnings) = read(&&json);
        let valid = value(&write(&article));
        let again = read(&&valid).0;
        // A rating is written with twelve decimals at most, so it reads back only as it is published.
        prop_assert_eq!(value(&write(&again)), valid, "what was made of it reads back as published");
        prop_assert_eq!(without_ratings(again), without_ratings(article), "what was made of it reads back");
        prop_assert!(warnings.len() <= 102);
    }

    /// Whatever the HTML reader makes of any tag soup is valid published JSON.
    #[test]
    fn what_html_becomes_can_be_published(soup in trees::html()) {
        let page = parse_document(&soup);
        let mut reader = Reader::new();
        page.emit(&mut |event| reader.event(event));
        let article = reader.finish().article;
        let (read, warnings) = read_text(&write(&article));
        prop_assert_eq!(warnings, vec![]);
        prop_assert_eq!(read, article);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[\\PC\\s]{0,40}") {
        prop_assert!(read_text(&text).0.blocks.len() <= 1);
    }
}

/// The article's text, and the warnings, one line each.
fn reading(json: &Value) -> (String, Vec<String>) {
    let (article, warnings) = read(&json);
    (article.plain_text().as_str().to_owned(), warnings.iter().map(Warning::to_string).collect())
}

/// The text and the warnings of a document with these blocks.
fn blocks(blocks: Value) -> (String, Vec<String>) {
    reading(&json!({ "metadata": {}, "blocks": blocks }))
}

fn paragraph(text: &str) -> Block {
    Block::new(BlockKind::Paragraph { content: vec![Inline::text(text)] })
}

#[test]
fn hand_written_forms_are_read_silently() {
    let document = json!({
        "$schema": "https://example.org/article.schema.json",
        "metadata": { "authors": "Ana Ruiz", "films": ["Her (2013)", { "title": "Playtime" }], "rating": "4.5/5", "hero": "her.jpg", "series": "Rewatch", "tags": "loss" },
        "blocks": [
            "A paragraph.",
            { "type": "paragraph", "content": "Another." },
            { "type": "paragraph", "content": ["With ", { "type": "title", "content": "Her" }, "."] },
            { "type": "list", "items": ["One", { "blocks": "Two" }] },
            { "type": "figure", "images": "her.jpg", "caption": "The lift." },
            { "type": "table", "head": ["Film", "Year"], "rows": [["Her", { "content": "2013" }]] },
            { "type": "spoiler", "blocks": { "type": "paragraph", "content": "She leaves." } },
        ],
    });
    let (article, warnings) = read(&&document);
    assert_eq!(warnings, []);
    let metadata = &article.metadata;
    assert_eq!((metadata.authors[0].name.as_str(), metadata.films[0].year, metadata.films[1].year), ("Ana Ruiz", Some(2013), None));
    assert_eq!(metadata.rating.map(|rating| (rating.value, rating.scale)), Some((4.5, 5.0)));
    assert_eq!(metadata.hero.as_ref().map(|hero| hero.image.src.as_str()), Some("her.jpg"));
    assert_eq!(metadata.tags, ["loss"]);
    let text = "A paragraph.\n\nAnother.\n\nWith Her.\n\nOne\n\nTwo\n\nThe lift.\n\nFilm\tYear\n\nHer\t2013\n\nShe leaves.";
    assert_eq!(article.plain_text().as_str(), text);
}

/// Blocks, the text that is read from them, and one of the warnings.
fn check_mistakes(table: &[(Value, &str, &str)]) {
    for (json, text, warning) in table {
        let (read, warnings) = blocks(json.clone());
        assert_eq!(read, *text, "{json}");
        assert!(warnings.iter().any(|message| message == warning), "{json}: {warnings:#?}");
    }
}

#[test]
fn mistakes_in_the_form_are_named_with_their_path() {
    check_mistakes(&[
        (
            json!([{ "type": "video", "title": "The lift" }]),
            "The lift",
            "blocks[0].type: no block has the type `video`; its text was kept as a paragraph",
        ),
        (
            json!([{ "type": "paragrph", "content": "Cut." }]),
            "Cut.",
            "blocks[0].type: no block has the type `paragrph`; did you mean `paragraph`? Its text was kept as a paragraph",
        ),
        (json!([{ "content": "Cut." }]), "Cut.", "blocks[0]: a block needs a `type`; it was read as a paragraph"),
        (json!(["Cut.", 7]), "Cut.", "blocks[1]: expected a block, found a number; it was left out"),
        (json!(["Cut.", null]), "Cut.", "blocks[1]: expected a block, found null; it was left out"),
        (json!(["Cut.", { "type": "foo" }]), "Cut.", "blocks[1].type: no block has the type `foo`; it was left out"),
        (json!(["Cut.", { "type": "lst" }]), "Cut.", "blocks[1].type: no block has the type `lst`; did you mean `list`? It was left out"),
        (json!(["Cut.", {}]), "Cut.", "blocks[1]: a block needs a `type`; it was left out"),
        (
            json!([{ "type": "paragraph", "content": ["Cut.", { "type": "foo" }] }]),
            "Cut.",
            "blocks[0].content[1].type: no inline has the type `foo`; it was left out",
        ),
        (
            json!([{ "type": "table", "rows": [[[], "Two"]] }]),
            "\tTwo",
            "blocks[0].rows[0][0]: expected a string or an object with `content`, found an array; it was read as the cell's text",
        ),
        (
            json!([{ "type": "list", "items": ["One", ["Two"]] }]),
            "One\n\nTwo",
            "blocks[0].items[1]: expected a string or an object with `blocks`, found an array; it was read as the item's blocks",
        ),
        (
            json!([{ "type": "paragraph", "contents": "Cut." }]),
            "",
            "blocks[0].contents: no such key; did you mean `content`? It was left out",
        ),
    ]);
}

#[test]
fn mistakes_in_values_are_named_with_their_path() {
    check_mistakes(&[
        (
            json!([{ "type": "heading", "level": 1, "content": "Her" }]),
            "Her",
            "blocks[0].level: expected a whole number from 2 to 6; it was left out",
        ),
        (
            json!([{ "type": "paragraph", "content": [{ "type": "link", "href": "javascript:alert(1)", "content": "here" }] }]),
            "here",
            "blocks[0].content[0].href: this address is not allowed; it was left out",
        ),
        (
            json!([{ "type": "figure", "images": ["data:image/svg+xml,<svg/>"], "caption": "The lift." }]),
            "The lift.",
            "blocks[0].images[0]: this address is not allowed; it was left out",
        ),
        (
            json!([{ "type": "figure", "images": { "src": "", "alt": "A letter" } }]),
            "A letter",
            "blocks[0].images.src: this address is not allowed; it was left out",
        ),
        (json!([{ "type": "embed", "title": "The trailer" }]), "The trailer", "blocks[0]: this needs a member `href`"),
        (
            json!([{ "type": "paragraph", "content": ["See", { "type": "footnoteRef", "label": "9" }] }]),
            "See",
            "blocks[0].content[1]: no footnote has the label `9`",
        ),
        (
            json!([{ "type": "paragraph", "id": "two words", "content": "Cut." }]),
            "Cut.",
            "blocks[0].id: an id has up to 64 letters a to z, digits, `-` and `_`; another was given",
        ),
    ]);
}

/// `content`, `blocks` and `text` are easily mistaken for one another.
#[test]
fn words_under_a_mistaken_key_are_read() {
    for (json, warning) in [
        (json!({ "type": "paragraph", "text": "Cut." }), "blocks.text: no such key; it was read as `content`"),
        (json!({ "type": "quote", "content": "Cut." }), "blocks.content: no such key; it was read as `blocks`"),
        (json!({ "type": "code", "content": "Cut." }), "blocks.content: no such key; it was read as `text`"),
        (json!({ "type": "list", "items": { "content": "Cut." } }), "blocks.items.content: no such key; it was read as `blocks`"),
        (
            json!({ "type": "paragraph", "content": { "type": "strong", "text": "Cut." } }),
            "blocks.content.text: no such key; it was read as `content`",
        ),
    ] {
        let (text, warnings) = blocks(json);
        assert_eq!((text.trim_end(), warnings), ("Cut.", vec![warning.to_owned()]));
    }
    let document = json!({ "metadata": {}, "content": ["Cut."], "footnotes": { "label": "1", "text": "To black." } });
    let (article, warnings) = read(&&document);
    assert_eq!((article.blocks.len(), article.footnotes[0].blocks.len(), warnings.len()), (1, 1, 2));
    let (_, warnings) = blocks(json!([{ "type": "quote", "content": "Nobody.", "blocks": "Cut.", "author": "Ida" }]));
    assert_eq!(
        warnings,
        ["blocks[0].author: no such key; did you mean `attribution`? It was left out", "blocks[0].content: no such key; it was left out"]
    );
}

#[test]
fn metadata_that_cannot_be_read_is_left_out_and_named() {
    for (json, warning) in [
        (
            json!({ "published": "last Friday" }),
            "metadata.published: this is not a date like `2026-02-03` or `2026-02-03T18:30:00+01:00`; it was left out",
        ),
        (json!({ "published": "2026-02-03 at noon" }), "metadata.published: this time cannot be read; the day is used"),
        (json!({ "rating": "6/5" }), "metadata.rating: this is not a rating like `\"4.5/5\"`, from 0 to its scale; it was left out"),
        (json!({ "language": "English" }), "metadata.language: a language is given by its tag; `en` was taken"),
        (json!({ "language": "English (UK)" }), "metadata.language: this is not a language tag like `en` or `pt-BR`; it was left out"),
        (json!({ "canonical": "file:///etc/passwd" }), "metadata.canonical: this address is not allowed; it was left out"),
        (json!({ "authors": [{ "bio": "Writes." }] }), "metadata.authors[0]: this needs a member `name`"),
        (json!({ "title": 1917 }), "metadata.title: expected a string, found a number; its digits were taken"),
        (json!({ "draft": "yes" }), "metadata.draft: expected true or false, found a string; it was left out"),
        (json!({ "readingMinutes": 4.5 }), "metadata.readingMinutes: expected a whole number from 1 to 9999; it was left out"),
    ] {
        let (_, warnings) = reading(&json!({ "metadata": json, "blocks": ["Cut."] }));
        assert_eq!(warnings, [warning]);
    }
}

#[test]
fn a_document_with_another_structure_keeps_its_text() {
    assert_eq!(reading(&json!("Just words.")).0, "Just words.");
    assert_eq!(reading(&json!(["One.", "Two."])).0, "One.\n\nTwo.");
    assert_eq!(reading(&json!(null)).0, "");
    let (text, warnings) = reading(&json!({ "title": "Her", "blocks": ["Cut."] }));
    assert_eq!((text.as_str(), warnings.len()), ("Cut.", 2), "{warnings:?}");
}

#[test]
fn excessive_nesting_is_flattened() {
    let mut quote = json!("The innermost words.");
    let mut strong = json!("Stressed words.");
    for _ in 0..MAX_DEPTH + 20 {
        quote = json!({ "type": "quote", "blocks": [quote] });
        strong = json!({ "type": "strong", "content": [strong] });
    }
    let (text, warnings) = blocks(json!([quote, { "type": "paragraph", "content": [strong] }]));
    assert_eq!(text, "The innermost words.\n\nStressed words.");
    assert_eq!(warnings.len(), 2);
    assert!(warnings[0].ends_with(": nested too deeply; kept as one paragraph"));
}

#[test]
fn a_hostile_document_gets_a_bounded_number_of_warnings() {
    let (_, warnings) = blocks(Value::from(vec![1; 10_000]));
    assert_eq!(warnings.len(), 101);
}

/// In quadratic time this would take minutes.
#[test]
fn thousands_of_footnotes_are_told_apart() {
    let notes: Vec<Value> = (0..60_000).map(|nth| serde_json::json!({ "label": (nth % 59_999).to_string(), "blocks": [] })).collect();
    let (article, warnings) = read(&&serde_json::json!({ "metadata": {}, "blocks": [], "footnotes": notes }));
    assert_eq!((article.footnotes.len(), warnings.len()), (60_000, 1));
    assert_eq!(warnings[0].to_string(), "footnotes[59999]: a footnote needs a label of its own; nothing refers to this one");
}

#[test]
fn what_a_parser_returns_crosses_between_modules_unchanged() {
    let article = Article::new(Default::default(), vec![paragraph("Cut.")], vec![]);
    let warnings = vec![
        Warning { place: Place::Line { line: 3, column: 14 }, message: "a quote was never closed".into() },
        Warning::at_path("metadata.rating", "this is no rating"),
    ];
    let answer = (article, warnings);
    assert_eq!(read_parsed(&&value(&write_parsed(&answer))), answer);
}

#[test]
fn the_deepest_article_is_published_and_read_back() {
    let mut text = Inline::text("The innermost words.");
    let mut block = paragraph("");
    for _ in 0..MAX_DEPTH - 1 {
        text = Inline::Strong { content: vec![text] };
    }
    block.kind = BlockKind::Paragraph { content: vec![text] };
    for _ in 0..MAX_DEPTH - 1 {
        block = Block::new(BlockKind::List { start: None, items: vec![ListItem { blocks: vec![block] }] });
    }
    let article = Article::new(Default::default(), vec![block], vec![]);
    assert_eq!(read_text(&write(&article)), (article, vec![]));
}

#[test]
fn endless_nesting_is_published_as_deeply_as_it_is_read() {
    let sources = [
        format!("{}deep{} words", "*a __b ".repeat(40), "__ c*".repeat(40)),
        format!("<p>{}deep{}</p>", "<em>".repeat(80), "</em>".repeat(80)),
        format!("<p>{}||deep||{}</p>", "<em>".repeat(80), "</em>".repeat(80)),
        format!("{}<span class=spoiler>deep</span>", "<em>".repeat(80)),
    ];
    for source in sources {
        let (article, _) = intertitle::parse::markdown::read(&source);
        assert_eq!(read_text(&write(&article)), (article, vec![]));
    }
}

#[test]
fn endless_brackets_are_not_read() {
    for text in ["[".repeat(1_000_000), "{\"blocks\":".repeat(100_000), format!("[\"{}\", \"\\\"[\"]", "[".repeat(1000))] {
        let (article, warnings) = read_text(&text);
        let is_deep =
            warnings.iter().any(|warning| warning.to_string() == "document: this is nested more deeply than any article and was not read");
        assert_eq!(is_deep, article.blocks.is_empty());
    }
}

#[test]
fn a_key_from_markdown_is_reported_with_its_name_in_json() {
    let (_, warnings) = read(&&json!({ "metadata": { "date": "2026-03-06", "lang": "en", "minutes": 7 }, "blocks": [] }));
    let said: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "metadata.date: no such key; did you mean `published`? It was left out",
            "metadata.lang: no such key; did you mean `language`? It was left out",
            "metadata.minutes: no such key; did you mean `readingMinutes`? It was left out",
        ]
    );
}

#[test]
fn several_films_in_one_text_are_reported() {
    let read_of = |films: Value| {
        let (article, warnings) = read(&&json!({ "metadata": { "films": films }, "blocks": [] }));
        let titles: Vec<String> = article.metadata.films.into_iter().map(|film| film.title).collect();
        (titles, warnings.iter().filter(|warning| warning.to_string().contains("several films")).count())
    };
    assert_eq!(read_of(json!(["Her (2013), Solaris (1972)"])), (vec!["Her".to_owned()], 1));
    assert_eq!(read_of(json!("Her (2013) / Solaris (1972)")), (vec!["Her".to_owned()], 1));
    assert_eq!(read_of(json!(["Thelma and Louise"])), (vec!["Thelma and Louise".to_owned()], 0));
}

/// A fetched page is handed on as published JSON: numbers that are not allowed there would be reported to an author who never wrote any JSON.
#[test]
fn what_a_page_says_survives_publishing() {
    for json in [
        r#"{"@type": "Article", "timeRequired": "PT10000M", "position": 10000, "isPartOf": {"@type": "CreativeWorkSeries", "name": "Rewatch"}}"#,
        r#"{"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Her", "dateCreated": "0000-00-00"}}"#,
        r#"{"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Her", "dateCreated": 20130}, "reviewRating": {"ratingValue": 4.5}}"#,
        r#"{"@type": "Review", "itemReviewed": {"@type": "Movie", "name": "Her (0000)"}}"#,
    ] {
        let article = Article { metadata: crate::page::ld(json).0, ..Article::default() };
        assert!(article.metadata != Metadata::default(), "{json}");
        assert_eq!(read_text(&write(&article)), (article, vec![]), "{json}");
    }
}
