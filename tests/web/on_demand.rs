//! When the modules that most visitors never need are called for: films, responses, quotes.
//! Must only hear what is called for; what the modules do is tested with them.

use super::support::{Stage, long, pause, until};
use intertitle::ui::hosts::Hosts;
use intertitle::ui::on_demand::{CallForQuotes, CallWhenNear, Here};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// Lets the window hear `sign`, as from a reader or the network.
fn announce(sign: &str) {
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new(sign).unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn films_are_asked_for_again_once_the_network_is_back() {
    let stage = Stage::new(&[("p", &long(10))]);
    let hosts = Rc::clone(&stage) as Rc<dyn Hosts>;
    // The page may still be scrolled by what stood on it before.
    pause(100).await;
    let call = CallWhenNear::films(&stage.section, &stage.blocks(), &hosts, "en");
    let asked = || stage.filmed.borrow().len();
    for (sign, so_far) in [("online", 0), ("keydown", 1), ("keydown", 1), ("online", 2), ("online", 3)] {
        announce(sign);
        pause(100).await;
        assert_eq!(asked(), so_far, "after {sign}: before the first other sign nobody has begun to read");
    }
    drop(call);
    announce("online");
    pause(100).await;
    assert_eq!(asked(), 3);
}

/// As the tenth of ten articles on a page.
#[wasm_bindgen_test]
async fn films_are_asked_for_once_the_article_is_near() {
    let far = Stage::new(&[("p", &long(10))]);
    far.section.set_attribute("style", "margin-top: 5000px").unwrap();
    let hosts = Rc::clone(&far) as Rc<dyn Hosts>;
    let _call = CallWhenNear::films(&far.section, &far.blocks(), &hosts, "en");
    announce("keydown");
    pause(100).await;
    assert!(far.filmed.borrow().is_empty(), "its reader may never come");
    far.section.scroll_into_view();
    assert!(until(|| !far.filmed.borrow().is_empty()).await, "not asked for");
}

/// As in a tab that the reader has not chosen yet, or behind a page's own preloader.
#[wasm_bindgen_test]
async fn responses_are_asked_for_once_a_hidden_article_is_shown() {
    let stage = Stage::new(&[("p", &long(10)), ("p", "The end.")]);
    stage.section.set_hidden(true);
    let hosts = Rc::clone(&stage) as Rc<dyn Hosts>;
    let _call = CallWhenNear::responses(&stage.section, &stage.blocks(), &hosts, "en");
    announce("keydown");
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
