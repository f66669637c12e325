//! The quotes' module on a page that changes after it has come, with the loader played by a bare object.
//! Must not test how words are found: the native tests do.

use super::support::{element, pause};
use intertitle::browser::page_text::PageText;
use intertitle::browser::{document, window};
use intertitle::embed::quotes::attach;
use intertitle::embed::unmount;
use intertitle::quotes::link::Token;
use js_sys::{Array, Function, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, Element};

/// What the loader hands over for the article in `text`, as far as quotes need it.
fn mount(text: &Element, controller: &AbortController) -> JsValue {
    let make = Function::new_with_args(
        "text, signal",
        "const open = (name, parent) => {
             const host = parent.appendChild(document.createElement('intertitle-host'));
             return host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
         };
         const close = (base) => base.getRootNode().host.remove();
         const nothing = () => Promise.resolve();
         return { number: 1, element: text, text, page: location.href, source: location.href, signal, open, close, ask: nothing, emit: nothing, warn: nothing };",
    );
    make.call2(&JsValue::NULL, text, &controller.signal()).unwrap()
}

/// The words that are marked as those to which the address led.
fn marked() -> String {
    let read = Function::new_no_args("return [...CSS.highlights.get('intertitle-arrived') ?? []].map(String).join()");
    read.call0(&JsValue::NULL).unwrap().as_string().unwrap()
}

/// Highlighters, hyphenators, tooltips and scroll boxes do so; a sentence that is gone is let go.
#[wasm_bindgen_test]
async fn words_that_the_page_takes_into_other_nodes_stay_marked() {
    let (text, controller) = (element("section"), AbortController::new().unwrap());
    text.set_inner_html("<p>What it knows is that leaving is slow. You pack for a week, and then for another.</p>");
    document().unwrap().body().unwrap().append_child(&text).unwrap();
    let page = PageText::read(&text);
    let start = page.text().find("leaving").unwrap();
    let token = Token::new(page.text(), start..start + "leaving is slow".len()).unwrap();
    let location = window().unwrap().location();
    let before = location.href().unwrap();
    location.set_hash(&intertitle::quotes::link::link("", Some(&token), None)).unwrap();
    attach(mount(&text, &controller), Object::new().into(), text.clone().into(), "en", 0.0);
    assert_eq!(marked(), "leaving is slow");
    let paragraph = text.query_selector("p").unwrap().unwrap();
    let words = paragraph.first_child().unwrap();
    let mark = document().unwrap().create_element("mark").unwrap();
    paragraph.replace_children_with_node(&Array::of1(&mark));
    mark.append_child(&words).unwrap();
    pause(20).await;
    assert_eq!(marked(), "leaving is slow", "taken into another element");
    words.set_node_value(Some("What it knows is that leav\u{AD}ing is slow. You pack for a week, and then for an\u{AD}other."));
    pause(20).await;
    assert_eq!(marked(), "leav\u{AD}ing is slow", "hyphenated");
    words.set_node_value(Some("Nobody in the room says the word."));
    pause(20).await;
    assert_eq!(marked(), "", "deleted");
    unmount(1);
    controller.abort();
    text.remove();
    window().unwrap().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&before)).unwrap();
}
