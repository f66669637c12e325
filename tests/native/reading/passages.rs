//! Passages: those of a page and those of the article read from the same page give the same time and the same outline.
//! The fixtures' pages and articles are the cases; intended differences have tests of their own.

use crate::support::folders::{files, root};
use intertitle::article::Article;
use intertitle::find::Outcome;
use intertitle::native::html::{Document, parse_document};
use intertitle::native::page;
use intertitle::native::words::UnicodeWords;
use intertitle::parse::html;
use intertitle::reading::outline;
use intertitle::reading::passages::{self, Kind, Passage, Reader, Reading};
use intertitle::reading::time::{Measure, measure, measure_passages};

fn on_page(page: &Document, root: Option<u32>) -> Reading {
    let mut reader = Reader::default();
    match root {
        Some(root) => page.emit_inside(root, &mut |event| reader.event(event)),
        None => page.emit(&mut |event| reader.event(event)),
    }
    reader.finish()
}

fn as_article(page: &Document, root: Option<u32>) -> Article {
    let mut reader = html::Reader::new();
    match root {
        Some(root) => page.emit_inside(root, &mut |event| reader.event(event)),
        None => page.emit(&mut |event| reader.event(event)),
    }
    reader.finish().article
}

fn read(source: &str) -> Vec<Passage> {
    on_page(&parse_document(source), None).passages
}

fn measured(passages: &[Passage]) -> Measure {
    measure_passages(passages, Some("en"), None, &UnicodeWords)
}

fn titles(passages: &[Passage]) -> Vec<String> {
    outline::of(passages).into_iter().map(|entry| entry.text).collect()
}

/// Fixtures whose page gives other passages than its article, each with the reason.
const DIFFERENT: [(&str, &str); 2] = [
    ("html-unsafe", "an image whose address is refused is on the page all the same"),
    ("html-tables", "that a table is only there for the layout is known once it has ended"),
];

#[test]
fn the_page_and_its_article_take_the_same_time() {
    let mut sources = files(&root().join("tests/fixtures"));
    sources.retain(|file| file.extension().is_some_and(|extension| extension == "html"));
    assert!(sources.len() > 20);
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| !DIFFERENT.iter().any(|(folder, _)| source.iter().any(|part| part == *folder))) {
        let page = parse_document(&std::fs::read_to_string(source).unwrap());
        let root = match page::find(&page, 1) {
            Outcome::Found { body, .. } => body,
            Outcome::Nothing(_) => None,
        };
        let (article, reading) = (as_article(&page, root), on_page(&page, root));
        let (ours, theirs) = (measured(&reading.passages), measure(&article, &UnicodeWords));
        let same = (ours.words.abs_diff(theirs.words) <= 1 + theirs.words / 50)
            && ours.images == theirs.images
            && titles(&reading.passages) == titles(&passages::of(&article));
        if !same {
            wrong.push(format!(
                "{}: {}/{} words, {}/{} images, {:?}/{:?}",
                source.display(),
                ours.words,
                theirs.words,
                ours.images,
                theirs.images,
                titles(&reading.passages),
                titles(&passages::of(&article))
            ));
        }
    }
    assert!(wrong.is_empty(), "page/article:\n{}", wrong.join("\n"));
}

#[test]
fn what_is_no_text_is_left_out() {
    for source in [
        "<p>Seats<sup id=m1><a href=#n1>1</a></sup></p>",
        "<p>Seats<a href=#n1><sup>1</sup></a></p>",
        "<p>Seats<a class=footnote-ref href=#n1>1</a></p>",
        "<p>Seats</p><nav>Home About</nav><script>1</script><p hidden>No</p>",
        "<p>Seats</p><aside class=pullquote>Twice said</aside>",
        "<header><p>By Ada Example</p><time>3 May</time></header><p>Seats</p>",
        "<h1>A title</h1><p>Seats</p>",
        "<p>Seats</p><p><span class=post-date>3 May</span></p>",
        "<figure><figcaption>Seats <small>Photo</small></figcaption></figure>",
        "<figure><figcaption>Seats <span class=photo-credit>Ida Venn</span></figcaption></figure>",
        "<header><p>Seats</p><p>By: Ada Example</p></header>",
        "<p>Seats <button>Buy</button></p><footer>Filed under</footer>",
        "<p>Seats</p><pre><button>Copy</button></pre>",
        "<p>Seats</p><pre><span class=lineno>12</span></pre>",
    ] {
        assert_eq!(measured(&read(source)).words, 1, "{source}: {:?}", read(source));
    }
}

