//! Arbitrary articles, such as any of the readers could produce: for property tests.
//! Strings are trimmed and folded, addresses have passed the policy, and every footnote reference has its footnote.

use intertitle::article::{
    Alignment, Article, Author, Block, BlockId, BlockKind, Cell, Date, Film, Footnote, Hero, Image, Inline, Link, ListItem, Metadata,
    Rating, Review, Series, Table,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// The labels of the footnotes in every arbitrary article.
const LABELS: [&str; 2] = ["1", "ending"];

/// Words in several scripts, with the punctuation of JSON, Markdown and HTML among them.
const WORDS: [&str; 24] = [
    "a",
    "film",
    "Her",
    "letters",
    "Theodore",
    "\"quoted\"",
    "back\\slash",
    "<em>",
    "&amp;",
    "{n}",
    "[x]",
    "||",
    ":::",
    "*",
    "_",
    "#",
    "-",
    "Ærø",
    "niño",
    "שלום",
    "电影",
    "映画を",
    "\u{1f3ac}",
    "e\u{301}",
];

/// Ids that an author may give, some of them like those that get a number.
const IDS: [&str; 5] = ["a", "a-2", "a-3", "b", "b-2"];

/// Code, with white space that must stay.
const CODE: [&str; 6] = ["", "x", "let a = \"b\";", "  two\n\n\tlines ", "\\", "`"];

const ADDRESSES: [&str; 6] =
    ["https://example.org/her", "https://example.org/?q=her&b=1", "/reviews/her.html", "her.md", "#the-city", "mailto:ida@example.org"];

const PICTURES: [&str; 4] = ["https://example.org/her.jpg", "window.png", "/img/a%20b.webp", "data:image/png;base64,iVBORw0KGgo="];

const TIMES: [&str; 6] = ["", "T18:30", "T18:30:05", "T18:30:05.25Z", "T08:00Z", "T23:59:59+05:30"];

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

/// Readable words; never blank.
pub(crate) fn words() -> impl Strategy<Value = String> {
    vec(prop::sample::select(&WORDS[..]), 1..5).prop_map(|words| words.join(" "))
}

fn address() -> impl Strategy<Value = String> {
    one_of(&ADDRESSES)
}

fn picture() -> impl Strategy<Value = String> {
    one_of(&PICTURES)
}

fn image() -> impl Strategy<Value = Image> {
    (picture(), of(words()), of(any::<u32>()), of(any::<u32>())).prop_map(|(src, alt, width, height)| Image {
        src,
        alt: alt.unwrap_or_default(),
        width,
        height,
    })
}

/// Inlines, nested a few levels deep.
pub(crate) fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        4 => words().prop_map(Inline::text),
        1 => one_of(&CODE).prop_map(|text| Inline::Code { text }),
        1 => Just(Inline::LineBreak),
        1 => image().prop_map(Inline::Image),
        1 => prop::sample::select(&LABELS[..]).prop_map(|label| Inline::FootnoteRef { label: label.to_owned() }),
    ];
    let inline = leaf.prop_recursive(4, 24, 4, |inner| {
        let content = || vec(inner.clone(), 0..4);
        prop_oneof![
            content().prop_map(|content| Inline::Emphasis { content }),
            content().prop_map(|content| Inline::Strong { content }),
            content().prop_map(|content| Inline::Strike { content }),
            content().prop_map(|content| Inline::Title { content }),
            content().prop_map(|content| Inline::Marked { content }),
            content().prop_map(|content| Inline::Spoiler { content }),
            (address(), content()).prop_map(|(href, content)| Inline::Link { href, content }),
        ]
    });
    vec(inline, 0..4)
}

fn table() -> impl Strategy<Value = Table> {
    let row = || vec(inlines().prop_map(|content| Cell { content }), 0..3);
    let alignment = prop_oneof![Just(Alignment::Start), Just(Alignment::Center), Just(Alignment::End)];
    (inlines(), vec(alignment, 0..3), row(), vec(row(), 0..3)).prop_map(|(caption, alignments, head, rows)| Table {
        caption,
        alignments,
        head,
        rows,
    })
}

fn with_id(kind: impl Strategy<Value = BlockKind>) -> impl Strategy<Value = Block> {
    (of(one_of(&IDS)), kind).prop_map(|(id, kind)| Block { id: id.and_then(|id| BlockId::new(&id)).unwrap_or_default(), kind })
}

/// Blocks of every kind, nested a few levels deep. Some have ids, some of these the same id.
pub(crate) fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        4 => inlines().prop_map(|content| BlockKind::Paragraph { content }),
        2 => (2..=6u8, inlines()).prop_map(|(level, content)| BlockKind::Heading { level, content }),
        1 => (of(words()), one_of(&CODE)).prop_map(|(language, text)| BlockKind::Code { language, text }),
        1 => table().prop_map(BlockKind::Table),
        1 => Just(BlockKind::Break),
        1 => (vec(image(), 1..3), inlines(), inlines()).prop_map(|(images, caption, credit)| BlockKind::Figure { images, caption, credit }),
        1 => (address(), words()).prop_map(|(href, title)| BlockKind::Embed { href, title }),
    ];
    let block = with_id(leaf).prop_recursive(3, 24, 4, |inner| {
        let blocks = || vec(inner.clone(), 0..4);
        with_id(prop_oneof![
            (of(any::<u32>()), vec(blocks().prop_map(|blocks| ListItem { blocks }), 0..4))
                .prop_map(|(start, items)| BlockKind::List { start, items }),
            (blocks(), inlines(), of(address()), any::<bool>()).prop_map(|(blocks, attribution, cite, pull)| BlockKind::Quote {
                blocks,
                attribution,
                cite,
                pull
            }),
            (inlines(), blocks()).prop_map(|(summary, blocks)| BlockKind::Spoiler { summary, blocks }),
        ])
    });
    vec(block, 1..6)
}

