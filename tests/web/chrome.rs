//! The chrome around an article: what it shows, what the reader can do with it, and that it leaves nothing behind.
//! Must use a small stage of its own; `tests/e2e` tests whole pages.

use super::support::{Stage, long, pause, until};
use intertitle::article::Metadata;
use intertitle::browser::document;
use intertitle::config::{Config, DockPlace};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// Themes also write `storybyline`, `byline-wrapper` or `articleByline`.
#[wasm_bindgen_test]
async fn the_reading_time_stands_in_the_byline() {
    for class in ["byline", "storyByline left"] {
        let stage = Stage::new(&[("p", &long(714))]);
        let byline = stage.section.query_selector(".byline").unwrap().unwrap();
        byline.set_class_name(class);
        let _chrome = stage.mount(Config::default(), "en");
        assert_eq!(stage.text(".reading-time"), "3 min read");
        assert_eq!(byline.last_element_child().unwrap().local_name(), "intertitle-host", "{class}");
    }
}

/// There its neighbours move aside, by half its width.
#[wasm_bindgen_test]
async fn the_reading_time_stands_in_a_centred_byline() {
    let stage = Stage::new(&[("p", &long(714))]);
    let byline = stage.section.query_selector(".byline").unwrap().unwrap();
    byline.set_attribute("style", "text-align: center; width: 600px").unwrap();
    byline.set_inner_html("<span>By Ada Example</span>");
    let _chrome = stage.mount(Config::default(), "en");
    let host = byline.last_element_child().unwrap();
    assert!(host.local_name() == "intertitle-host" && !host.has_attribute("data-hung"), "{}", byline.outer_html());
}

/// Templates leave spaces around what they fill in (Nikola's do), which show only once something follows.
#[wasm_bindgen_test]
async fn the_reading_time_stands_in_a_byline_that_ends_in_a_space() {
    let stage = Stage::new(&[("p", &long(714))]);
    let byline = stage.section.query_selector(".byline").unwrap().unwrap();
    byline.set_attribute("style", "width: 600px; font: 16px serif").unwrap();
    byline.set_inner_html("<span> Ada Example </span>");
    let _chrome = stage.mount(Config::default(), "en");
    let host = byline.last_element_child().unwrap();
    assert!(host.local_name() == "intertitle-host" && !host.has_attribute("data-hung"), "{}", byline.outer_html());
}

/// Pelican and many themes of Drupal put author and date into a `<footer>` before the text; an epigraph has one, too.
#[wasm_bindgen_test]
async fn a_footer_before_the_text_is_a_byline() {
    let stage = Stage::new(&[("p", &long(714))]);
    let byline = stage.section.query_selector(".byline").unwrap().unwrap();
    let epigraph = "<blockquote><p>Cut.</p><footer><time>1972</time></footer></blockquote>";
    byline.set_outer_html(
        &[epigraph, "<footer class=meta style='width: 600px'>14 March 2026, by <span class=vcard>Ada</span></footer>"].concat(),
    );
    let _chrome = stage.mount(Config::default(), "en");
    assert_eq!(stage.section.query_selector_all("footer.meta > intertitle-host:not([data-hung])").unwrap().length(), 1);
}

/// As in WordPress' block themes: neither box has room, but the row has.
#[wasm_bindgen_test]
async fn the_reading_time_stands_in_a_row_of_boxes() {
    let boxes = "<div style='font-size: 11px'><time>14 March 2026</time></div><p>by</p><div class=name>Ines Calloway</div>";
    // Twenty Twenty-Five shows no date.
    let undated = "<p>Written by</p><div style='font-size: 11px' class=wp-block-post-author-name><a href='/ines'>Ines Calloway</a></div><p>in</p><div>Films</div>";
    for (boxes, tail, times) in [(boxes, "", 1), (boxes, "<p>4 min read</p>", 0), (undated, "", 1)] {
        let stage = Stage::new(&[("p", &long(714))]);
        let byline = stage.section.query_selector(".byline").unwrap().unwrap();
        byline.set_outer_html(&["<div style='display: flex; gap: 8px; width: 700px'>", boxes, tail, "</div>"].concat());
        let _chrome = stage.mount(Config::default(), "en");
        let row = stage.section.query_selector("h1 + div").unwrap().unwrap();
        let hosts = row.query_selector_all(":scope > intertitle-host:not([data-hung])").unwrap();
        assert_eq!(hosts.length(), times, "{}", row.outer_html());
        let size =
            |time: HtmlElement| web_sys::window().unwrap().get_computed_style(&time).unwrap().unwrap().get_property_value("font-size");
        assert!(stage.find(".reading-time").is_none_or(|time| size(time) == Ok("11px".into())), "not as large as the date");
    }
}

