//! The page's text, its highlights and arrivals, on real nodes.

use crate::support::pause;
use intertitle::browser::arrival::{arrive, is_covered};
use intertitle::browser::drop_cap;
use intertitle::browser::highlight::{ARRIVED, Highlight};
use intertitle::browser::page_text::PageText;
use intertitle::browser::selection::{TRANSLATED, touches};
use intertitle::browser::word_bounds;
use intertitle::browser::{document, window};
use intertitle::quotes::link::{Token, link};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};
use web_sys::{Element, Node, Range};

/// A section of the page; dropping this removes it.
struct Section(Element);

impl Section {
    /// A section with the nodes of `html`, which the browser parses apart from the page.
    fn new(html: &str) -> Self {
        let body = parsed(html);
        let section = document().unwrap().create_element("section").unwrap();
        while let Some(child) = body.first_child() {
            section.append_child(&child).unwrap();
        }
        document().unwrap().body().unwrap().append_child(&section).unwrap();
        Self(section)
    }

    fn find(&self, selector: &str) -> Element {
        self.0.query_selector(selector).unwrap().unwrap()
    }
}

impl Drop for Section {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn parsed(html: &str) -> Node {
    let parser: js_sys::Function = Reflect::get(&window().unwrap(), &"DOMParser".into()).unwrap().unchecked_into();
    let parser = Reflect::construct(&parser, &js_sys::Array::new()).unwrap();
    let parse: js_sys::Function = Reflect::get(&parser, &"parseFromString".into()).unwrap().unchecked_into();
    let page = parse.call2(&parser, &html.into(), &"text/html".into()).unwrap();
    Reflect::get(&page, &"body".into()).unwrap().unchecked_into()
}

fn range(start: (&Node, u32), end: (&Node, u32)) -> Range {
    let range = document().unwrap().create_range().unwrap();
    range.set_start(start.0, start.1).unwrap();
    range.set_end(end.0, end.1).unwrap();
    range
}

fn shown(range: &Range) -> String {
    range.to_string().into()
}

const MIXED: &str = "<p>Ci<em>né</em>ma 🎬 is\n  not <b>film</b><br>看電影 👩‍🚀.</p>\n<ul><li>one</li><li>two</li></ul><table><tr><td>1927</td><td>Wings</td></tr></table>";

#[wasm_bindgen_test]
fn words_that_a_browser_has_translated_are_known() {
    let section = Section::new("<p class=translated-ltr><font>Sie lacht.</font></p><p _msttexthash=104>Er nicht.</p><p>She laughs.</p>");
    let is_translated = |words: &str| {
        let range = Range::new().unwrap();
        range.select_node_contents(&section.find(words)).unwrap();
        touches(&range, TRANSLATED)
    };
    assert_eq!(["font", "p:nth-child(2)", "p:last-child"].map(is_translated), [true, true, false]);
}

#[wasm_bindgen_test]
fn every_range_leads_to_the_page_and_back() {
    let section = Section::new(MIXED);
    let page = PageText::read(&section.0);
    let text = page.text();
    assert_eq!(text, "Cinéma 🎬 is not film\n看電影 👩‍🚀.\none\ntwo\n1927\tWings");
    let words = |text: &str| text.split_whitespace().collect::<String>();
    for start in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        for end in (start + 1..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let Some(range) = page.range(start..end) else {
                assert_eq!(text[start..end].trim(), "");
                continue;
            };
            assert_eq!(words(&shown(&range)), words(&text[start..end]));
            assert_eq!(text[page.offsets(&range).unwrap()].trim(), text[start..end].trim());
        }
    }
}

#[wasm_bindgen_test]
fn a_selection_may_end_in_elements_or_outside() {
    let section = Section::new(MIXED);
    let page = PageText::read(&section.0);
    let of = |range: Range| page.offsets(&range).map(|offsets| &page.text()[offsets]);
    let (paragraph, list, cell) = (section.find("p"), section.find("ul"), section.find("td"));
    assert_eq!(of(range((&paragraph, 1), (&paragraph, 3))), Some("néma 🎬 is not"));
    // A triple click ends at the start of the next block.
    assert_eq!(of(range((&section.find("li"), 0), (&section.find("li + li"), 0))), Some("one"));
    assert_eq!(of(range((&list, 1), (&cell, 1))), Some("two\n1927"));
    let body: Node = document().unwrap().body().unwrap().into();
    assert_eq!(of(range((&body, 0), (&list, 0))), Some("Cinéma 🎬 is not film\n看電影 👩‍🚀."));
    assert_eq!(of(range((&cell, 0), (&body, body.child_nodes().length()))), Some("1927\tWings"));
    assert_eq!(of(range((&body, 0), (&body, 0))), None);
    assert_eq!(page.inside(&list).map(|offsets| &page.text()[offsets]), Some("one\ntwo"));
    let emoji = paragraph.child_nodes().item(2).unwrap();
    assert_eq!(of(range((&emoji, 4), (&emoji, 6))), Some("🎬 "));
}

