//! A fetched article built into the page: its elements, its footnotes, its metadata, and that text is never taken for markup.
//! Must not test how articles are parsed, only what they become on the page; the fixtures of the native tests cover parsing.

use super::support::{Stage, translated};
use intertitle::article::{
    Article, Author, Block, BlockId, BlockKind, Date, Film, Footnote, Hero, Image, Inline, Link, Metadata, Rating, Review, Series,
};
use intertitle::browser::build::Builder;
use intertitle::browser::words::Words;
use intertitle::render::{Built, Manner, Origin, build, endnotes};
use intertitle::strings::Overrides;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Url};

fn built(stage: &Stage, article: &Article) -> Built {
    built_as(stage, article, Manner { endnotes: true, folds: true })
}

fn built_as(stage: &Stage, article: &Article, manner: Manner) -> Built {
    let words = Words::new("en", Overrides::default());
    let origin = Origin { base: "https://blog.example/her/", scope: "t1" };
    build(article, &stage.add("div", ""), &Builder::new().unwrap(), &words, origin, manner)
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::new(BlockKind::Paragraph { content })
}

fn one(root: &Element, selector: &str) -> Element {
    root.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
}

#[wasm_bindgen_test]
fn text_is_text_whatever_it_says() {
    let stage = Stage::new(&[]);
    let hostile = "<img src=x onerror=alert(1)> & <b>bold</b>";
    let Built { root, .. } = built(&stage, &Article::new(Metadata::default(), vec![paragraph(vec![Inline::text(hostile)])], vec![]));
    assert_eq!(one(&root, ".intertitle-article__text p").text_content().unwrap(), hostile);
    assert!(root.query_selector("img, b").unwrap().is_none());
}

#[wasm_bindgen_test]
fn boxes_and_folds_follow_the_authors_options() {
    let stage = Stage::new(&[]);
    let secret = BlockKind::Spoiler { summary: vec![], blocks: vec![paragraph(vec![Inline::text("They leave.")])] };
    let tagged = Metadata { tags: vec!["ferries".to_owned()], ..Metadata::default() };
    let article = Article::new(tagged, vec![Block::new(secret)], vec![]);
    for wanted in [true, false] {
        let Built { root, .. } = built_as(&stage, &article, Manner { endnotes: wanted, folds: wanted });
        assert_eq!(root.query_selector(".intertitle-box--tags").unwrap().is_some(), wanted);
        assert_eq!(one(&root, "details.intertitle-spoiler").has_attribute("open"), !wanted);
    }
}

#[wasm_bindgen_test]
fn footnotes_lead_there_and_back() {
    let stage = Stage::new(&[]);
    let note = Footnote { label: "a".into(), blocks: vec![paragraph(vec![Inline::text("Note.")])] };
    let text = vec![Inline::text("Seats"), Inline::FootnoteRef { label: "a".into() }];
    let Built { root, .. } = built(&stage, &Article::new(Metadata::default(), vec![paragraph(text)], vec![note]));
    let mark = one(&root, ".intertitle-mark");
    assert_eq!(mark.text_content().as_deref(), Some(""), "the number is drawn by the style sheet");
    let target = mark.get_attribute("href").unwrap();
    let note = one(&root, &target);
    assert_eq!(one(&note, ".intertitle-back").get_attribute("href").unwrap(), format!("#{}", mark.id()));
}

#[wasm_bindgen_test]
fn a_note_with_two_marks_leads_back_to_the_first() {
    let stage = Stage::new(&[]);
    let note = |label: &str| Footnote { label: label.into(), blocks: vec![paragraph(vec![Inline::text("Note.")])] };
    let mark = |label: &str| paragraph(vec![Inline::text("Seats"), Inline::FootnoteRef { label: label.into() }]);
    let article = Article::new(Metadata::default(), vec![mark("b"), mark("a"), mark("b")], vec![note("a"), note("b")]);
    let Built { root, .. } = built(&stage, &article);
    let marks = root.query_selector_all(".intertitle-mark").unwrap();
    let ids: Vec<String> = (0..marks.length()).map(|at| marks.get(at).unwrap().unchecked_into::<Element>().id()).collect();
    let backs = root.query_selector_all(".intertitle-back").unwrap();
    let back = |at| backs.get(at).unwrap().unchecked_into::<Element>().get_attribute("href").unwrap();
    assert_eq!((ids[0].as_str(), ids[1].as_str()), (&back(1)[1..], &back(0)[1..]));
    assert_eq!(ids[2], "", "an id is given once");
}