/// The edges (left, top, right, bottom) of a reading time for which a byline with this style has no room, and those of the byline: the same in a post
/// and in an article that was fetched, whose reader has begun before it is counted.
fn hung_under(line: &str) -> (Option<[f64; 4]>, [f64; 4]) {
    let in_post = hung_in(false, line);
    assert_eq!(hung_in(true, line), in_post, "{line}");
    in_post
}

fn hung_in(is_built: bool, line: &str) -> (Option<[f64; 4]>, [f64; 4]) {
    let stage = Stage::new(&[("p", &long(714))]);
    stage.is_built.set(is_built);
    let byline: HtmlElement = stage.section.query_selector(".byline").unwrap().unwrap().unchecked_into();
    byline.set_attribute("style", &["width: 300px; margin-block-end: 60px; ", line].concat()).unwrap();
    byline.set_text_content(None);
    for name in ["By Ines Calloway-Huntington", "14 March 2026"] {
        let part = document().unwrap().create_element("span").unwrap();
        part.set_text_content(Some(name));
        part.set_attribute("style", "display: inline-block; font: 16px/24px sans-serif; width: 240px").unwrap();
        byline.append_child(&part).unwrap();
    }
    let edges = |element: &HtmlElement| {
        let rect = element.get_bounding_client_rect();
        [rect.left(), rect.top(), rect.right(), rect.bottom()]
    };
    let before = edges(&byline);
    let _chrome = stage.mount(Config::default(), "en");
    assert_eq!(edges(&byline), before, "the line is as it was");
    let shown = stage.find(".reading-time").map(|time| edges(&time));
    (shown, before)
}

#[wasm_bindgen_test]
async fn a_reading_time_without_room_hangs_under_its_line_and_as_it_is_aligned() {
    let (shown, line) = hung_under("text-align: center");
    let shown = shown.expect("it hangs there");
    assert!(shown[1] >= line[3] - 8.0, "{shown:?} {line:?}");
    let centre = |edges: [f64; 4]| f64::midpoint(edges[0], edges[2]);
    assert!((centre(shown) - centre(line)).abs() < 1.0, "{shown:?} {line:?}");
}

/// Out of the flow of a flex container it would stand where the first item does: over the author's name.
#[wasm_bindgen_test]
async fn a_reading_time_never_stands_over_a_name() {
    for line in [
        "display: flex; flex-wrap: wrap; gap: 12px",
        "display: flex; flex-wrap: wrap; gap: 12px; justify-content: center",
        "display: grid; gap: 8px",
        "display: flex; flex-direction: column",
    ] {
        let (shown, under) = hung_under(line);
        assert!(shown.is_none_or(|shown| shown[1] >= under[3] - 8.0), "{line}: {shown:?} {under:?}");
    }
}

/// A line that clears its floats so, or shortens long names, would cut it off.
#[wasm_bindgen_test]
async fn a_reading_time_never_hangs_where_it_is_cut_off() {
    for line in ["overflow: hidden", "overflow: clip", "overflow: hidden; white-space: nowrap; text-overflow: ellipsis"] {
        assert_eq!(hung_under(line).0, None, "{line}");
    }
}

/// Docusaurus and many themes do, some under a name that says so, and two numbers side by side contradict each other.
#[wasm_bindgen_test]
async fn a_byline_that_tells_the_reading_time_gets_no_second_one() {
    for (class, words) in [("", " · 6 min read"), ("byline-reading-time", "4 分钟")] {
        let stage = Stage::new(&[("p", &long(714))]);
        let told = document().unwrap().create_element("span").unwrap();
        told.set_class_name(class);
        told.set_text_content(Some(words));
        stage.section.query_selector(".byline").unwrap().unwrap().append_child(&told).unwrap();
        let _chrome = stage.mount(Config::default(), "en");
        assert_eq!(stage.text(".reading-time"), "", "{words}");
    }
}

/// Options that ask for a box after the post.
fn with_tags() -> Config {
    Config { metadata: Metadata { tags: vec!["Los Angeles".into()], ..Metadata::default() }, has_more_metadata: true, ..Config::default() }
}

