//! Properties of the Markdown reader: it never panics, loses no word, and its result can always be published.

use intertitle::article::Article;
use intertitle::native::json::read_text;
use intertitle::parse::{MAX_SOURCE, Place, Warning, json, markdown};
use proptest::prelude::*;

/// What [`flavoured`] is made of.
const PIECES: [&str; 70] = [
    "\n",
    "\n\n",
    "\n    ",
    "\n  ",
    " ",
    "\t",
    "\r\n",
    "> ",
    ">",
    "- ",
    "* ",
    "1. ",
    "7) ",
    "# ",
    "## ",
    "---\n",
    "+++\n",
    "===\n",
    "***",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "```\n",
    "~~~rust\n",
    "||",
    "|",
    ":::",
    ":::spoiler ",
    ":::note\n",
    "[",
    "]",
    "](",
    ")",
    "![",
    "(a.jpg \"Photo: A\")",
    "[^a]",
    "[^a]: ",
    "<",
    ">",
    "</",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<details>",
    "<script>",
    "<!--",
    "-->",
    "<a href=\"",
    "<img src=x ",
    "&amp;",
    "&",
    "\\",
    "— ",
    "-- ",
    "https://youtu.be/x",
    "<https://a.example>",
    "| a | b |\n|---|:-:|\n",
    "title: ",
    "tags: [",
    "{",
    "}",
    "\"",
    "'",
    "key: |\n",
    "a: &x ",
    "é",
    "😀",
];

/// Fragments of Markdown, front matter and HTML, in any order.
fn flavoured() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned), 1 => "[a-z ]{1,6}", 1 => "\\PC{0,3}"];
    (prop::sample::select(vec!["", "---\n", "+++\n", "{\"", "\u{FEFF}---\n"]), prop::collection::vec(piece, 0..60))
        .prop_map(|(start, pieces)| start.to_owned() + &pieces.concat())
}

/// The properties that hold for every source.
fn check(source: &str) -> Result<(), TestCaseError> {
    let (article, warnings) = markdown::read(source);
    for warning in &warnings {
        check_place(warning, source)?;
    }
    let (again, complaints) = read_text(&json::write(&article));
    prop_assert!(complaints.is_empty() || article.blocks.is_empty(), "{complaints:?}");
    prop_assert_eq!(&again, &article);
    check_offsets(&article)
}

fn check_place(warning: &Warning, source: &str) -> Result<(), TestCaseError> {
    if let Place::Line { line, column } = warning.place {
        let text = source.split('\n').nth(line as usize - 1);
        let width = text.map(|text| text.chars().count());
        prop_assert!(width.is_some_and(|width| (column as usize) <= width + 1), "{warning} lies in the source");
    }
    Ok(())
}