/// Every Angular or Blazor application has a `<base>`, which must not lead readers of a note to the front page.
#[wasm_bindgen_test]
fn links_within_an_article_stay_on_a_page_with_a_base() {
    let document = intertitle::browser::document().unwrap();
    let base = document.create_element("base").unwrap();
    base.set_attribute("href", "/elsewhere/").unwrap();
    document.head().unwrap().append_child(&base).unwrap();
    let stage = Stage::new(&[]);
    let note = Footnote { label: "a".into(), blocks: vec![paragraph(vec![Inline::text("Note.")])] };
    let link = Inline::Link { href: "#there".into(), content: vec![Inline::text("there")] };
    let text = vec![Inline::text("Seats"), Inline::FootnoteRef { label: "a".into() }, link];
    let Built { root, .. } = built(&stage, &Article::new(Metadata::default(), vec![paragraph(text)], vec![note]));
    let page = document.location().unwrap().pathname().unwrap();
    for selector in [".intertitle-mark", ".intertitle-back", "p > a"] {
        let link = one(&root, selector);
        let leads = Url::new_with_base(&link.get_attribute("href").unwrap(), &link.base_uri().unwrap().unwrap()).unwrap();
        assert_eq!((leads.pathname(), leads.hash().is_empty()), (page.clone(), false), "{selector}");
    }
    base.remove();
}

#[wasm_bindgen_test]
fn addresses_are_resolved_against_the_documents_own() {
    let stage = Stage::new(&[]);
    let link = |href: &str| Inline::Link { href: href.into(), content: vec![Inline::text("there")] };
    let Built { root, .. } =
        built(&stage, &Article::new(Metadata::default(), vec![paragraph(vec![link("../after-yang/"), link("#here")])], vec![]));
    assert_eq!(one(&root, "p a:first-child").get_attribute("href").unwrap(), "https://blog.example/after-yang/");
    assert_eq!(one(&root, "p a:last-child").get_attribute("href").unwrap(), "#here");
}

#[wasm_bindgen_test]
fn links_lead_to_places_in_the_same_article() {
    let stage = Stage::new(&[]);
    let link = |href: &str| Inline::Link { href: href.into(), content: vec![Inline::text("there")] };
    let with_id = |id: &str, kind| Block { id: BlockId::new(id).unwrap(), kind };
    let blocks = vec![
        paragraph(vec![link("#city"), link("#opening"), link("#elsewhere")]),
        with_id("city", BlockKind::Heading { level: 2, content: vec![Inline::text("The city")] }),
        with_id("opening", BlockKind::Paragraph { content: vec![Inline::text("A paragraph with an id of its own.")] }),
        paragraph(vec![Inline::text("One without.")]),
    ];
    let Built { root, .. } = built(&stage, &Article::new(Metadata::default(), blocks, vec![]));
    let href =
        |number| root.query_selector_all("p a").unwrap().get(number).unwrap().unchecked_into::<Element>().get_attribute("href").unwrap();
    assert_eq!(one(&root, "h2").id(), href(0).trim_start_matches('#'));
    let text = root.query_selector_all("p[id]").unwrap();
    assert_eq!(text.length(), 1, "an id that nothing leads to");
    assert_eq!(text.get(0).unwrap().unchecked_into::<Element>().id(), href(1).trim_start_matches('#'));
    assert_eq!(href(2), "#elsewhere", "what the page has beside the article");
}

/// It is hidden from screen readers only if the text says it elsewhere, and never with a link in it.
#[wasm_bindgen_test]
fn a_pull_quote_is_heard_once() {
    let stage = Stage::new(&[]);
    let pull = |words: &str, attribution: Vec<Inline>| {
        let blocks = vec![paragraph(vec![Inline::text(words)])];
        Block::new(BlockKind::Quote { blocks, attribution, cite: None, pull: true })
    };
    let link = Inline::Link { href: "/her".into(), content: vec![Inline::text("Ada")] };
    let blocks = vec![
        paragraph(vec![Inline::text("The city is warm. Nobody looks up.")]),
        pull("“Nobody looks up.”", vec![]),
        pull("Said nowhere else.", vec![]),
        pull("The city is warm", vec![link]),
    ];
    let Built { root, .. } = built(&stage, &Article::new(Metadata::default(), blocks, vec![]));
    let hidden: Vec<bool> = {
        let pulls = root.query_selector_all(".intertitle-pull").unwrap();
        (0..pulls.length()).map(|at| pulls.get(at).unwrap().unchecked_into::<Element>().has_attribute("aria-hidden")).collect()
    };
    assert_eq!(hidden, [true, false, false]);
}

