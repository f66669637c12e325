//! The chrome around an article: what it shows, what the reader can do with it, and that it leaves nothing behind.
//! Must use a small stage of its own; `tests/e2e` tests whole pages.

use super::support::{Stage, pause, until};
use intertitle::article::Metadata;
use intertitle::browser::document;
use intertitle::config::{Config, DockPlace};
use intertitle::ui::hosts::Hosts;
use intertitle::ui::on_demand::{CallForFilms, CallForQuotes, CallForResponses, Here};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

fn long(words: usize) -> String {
    "word ".repeat(words)
}

#[wasm_bindgen_test]
async fn the_reading_time_stands_in_the_byline() {
    let stage = Stage::new(&[("p", &long(714))]);
    let _chrome = stage.mount(Config::default(), "en");
    assert_eq!(stage.text(".reading-time"), "3 min read");
    let byline = stage.section.query_selector(".byline").unwrap().unwrap();
    assert_eq!(byline.last_element_child().unwrap().local_name(), "intertitle-host");
}

/// The themes of Ghost do, and two numbers side by side contradict each other.
#[wasm_bindgen_test]
async fn a_byline_that_tells_the_reading_time_gets_no_second_one() {
    let stage = Stage::new(&[("p", &long(714))]);
    stage.section.query_selector(".byline").unwrap().unwrap().set_text_content(Some("By Ada Example — 4 min read"));
    let _chrome = stage.mount(Config::default(), "en");
    assert_eq!(stage.text(".reading-time"), "");
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
    let config = Config {
        metadata: Metadata { tags: vec!["Los Angeles".into()], ..Metadata::default() },
        has_more_metadata: true,
        ..Config::default()
    };
    let _chrome = stage.mount(config, "en");
    let host = stage.section.query_selector("[data-intertitle-host=endnotes]").unwrap().unwrap();
    let base = host.shadow_root().unwrap().query_selector("[part=base]").unwrap().unwrap().get_bounding_client_rect();
    let paragraph = stage.section.query_selector("p:last-of-type").unwrap().unwrap().get_bounding_client_rect();
    assert_eq!((base.left(), base.right()), (paragraph.left(), paragraph.right()));
    assert!(base.top() >= paragraph.bottom());
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
fn films_are_asked_for_again_once_the_network_is_back() {
    let stage = Stage::new(&[("p", &long(10))]);
    let hosts = Rc::clone(&stage) as Rc<dyn Hosts>;
    let call = CallForFilms::watch(&stage.section, &hosts, "en");
    let hear = |sign: &str| {
        let event = web_sys::Event::new(sign).unwrap();
        web_sys::window().unwrap().dispatch_event(&event).unwrap();
        stage.filmed.borrow().len()
    };
    assert_eq!(hear("online"), 0, "nobody has begun to read");
    assert_eq!((hear("keydown"), hear("keydown")), (1, 1));
    assert_eq!((hear("online"), hear("online")), (2, 3));
    drop(call);
    assert_eq!(hear("online"), 3);
}

/// As in a tab that the reader has not chosen yet, or behind a page's own preloader.
#[wasm_bindgen_test]
async fn responses_are_asked_for_once_a_hidden_article_is_shown() {
    let stage = Stage::new(&[("p", &long(10)), ("p", "The end.")]);
    stage.section.set_hidden(true);
    let hosts = Rc::clone(&stage) as Rc<dyn Hosts>;
    let blocks: Vec<_> = (2..4).filter_map(|index| stage.section.children().item(index)).collect();
    let _call = CallForResponses::watch(&stage.section, &blocks, &hosts, "en");
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("keydown").unwrap()).unwrap();
    pause(100).await;
    assert!(stage.responded.borrow().is_empty(), "nobody can read it");
    stage.section.set_hidden(false);
    assert!(until(|| !stage.responded.borrow().is_empty()).await, "not asked for");
}