#[test]
fn text_that_resembles_boilerplate_is_kept() {
    for source in [
        "<blockquote><p>Seats</p><footer>Ada</footer></blockquote>",
        "<blockquote><p>Seats</p><p class=attribution>Ada</p></blockquote>",
        "<p>By: Ada</p>",
        "<p>Seats <span class=author>Ada</span></p>",
        "<p>Seats <a href='#'>here</a></p>",
        "<p><a href=#hall>Seats <sup>here</sup></a></p>",
    ] {
        assert_eq!(measured(&read(source)).words, 2, "{source}: {:?}", read(source));
    }
    let images = |size: &str| measured(&read(&format!("<p>Seats <img src=a.jpg {size}></p>"))).images;
    assert_eq!((images("width=99"), images("width=100"), images("width=100px")), (0, 1, 1), "icons are narrower than 100");
}

#[test]
fn headings_of_the_article_make_its_outline() {
    let source =
        "<h2>One <a href=#one>#</a></h2><blockquote><h2>Quoted</h2></blockquote><h3>When <span class=spoiler>she leaves</span></h3>";
    assert_eq!(titles(&read(source)), ["One", "When …"]);
    assert_eq!(titles(&read("<details><summary>Notes</summary><h2>Sources</h2></details>")), ["Sources"], "folded is not covered");
    assert_eq!(measured(&read(source)).words, 5);
    let org = "<h2>One</h2><div id=footnotes><h2 class=footnotes>Footnotes: </h2><div class=footdef><p>A pin.</p></div></div>";
    assert_eq!(titles(&read(org)), ["One"]);
}

/// What engines add to a heading is not part of its words, and a spoiler folded away stays hidden in the outline.
#[test]
fn signs_beside_headings_and_folded_spoilers_are_not_in_the_outline() {
    let source = "<h2>The city <a href='#city'>anchor</a></h2><p>Steel and glass.</p>
        <h2 data-spoiler>She dies</h2><h2>And <em data-spoiler>he lives</em>, or <a data-spoiler href='#x'>not</a></h2>
        <p class=spoiler hidden>Kept.</p><details class='film-spoiler'><summary>Spoiler</summary><h2>He dies</h2><p>At last.</p></details>
        <h2>Afterwards <a href='#after'>¶</a></h2><p>Rain.</p>";
    let read = read(source);
    assert_eq!(titles(&read), ["The city", "And …, or …", "Afterwards"]);
    assert!(read.iter().any(|passage| passage.text == "Kept."), "a page hides what it covers until it is opened");
}

/// Material for MkDocs writes the address of every link in full, so that its router need not look at them twice.
#[test]
fn links_into_the_page_may_be_written_in_full() {
    let page = "https://rowf.example/her/";
    let source = format!(
        "<h2>The city<a class=headerlink href='{page}#city'>¶</a></h2>\
         <p>Steel<sup id=fnref:1><a class=footnote-ref href='{page}#fn:1'>1</a></sup> and <a href='https://example.com/#g'>glass</a>.</p>\
         <div class=footnote><ol><li id=fn:1><p>See <a href='https://example.com/#s'>Shanghai</a>.&#160;<a class=footnote-backref href='{page}#fnref:1'>↩</a></p></li></ol></div>"
    );
    let read = read(&source);
    assert_eq!(titles(&read), ["The city"]);
    let texts: Vec<_> = read.iter().map(|passage| passage.text.trim()).collect();
    assert_eq!(texts, ["The city", "Steel and glass.", "See Shanghai."]);
}