#[wasm_bindgen_test]
fn removed_nodes_have_no_range() {
    let section = Section::new("<p>Cut <i>to</i> black.</p>");
    let page = PageText::read(&section.0);
    section.find("i").remove();
    assert!(page.range(4..6).is_none());
    assert_eq!(page.range(0..3).map(|range| shown(&range)).as_deref(), Some("Cut"));
}

#[wasm_bindgen_test]
fn the_browser_separates_words_without_spaces() {
    let bounds = word_bounds::of("zh");
    let line = "我喜欢看电影。";
    let at = |word: &str| line.find(word).unwrap();
    assert!(bounds.is_bound(line, at("电影")));
    assert!(!bounds.is_bound(line, at("影")));
    assert!(bounds.is_bound(line, 0) && bounds.is_bound(line, line.len()));
    let unknown = word_bounds::of("no such language");
    assert!(!unknown.is_bound(line, at("影")));
}

#[wasm_bindgen_test]
fn a_link_begins_after_a_drop_cap() {
    const SHIP: &str = "he ship clock says four.</p>";
    let styled = |style: &str| ["<p class=capped>T", SHIP, style].concat();
    for (html, words) in [
        (["<p><span style='float: left; font-size: 3em'>T</span>", SHIP].concat(), Some("ship clock says four.")),
        (["<p><span style='display: inline-block; font-size: 2em'>T</span>", SHIP].concat(), Some("ship clock says four.")),
        (styled("<style>.capped::first-letter { float: left; font-size: 3em; }</style>"), Some("ship clock says four.")),
        (styled("<style>.capped::first-letter { initial-letter: 3; }</style>"), Some("ship clock says four.")),
        ("<p><span style='float: left; font-size: 3em'>A</span> clock says four.</p>".to_owned(), Some("clock says four.")),
        (styled(""), None),
        (["<p><em style='font-family: monospace'>T</em>", SHIP].concat(), None),
        ("<h2>The</h2><p>ship clock says four.</p>".to_owned(), None),
        ("<p style='font-size: 3em'>The</p>".to_owned(), None),
        ("<p style='width: 4em'>The extraordinarily slow ship.</p>".to_owned(), None),
    ] {
        let section = Section::new(&html);
        let page = PageText::read(&section.0);
        let linked = page.text().get(drop_cap::without(&page, 0..page.text().len()));
        assert_eq!(linked, words.or(Some(page.text())), "{html}");
    }
}

fn registered(name: &str) -> Option<u32> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).unwrap();
    let registry: js_sys::Map = Reflect::get(&css, &"highlights".into()).unwrap().unchecked_into();
    let get: js_sys::Function = Reflect::get(&registry, &"get".into()).unwrap().unchecked_into();
    let set = get.call1(&registry, &name.into()).unwrap();
    (!set.is_undefined()).then(|| Reflect::get(&set, &"size".into()).unwrap().as_f64().unwrap() as u32)
}

fn sheets() -> u32 {
    let document: JsValue = document().unwrap().into();
    Reflect::get(&document, &"adoptedStyleSheets".into()).unwrap().unchecked_into::<js_sys::Array>().length()
}

#[wasm_bindgen_test]
fn a_highlight_is_gone_when_dropped() {
    let section = Section::new("<p>Cut to black.</p><p>Then white.</p>");
    let page = PageText::read(&section.0);
    let before = sheets();
    let one = Highlight::new(ARRIVED, &[page.range(0..3).unwrap()]).unwrap();
    let other = Highlight::new(ARRIVED, &[page.range(4..6).unwrap(), page.range(14..18).unwrap()]).unwrap();
    assert_eq!((registered(ARRIVED), sheets()), (Some(3), before + 2));
    drop(one);
    assert_eq!(registered(ARRIVED), Some(2));
    drop(other);
    assert_eq!((registered(ARRIVED), sheets()), (None, before));
}

