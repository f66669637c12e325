//! The list of an article's quotes: each in its language, and none lost.

use super::support::element;
use intertitle::browser::document;
use intertitle::browser::words::Words;
use intertitle::compose::quote_list::{Asked, Item, QuoteList, Section};
use intertitle::strings::Overrides;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AbortController, HtmlElement, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen_test]
fn the_quotes_of_an_article_are_listed_in_its_language() {
    let (host, base) = (element("intertitle-host"), element("div"));
    document().unwrap().body().unwrap().append_child(&host).unwrap();
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap().append_child(&base).unwrap();
    let item = |words: &str| Item { section: Section::Kept, words: words.into(), found: true };
    let items = [item("Her فيلم عن رجل."), item("Her (2013).")];
    let words = Rc::new(Words::new("en", Overrides::default()));
    let signal = AbortController::new().unwrap().signal();
    let list = QuoteList::open(&base, &items, "ar", &words, &signal, Box::new(|_| {})).unwrap();
    let quotes = base.query_selector_all("blockquote").unwrap();
    let of = |nth: u32, name: &str| quotes.item(nth).unwrap().unchecked_into::<HtmlElement>().get_attribute(name);
    assert_eq!((of(0, "lang").as_deref(), of(0, "dir").as_deref()), (Some("ar"), Some("rtl")));
    assert_eq!((of(1, "lang").as_deref(), of(1, "dir").as_deref()), (Some("ar"), Some("ltr")));
    drop(list);
    host.remove();
}

/// A kept quote that is no longer in the article is neither hidden nor deleted: the list says so, and the reader can remove it.
#[wasm_bindgen_test]
fn a_kept_quote_that_is_no_longer_in_the_article_is_listed_as_such() {
    let (host, base) = (element("intertitle-host"), element("div"));
    document().unwrap().body().unwrap().append_child(&host).unwrap();
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap().append_child(&base).unwrap();
    let items = [true, false].map(|found| Item { section: Section::Kept, words: "The dark forgives everyone.".into(), found });
    let asked: Rc<RefCell<Vec<Asked>>> = Rc::default();
    let hear = Rc::clone(&asked);
    let words = Rc::new(Words::new("en", Overrides::default()));
    let signal = AbortController::new().unwrap().signal();
    let list = QuoteList::open(&base, &items, "en", &words, &signal, Box::new(move |what| hear.borrow_mut().push(what))).unwrap();
    let lines = base.query_selector_all("li").unwrap();
    let of = |nth: u32| lines.item(nth).unwrap().unchecked_into::<HtmlElement>();
    let buttons = |nth: u32| of(nth).query_selector_all("button").unwrap().length();
    assert_eq!((buttons(0), buttons(1)), (3, 1), "a lost quote can only be removed");
    assert!(of(1).text_content().unwrap().contains("No longer in the article"));
    assert!(!of(0).text_content().unwrap().contains("No longer in the article"));
    for value in ["remove 1", "copy", "download"] {
        base.query_selector(&format!("button[value='{value}']")).unwrap().unwrap().unchecked_into::<HtmlElement>().click();
    }
    assert_eq!(*asked.borrow(), [Asked::Remove(1), Asked::Copy, Asked::Download]);
    drop(list);
    host.remove();
}