/// Ghost lays a post out on a grid and gives each part its column by `.gh-canvas > *`, which does not reach our hosts.
#[wasm_bindgen_test]
async fn what_follows_a_post_on_a_grid_stands_in_its_column() {
    let stage = Stage::new(&[("p", &long(300)), ("p", &long(300))]);
    let style = |element: &HtmlElement, rules: &str| element.set_attribute("style", rules).unwrap();
    style(
        &stage.section,
        "display: grid; width: 500px; grid-template-columns: [full-start] 50px [wide-start] 50px [main-start] 300px [main-end] 50px [wide-end] 50px [full-end]",
    );
    let parts = stage.section.children();
    for at in 0..parts.length() {
        style(&parts.item(at).unwrap().unchecked_into(), "grid-column: main-start / main-end");
    }
    let _chrome = stage.mount(with_tags(), "en");
    let host = stage.section.query_selector("[data-intertitle-host=endnotes]").unwrap().unwrap();
    let base = host.shadow_root().unwrap().query_selector("[part=base]").unwrap().unwrap().get_bounding_client_rect();
    let paragraph = stage.section.query_selector("p:last-of-type").unwrap().unwrap().get_bounding_client_rect();
    assert_eq!((base.left(), base.right()), (paragraph.left(), paragraph.right()));
    assert!(base.top() >= paragraph.bottom());
}

/// DokuWiki makes an element of each section, and Wix one of each paragraph.
#[wasm_bindgen_test]
async fn what_follows_a_post_of_several_elements_stands_after_all_of_them() {
    let stage = Stage::new(&[("p", &long(300)), ("p", "It begins with a letter that is not his."), ("p", "Filed under trains")]);
    for paragraph in stage.section.query_selector_all("p:not(.byline)").map(|all| all.values()).unwrap() {
        let paragraph: Element = paragraph.unwrap().unchecked_into();
        let part = document().unwrap().create_element("div").unwrap();
        paragraph.replace_with_with_node_1(&part).unwrap();
        part.append_child(&paragraph).unwrap();
    }
    let _chrome = stage.mount(with_tags(), "en");
    let host = stage.section.query_selector("[data-intertitle-host=endnotes]").unwrap().unwrap();
    assert_eq!(host.parent_element().as_ref(), Some(stage.section.as_ref()));
}

/// NexT writes the author into a hidden `<span itemprop=author>` before the line that readers see.
#[wasm_bindgen_test]
async fn a_hidden_byline_is_passed_over() {
    let stage = Stage::new(&[("p", &long(714))]);
    let byline = stage.section.query_selector(".byline").unwrap().unwrap();
    let hidden = document().unwrap().create_element("span").unwrap();
    hidden.set_attribute("itemprop", "author").unwrap();
    hidden.set_attribute("hidden", "").unwrap();
    stage.section.insert_before(&hidden, Some(&byline)).unwrap();
    let _chrome = stage.mount(Config::default(), "en");
    assert_eq!(byline.last_element_child().unwrap().local_name(), "intertitle-host");
}

#[wasm_bindgen_test]
async fn a_language_brings_its_words_and_digits() {
    let stage = Stage::new(&[("p", &"كلمة ".repeat(540))]);
    let _chrome = stage.mount(Config::default(), "ar");
    assert!(stage.text(".reading-time").contains("دقائق"), "{}", stage.text(".reading-time"));
}

#[wasm_bindgen_test]
async fn the_dock_follows_the_reader_and_leads_to_headings() {
    let text = long(400);
    let stage = Stage::new(&[("h2", "One"), ("p", &text), ("h2", "Two"), ("p", &text), ("h2", "Three"), ("p", &text)]);
    let _chrome = stage.mount(Config::default(), "de");
    stage.section.scroll_into_view();
    assert!(until(|| stage.text("[part~=time-left]").contains("min left")).await, "no time left: {}", stage.text("[part~=time-left]"));
    let items = stage.find(".outline").unwrap().query_selector_all("button").unwrap();
    assert_eq!(items.length(), 3);
    let language = |selector| stage.find(selector).and_then(|element| element.get_attribute("lang"));
    // There are no German strings for the rest.
    assert_eq!((language(".outline"), language("[part=base]")), (Some("de".into()), Some("en".into())));
    stage.find(".outline li:last-child button").unwrap().click();
    let last = stage.section.query_selector("h2:nth-of-type(3)").unwrap().unwrap();
    let height = intertitle::browser::viewport::window_extent().unwrap().1;
    assert!(until(|| last.get_bounding_client_rect().top() < height).await, "the heading is not in view");
    assert!(until(|| !stage.progress.borrow().is_empty()).await, "nobody was told how far the reader is");
}

