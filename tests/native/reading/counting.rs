//! What counts, what does not, and sentences that other counters get wrong.

use super::{article, assert_close, measured, paragraph};
use intertitle::article::{Article, Block, BlockKind, Cell, Footnote, Image, Inline, ListItem, Table};
use intertitle::native::words::UnicodeWords;
use intertitle::reading::time::measure;

const ENGLISH_WORD: f64 = 60.0 / 238.0;

fn words(text: &str) -> u32 {
    measured("en", vec![paragraph(text)]).words
}

fn block(kind: BlockKind) -> Block {
    Block::new(kind)
}

fn image(width: Option<u32>) -> Image {
    Image { src: "still.jpg".into(), width, ..Image::default() }
}

#[test]
fn words_that_other_counters_miss() {
    let sentences = [
        // npm's reading-time counts 3: it separates words only at white space.
        ("Cinema—always cinema—lives on.", 5),
        // Ghost counts 14: it separates words at apostrophes. By UAX 29 the parts of hyphenated words count.
        ("It's a well-known state-of-the-art trick, don't you think?", 12),
        // reading-time counts signs as words.
        ("word - word & word … word", 4),
        // Ghost counts 5, 6 and 5: its Latin alphabet ends at ÿ.
        ("Zażółć gęślą jaźń", 3),
        ("Příliš žluťoučký kůň", 3),
        ("İstanbul'da ışık söndü", 3),
        // Ghost counts 0.
        ("მეორედ სხვა ფილმი", 3),
        ("हम दूसरी फ़िल्म देखते हैं", 5),
        // Ghost counts 1, for the one Latin word.
        ("شاهدنا فيلم Her مرة أخرى في السينما", 7),
        // Both count syllables.
        ("두 번째 영화", 3),
        // reading-time counts 3.
        ("🎬 🍿 👩‍🚀", 0),
        // reading-time counts 1: no-break spaces.
        ("ten\u{a0}thousand\u{a0}seats", 3),
        ("3.14 is 1 number, 1,000,000 another", 6),
        ("", 0),
    ];
    for (sentence, expected) in sentences {
        assert_eq!(words(sentence), expected, "{sentence}");
    }
}

#[test]
fn mixed_text_is_summed_by_script() {
    let english = measured("en", vec![paragraph("The film is called")]);
    let japanese = measured("ja", vec![paragraph("千と千尋の神隠し")]);
    let both = measured("en", vec![paragraph("The film is called 千と千尋の神隠し")]);
    assert_eq!((both.words, both.characters), (4, 8));
    assert_close(both.seconds(), english.seconds() + japanese.seconds());

    let arabic = measured("ar", vec![paragraph("شاهدنا فيلم")]);
    let quoted = measured("en", vec![paragraph("The film is called شاهدنا فيلم")]);
    assert_close(quoted.seconds(), english.seconds() + arabic.seconds());
}

#[test]
fn one_foreign_sign_changes_nothing_else() {
    // For Hugo a single Kanji makes the page Chinese, for Ghost a single Latin word makes it English.
    let plain = measured("en", vec![paragraph(&"word ".repeat(1000))]);
    let with_kanji = measured("en", vec![paragraph(&"word ".repeat(1000)), paragraph("映")]);
    assert_eq!(plain.minutes(), with_kanji.minutes());
    assert_eq!(plain.words, with_kanji.words);
}

#[test]
fn chinese_characters_beside_kana_are_japanese_unless_the_article_is_chinese() {
    let rate = |language: &str, text: &str| {
        f64::from(measured(language, vec![paragraph(text)]).characters) * 60.0 / measured(language, vec![paragraph(text)]).seconds()
    };
    let (chinese, japanese) = (255.0 * 238.0 / 228.0, 357.0 * 238.0 / 228.0);
    assert_close(rate("", "第二次看的时候"), chinese);
    assert_close(rate("", "二度目に観る映画"), japanese);
    assert_close(rate("ja", "映画"), japanese);
    assert_close(rate("zh-Hant", "映画"), chinese);
}

#[test]
fn digits_in_chinese_are_a_word() {
    let measure = measured("zh", vec![paragraph("2013年的电影")]);
    assert_eq!((measure.words, measure.characters), (1, 4));
}

#[test]
fn leaves_form_one_word_only_where_they_touch() {
    let text = |text: &str| Inline::text(text);
    let emphasis = |content: Inline| Inline::Emphasis { content: vec![content] };
    let count = |content: Vec<Inline>| measured("en", vec![block(BlockKind::Paragraph { content })]).words;
    assert_eq!(count(vec![text("un"), emphasis(text("believ")), text("able")]), 1);
    assert_eq!(count(vec![text("one"), Inline::LineBreak, text("two")]), 2);
    assert_eq!(count(vec![text("one"), Inline::Image(image(None)), text("two")]), 2);
    assert_eq!(count(vec![text("one"), Inline::FootnoteRef { label: "1".into() }, text(" two")]), 2);
    assert_eq!(count(vec![Inline::Link { href: "/a".into(), content: vec![text("one link")] }, text(" here")]), 3);
}

