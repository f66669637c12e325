//! Covered words: how they open, and that the page stays as its author wrote it.

use super::support::{Stage, pause, until};
use intertitle::browser::words::Words;
use intertitle::config::{Config, DockPlace};
use intertitle::strings::Overrides;
use intertitle::ui::spoiler::Spoilers;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

fn cover(stage: &Rc<Stage>, root: &Element) -> Rc<Spoilers> {
    let words = Words::new("en", Overrides::default());
    Spoilers::cover(root, stage.as_ref(), &words, false)
}

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

/// A screen reader says what gets the focus; of a focused button that turned into words, Orca said nothing in Chromium, and went on after them.
#[wasm_bindgen_test]
async fn who_opens_a_spoiler_stands_at_its_words() {
    let stage = Stage::new(&[("p", &long(60))]);
    let secret = stage.add("span", "they leave");
    secret.set_class_name("spoiler");
    let before = secret.outer_html();
    let spoilers = cover(&stage, &stage.section);
    let cover = secret.query_selector(".intertitle-cover").unwrap().expect("it is covered");
    let button = wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&cover);
    button.focus().unwrap();
    button.click();
    let words = intertitle::browser::document().unwrap().active_element().expect("nothing has the focus");
    assert_eq!(Some(&words), cover.first_element_child().as_ref());
    assert_eq!(words.text_content().as_deref(), Some("they leave"));
    pause(50).await;
    assert_eq!(intertitle::browser::document().unwrap().active_element(), Some(words), "the focus did not stay there");
    spoilers.set_open(false);
    assert_eq!(cover.get_attribute("tabindex").as_deref(), Some("0"), "the keyboard cannot reach the cover again");
    drop(spoilers);
    assert_eq!(secret.outer_html(), before);
}

/// A page that renders its own article takes out and puts in nodes beside a spoiler: a spoiler that had been moved would end the whole page.
#[wasm_bindgen_test]
async fn what_is_covered_stays_where_its_page_left_it() {
    let stage = Stage::new(&[("p", &long(60))]);
    let secret = stage.add("p", "They leave.");
    secret.set_class_name("ending spoiler");
    let spoilers = cover(&stage, &stage.section);
    let earlier = intertitle::browser::document().unwrap().create_element("p").unwrap();
    stage.section.insert_before(&earlier, Some(&secret)).unwrap();
    assert_eq!(secret.previous_element_sibling(), Some(earlier));
    spoilers.set_open(true);
    spoilers.set_open(false);
    assert_eq!(intertitle::browser::elements::all(&stage.section, ".intertitle-cover").len(), 1, "it is covered twice");
    drop(spoilers);
    assert_eq!(secret.outer_html(), "<p class=\"ending spoiler\">They leave.</p>");
    let _spoilers = cover(&stage, &stage.section);
    stage.section.remove_child(&secret).unwrap();
}

/// The articles of a page share the sheet that hides the words.
#[wasm_bindgen_test]
async fn a_spoiler_stays_covered_when_another_article_goes() {
    let stages = [Stage::new(&[("p", &long(60))]), Stage::new(&[("p", &long(60))])];
    let [gone, _stays] = stages.each_ref().map(|stage| {
        stage.add("p", "They leave.").set_class_name("spoiler");
        cover(stage, &stage.section)
    });
    drop(gone);
    let held = stages[1].section.query_selector(".intertitle-cover > *").unwrap().unwrap();
    let style = intertitle::browser::palette::computed(&held).unwrap();
    assert_eq!(intertitle::browser::palette::value(&style, "visibility"), "hidden", "the words are seen");
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
    let _spoilers = cover(&stage, &article);
    let held = article.query_selector(".intertitle-cover > *").unwrap().unwrap();
    let style = intertitle::browser::palette::computed(&held).unwrap();
    assert_eq!(intertitle::browser::palette::value(&style, "visibility"), "hidden", "the words are seen");
}

/// A picture or a frame can hold no cover.
#[wasm_bindgen_test]
async fn what_holds_no_words_is_covered_from_around_it() {
    let stage = Stage::new(&[("p", &long(60))]);
    let marked = [stage.add("img", ""), stage.add("iframe", "")];
    marked.iter().for_each(|marked| marked.set_class_name("spoiler"));
    let spoilers = cover(&stage, &stage.section);
    spoilers.set_open(false);
    let covers = intertitle::browser::elements::all(&stage.section, ".intertitle-cover");
    assert_eq!(covers.len(), 2);
    for (cover, marked) in covers.iter().zip(&marked) {
        assert!(cover.contains(Some(marked)));
    }
    drop(spoilers);
    assert!(marked.iter().all(|marked| marked.parent_element() == Some(stage.section.clone().into())));
}