/// Orca speaks every progress bar that moves, every ten seconds and in the middle of a sentence, except one in a status bar.
#[wasm_bindgen_test]
async fn a_screen_reader_is_not_told_at_every_step_how_far_the_reader_is() {
    let stage = Stage::new(&[("p", &long(400))]);
    let _chrome = stage.mount(Config::default(), "en");
    stage.section.scroll_into_view();
    assert!(until(|| stage.find("[role=progressbar]").is_some()).await);
    assert!(stage.find("[role=status][aria-live=off] > [role=progressbar]").is_some(), "it interrupts");
    assert!(stage.find("[part~=told][aria-live=polite]:not([role])").is_some(), "Orca reads an empty status, \"statusbar\"");
}

#[wasm_bindgen_test]
async fn chrome_that_is_switched_off_is_absent() {
    let stage = Stage::new(&[("p", &long(300))]);
    let config = Config { reading_time: false, progress: false, dock: DockPlace::Off, ..Config::default() };
    let _chrome = stage.mount(config, "en");
    pause(50).await;
    assert_eq!(stage.hosts(), 0);
}

#[wasm_bindgen_test]
async fn endnotes_are_asked_for_if_the_options_describe_the_article() {
    let stage = Stage::new(&[("p", &long(300))]);
    let plain = stage.mount(Config::default(), "en");
    assert!(!stage.is_open("endnotes"));
    drop(plain);
    let _chrome = stage.mount(Config { has_more_metadata: true, ..Config::default() }, "en");
    assert!(stage.is_open("endnotes"));
}

#[wasm_bindgen_test]
async fn dropping_the_chrome_leaves_nothing() {
    let root: wasm_bindgen::JsValue = intertitle::browser::document().unwrap().into();
    let sheets = || js_sys::Array::from(&js_sys::Reflect::get(&root, &"adoptedStyleSheets".into()).unwrap()).length();
    let stage = Stage::new(&[("h2", "One"), ("p", &long(300))]);
    let before = sheets();
    let chrome = stage.mount(Config::default(), "en");
    pause(100).await;
    let reports = stage.progress.borrow().len();
    drop(chrome);
    intertitle::browser::window().unwrap().scroll_to_with_x_and_y(0.0, 10_000.0);
    stage.section.style().set_property("height", "3000px").unwrap();
    pause(200).await;
    assert_eq!(stage.progress.borrow().len(), reports, "somebody still listens");
    assert_eq!(sheets(), before);
    assert_eq!(stage.text(".dock"), "", "the dock is still drawn");
}

/// Each of these attributes is some site's switch between light and dark.
#[wasm_bindgen_test]
async fn the_chrome_follows_the_sites_switch() {
    let document = intertitle::browser::document().unwrap();
    let root = document.document_element().unwrap();
    let dark = |name: &str| (name.to_owned(), "dark", format!("[{name}~=dark] section {{ color: rgb(1, 2, 3) }}"));
    let by_scheme = ("style".to_owned(), "color-scheme: dark", "section { color: light-dark(#fff, rgb(1, 2, 3)) }".to_owned());
    let named = ["class", "data-theme", "data-bs-theme", "data-color-scheme", "data-mode", "data-scheme", "theme"].map(dark);
    for (name, value, rule) in named.into_iter().chain([by_scheme]) {
        let stage = Stage::new(&[("p", &long(300))]);
        let sheet = stage.add("style", &rule);
        root.append_child(&sheet).unwrap();
        let _chrome = stage.mount(Config::default(), "en");
        root.set_attribute(&name, value).unwrap();
        let worn =
            || stage.find("[part=base]").is_some_and(|base| base.style().get_property_value("--_page-text").unwrap() == "rgb(1, 2, 3)");
        let follows = until(worn).await;
        root.remove_attribute(&name).unwrap();
        sheet.remove();
        assert!(follows, "{name}");
    }
}