/// A spoiler within a spoiler, and a heading within one that runs in a line, would otherwise be shown by the outline.
#[test]
fn a_spoiler_in_a_spoiler_stays_hidden_in_the_outline() {
    for source in [
        "<h2>When <span class=spoiler>she <em class=spoiler>leaves</em> him</span></h2>",
        "<h2>When <span class=spoiler><span class=spoiler-text>she leaves</span></span></h2>",
        "<h2>When <a class=spoiler href=#x><sup class=spoiler>she</sup> leaves</a></h2>",
    ] {
        assert_eq!(titles(&read(source)), ["When …"], "{source}");
    }
    let source = "<h2>One</h2><film-secret data-spoiler><h2>She leaves</h2><p>At last.</p></film-secret><h2>Two</h2>";
    assert_eq!(titles(&read(source)), ["One", "Two"]);
    assert_eq!(titles(&read("<a class=spoiler href=/her><h2>She <b>leaves</b></h2></a>")), [""; 0]);
}

#[test]
fn a_superscript_outside_of_any_element_is_text() {
    assert_eq!(read("E = mc<sup>2</sup><p>It rains.</p>")[0].text, "E = mc2");
    assert_eq!(read("It rains.<sup><a href=#fn1>1</a></sup>")[0].text, "It rains.");
}

#[test]
fn every_passage_has_an_id_of_its_own_that_survives_an_edit_elsewhere() {
    let ids = |source: &str| read(source).iter().map(|passage| passage.id.as_str().to_owned()).collect::<Vec<_>>();
    let before = ids("<p>One</p><p>Two</p><p>Two</p><pre>a\nb</pre>");
    assert_eq!(before[2], format!("{}-2", before[1]));
    assert_eq!(ids("<p>New</p><p>One</p><p>Two</p><p>Two</p><pre>a\nb</pre>")[1..], before[..]);
}

#[test]
fn passages_know_their_element() {
    let Reading { ordinals, passages, .. } = on_page(&parse_document("Bare<p>One</p><ul><li>Item<ul><li><p>Deep</ul></ul>"), None);
    assert_eq!(ordinals, [None, Some(0), Some(2), Some(5)]);
    assert!(passages.iter().all(|passage| passage.kind == Kind::Words));
}

/// Scripts that make headings move put each line, word and letter into an element of its own, some hidden from screen readers.
#[test]
fn a_heading_in_pieces_is_read_as_one() {
    let piece = |display: &str, text: &str| format!("<div style=\"position: relative; display: {display};\">{text}</div>");
    let hidden = |text: &str| format!("<div aria-hidden=\"true\" style=\"position:relative;display:inline-block\">{text}</div>");
    let word =
        |word: &str| piece("inline-block", &word.chars().map(|letter| piece("inline-block", &letter.to_string())).collect::<String>());
    let lines = [piece("block", &[word("The"), word("voice")].join(" ")), piece("block", &word("leaves"))].concat();
    let spans = hidden("The") + " " + &hidden("voice").replace("div", "span") + " " + &hidden("leaves");
    for heading in [lines, spans, "<div>The voice</div><div>leaves</div>".to_owned(), "<div>The voice</div>leaves".to_owned()] {
        let passages = read(&format!("<h2 aria-label=\"The voice leaves\">{heading}</h2><p>And then she is gone.</p>"));
        assert_eq!(titles(&passages), ["The voice leaves"], "{heading}");
        assert_eq!(passages.len(), 2, "{heading}");
    }
    // What is hidden from everybody, and what only decorates, stays away.
    let passages = read("<h2>The voice <span aria-hidden=\"true\">#</span><span style=\"display:none\">Copy the link</span></h2>");
    assert_eq!(titles(&passages), ["The voice"]);
}
