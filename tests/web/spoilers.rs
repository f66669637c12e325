//! Covered words: how they open, and that the page stays as its author wrote it.

use super::support::{Stage, pause, until};
use intertitle::config::{Config, DockPlace};
use wasm_bindgen_test::wasm_bindgen_test;

fn long(words: usize) -> String {
    "word ".repeat(words)
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

/// A frame takes all presses for itself: what is around it is marked instead.
#[wasm_bindgen_test]
async fn a_frame_is_covered_only_with_what_is_around_it() {
    let stage = Stage::new(&[("p", &long(60))]);
    let around = stage.add("figure", "");
    let picture = stage.add("img", "");
    let (inside, alone) = (stage.add("iframe", ""), stage.add("iframe", ""));
    around.append_child(&inside).unwrap();
    for marked in [&around, &alone, &picture] {
        marked.set_class_name("spoiler");
    }
    let _chrome = stage.mount(Config::default(), "en");
    let covered = intertitle::browser::elements::all(&stage.section, ".intertitle-cover");
    assert_eq!(covered, [around, picture].map(web_sys::Element::from));
    assert_eq!(alone.class_name(), "spoiler", "a press on it would never open it");
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