#[wasm_bindgen_test]
fn known_metadata_is_shown_and_the_rest_leaves_nothing() {
    let stage = Stage::new(&[]);
    let metadata = Metadata {
        title: Some("Her, again".into()),
        authors: vec![Author { name: "Ada Example".into(), ..Author::default() }],
        published: Date::parse("2026-02-03"),
        ..Metadata::default()
    };
    let Built { root, byline, .. } = built(&stage, &Article::new(metadata, vec![paragraph(vec![Inline::text("Text.")])], vec![]));
    assert_eq!(one(&root, "h1").text_content().unwrap(), "Her, again");
    assert_eq!(byline.text_content().unwrap(), "By Ada ExampleFebruary 3, 2026");
    let empty = root.query_selector_all(":empty:not(br, hr, img)").unwrap();
    assert_eq!(empty.length(), 0, "an empty element");
    assert!(root.query_selector(".intertitle-endnotes, .intertitle-hero, .intertitle-dek, .intertitle-kicker").unwrap().is_none());
    assert!(root.query_selector("header").unwrap().is_none(), "a blog's rules for the head of its site would be heeded");
}

/// The date `years` and one month before today, so that it counts as that many years on any day.
fn years_ago(years: u32) -> Date {
    let now = js_sys::Date::new_0();
    let (year, month) = (now.get_full_year() - years, now.get_month() + 1);
    let (year, month) = if month > 1 { (year, month - 1) } else { (year - 1, 12) };
    Date::parse(&format!("{year}-{month:02}-01")).unwrap()
}

/// Everything that a review can say about itself.
fn everything() -> Metadata {
    let link = |title: &str, href: &str| Some(Link { title: title.into(), href: href.into() });
    Metadata {
        kicker: Some("Film Review Fridays".into()),
        dek: Some("Seen again.".into()),
        series: Some(Series {
            name: "Listening Machines".into(),
            part: Some(2),
            previous: link("The Conversation", "/conversation"),
            next: link("After Yang", "../after-yang/"),
        }),
        authors: vec![Author { name: "Ada Example".into(), bio: Some("Sees everything twice.".into()), href: Some("/ada".into()) }],
        published: Some(years_ago(3)),
        updated: Date::parse("2026-03-09"),
        hero: Some(Hero {
            image: Image { src: "window.jpg".into(), alt: "A man before a window".into(), ..Image::default() },
            caption: Some("There is always a window.".into()),
            credit: Some("Drawing: Changeover".into()),
        }),
        films: vec![Film { title: "Her".into(), year: Some(2013) }, Film { title: "Up".into(), year: None }],
        rating: Some(Rating { value: 4.5, scale: 5.0 }),
        earlier: Some(Review {
            title: Some("A Boyfriend for Nobody".into()),
            href: Some("/2014/her".into()),
            published: Some(years_ago(12)),
            rating: Some(Rating { value: 3.5, scale: 5.0 }),
            note: Some("I reviewed the operating system.".into()),
        }),
        ..Metadata::default()
    }
}

/// Each item is shown in its place.
#[wasm_bindgen_test]
fn everything_that_a_review_says_about_itself_is_shown() {
    let stage = Stage::new(&[]);
    let Built { root, .. } = built(&stage, &Article::new(everything(), vec![paragraph(vec![Inline::text("Text.")])], vec![]));
    let text = |selector: &str| one(&root, selector).text_content().unwrap();
    let of = |selector: &str, name: &str| one(&root, selector).get_attribute(name).unwrap_or_default();

    assert_eq!(text(".intertitle-kicker"), "Film Review Fridays");
    assert_eq!(text(".intertitle-dek"), "Seen again.");
    assert_eq!(text(".intertitle-films"), "Her (2013), Up");
    assert_eq!(of(".intertitle-authors a", "href"), "https://blog.example/ada");
    assert_eq!(of(".intertitle-date time", "datetime"), years_ago(3).as_str());
    assert_eq!(of(".intertitle-date time", "title"), "3 years ago", "how long ago, as formatted by Intl");
    assert_eq!(text(".intertitle-date ~ .intertitle-date"), "Updated March 9, 2026");
    assert_eq!(of(".intertitle-hero img", "src"), "https://blog.example/her/window.jpg");
    assert_eq!(of(".intertitle-hero img", "alt"), "A man before a window");
    assert_eq!(text(".intertitle-hero figcaption"), "There is always a window. Drawing: Changeover");
    assert_eq!(text(".intertitle-hero .intertitle-credit"), "Drawing: Changeover");

    assert_eq!(text(".intertitle-box--series .intertitle-label"), "Listening Machines \u{b7} Part 2");
    for (rel, title, href) in
        [("prev", "The Conversation", "https://blog.example/conversation"), ("next", "After Yang", "https://blog.example/after-yang/")]
    {
        let neighbour = format!(".intertitle-box--series .intertitle-{rel} a[rel={rel}]");
        assert!(text(&neighbour).contains(title), "{}", text(&neighbour));
        assert_eq!(of(&neighbour, "href"), href);
    }
    assert_eq!(of(".intertitle-earlier a", "href"), "https://blog.example/2014/her");
    assert_eq!(text(".intertitle-earlier a"), "A Boyfriend for Nobody");
    assert!(text(".intertitle-earlier time").ends_with(" \u{b7} 12 years ago"), "{}", text(".intertitle-earlier time"));
    let scores = root.query_selector_all(".intertitle-scores dd").unwrap();
    let scores: Vec<_> = (0..scores.length()).map(|at| scores.item(at).unwrap().text_content().unwrap()).collect();
    assert_eq!(scores, ["3.5 out of 5", "4.5 out of 5"], "then and now");
    assert!(text(".intertitle-box--rereview").ends_with("I reviewed the operating system."));
    assert!(root.query_selector(".intertitle-box--rating").unwrap().is_none(), "the rating is shown once");
    assert_eq!(text(".intertitle-box--author p:last-child"), "Sees everything twice.");
    // In a shadow root a footer is a landmark of the page to some screen readers, and a group says its name before its label says it.
    assert!(root.query_selector(".intertitle-endnotes:is(footer, :has([aria-label]))").unwrap().is_none());
}