fn date() -> impl Strategy<Value = Date> {
    let day = (1900..2100u16, 1..=12u8, 1..=28u8);
    (day, one_of(&TIMES)).prop_map(|((year, month, day), time)| Date::parse(&format!("{year}-{month:02}-{day:02}{time}")).expect("a date"))
}

fn rating() -> impl Strategy<Value = Rating> {
    (0..=1000u32, prop::sample::select(&[5u32, 10, 100][..])).prop_map(|(thousandths, scale)| {
        Rating::new(f64::from(thousandths * scale) / 1000.0, f64::from(scale)).expect("a thousandth part of the scale")
    })
}

fn link() -> impl Strategy<Value = Link> {
    (words(), address()).prop_map(|(title, href)| Link { title, href })
}

fn series() -> impl Strategy<Value = Series> {
    (words(), of(1..99u32), of(link()), of(link())).prop_map(|(name, part, previous, next)| Series { name, part, previous, next })
}

fn author() -> impl Strategy<Value = Author> {
    (words(), of(words()), of(address())).prop_map(|(name, bio, href)| Author { name, bio, href })
}

fn hero() -> impl Strategy<Value = Hero> {
    (image(), of(words()), of(words())).prop_map(|(image, caption, credit)| Hero { image, caption, credit })
}

fn review() -> impl Strategy<Value = Review> {
    (of(words()), of(address()), of(date()), of(rating()), of(words())).prop_map(|(title, href, published, rating, note)| Review {
        title,
        href,
        published,
        rating,
        note,
    })
}

/// Metadata in which any field may be absent.
pub(crate) fn metadata() -> impl Strategy<Value = Metadata> {
    let who = (of(words()), of(words()), of(words()), of(series()), vec(author(), 0..3), of(date()), of(date()));
    let film = (words(), of(1..=9999u16)).prop_map(|(title, year)| Film { title, year });
    let what = (of(one_of(&["en", "pt-BR", "zh-Hant"])), of(hero()), vec(words(), 0..3), of(address()), of(words()), vec(film, 0..3));
    let rest = (of(rating()), of(review()), of(1..200u32), any::<bool>());
    (who, what, rest).prop_map(|(who, what, rest)| {
        let (title, dek, kicker, series, authors, published, updated) = who;
        let (language, hero, tags, canonical, publication, films) = what;
        let (rating, earlier, reading_minutes, draft) = rest;
        Metadata {
            title,
            dek,
            kicker,
            series,
            authors,
            published,
            updated,
            language,
            hero,
            tags,
            canonical,
            publication,
            films,
            rating,
            earlier,
            reading_minutes,
            draft,
        }
    })
}

/// A whole article.
pub(crate) fn article() -> impl Strategy<Value = Article> {
    (metadata(), blocks(), vec(blocks(), LABELS.len())).prop_map(|(metadata, blocks, notes)| {
        let footnotes = LABELS.iter().zip(notes).map(|(label, blocks)| Footnote { label: (*label).to_owned(), blocks }).collect();
        Article::new(metadata, blocks, footnotes)
    })
}

/// Any JSON value, including keys and types of the published format.
pub(crate) fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let key = prop_oneof![
        3 => prop::sample::select(
            &["metadata", "blocks", "footnotes", "type", "id", "content", "items", "text", "href", "src", "images", "rows", "head", "label", "title", "level", "authors", "films", "rating", "hero", "series", "earlier", "value", "scale", "alignments"][..]
        )
        .prop_map(str::to_owned),
        1 => one_of(&["x", "tilte", "contents"]),
    ];
    let kind = prop::sample::select(
        &[
            "paragraph",
            "heading",
            "list",
            "quote",
            "figure",
            "code",
            "table",
            "break",
            "spoiler",
            "embed",
            "link",
            "image",
            "footnoteRef",
            "lineBreak",
            "text",
        ][..],
    );
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => (0..10u32).prop_map(Value::from),
        2 => words().prop_map(Value::from),
        4 => kind.prop_map(Value::from),
    ];
    leaf.prop_recursive(8, 64, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((key.clone(), inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect()))
        ]
    })
}

/// What [`html`] is made of.
const PIECES: [&str; 56] = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<h1>",
    "<h2>",
    "</h2>",
    "<h6>",
    "<ul>",
    "</ul>",
    "<ol start=3>",
    "</ol>",
    "<li>",
    "<blockquote cite='/a b'>",
    "</blockquote>",
    "<figure>",
    "</figure>",
    "<figcaption>",
    "</figcaption>",
    "<img src='/a.jpg' alt='  two  words '>",
    "<img src='javascript:x'>",
    "<table>",
    "</table>",
    "<caption>",
    "<tr>",
    "<td>",
    "<th>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<em>",
    "</em>",
    "<strong>",
    "<s>",
    "<cite>",
    "</cite>",
    "<a href='/x'>",
    "<a href='data:text/html,x'>",
    "</a>",
    "<br>",
    "<hr>",
    "<details>",
    "<summary>",
    "</summary>",
    "</details>",
    "<iframe src='https://example.org/v' title=' '></iframe>",
    "<sup><a href='#fn1' id='fnref1' role='doc-noteref'>1</a></sup>",
    "<section class=footnotes><ol><li id='fn1'>",
    "</section>",
    "<span class=spoiler>",
    "</span>",
    " \n ",
    "words ",
    "\u{a0}",
    "<p id='the id'>",
];

/// Pieces of HTML in any order, closed or not.
pub(crate) fn html() -> impl Strategy<Value = String> {
    vec(prop::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| pieces.concat())
}
