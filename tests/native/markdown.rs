//! Properties of the Markdown reader: it never panics, loses no word, and its result can always be published.

use intertitle::article::{Article, Rating};
use intertitle::native::json::read_text;
use intertitle::parse::{MAX_SOURCE, Place, Warning, json, markdown};
use proptest::prelude::*;

/// Fragments of Markdown, front matter and HTML, in any order.
fn flavoured() -> impl Strategy<Value = String> {
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
    ];
    for piece in sources {
        for start in ["", "---\nkey: ", "+++\nkey = "] {
            let end = if start.is_empty() { "" } else { "\n---\n+++\n" };
            let source = format!("{start}{}{end}", piece.repeat(long / piece.len()));
            let _ = markdown::read(&source);
        }
    }
}

/// Text that looks like front matter but is none is shown as text, and the author is told why.
#[test]
fn invalid_front_matter_is_reported() {
    let told = |source: &str| -> Vec<String> { markdown::read(source).1.iter().map(ToString::to_string).collect() };
    for (source, why) in [
        (
            "---\ntitle:Her\ndate: 2026-01-01\n---\nText.",
            "line 1, column 1: these lines are shown as text: in front matter a space follows",
        ),
        ("\n---\ntitle: Her\n---\nText.", "line 1, column 1: front matter must begin on the first line of a file"),
        ("+++\ntitle = \"Her\"\n\nText.", "line 1, column 1: the front matter is not closed by a line of `+++`"),
        ("{\n  \"title\": \"Her\"\n  \"date\": \"2026-01-01\"\n}\n\nText.", "line 1, column 1: this looks like JSON front matter"),
        ("---json\n{\"title\": \"Her\"}\n\nText.", "line 1, column 1: this looks like JSON front matter"),
        ("title: Her\n---\nText.", "line 1, column 1: front matter must begin with a line of `---`"),
        ("Title: Her\ntags:\n- love\n---\nText.", "line 1, column 1: front matter must begin with a line of `---`"),
    ] {
        assert!(told(source).iter().any(|warning| warning.starts_with(why)), "{source}: {:?}", told(source));
    }
    for text in [
        "---\npublished: true\n---\nText.",
        "---\n\nA break, and text.\n\n---\n",
        "\n\nText.",
        "---\nhttps://films.example/her\n---\n",
        "+++ and on",
        "Rating: none\n---\nText.",
        "her: him\n---\nText.",
    ] {
        assert_eq!(told(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn front_matter_may_begin_with_a_comment_or_an_empty_line_or_hold_nothing() {
    for source in [
        "---\n# From the template\ntitle: Her\n---\nText.",
        "---\n\ntitle: Her\n---\nText.",
        "---\n# title: Him\n---\nText.",
        "---\n---\nText.",
    ] {
        let (article, warnings) = markdown::read(source);
        assert_eq!((article.plain_text().as_str(), warnings), ("Text.", vec![]), "{source}");
        assert_eq!(article.metadata.title.is_some(), source.contains("Her"), "{source}");
    }
}

/// JSON written by a program may encode an emoji as two escapes.
#[test]
fn escapes_beyond_sixteen_bits_are_read_in_pairs() {
    let title = |title: &str| markdown::read(&format!("---\ntitle: \"{title}\"\n---\nText.")).0.metadata.title.unwrap();
    assert_eq!(title("\\ud83c\\udfac Her"), "\u{1f3ac} Her");
    assert_eq!(title("\\ud83c Her"), "\u{fffd} Her", "half of one");
}

#[test]
fn a_line_of_toml_is_taken_whole_or_not_at_all() {
    let (article, warnings) = markdown::read("+++\ntitle = \"Her\" again\nkicker = \"Seen twice\"\n+++\nText.");
    assert_eq!((article.metadata.title, article.metadata.kicker.as_deref()), (None, Some("Seen twice")));
    assert_eq!(warnings.len(), 1);
}

#[test]
fn one_line_may_name_several_films() {
    let (article, warnings) = markdown::read("---\nfilm: Her (2013), Lost in Translation (2003)\n---\nText.");
    let films: Vec<_> = article.metadata.films.iter().map(|film| (film.title.as_str(), film.year)).collect();
    assert_eq!((films, warnings.len()), (vec![("Her", Some(2013)), ("Lost in Translation", Some(2003))], 0));
    let items = "---\nfilms:\n  - Her (2013) and Solaris (1972)\n  - Thelma and Louise\n---\n";
    let films = markdown::read(items).0.metadata.films;
    assert_eq!(films.iter().map(|film| film.title.as_str()).collect::<Vec<_>>(), ["Her", "Solaris", "Thelma and Louise"]);
}

#[test]
fn front_matter_may_be_punctuated_as_in_other_languages() {
    let metadata = |source: &str| markdown::read(&["---\n", source, "\n---\n"].concat()).0.metadata;
    assert_eq!(metadata("tags: 是枝裕和、坂元裕二").tags, ["是枝裕和", "坂元裕二"]);
    assert_eq!(metadata("rating: 4,5/5").rating, Rating::new(4.5, 5.0));
    assert_eq!(metadata("rating: 8,5\nrating_scale: 20").rating, Rating::new(8.5, 20.0));
    assert_eq!(metadata("film: 怪物（2023）").films, metadata("film: 怪物 (2023)").films);
}

#[test]
fn only_the_words_of_an_obsidian_link_count() {
    let source = "---\nauthor: \"[[Ada Marsh]]\"\nfilms: [\"[[Her (2013)]]\", Solaris]\ncover: \"![[her.jpg]]\"\ndek: \"[[A]] and [[B|C]]\"\nkicker: \"[[x|Fridays]]\"\n---\n";
    let (article, warnings) = markdown::read(source);
    let metadata = article.metadata;
    let hero = metadata.hero.map(|hero| hero.image.src);
    assert_eq!((metadata.authors[0].name.as_str(), metadata.films[0].year, hero.as_deref()), ("Ada Marsh", Some(2013), Some("her.jpg")));
    assert_eq!((metadata.dek.as_deref(), metadata.kicker.as_deref()), (Some("[[A]] and [[B|C]]"), Some("Fridays")));
    assert_eq!(warnings, vec![]);
}

/// As in Jekyll's parser, they are not text.
#[test]
fn attributes_of_kramdown_are_left_out() {
    let read = |source: &str| markdown::read(source).0;
    let figure = read("![The tunnel](a.jpg){: .align-right width=\"300\"}\n*At Hiroshima*\n{: .caption}\n");
    assert_eq!(figure, read("![The tunnel](a.jpg)\n*At Hiroshima*\n"));
    assert_eq!(read("A [link](/a){: rel=\"nofollow\"} and\n{: .x}\nmore.\n{: .lead #a}\n"), read("A [link](/a) and\nmore.\n"));
    assert_eq!(read("[The trailer](https://youtu.be/x){: .wide}"), read("[The trailer](https://youtu.be/x)"));
    for kept in ["`a`\\{: .x}", "`a`{: x} b {: y}", "so {: .x}", "`{: .x}`", "`a`{x}"] {
        assert!(read(kept).plain_text().as_str().contains('{'), "{kept}");
    }
}

/// The reader's warnings, each with its place.
fn told(source: &str) -> Vec<String> {
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
    for source in ["Two.[^a]\n\n[^a]: A text.", "Two.\\[^a]", "`[^a]`", "[^ a"] {
        assert_eq!(told(source), [""; 0], "{source}");
    }
}

#[test]
fn a_misspelt_key_is_reported_and_an_engines_key_is_not() {
    let source = "---\ntitel: Her\nratting: 4/5\nearlier: {titel: Her, ratng: 3/5}\nlayout: post\nimages: [a.jpg]\nkeyword: love\npublisher: Us\n---\nText.";
    let named: Vec<String> = told(source).into_iter().map(|said| said.split('`').nth(1).unwrap_or_default().to_owned()).collect();
    assert_eq!(named, ["title", "rating", "title", "rating"], "{:?}", told(source));
    let minutes = |value: &str| markdown::read(&format!("---\nminutes: {value}\n---\nText.")).0.metadata.reading_minutes;
    assert_eq!((minutes("7"), minutes("9999"), minutes("99999")), (Some(7), Some(9999), None));
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

/// What names itself front matter, and is closed, is no text for readers, even if it cannot be read.
#[test]
fn front_matter_in_a_form_that_is_not_read_is_no_text() {
    for (front, warned) in [
        ("---js\n{ title: \"Her\", date: new Date() }\n---\n", "begins with `---js` is not read"),
        ("---js\nmodule.exports = { title: 'Her' };\n---\n", "begins with `---js` is not read"),
        ("--- coffee\ntitle: 'Her'\n---\n", "begins with `--- coffee` is not read"),
        (";;;\n\"title\": \"Her\",\n\"rating\": 4\n;;;\n", "begins with `;;;` is not read"),
        ("---json\n{\"title\": \"Her\"} and more\n---\n", "is not JSON"),
        ("---json\n[\"Her\"]\n---\n", "is not JSON"),
        ("+++\ntitle: Her\ndate: 2024-01-01\n+++\n", "front matter is TOML"),
        ("+++\n{\"title\": \"Her\"}\n+++\n", "front matter is TOML"),
    ] {
        let (article, warnings) = markdown::read(&[front, "\nThe opening.\n"].concat());
        assert_eq!(article.plain_text().as_str(), "The opening.", "{front}");
        let [warning] = warnings.as_slice() else { panic!("{front}: {warnings:?}") };
        assert!(warning.message.contains(warned) && warning.message.contains("left out"), "{front}: {warning}");
    }
    // A text may begin like that.
    for text in ["---js\nThe opening.\n", ";;;\n\nThe opening.\n", "--- she said.\n\n---\n\nThe end.\n"] {
        let (article, warnings) = markdown::read(text);
        assert!(article.plain_text().as_str().contains(if text.contains("she") { "she said" } else { "The opening." }));
        assert!(warnings.is_empty(), "{warnings:?}");
    }
}

/// Pelican and MultiMarkdown write the keys without fences.
#[test]
fn keys_without_fences_give_a_warning() {
    let warnings = |source: &str| markdown::read(source).1.iter().map(ToString::to_string).collect::<Vec<_>>();
    let expected = "line 1, column 1: front matter must begin with a line of `---`; this is shown as text";
    assert_eq!(warnings("Title: Her\nDate: 2024-02-03 10:20\nAuthor: Jo Okafor\n\nThe opening.\n"), [expected]);
    assert!(warnings("Film: Her\nDirector: Spike Jonze\n\nThe opening.\n").is_empty());
    assert!(warnings("Title: Her\n\nThe opening.\n").is_empty());
}