#[test]
fn blocks_count_by_their_rules() {
    let paragraphs = |text: &str| vec![paragraph(text)];
    let seconds = |kind: BlockKind| measured("en", vec![block(kind)]).seconds();
    let cell = |text: &str| Cell { content: vec![Inline::text(text)] };

    assert_close(seconds(BlockKind::Heading { level: 2, content: vec![Inline::text("Two words")] }), 2.0 * ENGLISH_WORD);
    assert_close(
        seconds(BlockKind::List {
            start: None,
            items: vec![ListItem { blocks: paragraphs("one") }, ListItem { blocks: paragraphs("two") }],
        }),
        2.0 * ENGLISH_WORD,
    );
    let quote = |pull| BlockKind::Quote { blocks: paragraphs("I am yours"), attribution: vec![Inline::text("Samantha")], cite: None, pull };
    assert_close(seconds(quote(false)), 4.0 * ENGLISH_WORD);
    assert_close(seconds(quote(true)), 0.0);
    let table = Table {
        caption: vec![Inline::text("Ratings")],
        head: vec![cell("Then"), cell("Now")],
        rows: vec![vec![cell("4"), cell("5")]],
        ..Table::default()
    };
    assert_close(seconds(BlockKind::Table(table)), 5.0 * ENGLISH_WORD);
    assert_close(
        seconds(BlockKind::Spoiler { summary: vec![Inline::text("Ending")], blocks: paragraphs("She leaves") }),
        3.0 * ENGLISH_WORD,
    );
    assert_close(seconds(BlockKind::Embed { href: "https://video.example/1".into(), title: "The trailer".into() }), 2.0 * ENGLISH_WORD);
    assert_close(seconds(BlockKind::Break), 0.0);
}

#[test]
fn code_counts_by_lines_not_words() {
    let code = |text: String| measured("en", vec![block(BlockKind::Code { language: None, text })]);
    let three = code("let a = 1;\n\n  \nlet b = a + a * a - a;\n}".into());
    assert_eq!(three.words, 0);
    assert_close(three.seconds(), 6.0);
    assert_close(code("x\n".repeat(1000)).seconds(), 60.0);
}

#[test]
fn images_take_less_and_less_and_icons_nothing() {
    let figure = |images: Vec<Image>| {
        block(BlockKind::Figure { images, caption: vec![Inline::text("A caption")], credit: vec![Inline::text("Photo by nobody")] })
    };
    let measure = measured("en", vec![figure(vec![image(None), image(Some(50))]), figure(vec![image(Some(800))])]);
    assert_eq!((measure.images, measure.words), (2, 4));
    let seconds: Vec<f64> = measure.passages.iter().map(|passage| passage.seconds).collect();
    assert_eq!((seconds[0], seconds[2]), (12.0, 11.0), "the pictures, each before its caption");
    assert_close(seconds[1], 2.0 * ENGLISH_WORD);

    let twenty = measured("en", vec![block(BlockKind::Figure { images: vec![image(None); 20], caption: vec![], credit: vec![] })]);
    assert_close(twenty.seconds(), f64::from((3..=12).sum::<u32>() + 10 * 3));

    // Within a line of text an image of unknown width is taken for a smiley.
    let inline = |width| measured("en", vec![block(BlockKind::Paragraph { content: vec![Inline::Image(image(width))] })]).images;
    assert_eq!((inline(None), inline(Some(99)), inline(Some(100))), (0, 0, 1));
}

#[test]
fn footnotes_count_once_where_they_are() {
    let named = |text: &str, label: &str| {
        block(BlockKind::Paragraph { content: vec![Inline::text(text), Inline::FootnoteRef { label: label.into() }] })
    };
    let footnote = |label: &str, blocks| Footnote { label: label.into(), blocks };
    let seconds = |blocks, footnotes| {
        let mut article = Article::new(Default::default(), blocks, footnotes);
        article.metadata.language = Some("en".into());
        measure(&article, &UnicodeWords).passages.iter().map(|passage| (passage.seconds / ENGLISH_WORD).round()).collect::<Vec<_>>()
    };
    assert_eq!(seconds(vec![named("one", "a"), named("one", "a")], vec![footnote("a", vec![paragraph("two words")])]), [1.0, 1.0, 2.0]);
    assert_eq!(seconds(vec![paragraph("one")], vec![footnote("unnamed", vec![paragraph("two words")])]), [1.0, 2.0]);
    // A mark without its footnote.
    assert_eq!(seconds(vec![named("one", "gone")], vec![]), [1.0]);
}

#[test]
fn the_authors_figure_wins_and_is_distributed() {
    let mut article = article("en", vec![paragraph(&"word ".repeat(238)), paragraph(&"word ".repeat(714))]);
    assert_eq!(measure(&article, &UnicodeWords).minutes(), 4);
    article.metadata.reading_minutes = Some(8);
    let measure = measure(&article, &UnicodeWords);
    assert_eq!((measure.minutes(), measure.words), (8, 952));
    assert_close(measure.passages[0].seconds, 120.0);
    assert_close(measure.passages[1].seconds, 360.0);
}

#[test]
fn an_empty_article_takes_at_least_a_minute() {
    let measure = measured("", vec![]);
    assert_eq!((measure.minutes(), measure.words), (1, 0));
    assert_close(measure.seconds(), 0.0);
}