#[wasm_bindgen_test]
fn a_series_without_neighbours_is_named_once() {
    let stage = Stage::new(&[]);
    let series = Some(Series { name: "Listening Machines".into(), part: Some(2), ..Series::default() });
    let about = Metadata { series, ..Metadata::default() };
    let parent = stage.add("div", "");
    let words = Words::new("en", Overrides::default());
    let article = endnotes::Ended { about: &about, base: "https://blog.example/her/", has_header: false, language: None };
    endnotes::build(&Builder::new().unwrap(), &parent, &words, article);
    assert_eq!(one(&parent, "[part=series]").text_content().unwrap(), "Listening Machines \u{b7} Part 2");
    let Built { root, .. } = built(&stage, &Article::new(about, vec![paragraph(vec![Inline::text("Text.")])], vec![]));
    assert_eq!(one(&root, ".intertitle-series").text_content().unwrap(), "Listening Machines \u{b7} Part 2");
    assert!(root.query_selector(".intertitle-endnotes").unwrap().is_none(), "its head says it already");
}

#[wasm_bindgen_test]
fn films_are_separated_as_the_language_separates_names() {
    let stage = Stage::new(&[]);
    let film = |title: &str| Film { title: title.into(), year: None };
    let about = Metadata { films: vec![film("هي"), film("سولاريس")], ..Metadata::default() };
    let article = Article::new(about, vec![paragraph(vec![Inline::text("نص.")])], vec![]);
    let origin = Origin { base: "https://blog.example/her/", scope: "t1" };
    let (words, manner) = (Words::new("ar", translated("ar")), Manner { endnotes: true, folds: true });
    let Built { root, .. } = build(&article, &stage.add("div", ""), &Builder::new().unwrap(), &words, origin, manner);
    assert_eq!(one(&root, ".intertitle-films").text_content().unwrap(), "هي، سولاريس");
}

/// There are no German strings, so the labels are English, but what the author wrote is German.
#[wasm_bindgen_test]
fn the_authors_words_are_marked_with_their_language() {
    let stage = Stage::new(&[]);
    let about = |language: &str| Metadata {
        language: Some(language.into()),
        authors: vec![Author { name: "Ada Beispiel".into(), bio: Some("Schreibt freitags.".into()), ..Author::default() }],
        tags: vec!["Einsamkeit".into()],
        ..Metadata::default()
    };
    let article = |language| Article::new(about(language), vec![paragraph(vec![Inline::text("Text.")])], vec![]);
    let Built { root, .. } = built(&stage, &article("de"));
    assert_eq!(one(&root, ".intertitle-endnotes").get_attribute("lang").as_deref(), Some("en"));
    let written = root.query_selector_all(".intertitle-endnotes [lang=de]").unwrap();
    let written: Vec<_> = (0..written.length()).map(|at| written.item(at).unwrap().text_content().unwrap()).collect();
    assert_eq!(written, ["Schreibt freitags.", "Einsamkeit"]);
    let Built { root, .. } = built(&stage, &article("en"));
    assert!(root.query_selector(".intertitle-endnotes:is([lang], :has([lang]))").unwrap().is_none(), "one language needs no word on it");
}