/// Our own marks and the page's inside a cover keep their place, because nothing is moved when covers are opened and closed.
#[wasm_bindgen_test]
async fn ranges_inside_a_cover_outlive_it() {
    let stage = Stage::new(&[("p", &long(300))]);
    let secret = stage.add("span", "they leave");
    secret.set_class_name("spoiler");
    let spoilers = cover(&stage, &stage.section);
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

/// Where the browser keeps nothing, the choice holds for as long as the page is open: also in an article that its reader reaches later.
#[wasm_bindgen_test]
async fn the_switch_for_spoilers_holds_in_articles_that_come_later() {
    let stages = [Stage::new(&[("p", &long(60))]), Stage::new(&[("p", &long(60))])];
    for stage in &stages {
        stage.add("span", "they leave").set_class_name("spoiler");
    }
    let [first, later] = &stages;
    let switch = |stage: &Stage| stage.find("input").map(wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlInputElement>);
    let forgetful = || Config { memory: false, ..Config::default() };
    let _chrome = first.mount(forgetful(), "en");
    first.section.scroll_into_view();
    assert!(until(|| switch(first).is_some()).await);
    switch(first).unwrap().click();
    let _later = later.mount(forgetful(), "en");
    assert!(later.section.query_selector(".intertitle-cover").unwrap().is_none(), "it is covered again");
    later.section.scroll_into_view();
    assert!(until(|| switch(later).is_some()).await);
    assert!(switch(later).unwrap().checked(), "its switch shows something else than its spoilers do");
    switch(later).unwrap().click();
    assert!(stages.iter().all(|stage| stage.section.query_selector(".intertitle-cover").unwrap().is_some()));
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

/// A router, an endless scroll or a "show more" puts its spoilers into an article that is mounted already.
#[wasm_bindgen_test]
async fn what_the_page_marks_later_is_covered_before_it_is_seen() {
    let stage = Stage::new(&[("p", &long(60))]);
    let before = stage.section.outer_html();
    let spoilers = cover(&stage, &stage.section);
    let closed = || intertitle::browser::elements::all(&stage.section, ".intertitle-cover");
    let secret = stage.add("p", "They leave.");
    secret.set_class_name("spoiler");
    pause(0).await;
    assert_eq!(closed().len(), 1, "the ending is shown");
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&closed()[0]).click();
    // A mark on words that stand there already, as a page's own script makes it.
    let marked = stage.add("p", "They stay.");
    pause(0).await;
    marked.set_attribute("data-spoiler", "").unwrap();
    pause(0).await;
    assert_eq!(closed().len(), 1, "covered again, or not at all");
    assert!(marked.contains(Some(&closed()[0])));
    let classed = stage.add("p", "They part.");
    pause(0).await;
    classed.set_class_name("spoiler");
    pause(0).await;
    assert_eq!(closed().len(), 2, "a class that comes later is not heeded");
    classed.remove();
    // The page shows another ending in the same element.
    secret.set_text_content(Some("They stay apart."));
    pause(0).await;
    assert_eq!(closed().len(), 2);
    spoilers.set_open(true);
    stage.add("p", "For a reader who wants no covers.").set_class_name("spoiler");
    pause(0).await;
    assert_eq!(closed().len(), 0);
    drop(spoilers);
    for added in intertitle::browser::elements::all(&stage.section, ".spoiler, [data-spoiler]") {
        assert_eq!(added.child_element_count(), 0, "a cover was left behind");
        added.remove();
    }
    assert_eq!(stage.section.outer_html(), before);
}

/// An editor puts its own contents back at once, and must not be fought for ever.
#[wasm_bindgen_test]
async fn a_page_that_takes_every_cover_out_comes_to_rest() {
    let stage = Stage::new(&[("p", &long(60))]);
    let secret = stage.add("p", "They leave.");
    secret.set_class_name("spoiler");
    let (kept, taken) = (secret.clone(), Rc::new(std::cell::Cell::new(0)));
    let count = Rc::clone(&taken);
    let back = Box::new(move || {
        if kept.child_element_count() > 0 {
            count.set(count.get() + 1);
            kept.set_text_content(Some("They leave."));
        }
    });
    let _editor = intertitle::browser::observer::Changes::of(&[], &secret, back).unwrap();
    let _spoilers = cover(&stage, &stage.section);
    pause(0).await;
    assert!(taken.get() > 1);
}

/// A reader who wants no covers may fold what was unfolded for them; and of details with one `name` the browser leaves one open.
#[wasm_bindgen_test]
async fn what_was_unfolded_may_be_folded_again() {
    let stage = Stage::new(&[("p", &long(60))]);
    let details = ["one", "one", "other"].map(|name| {
        let details = stage.add("details", "They leave.");
        details.set_class_name("spoiler");
        details.set_attribute("name", name).unwrap();
        details
    });
    let open = || details.each_ref().map(|details| details.has_attribute("open"));
    let spoilers = cover(&stage, &stage.section);
    spoilers.set_open(true);
    pause(0).await;
    assert_eq!(open(), [false, true, true]);
    details[2].remove_attribute("open").unwrap();
    pause(0).await;
    assert_eq!(open(), [false, true, false], "unfolded against the reader's will");
    // A copy of the page has what marks them.
    let copy = stage.section.inner_html();
    drop(spoilers);
    stage.section.set_inner_html(&copy);
    let _spoilers = cover(&stage, &stage.section);
    assert!(stage.section.query_selector("details[open]").unwrap().is_none(), "unfolded for a reader who has not asked for it");
}
