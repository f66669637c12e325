//! Where what follows an article stands: after all of it, in its column.

use intertitle::browser::column::{fit, of};
use intertitle::browser::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const LONG: &str = "A man falls for a voice in his ear, and the city is kind to him, warm, and full of people who all look at nobody else.";

/// Puts `parts` on the page, one element per line, indented by its depth: `name.class: text`, in which `LONG` stands for a long text.
fn page(parts: &str) -> HtmlElement {
    let document = document().unwrap();
    let root: HtmlElement = document.create_element("section").unwrap().unchecked_into();
    document.body().unwrap().append_child(&root).unwrap();
    let mut open: Vec<Element> = vec![root.clone().into()];
    for line in parts.lines().filter(|line| !line.trim().is_empty()) {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let (tag, text) = line.trim().split_once(": ").unwrap_or((line.trim(), ""));
        let (name, class) = tag.split_once('.').unwrap_or((tag, ""));
        let element = document.create_element(name).unwrap();
        element.set_class_name(class);
        if !text.is_empty() {
            element.set_text_content(Some(&text.replace("LONG", LONG)));
        }
        open.truncate(depth + 1);
        open[depth].append_child(&element).unwrap();
        open.push(element);
    }
    root
}

/// The class of the element at whose end what follows stands.
fn end(parts: &str) -> String {
    let root = page(parts);
    let (parent, paragraph) = of(&root.first_element_child().unwrap());
    assert!(paragraph.unwrap().text_content().unwrap().contains("falls for a voice"));
    root.remove();
    parent.class_name()
}

#[wasm_bindgen_test]
fn it_stands_after_the_last_part_of_the_text() {
    assert_eq!(end("div.post\n  div.body\n    p: LONG\n    p: Short.\n  p.tags: Films"), "body", "and before what is no text");
    assert_eq!(end("div.post\n  p.dek: A dek.\n  div.body\n    p: LONG\n  div.bio\n    p: LONG"), "body", "nor an author's box");
    assert_eq!(end("div.post\n  div.block\n    p: LONG LONG\n  img\n  div.block\n    p: Short."), "post", "sections of a page builder");
    assert_eq!(end("div.page\n  div.level1\n    p: LONG\n  h3\n  div.level2\n    p: Short."), "page", "sections with levels");
    assert_eq!(end("div.page\n  div.text\n    p: LONG\n  div.test\n    p: Short."), "text");
    assert_eq!(end("div.post\n  p: LONG\n  div.group\n    p: LONG LONG\n  p: LONG"), "post", "a group in the middle of the text");
    assert_eq!(end("div.post\n  div.group\n    p: LONG\n  p: LONG LONG"), "post");
}

#[wasm_bindgen_test]
fn it_stands_after_the_boxes_of_an_article_that_we_have_built() {
    let built = "article.built\n  div.intertitle-article__text\n    p: LONG\n    section.intertitle-notes\n  div.intertitle-endnotes";
    let root = page(built);
    let text = root.query_selector(".intertitle-article__text").unwrap().unwrap();
    assert_eq!(of(&text).0.class_name(), "built");
    root.query_selector(".intertitle-endnotes").unwrap().unwrap().remove();
    assert_eq!(of(&text).0.class_name(), "intertitle-article__text");
    root.remove();
}

#[wasm_bindgen_test]
fn it_has_the_width_and_the_place_of_a_paragraph() {
    for (style, margin) in [
        ("max-width: 200px; margin: 0 auto", "auto"),
        ("max-width: 200px; margin: 0", "0px"),
        // The section around the paragraph is in the middle, not the paragraph itself.
        ("", "auto"),
    ] {
        let root = page("div.post\n  div.block\n    p: LONG\n  div.block\n    p: LONG\n  div.base");
        let all = |selector: &str| {
            let found = root.query_selector_all(selector).unwrap();
            (0..found.length()).map(|at| found.item(at).unwrap().unchecked_into::<HtmlElement>()).collect::<Vec<_>>()
        };
        root.style().set_property("width", "600px").unwrap();
        let dressed = if style.is_empty() { ".block" } else { "p" };
        for element in all(dressed) {
            element.set_attribute("style", if style.is_empty() { "width: 200px; margin: 0 auto" } else { style }).unwrap();
        }
        let base = all(".base").remove(0);
        fit(&base, &all("p")[0]);
        let style = base.style();
        assert_eq!(style.get_property_value("max-inline-size").unwrap(), "200px");
        assert_eq!(style.get_property_value("margin-inline").unwrap(), margin);
        root.remove();
    }
}

/// Its width is not zero for good: what follows the article would be invisible once the article is shown.
#[wasm_bindgen_test]
fn a_hidden_paragraph_gives_no_width() {
    let root = page("div.post\n  p: LONG\n  div.base");
    root.set_hidden(true);
    let base: HtmlElement = root.query_selector(".base").unwrap().unwrap().unchecked_into();
    fit(&base, &root.query_selector("p").unwrap().unwrap());
    root.set_hidden(false);
    assert!(base.get_bounding_client_rect().width() > 0.0);
    root.remove();
}