fn check_offsets(article: &Article) -> Result<(), TestCaseError> {
    let plain = article.plain_text();
    for span in plain.spans() {
        prop_assert_eq!(plain.offset_of(&span.block, span.leaf, 0), Some(span.start));
        prop_assert_eq!(plain.locate(span.start).map(|(found, within)| (found.start, within)), Some((span.start, 0)));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_reads(source in "[\\PC\\s]{0,200}") {
        check(&source)?;
    }

    #[test]
    fn anything_like_markdown_reads(source in flavoured()) {
        check(&source)?;
    }

    /// Words between Markdown's signs are all kept, in order, whatever the signs mean.
    #[test]
    fn no_word_is_lost(signs in prop::collection::vec(prop::sample::select(vec![" ", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", " *", "* ", " **", " ||", "|| ", "\n## ", "\n:::spoiler\n", "\n:::\n", "\n> — ", "\n\n    ", "  \n", " `", "` "]), 1..40)) {
        let words: Vec<String> = (0..signs.len()).map(|number| format!("word{number}end")).collect();
        let source: String = words.iter().zip(&signs).map(|(word, sign)| format!("{word}{sign}")).collect();
        let (article, _) = markdown::read(&source);
        let text = article.plain_text();
        let mut from = 0;
        for word in &words {
            let found = text.as_str()[from..].find(word.as_str());
            prop_assert!(found.is_some(), "{word} of {source:?} is in {:?}", text.as_str());
            from += found.unwrap_or(0);
        }
    }
}

/// Sources that once violated one of the properties.
#[test]
fn past_failures_stay_fixed() {
    for source in ["#\t", "A\tA\n=", "# a  a", "# <img src=x >", "\n| a | b |\n|---|:-:|\n# <img src=x > > "] {
        check(source).expect(source);
    }
}

#[test]
fn a_source_that_is_too_long_is_cut_and_says_so() {
    let source = "é ".repeat(MAX_SOURCE / 3 + 10);
    let (article, warnings) = markdown::read(&source);
    assert_eq!(warnings.len(), 1);
    let length = article.plain_text().as_str().len();
    assert!(length <= MAX_SOURCE && length > MAX_SOURCE - 8, "{length} bytes");
}

/// Sources on which some readers take quadratic time.
#[test]
fn hostile_sources_are_read_to_their_end() {
    let long = 60_000;
    let sources = [
        "*",
        "[",
        "![",
        "> ",
        "||a",
        "`",
        "<b>",
        "</b>",
        "a: ",
        "[^a]: ",
        "- ",
        ":::spoiler\n",
        ":::\n",
        "|",
        "&",
        "<!--",
        "**a *b ",
        "\"",
        "[a](",
        "~~~",
        "{: a}\n",
        "! ",
        "&amp;[^a] ",
        "<!---->\n\n",
    ];
    for piece in sources {
        for (start, end) in [("", ""), ("---\nkey: ", "\n---\n+++\n"), ("+++\nkey = ", "\n---\n+++\n"), ("<h2>\n\n", "</h2>")] {
            let source = format!("{start}{}{end}", piece.repeat(long / piece.len()));
            let _ = markdown::read(&source);
        }
    }
}

/// As in Jekyll's parser, they are not text.
#[test]
fn attributes_of_kramdown_are_left_out() {
    let read = |source: &str| markdown::read(source).0;
    let figure = read("![The tunnel](a.jpg){: .align-right width=\"300\"}\n*At Hiroshima*\n{: .caption}\n");
    assert_eq!(figure, read("![The tunnel](a.jpg)\n*At Hiroshima*\n"));
    assert_eq!(read("A [link](/a){: rel=\"nofollow\"} and\n{: .x}\nmore.\n{: .lead #a}\n"), read("A [link](/a) and\nmore.\n"));
    assert_eq!(read("[The trailer](https://youtu.be/x){: .wide}"), read("[The trailer](https://youtu.be/x)"));
    assert_eq!(read("[One](/a){: .x} [Two](/b)"), read("[One](/a) [Two](/b)"), "the space after them is text");
    for kept in ["`a`\\{: .x}", "`a`{: x} b {: y}", "so {: .x}", "`{: .x}`", "`a`{x}"] {
        assert!(read(kept).plain_text().as_str().contains('{'), "{kept}");
    }
}

/// On the author's own page they are covered, by the class.
#[test]
fn spoilers_of_kramdown_are_covered() {
    let read = |source: &str| markdown::read(source).0;
    let whole = read("||She *leaves*. They all do.||\n\nAfter.");
    for source in ["She *leaves*. They all do.\n{: .spoiler}\n\nAfter.", "{: #end .spoiler}\nShe *leaves*. They all do.\n\nAfter."] {
        assert_eq!(read(source).blocks, whole.blocks, "{source}");
    }
    assert_eq!(read("In the end *she*{: .x} *leaves*{: .spoiler} him.").blocks, read("In the end *she* ||*leaves*|| him.").blocks);
    assert_eq!(read("In the end **she *leaves***{: .spoiler}").blocks, read("In the end ||**she *leaves***||").blocks);
    assert_eq!(read("It <b>ends</b>{: .spoiler}.").blocks, read("It <b>ends</b>.").blocks);
    assert_eq!(read("No *ending* told.\n{: .spoiler-free}").blocks, read("No *ending* told.").blocks);
    assert_eq!(read("He ends it. `x`{: .lead}").blocks, read("He ends it. `x`").blocks);
}

/// Whether its end tag is found or not, a spoiler stays covered.
#[test]
fn spoilers_of_raw_html_are_covered_to_their_end() {
    let covered = |source: &str| markdown::read(source).0.blocks;
    let whole = covered("<div class=\"spoiler\">\n\nShe leaves.\n\nThey all do.\n\n</div>\n\nAfter.");
    for (start, end) in [
        ("<aside class=\"spoiler\">", "</aside>"),
        ("<ASIDE class=\"Spoiler\">", "</ASIDE>"),
        ("<article data-spoiler>", "</article >"),
        ("<main class=\"spoiler\">", "</main\n>"),
    ] {
        let source = [start, "\n\nShe leaves.\n\nThey all do.\n\n", end, "\n\nAfter."].concat();
        assert_eq!(covered(&source), whole, "{source}");
        let unclosed = source.replace(end, "");
        assert_eq!(covered(&unclosed).len(), 1, "{unclosed}");
    }
    assert_eq!(told("<CENTER>\n\nShe leaves.\n\n</CENTER >\n\n<center class=\"a\">\n\nAfter.\n\n</center>"), [""; 0]);
}

/// The reader's warnings, each with its place.
pub(super) fn told(source: &str) -> Vec<String> {
    markdown::read(source).1.iter().map(ToString::to_string).collect()
}

#[test]
fn an_unpaired_bar_is_reported() {
    let why = "this `||` has no partner in the same words; it is shown as written";
    for (source, place) in [
        ("In the end ||she leaves.", "line 1, column 12"),
        ("One.\n\nIn the end || she leaves||.", "line 3, column 25"),
        ("&amp; *then ||she* leaves||.", "line 1, column 13"),
    ] {
        assert_eq!(told(source).first(), Some(&format!("{place}: {why}")), "{source}");
    }
    for source in ["a || b", "\\||she leaves.", "`a||b`", "|||she", "It ||was|| so."] {
        assert_eq!(told(source), [""; 0], "{source}");
    }
}

#[test]
fn a_block_too_deep_to_be_kept_is_reported() {
    assert_eq!(told(&[&"> ".repeat(10), "Text."].concat()), [""; 0]);
    let deep = told(&[&"> ".repeat(400), "Text."].concat());
    assert!(deep.iter().any(|said| said.contains("elements nest too deeply here")), "{deep:?}");
}

#[test]
fn a_mark_without_a_footnote_is_reported() {
    assert_eq!(told("Two\ncities.[^cities]"), ["line 2, column 8: no footnote has the label `cities`; it is shown as written"]);
    let places = |source: &str| told(source).iter().map(|told| told.split(':').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(places("A &amp; B[^a], C[^b] and ||D"), ["line 1, column 10", "line 1, column 17", "line 1, column 26"]);
    for source in ["Two.[^a]\n\n[^a]: A text.", "Two.\\[^a]", "`[^a]`", "[^ a"] {
        assert_eq!(told(source), [""; 0], "{source}");
    }
}

/// A placeholder for an image that loads later on a page is an image in Markdown; if it cannot be one, its words are kept.
#[test]
fn no_image_vanishes_with_its_words() {
    use intertitle::article::{BlockKind, Inline};
    let (article, warnings) = markdown::read("![A letter]()");
    assert_eq!((article.plain_text().as_str(), warnings.len()), ("A letter", 1), "{article:?}");
    let small = "data:image/png;base64,iVBORw0KGgo";
    let long = format!("data:image/png;base64,{}svg{}", "A".repeat(400), "A".repeat(400));
    for src in [small, long.as_str(), "/img/blank.gif"] {
        let (article, warnings) = markdown::read(&format!("Before ![A dot]({src}) after."));
        let BlockKind::Paragraph { content } = &article.blocks[0].kind else { panic!("{article:?}") };
        assert!(matches!(&content[1], Inline::Image(image) if image.src == src && image.alt == "A dot"), "{content:?}");
        assert!(warnings.is_empty());
    }
}

#[test]
fn an_anchor_that_no_link_would_reach_is_reported() {
    let (_, warnings) = markdown::read("# T\n\n## Größe {#größe}\n\n## Size {#size}\n");
    let told: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["line 3, column 1: an anchor has up to 64 letters a to z, digits, `-` and `_`; this heading gets none"]);
}

#[test]
fn a_warning_about_raw_html_names_the_line_of_its_tag() {
    let source = "Text.\n\n> <div>\n> <p>One</p>\n> <section class=\"share\">\n> <a href=\"/x\">Share</a>\n> </section>\n> <img src=\"javascript:x\" alt=\"A\">\n> </div>\n";
    let places: Vec<String> = told(source).iter().map(|said| said.split(": ").next().unwrap_or_default().to_owned()).collect();
    assert_eq!(places, ["line 5, column 3", "line 8, column 3"], "{:?}", told(source));
}
