//! Texts of strangers as blocks.

use intertitle::article::{Block, BlockKind, Inline};
use intertitle::responses::text::{html, plain, words};

fn kinds(text: &[Block]) -> Vec<&BlockKind> {
    text.iter().map(|block| &block.kind).collect()
}

fn paragraph(content: Vec<Inline>) -> BlockKind {
    BlockKind::Paragraph { content }
}

#[test]
fn formats_go_on_across_paragraphs() {
    let text = html("<b>one<p>two</p></b>");
    let strong = |word: &str| paragraph(vec![Inline::Strong { content: vec![Inline::text(word)] }]);
    assert_eq!(kinds(&text), [&strong("one"), &strong("two")]);
}

#[test]
fn white_space_folds_and_ends_are_trimmed() {
    assert_eq!(words(&html("<p>  a \n\t b <br> c <br></p>\n<p> </p><div></div>")), "a b \nc");
    assert_eq!(html(" \n "), []);
    assert_eq!(plain(" \n\n "), []);
}

#[test]
fn plain_words_part_at_empty_lines() {
    let text = plain("a\nb\r\n\r\n\n\nc\n");
    let expected = [paragraph(vec![Inline::text("a"), Inline::LineBreak, Inline::text("b")]), paragraph(vec![Inline::text("c")])];
    assert_eq!(kinds(&text), expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_relative_link_would_lead_into_the_page_and_is_none() {
    assert_eq!(html("<a href='/wp-admin'>x</a>")[0].kind, paragraph(vec![Inline::text("x")]));
    assert_eq!(html("<a href='#harmful-link'>x</a>")[0].kind, paragraph(vec![Inline::text("x")]));
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

#[test]
fn nesting_ends_somewhere() {
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
