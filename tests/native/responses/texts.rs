//! Strangers' texts as blocks.

use intertitle::article::{Block, BlockKind, Inline, ListItem};
use intertitle::responses::text::{html, links, plain, words};

fn kinds(text: &[Block]) -> Vec<&BlockKind> {
    text.iter().map(|block| &block.kind).collect()
}

fn paragraph(content: Vec<Inline>) -> BlockKind {
    BlockKind::Paragraph { content }
}

#[test]
fn formats_continue_across_paragraphs() {
    let text = html("<b>one<p>two</p></b>");
    let strong = |word: &str| paragraph(vec![Inline::Strong { content: vec![Inline::text(word)] }]);
    assert_eq!(kinds(&text), [&strong("one"), &strong("two")]);
}

#[test]
fn quotations_lists_and_titles_stay_what_they_are() {
    let said = vec![Block::new(paragraph(vec![Inline::text("said")]))];
    let quote = BlockKind::Quote { blocks: said.clone(), attribution: vec![], cite: None, pull: false };
    assert_eq!(kinds(&html("<blockquote>said</blockquote>")), [&quote]);
    assert_eq!(kinds(&html("<blockquote><br></blockquote>after")), [&paragraph(vec![Inline::text("after")])]);
    let list = BlockKind::List { start: Some(3), items: vec![ListItem { blocks: said.clone() }, ListItem { blocks: said }] };
    assert_eq!(kinds(&html("<ol start=3><li>said</li>said</ol>")), [&list], "words in none of its items are one too");
    assert_eq!(links(&html("<blockquote><a href=https://films.example>said</a></blockquote>")), ["https://films.example"]);
    assert_eq!(html("<del>said</del>")[0].kind, paragraph(vec![Inline::Strike { content: vec![Inline::text("said")] }]));
    assert_eq!(html("<cite>Her</cite>")[0].kind, paragraph(vec![Inline::Title { content: vec![Inline::text("Her")] }]));
    assert_eq!(html("<code>a <code>b</code></code>")[0].kind, paragraph(vec![Inline::Code { text: "a b".into() }]));
}

/// Fediverse servers hide parts of an address; elsewhere the class would hide what somebody said.
#[test]
fn only_in_a_link_are_words_hidden_or_cut() {
    let shown = |inside: &str| words(&html(&format!("<p>{inside}</p>")));
    let address = "<span class=invisible>https://</span><span class=ellipsis>films.example/her</span><span class=invisible>/2013</span>";
    assert_eq!(shown(&format!("<a href='https://films.example/her/2013'>{address}</a>")), "films.example/her…");
    assert_eq!(shown(address), "https://films.example/her/2013");
}

#[test]
fn white_space_folds_and_ends_are_trimmed() {
    assert_eq!(words(&html("<p>  a \n\t b <br> c <br></p>\n<p> </p><div></div>")), "a b\nc");
    assert_eq!(html(" \n "), []);
    assert_eq!(plain(" \n\n "), []);
}

#[test]
fn plain_text_is_split_at_empty_lines() {
    let text = plain("a\nb\r\n\r\n\n\nc\n");
    let expected = [paragraph(vec![Inline::text("a"), Inline::LineBreak, Inline::text("b")]), paragraph(vec![Inline::text("c")])];
    assert_eq!(kinds(&text), expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_relative_link_is_dropped_since_it_would_lead_into_the_page() {
    assert_eq!(html("<a href='/wp-admin'>x</a>")[0].kind, paragraph(vec![Inline::text("x")]));
    assert_eq!(html("<a href='#harmful-link'>x</a>")[0].kind, paragraph(vec![Inline::text("x")]));
}

/// Fediverse servers show where such a link leads, and Bluesky warns about it; here, only we can.
#[test]
fn a_link_that_names_another_site_says_where_it_leads() {
    let says = |content: &str, href: &str| words(&html(&format!("<a href='{href}'>{content}</a>")));
    let evil = "https://evil.example/x";
    for content in [
        "https://films.example/her",
        "www.films.example",
        "Films.Example/her?p=1",
        "films.example is good",
        "<b>https</b>://films\u{200b}.example",
    ] {
        assert!(says(content, evil).ends_with(" (evil.example)"), "{content}");
    }
    for (content, href) in [
        ("films.example/her", "https://www.films.example/her?utm_source=x"),
        ("films.example/a-long-ti…", "https://m.films.example/a-long-title"),
        ("this", evil),
        ("Mr. Smith", evil),
        ("7.5/10", evil),
        ("@ada@films.example", evil),
        ("#film", evil),
        ("and so on...", evil),
    ] {
        assert!(!says(content, href).contains('('), "{content}");
    }
    assert!(says("https://films.example", "https://evilfilms.example").ends_with(" (evilfilms.example)"), "not below it");
}

#[test]
fn what_is_no_text_is_left_out() {
    for source in [
        "<img src=https://evil.example/p.png>",
        "<script>x</script>",
        "<style>x</style>",
        "<iframe src=x></iframe>",
        "<form><input value=x></form>",
        "<video src=x></video>",
        "<svg><text>x</text></svg>",
    ] {
        assert_eq!(html(source), [], "{source}");
    }
}

/// On a site about films, it is nearly always the ending.
#[test]
fn spoilers_stay_covered() {
    let text = html(
        "<p>Go.</p><details><summary>How <i>it</i> ends</summary>She <a href='https://films.example'>leaves</a>.<p>Slowly.</p></details>",
    );
    let BlockKind::Spoiler { summary, blocks } = &text[1].kind else { panic!("{text:?}") };
    assert_eq!((summary.len(), blocks.len()), (3, 2));
    assert_eq!(words(&text), "Go.\nHow it ends\nShe leaves.\nSlowly.");
    assert_eq!(links(&text), ["https://films.example"]);
    let text = html("<details>She leaves.</details>");
    assert!(matches!(&text[0].kind, BlockKind::Spoiler { summary, .. } if summary.is_empty()), "{text:?}");
    assert_eq!(html("<details><summary> </summary></details>"), []);
    assert_eq!(words(&html("<summary>one</summary><details>two<li>three<summary>four<p>five</details>")), "one\ntwo\nthree\nfour\nfive");
}

#[test]
fn nesting_is_limited() {
    let deep = "<blockquote>".repeat(2_000) + "x" + &"</blockquote>".repeat(2_000);
    assert_eq!(words(&html(&deep)), "x");
    let deep = "<b>".repeat(2_000) + "x";
    assert_eq!(words(&html(&deep)), "x");
}

#[test]
fn a_long_text_is_cut_between_characters() {
    let text = html(&"é".repeat(100_000));
    assert_eq!(words(&text).chars().count(), 32_768);
}