/// Nobody can be taken to words that are hidden.
#[wasm_bindgen_test]
async fn quotes_are_asked_for_once_a_hidden_article_is_shown() {
    let stage = Stage::new(&[("p", &long(10))]);
    let hosts = Rc::clone(&stage) as Rc<dyn Hosts>;
    let paragraph = stage.section.query_selector("p:last-child").unwrap().unwrap();
    let watch = || CallForQuotes::watch(&stage.section, &paragraph, &hosts, "en", Here { may_keep: false, is_sought: true });
    drop(watch());
    assert_eq!(stage.sought.borrow().len(), 1, "it is shown");
    stage.section.set_hidden(true);
    let _call = watch();
    pause(100).await;
    assert_eq!(stage.sought.borrow().len(), 1, "too early");
    stage.section.set_hidden(false);
    assert!(until(|| stage.sought.borrow().len() == 2).await, "not asked for");
    stage.add("p", &long(10));
    paragraph.unchecked_ref::<web_sys::HtmlElement>().set_hidden(true);
    let _other = watch();
    assert!(until(|| stage.sought.borrow().len() == 3).await, "only a paragraph is hidden");
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
async fn a_spoiler_is_covered_until_it_is_asked_for() {
    let stage = Stage::new(&[("p", &long(300))]);
    let paragraph = stage.add("p", "The ending: ");
    let secret = stage.add("span", "they leave");
    secret.set_class_name("spoiler");
    paragraph.append_child(&secret).unwrap();
    let before = stage.section.outer_html();

    let chrome = stage.mount(Config::default(), "en");
    let cover = stage.section.query_selector(".intertitle-cover").unwrap().expect("it is covered");
    assert_eq!(cover.get_attribute("aria-label").as_deref(), Some("Show spoiler"));
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&cover).click();
    assert!(stage.section.query_selector(".intertitle-cover").unwrap().is_none(), "it stays covered");

    drop(chrome);
    let host = stage.section.query_selector("intertitle-host").unwrap().expect("the loader's host");
    host.remove();
    assert_eq!(stage.section.outer_html(), before, "a cover was left behind");
}

/// A page that renders its own article takes out and puts in nodes beside a spoiler: a spoiler that had been moved would end the whole page.
#[wasm_bindgen_test]
async fn what_is_covered_stays_where_its_page_left_it() {
    let stage = Stage::new(&[("p", &long(60))]);
    let secret = stage.add("p", "They leave.");
    secret.set_class_name("ending spoiler");
    let own = [("role", "note"), ("tabindex", "0")];
    own.iter().for_each(|(name, value)| secret.set_attribute(name, value).unwrap());
    let _chrome = stage.mount(Config { reading_time: false, ..Config::default() }, "en");
    assert_eq!(secret.class_name(), "ending spoiler intertitle-cover");
    let earlier = intertitle::browser::document().unwrap().create_element("p").unwrap();
    stage.section.insert_before(&earlier, Some(&secret)).unwrap();
    assert_eq!(secret.previous_element_sibling(), Some(earlier));
    secret.click();
    own.iter().for_each(|(name, value)| assert_eq!(secret.get_attribute(name).as_deref(), Some(*value), "the author's own"));
    stage.section.remove_child(&secret).unwrap();
}

/// A web component may hold the article in a shadow root of its own.
#[wasm_bindgen_test]
async fn a_spoiler_in_a_shadow_root_is_covered() {
    let stage = Stage::new(&[("p", &long(60))]);
    let component = stage.add("div", "");
    let root = component.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
    let article = stage.add("article", "");
    let secret = stage.add("p", "They leave.");
    secret.set_class_name("spoiler");
    article.append_child(&secret).unwrap();
    root.append_child(&article).unwrap();
    let words = intertitle::browser::words::Words::new("en", intertitle::strings::Overrides::default());
    let _spoilers = intertitle::ui::spoiler::Spoilers::cover(&article, stage.as_ref(), &words, false).unwrap();
    let style = intertitle::browser::palette::computed(&secret).unwrap();
    assert_eq!(intertitle::browser::palette::value(&style, "-webkit-text-fill-color"), "rgba(0, 0, 0, 0)", "the words are seen");
}

