//! Arbitrary articles, as any of the readers could have made them: for property tests.
//! Strings are trimmed and folded, addresses have passed the policy, and footnote references have their footnotes.

use intertitle::article::{
    Alignment, Article, Author, Block, BlockId, BlockKind, Cell, Date, Film, Footnote, Hero, Image, Inline, Link, ListItem, Metadata,
    Rating, Review, Series, Table,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// The labels of the footnotes of every arbitrary article.
const LABELS: [&str; 2] = ["1", "ending"];

/// Words for readers: several scripts, markup and JSON's own punctuation; never blank.
pub(crate) fn words() -> impl Strategy<Value = String> {
    vec(
        prop_oneof![
            "[a-zA-Z]{1,8}",
            "[\"\\\\<&{}\\[\\],:|*_#-]{1,3}",
            "[äßéñÅ]{1,3}",
            "[א-ת]{1,4}",
            "[一-十]{1,4}",
            "[\u{1f3ac}\u{200d}\u{301}]{1,2}"
        ],
        1..5,
    )
    .prop_map(|words| words.join(" "))
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        "https://example\\.org/[a-z]{1,6}(\\?q=[a-z]{1,3}&b=1)?",
        "/[a-z]{1,6}/[a-z]{1,6}\\.html",
        "#[a-z]{1,6}",
        "mailto:[a-z]{1,5}@example\\.org"
    ]
}

fn picture() -> impl Strategy<Value = String> {
    prop_oneof!["https://example\\.org/[a-z]{1,6}\\.jpg", "[a-z]{1,6}\\.png", Just("data:image/png;base64,iVBORw0KGgo=".to_owned())]
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
        1 => "[ -~\n]{0,12}".prop_map(|text| Inline::Code { text }),
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
    (of("[a-c]-?[2-3]?"), kind).prop_map(|(id, kind)| Block { id: id.and_then(|id| BlockId::new(&id)).unwrap_or_default(), kind })
}

/// Blocks of every kind, nested a few levels deep. Some have ids, some of those the same.
pub(crate) fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        4 => inlines().prop_map(|content| BlockKind::Paragraph { content }),
        2 => (2..=6u8, inlines()).prop_map(|(level, content)| BlockKind::Heading { level, content }),
        1 => (of(words()), "[ -~\n]{0,40}").prop_map(|(language, text)| BlockKind::Code { language, text }),
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
    let written =
        "(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])(T[01][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,3})?)?(Z|\\+0[0-9]:30)?)?";
    written.prop_map(|text| Date::parse(&text).expect("the pattern makes only dates"))
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

/// Metadata, any field of which may be absent.
pub(crate) fn metadata() -> impl Strategy<Value = Metadata> {
    let who = (of(words()), of(words()), of(words()), of(series()), vec(author(), 0..3), of(date()), of(date()));
    let film = (words(), of(1..=9999u16)).prop_map(|(title, year)| Film { title, year });
    let what = (of("[a-z]{2}(-[A-Z]{2})?"), of(hero()), vec(words(), 0..3), of(address()), of(words()), vec(film, 0..3));
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

/// Any JSON value, with keys and types of the published format among others.
pub(crate) fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let key = prop_oneof![
        3 => prop::sample::select(
            &["metadata", "blocks", "footnotes", "type", "id", "content", "items", "text", "href", "src", "images", "rows", "head", "label", "title", "level", "authors", "films", "rating", "hero", "series", "earlier", "value", "scale", "alignments"][..]
        )
        .prop_map(str::to_owned),
        1 => "[a-z]{1,6}",
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
        1 => "\\PC{0,12}".prop_map(Value::from),
        4 => kind.prop_map(Value::from),
    ];
    leaf.prop_recursive(8, 64, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((key.clone(), inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect()))
        ]
    })
}
