//! The list of an article's quotes: each in its language, and none lost.

use super::host::{Host, words};
use intertitle::compose::quote_list::{Asked, Item, QuoteList, Section};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
fn the_quotes_of_an_article_are_listed_in_its_language() {
    let host: Host<Asked> = Host::new();
    let item = |words: &str| Item { section: Section::Kept, words: words.into(), found: true };
    let items = [item("Her فيلم عن رجل."), item("Her (2013).")];
    let _list = QuoteList::open(&host.base, &items, "ar", &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    let quotes = host.base.query_selector_all("blockquote").unwrap();
    let of = |nth: u32, name: &str| quotes.item(nth).unwrap().unchecked_into::<HtmlElement>().get_attribute(name);
    assert_eq!((of(0, "lang").as_deref(), of(0, "dir").as_deref()), (Some("ar"), Some("rtl")));
    assert_eq!((of(1, "lang").as_deref(), of(1, "dir").as_deref()), (Some("ar"), Some("ltr")));
}

/// A kept quote that is no longer in the article is neither hidden nor deleted: the list says so, and the reader can remove it.
#[wasm_bindgen_test]
fn a_kept_quote_that_is_no_longer_in_the_article_is_listed_as_such() {
    let host: Host<Asked> = Host::new();
    let items = [true, false].map(|found| Item { section: Section::Kept, words: "The dark forgives everyone.".into(), found });
    let hear = Rc::clone(&host.asked);
    let hear = Box::new(move |what| hear.borrow_mut().push(what));
    let _list = QuoteList::open(&host.base, &items, "en", &words(), &host.controller.signal(), hear).unwrap();
    let lines = host.base.query_selector_all("li").unwrap();
    let of = |nth: u32| lines.item(nth).unwrap().unchecked_into::<HtmlElement>();
    let buttons = |nth: u32| of(nth).query_selector_all("button").unwrap().length();
    assert_eq!((buttons(0), buttons(1)), (3, 1), "a lost quote can only be removed");
    assert!(of(1).text_content().unwrap().contains("No longer in the article"));
    assert!(!of(0).text_content().unwrap().contains("No longer in the article"));
    for value in ["remove 1", "copy", "download"] {
        host.find(&format!("button[value='{value}']")).click();
    }
    assert_eq!(*host.asked.borrow(), [Asked::Remove(1), Asked::Copy, Asked::Download]);
}

/// By keyboard, the next one is as near as the last was; after the last, the button that closes the list.
#[wasm_bindgen_test]
fn after_a_quote_was_removed_the_next_can_be() {
    let host: Host<Asked> = Host::new();
    let item = |section| Item { section, words: "The dark forgives everyone.".into(), found: true };
    let items = [item(Section::Suggested), item(Section::Kept), item(Section::Kept)];
    let list = QuoteList::open(&host.base, &items, "en", &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    let focused = || host.root.active_element().and_then(|focused| focused.get_attribute("value"));
    list.fill(&items[..2]);
    assert_eq!(focused().as_deref(), Some("remove 1"));
    list.fill(&items[..1]);
    assert_eq!(focused().as_deref(), Some("close"));
}