/// As highlighters, tooltips and hyphenators do that come after us.
#[wasm_bindgen_test]
fn a_highlight_knows_when_the_page_takes_its_words_into_another_node() {
    let section = Section::new("<p>Cut to black. Then white.</p>");
    let page = PageText::read(&section.0);
    let highlight = Highlight::new(ARRIVED, &[page.range(7..12).unwrap()]).unwrap();
    let words = section.find("p").first_child().unwrap().unchecked_into::<web_sys::Text>();
    let rest = words.split_text(14).unwrap();
    assert!(highlight.is_whole(), "a text that is only divided keeps its words");
    let mark = document().unwrap().create_element("mark").unwrap();
    rest.replace_with_with_node_1(&mark).unwrap();
    mark.append_child(&rest).unwrap();
    assert!(highlight.is_whole(), "other words are marked");
    words.replace_with_with_node_1(&mark).unwrap();
    mark.append_child(&words).unwrap();
    assert!(!highlight.is_whole());
}

/// A page taller than any window, with its quote far down.
fn tall(quote: &str) -> Section {
    let filler = "<p style='height: 3000px'>Filler.</p>";
    Section::new(&[filler, quote, filler].concat())
}

fn address(page: &PageText, words: &str) -> String {
    let start = page.text().find(words).unwrap();
    link("https://blog.example/her", Some(&Token::new(page.text(), start..start + words.len()).unwrap()), None)
}

fn scrolled() -> f64 {
    window().unwrap().scroll_y().unwrap()
}

fn to_top() {
    window().unwrap().scroll_to_with_x_and_y(0.0, 0.0);
}

#[wasm_bindgen_test]
async fn an_arrival_is_found_highlighted_and_scrolled_to_once() {
    to_top();
    let section = tall("<p>What it knows is that <em>leaving</em> is slow.</p>");
    let page = PageText::read(&section.0);
    let arrived = arrive(&page, &address(&page, "leaving is slow")).unwrap();
    assert_eq!(shown(&arrived.range), "leaving is slow");
    assert_eq!((arrived.cover.is_none(), registered(ARRIVED)), (true, Some(1)));
    assert!(arrived.scroll_into_view());
    let rect = arrived.range.get_bounding_client_rect();
    let height = window().unwrap().inner_height().unwrap().as_f64().unwrap();
    assert!((rect.top() + rect.bottom() - height).abs() < 40.0, "{} to {} of {height}", rect.top(), rect.bottom());
    let there = scrolled();
    assert!(!arrived.scroll_into_view());
    pause(100).await;
    assert_eq!(scrolled(), there);
    drop(arrived);
    assert_eq!(registered(ARRIVED), None);
    assert!(arrive(&page, "https://blog.example/her#notes").is_none());
    assert!(arrive(&page, "https://blog.example/her#:~:text=never%20said").is_none());
    to_top();
}

/// Images without a size push what follows them when they load; only some browsers then scroll along. The text may have no box.
#[wasm_bindgen_test]
async fn words_arrived_at_stay_in_sight_while_images_load_above_them() {
    for style in ["overflow-anchor: none", "overflow-anchor: auto", "overflow-anchor: none; display: contents"] {
        to_top();
        let section = tall("<img><p>What it knows is that leaving is slow.</p>");
        section.0.set_attribute("style", style).unwrap();
        let page = PageText::read(&section.0);
        let arrived = arrive(&page, &address(&page, "leaving is slow")).unwrap();
        arrived.scroll_into_view();
        arrived.hold(&section.0);
        let seen = || arrived.range.get_bounding_client_rect().top();
        let before = seen();
        for height in ["500px", "900px"] {
            section.find("img").set_attribute("style", &["display: block; height: ", height].concat()).unwrap();
            arrived.settle(&section.0);
            pause(100).await;
            assert!((seen() - before).abs() < 2.0, "{style}, {height}: pushed by {} px", seen() - before);
        }
        window().unwrap().scroll_by_with_x_and_y(0.0, -450.0);
        let there = scrolled();
        arrived.settle(&section.0);
        assert_eq!(scrolled(), there, "{style}: the reader has scrolled");
        to_top();
    }
}