/// A frame takes all presses for itself, so what is around it is the cover; but never the article.
#[wasm_bindgen_test]
async fn a_frame_is_covered_with_what_is_around_it() {
    let stage = Stage::new(&[("p", &long(60))]);
    let around = stage.add("figure", "");
    let picture = stage.add("img", "");
    let (inside, alone) = (stage.add("iframe", ""), stage.add("iframe", ""));
    around.append_child(&inside).unwrap();
    for marked in [&inside, &alone, &picture] {
        marked.set_class_name("spoiler");
    }
    let _chrome = stage.mount(Config::default(), "en");
    let covered = intertitle::browser::elements::all(&stage.section, ".intertitle-cover");
    assert_eq!(covered, [around, picture].map(web_sys::Element::from));
}

/// Our own marks and the page's inside a cover keep their place, because nothing is moved when covers are opened and closed.
#[wasm_bindgen_test]
async fn ranges_inside_a_cover_outlive_it() {
    let stage = Stage::new(&[("p", &long(300))]);
    let secret = stage.add("span", "they leave");
    secret.set_class_name("spoiler");
    let words = intertitle::browser::words::Words::new("en", intertitle::strings::Overrides::default());
    let spoilers = intertitle::ui::spoiler::Spoilers::cover(&stage.section, stage.as_ref(), &words, false).unwrap();
    let range = web_sys::Range::new().unwrap();
    range.select_node_contents(&secret).unwrap();
    for open in [true, false, true] {
        spoilers.set_open(open);
        assert_eq!(String::from(range.to_string()), "they leave");
        assert_eq!(stage.section.query_selector(".intertitle-cover").unwrap().is_none(), open);
    }
}

/// A fold is opened only for a reader who asked to see everything; one that its author left open stays open.
#[wasm_bindgen_test]
async fn a_fold_stays_as_its_author_left_it() {
    let stage = Stage::new(&[("p", &long(300))]);
    let folds = [stage.add("details", "They leave."), stage.add("details", "They stay.")];
    folds.iter().for_each(|fold| fold.set_class_name("spoiler"));
    folds[1].set_attribute("open", "").unwrap();
    let open = || [folds[0].has_attribute("open"), folds[1].has_attribute("open")];
    let chrome = stage.mount(Config::default(), "en");
    assert_eq!(open(), [false, true]);
    drop(chrome);
    intertitle::ui::spoiler::Spoilers::remember_open(true);
    let chrome = stage.mount(Config::default(), "en");
    assert_eq!(open(), [true, true]);
    drop(chrome);
    intertitle::ui::spoiler::Spoilers::remember_open(false);
    assert_eq!(open(), [false, true], "it was not given back");
}

