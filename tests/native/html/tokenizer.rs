//! The tokenizer: in tables of cases, compared with html5ever on hand-written HTML, and on arbitrary text.

use intertitle::parse::html::{Event, Tokenizer, decode_entities};
use proptest::prelude::*;

/// The events as text: `<name key="value">`, words, `</>`; runs of text joined.
fn write(event: &Event<'_>, out: &mut String) {
    match event {
        Event::Open { name, attributes } => {
            out.extend(["<", name]);
            for key in ["href", "class", "title", "hidden", "data-x"] {
                if let Some(value) = attributes.get(key) {
                    out.push_str(&format!(" {key}={value:?}"));
                }
            }
            out.push('>');
        }
        Event::Text(text) => out.push_str(text),
        Event::Close => out.push_str("</>"),
    }
}

fn read(fragment: &str) -> String {
    let mut out = String::new();
    let mut html = Tokenizer::new();
    html.feed(fragment, &mut |event| write(event, &mut out));
    html.finish(&mut |event| write(event, &mut out));
    out
}

#[test]
fn tags_are_read_in_every_form() {
    let cases = [
        ("Her", "Her"),
        ("<b>Her</b>", "<b>Her</>"),
        ("<B CLASS='Big Red'>Her</B >", "<b class=\"Big Red\">Her</>"),
        ("<a href=\"a>b\" title = x hidden>Her</a>", "<a href=\"a>b\" title=\"x\" hidden=\"\">Her</>"),
        ("<a href=/her/>Her</a>", "<a href=\"/her/\">Her</>"),
        ("<a\nhref='?a=1&amp;b=2'\n>Her</a\n>", "<a href=\"?a=1&b=2\">Her</>"),
        ("<a href=1 href=2>Her</a>", "<a href=\"1\">Her</>"),
        ("<a href=>Her</a>", "<a href=\"\">Her</>"),
        ("<i/>Her", "<i>Her</>"),
        ("a<br>b<br/>c<hr />", "a<br></>b<br></>c<hr></>"),
        ("a</br>b", "a<br></>b"),
        ("<svg><path/><g/></svg>Her", "<svg><path></><g></></>Her"),
        ("<script>if (a < b && '</b>') {}</script>Her", "<script>if (a < b && '</b>') {}</>Her"),
        ("<style>a > b", "<style>a > b</>"),
        ("<x-card>Her</x-card>", "<x-card>Her</>"),
        ("<video src=x>V</video>", "<video>V</>"),
    ];
    for (fragment, expected) in cases {
        assert_eq!(read(fragment), expected, "{fragment}");
    }
}

#[test]
fn anything_but_markup_is_text() {
    for text in [
        "1 < 2",
        "a <3 b",
        "<",
        "</",
        "</ b>",
        "<1>",
        "x <b",
        "x <b class=\"a",
        "</b",
        "a & b",
        "<!",
        "&",
        "&;",
        "&#;",
        "&#x;",
        "&#xg;",
        "&unknown;",
        "&eacute",
    ] {
        assert_eq!(read(text), text, "{text}");
    }
}

#[test]
fn comments_and_declarations_are_left_out() {
    for fragment in ["a<!-- <b> -->b", "a<!---->b", "a<!-->b", "a<!--->b", "a<!doctype html>b", "a<?php x ?>b", "a<!-- - -- > -->b"] {
        assert_eq!(read(fragment), "ab", "{fragment}");
    }
    assert_eq!(read("a<!-- never closed <b>b</b>"), "a");
}

#[test]
fn events_are_balanced_whatever_was_written() {
    let cases = [
        ("<b><i>Her</b></i> him", "<b><i>Her</></> him"),
        ("</p></b>Her", "Her"),
        ("<b>Her", "<b>Her</>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</><li>b</></>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</></></><li>c</></>"),
        ("<p>a<p>b<div>c</div>", "<p>a</><p>b</><div>c</>"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</><dd>b</><dt>c</></>"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</><td>b</></><tr><td>c</></></>"),
    ];
    for (fragment, expected) in cases {
        assert_eq!(read(fragment), expected, "{fragment}");
    }
}

#[test]
fn end_tags_reach_no_further_than_their_block() {
    let mut out = String::new();
    let mut sink = |event: &Event<'_>| write(event, &mut out);
    let mut html = Tokenizer::new();
    html.feed("<div>", &mut sink);
    html.enter_block();
    html.feed("a</div><b>b", &mut sink);
    html.leave_block(&mut sink);
    html.feed("c</div>d", &mut sink);
    html.finish(&mut sink);
    assert_eq!(out, "<div>a<b>b</>c</>d");
}

#[test]
fn character_references_are_decoded_once() {
    let cases = [
        ("&amp;lt;", "&lt;"),
        ("&#39;&#x2019;&#X2019;", "'’’"),
        ("&#151;&#146;", "—’"),
        ("&#0;&#xd800;&#x110000;&#99999999999;", "\u{fffd}\u{fffd}\u{fffd}&#99999999999;"),
        ("&eacute;&Ouml;&nbsp;&hellip;&euro;", "éÖ\u{a0}…€"),
    ];
    for (text, expected) in cases {
        assert_eq!(decode_entities(text), expected, "{text}");
    }
}