/// A page in a language that is not built in, and without words of its own, gets English ones, which run from left to right on it all the same.
#[wasm_bindgen_test]
async fn english_words_run_their_own_way_on_a_page_from_right_to_left() {
    let stage = Stage::new(&[("p", &"מילה ".repeat(300)), ("h2", "סוף"), ("h2", "סוף"), ("h2", "סוף")]);
    stage.section.set_attribute("dir", "rtl").unwrap();
    let _chrome = stage.mount(Config::default(), "he");
    stage.section.scroll_into_view();
    assert!(until(|| stage.text("[part~=time-left]").contains("min")).await);
    let place = |selector: &str, from: u32, to: u32| {
        let words = stage.find(selector).unwrap().first_child().unwrap();
        let range = web_sys::Range::new().unwrap();
        range.set_start(&words, from).unwrap();
        range.set_end(&words, to).unwrap();
        range.get_bounding_client_rect().left()
    };
    for selector in [".reading-time", "[part~=time-left]"] {
        let last = u32::try_from(stage.text(selector).len()).unwrap();
        assert!(place(selector, 0, 1) < place(selector, last - 1, last), "{}", stage.text(selector));
    }
}

/// Some sites switch by a `<meta>` alone, others turn style sheets on and off.
#[wasm_bindgen_test]
async fn the_chrome_follows_a_switch_in_the_head() {
    let head = intertitle::browser::document().unwrap().head().unwrap();
    let put = |name: &str| {
        let element = intertitle::browser::document().unwrap().create_element(name).unwrap();
        head.append_child(&element).unwrap();
        element
    };
    let meta = put("meta");
    meta.set_attribute("name", "color-scheme").unwrap();
    let sheets = [put("style"), put("style")];
    sheets[0].set_text_content(Some("section { color: light-dark(rgb(9, 9, 9), rgb(1, 2, 3)) }"));
    let stage = Stage::new(&[("p", &long(300))]);
    let _chrome = stage.mount(Config::default(), "en");
    let worn = |colour: &'static str| {
        let stage = Rc::clone(&stage);
        until(move || stage.find("[part=base]").is_some_and(|base| base.style().get_property_value("--_page-text").unwrap() == colour))
    };
    assert!(worn("rgb(9, 9, 9)").await);
    meta.set_attribute("content", "dark").unwrap();
    let by_meta = worn("rgb(1, 2, 3)").await;
    sheets[1].set_text_content(Some("section { color: rgb(4, 5, 6) }"));
    let by_sheet = worn("rgb(4, 5, 6)").await;
    sheets[1].set_attribute("media", "print").unwrap();
    let by_media = worn("rgb(1, 2, 3)").await;
    sheets.iter().chain([&meta]).for_each(|element| element.remove());
    assert_eq!((by_meta, by_sheet, by_media), (true, true, true));
}

/// Links that look like buttons may have text as pale as the page's background; a focus ring in that colour would be invisible.
#[wasm_bindgen_test]
async fn an_invisible_link_colour_is_not_used() {
    for (colours, accent, surface) in [
        ("color: rgb(34, 34, 34); background: rgb(255, 255, 255)", "", "rgb(255, 255, 255)"),
        ("color: rgb(34, 34, 34); background: rgb(0, 140, 90)", "rgb(255, 255, 240)", "rgb(0, 140, 90)"),
        // Light text on a white background: there must be a picture or a dark canvas in between.
        ("color: rgb(238, 238, 238); background: rgb(255, 255, 255)", "rgb(255, 255, 240)", "#121212"),
        ("color: rgb(238, 238, 238)", "rgb(255, 255, 240)", "#121212"),
        ("color: rgba(255, 255, 255, 0.87)", "rgb(255, 255, 240)", "#121212"),
        // What floats over the words must hide them, even if what is behind them is like glass.
        ("color: rgb(255, 255, 255); background: rgba(255, 255, 255, 0.18)", "rgb(255, 255, 240)", "#121212"),
        ("color: rgb(238, 238, 238); background: rgba(60, 0, 60, 0.8)", "rgb(255, 255, 240)", "rgba(60, 0, 60)"),
    ] {
        let stage = Stage::new(&[("p", &long(300))]);
        stage.section.set_attribute("style", colours).unwrap();
        let link = stage.add("a", "Tickets");
        link.set_attribute("href", "#tickets").unwrap();
        link.set_attribute("style", "color: rgb(255, 255, 240); background: rgb(160, 0, 0)").unwrap();
        let _chrome = stage.mount(Config::default(), "en");
        let base = stage.find("[part=base]").unwrap();
        let worn = |name| base.style().get_property_value(name).unwrap();
        assert_eq!((worn("--_page-accent").as_str(), worn("--_page-surface").as_str()), (accent, surface), "{colours}");
        // On a picture, quiet text would be quieter than anybody can know.
        assert!(worn("--_page-quiet") == "100%" || surface != "#121212", "{colours}");
    }
}