/// A whole paragraph marked by the "additional class" field of a blog's editor.
#[wasm_bindgen_test]
async fn a_block_is_covered_as_one() {
    let stage = Stage::new(&[("p", &long(300))]);
    let secret = stage.add("p", "They leave.");
    secret.set_class_name("spoiler");
    let height = secret.get_bounding_client_rect().height();
    let _chrome = stage.mount(Config::default(), "en");
    let cover = stage.section.query_selector(".intertitle-cover").unwrap().expect("it is covered");
    let style = intertitle::browser::palette::computed(&cover).unwrap();
    assert_eq!(intertitle::browser::palette::value(&style, "display"), "block");
    assert!(cover.get_bounding_client_rect().height() >= height, "there is nothing to press");
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

/// The choice holds for all articles, wherever it is made, and the docks of the others show it too.
#[wasm_bindgen_test]
async fn the_switch_for_spoilers_holds_in_every_article() {
    let stages = [Stage::new(&[("p", &long(60))]), Stage::new(&[("p", &long(60))])];
    for stage in &stages {
        stage.add("span", "they leave").set_class_name("spoiler");
    }
    let _chromes = stages.each_ref().map(|stage| stage.mount(Config::default(), "en"));
    let switch = |stage: &Stage| stage.find("input").map(wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>);
    stages[0].section.scroll_into_view();
    assert!(until(|| stages.iter().all(|stage| switch(stage).is_some())).await, "not both are in view");
    let covers = || stages.iter().filter(|stage| stage.section.query_selector(".intertitle-cover").unwrap().is_some()).count();
    assert_eq!(covers(), 2);
    for (open, covered) in [(true, 0), (false, 2)] {
        switch(&stages[0]).unwrap().click();
        assert_eq!(covers(), covered);
        assert_eq!(switch(&stages[1]).unwrap().checked(), open);
    }
}

/// Each of these attributes is some site's switch between light and dark.
#[wasm_bindgen_test]
async fn the_chrome_follows_the_sites_switch() {
    let document = intertitle::browser::document().unwrap();
    let root = document.document_element().unwrap();
    for name in ["class", "data-theme", "data-bs-theme", "data-color-scheme", "data-mode"] {
        let stage = Stage::new(&[("p", &long(300))]);
        let sheet = stage.add("style", &format!("[{name}~=dark] section {{ color: rgb(1, 2, 3) }}"));
        root.append_child(&sheet).unwrap();
        let _chrome = stage.mount(Config::default(), "en");
        root.set_attribute(name, "dark").unwrap();
        let worn =
            || stage.find("[part=base]").is_some_and(|base| base.style().get_property_value("--_page-text").unwrap() == "rgb(1, 2, 3)");
        let follows = until(worn).await;
        root.remove_attribute(name).unwrap();
        sheet.remove();
        assert!(follows, "{name}");
    }
}

/// Links that look like buttons may have text as pale as the page's background; a focus ring in that colour would be invisible.
#[wasm_bindgen_test]
async fn an_invisible_link_colour_is_not_used() {
    for (colours, accent, surface) in [
        ("color: rgb(34, 34, 34); background: rgb(255, 255, 255)", "", "rgb(255, 255, 255)"),
        ("color: rgb(34, 34, 34); background: rgb(0, 140, 90)", "rgb(255, 255, 240)", "rgb(0, 140, 90)"),
        // Light text on a white background: there must be a picture or a dark canvas in between.
        ("color: rgb(238, 238, 238); background: rgb(255, 255, 255)", "rgb(255, 255, 240)", "rgb(18, 18, 18)"),
        ("color: rgb(238, 238, 238)", "rgb(255, 255, 240)", "rgb(18, 18, 18)"),
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
    }
}

/// The switch for covers is in the dock's line, but the covers do not depend on it.
#[wasm_bindgen_test]
async fn a_spoiler_stays_covered_without_a_dock() {
    for progress in [true, false] {
        let stage = Stage::new(&[("p", &long(60))]);
        stage.add("span", "they leave").set_class_name("spoiler");
        let _chrome = stage.mount(Config { progress, dock: DockPlace::Off, ..Config::default() }, "en");
        stage.section.scroll_into_view();
        pause(300).await;
        assert!(stage.section.query_selector(".intertitle-cover").unwrap().is_some(), "uncovered; with progress: {progress}");
    }
}

/// A page may keep a copy of its own markup to return to, as htmx does, with our covers in it.
#[wasm_bindgen_test]
async fn covers_in_a_copy_of_the_page_are_replaced() {
    let stage = Stage::new(&[("p", &long(60))]);
    stage.add("span", "they leave").set_class_name("spoiler");
    let before = stage.section.inner_html();
    let first = stage.mount(Config { reading_time: false, ..Config::default() }, "en");
    let copy = stage.section.inner_html();
    assert_ne!(copy, before);
    drop(first);
    stage.section.set_inner_html(&copy);
    let second = stage.mount(Config { reading_time: false, ..Config::default() }, "en");
    let covers = || intertitle::browser::elements::all(&stage.section, ".intertitle-cover");
    assert_eq!(covers().len(), 1);
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&covers()[0]).click();
    assert_eq!(covers().len(), 0, "the words stay covered");
    drop(second);
    assert_eq!(stage.section.inner_html(), before);
}