#[wasm_bindgen_test]
fn an_edited_quote_is_found_by_its_directive() {
    let section = Section::new("<p>What films forget: that leaving is so slow. You pack for a week.</p>");
    let page = PageText::read(&section.0);
    let arrived = arrive(&page, "#:~:text=leaving%20is%20slow,-You%20pack").unwrap();
    assert_eq!(shown(&arrived.range), "leaving is so slow");
}

#[wasm_bindgen_test]
fn a_covered_quote_is_not_opened() {
    for (quote, cover) in [
        (
            "<p>In the end <span class='intertitle-cover' role='button'><span class='spoiler'>the dog lives on</span></span>.</p>",
            "span.intertitle-cover",
        ),
        ("<details><summary>The end</summary><p>And the dog lives on.</p></details>", "details"),
        ("<details><summary>The end</summary><details open><p>And the dog lives on.</p></details></details>", "details"),
    ] {
        to_top();
        let section = tall(quote);
        let page = PageText::read(&section.0);
        let arrived = arrive(&page, &address(&page, "the dog lives on")).unwrap();
        assert_eq!(arrived.cover, Some(section.find(cover)), "{quote}");
        assert!(arrived.scroll_into_view(), "{quote}");
        let rect = section.find(cover).get_bounding_client_rect();
        assert!(rect.top() > 0.0 && rect.bottom() < window().unwrap().inner_height().unwrap().as_f64().unwrap(), "{quote}");
        assert!(section.0.query_selector("details:not([open]), .intertitle-cover").unwrap().is_some(), "{quote}");
    }
    let section = Section::new("<details><summary>The dog lives on</summary><p>Or not.</p></details>");
    let page = PageText::read(&section.0);
    assert!(arrive(&page, &address(&page, "The dog lives on")).unwrap().cover.is_none());
    to_top();
}

#[wasm_bindgen_test]
fn covered_words_are_told_from_visible_ones() {
    let spoiler =
        "<p>In the end <span class='intertitle-cover' role='button'><span class='spoiler'>the dog lives on</span></span>, and we go.</p>";
    let details = "<p>Before it.</p><details><summary>The end</summary>The dog lives on.</details><p>After it.</p>";
    let opened = spoiler.replace("intertitle-cover", "intertitle-uncovered");
    for (html, from, to, covered) in [
        (spoiler, "In the", "the end", false),
        (spoiler, "In the", "and we go.", true),
        (spoiler, "dog", "lives", true),
        (spoiler, "and", "we go.", false),
        (&opened, "In the", "and we go.", false),
        (details, "Before", "The end", false),
        (details, "Before", "After it.", true),
        (details, "The end", "lives on.", true),
        (details, "Before", "Before it.", false),
    ] {
        let section = Section::new(html);
        let page = PageText::read(&section.0);
        let (start, end) = (page.text().find(from).unwrap(), page.text().find(to).unwrap() + to.len());
        assert_eq!(is_covered(&page.range(start..end).unwrap()), covered, "{from} to {to} of {html}");
    }
    let section = Section::new(spoiler);
    let paragraph = section.find("p");
    assert!(is_covered(&range((&paragraph, 0), (&paragraph, paragraph.child_nodes().length()))), "as an element");
}

#[wasm_bindgen_test]
fn a_long_page_is_read_in_little_time() {
    let paragraph = "<p>What it <em>knows</em>, and what most films about parting forget, is that <a href='/her'>leaving</a> is slow. You pack\n for a week, and then for another; nobody in the room says the word, and the word is all there is. Then the door.</p>";
    let section = Section::new(&paragraph.repeat(2600));
    let now = || js_sys::Date::now();
    let mut times = Vec::new();
    for _ in 0..5 {
        let start = now();
        let page = PageText::read(&section.0);
        let read = now();
        let passages = page.passages();
        let folded = now();
        let last = page.inside(&section.0.last_element_child().unwrap()).unwrap();
        let asked = now();
        drop(page);
        times.push((read - start, folded - read, asked - folded, now() - asked));
        assert!(passages.text().get(last).unwrap().ends_with("door."));
    }
    let page = PageText::read(&section.0);
    let words = page.text().split_whitespace().count();
    assert!(words > 100_000 && page.text().lines().count() == 2600);
    console_log!("{words} words; read, folded, one range, dropped in ms: {times:?}");
}