/// Not all the names that HTML knows: those that people write.
#[cfg(feature = "native")]
#[test]
fn names_of_characters_mean_what_they_mean_to_a_browser() {
    const NAMES: &str = "amp AMP lt LT gt GT quot apos nbsp shy ensp emsp thinsp zwnj zwj ndash mdash hellip lsquo rsquo sbquo ldquo rdquo bdquo \
        lsaquo rsaquo laquo raquo bull middot sect para dagger Dagger copy reg trade deg times minus frac12 prime Prime larr rarr euro pound yen \
        iexcl iquest agrave aacute acirc atilde auml aring aelig ccedil egrave eacute Eacute ecirc euml iacute icirc iuml ntilde oacute ocirc otilde \
        ouml Ouml oslash oelig ugrave uacute uuml Uuml Auml szlig";
    for name in NAMES.split_ascii_whitespace() {
        let reference = format!("&{name};");
        let mut seen = String::new();
        intertitle::native::html::parse_document(&format!("<p>{reference}")).emit(&mut |event| {
            if let Event::Text(text) = event {
                seen.push_str(text);
            }
        });
        assert!(!seen.contains('&') || name.eq_ignore_ascii_case("amp"), "{name} is no name");
        assert_eq!(decode_entities(&reference), seen, "{name}");
    }
}

/// Well-formed HTML as authors write it into Markdown, on which a browser's parser must agree.
#[cfg(feature = "native")]
#[test]
fn well_formed_fragments_read_as_a_browser_reads_them() {
    const FRAGMENTS: &[&str] = &[
        "<p>Her &amp; <em>him</em>&mdash;again</p>",
        "<div class=\"spoiler\"><p>He <b>leaves</b>.</p><p>She stays.</p></div>",
        "<figure><img src=her.jpg alt=\"The city\"><figcaption>The city <small>A24</small></figcaption></figure>",
        "<blockquote cite='/source'><p>Past is a story.</p><footer>— <cite>Her</cite></footer></blockquote>",
        "<details><summary>The ending</summary>She goes.</details>",
        "<ul><li>One<li>Two<ol><li>a</ol></ul>",
        "<p>One<p>Two<ul><li>x</ul>",
        "<dl><dt>A<dd>B<dt>C<dd>D</dl>",
        "<table><tbody><tr><td>a<td>b<tr><th>c</table>",
        "<table><caption>T</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        "a<!-- x -->b<br>c<hr>d<wbr>e",
        "<a href='?a=1&amp;b=2' title=x hidden>link</a> <a href=/her/>x</a>",
        "<kbd>Ctrl</kbd>+<kbd>C</kbd> <sub>2</sub><sup>3</sup> <mark>m</mark>",
        "<span data-x=\"a>b\" class='c\"d'>e</span>",
        "<ruby>映<rt>えい</rt></ruby>",
        "<script>a < b</script><style>p > a {}</style><p>x</p>",
        "<iframe src=x title=\"A trailer\"><b></iframe><video src=v></video>",
        "<b><i>x</i></b> <B>Y</B>",
        "&#8217;&#x2019;&#146;&hellip;&eacute;&nbsp;| 1 < 2 & 3",
        "<section><header><h2>A</h2></header><p>b</section>",
        "<pre><code class=\"language-rust\">let a = &amp;b;\n</code></pre>",
        "<svg class=icon><path/></svg><p>x",
    ];
    for fragment in FRAGMENTS {
        let mut expected = String::new();
        intertitle::native::html::parse_document(fragment).emit(&mut |event| write(event, &mut expected));
        // A leading script belongs to the head, where no post is.
        let expected = if fragment.starts_with("<script") { "<script>a < b</><style>p > a {}</><p>x</>".to_owned() } else { expected };
        assert_eq!(read(fragment), expected, "{fragment}");
    }
}

fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z <>&;/=\"'!-]{0,8}",
        "</?(b|i|p|div|li|ul|td|tr|table|script|br|a)( [a-z]{1,2}(=[\"']?[a-z]?[\"']?)?)?/?>",
        "\\PC{0,4}",
        Just("<!--".to_owned()),
        Just("&#x41;".to_owned()),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_gives_balanced_events(fragments in proptest::collection::vec(markup(), 0..4)) {
        let mut depth = 0_i64;
        let mut sink = |event: &Event<'_>| {
            match event {
                Event::Open { name, .. } => { assert!(!name.is_empty()); depth += 1; }
                Event::Close => depth -= 1,
                Event::Text(text) => assert!(!text.is_empty()),
            }
            assert!(depth >= 0);
        };
        let mut html = Tokenizer::new();
        for fragment in &fragments {
            html.enter_block();
            html.feed(fragment, &mut sink);
            html.leave_block(&mut sink);
        }
        html.feed(&fragments.concat(), &mut sink);
        html.finish(&mut sink);
        prop_assert_eq!(depth, 0);
    }

    #[test]
    fn text_without_markup_survives_whole(text in "[^<&]{0,40}") {
        prop_assert_eq!(read(&text), text);
    }
}

#[test]
fn hostile_fragments_are_read_to_their_end() {
    let count = 20_000;
    for piece in ["<a ", "<a b=\"", "<b>", "</b>", "<!--", "<script>", "&#", "<a b=1 c=2 ", "<li>", "<p>", "</", "<i></b>", "&"] {
        read(&piece.repeat(count));
    }
}
