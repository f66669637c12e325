//! The search for a path between films: its field, the names that are offered, the path, by keyboard alone.
//! Must use invented names; finding a path is the core's part, and `tests/e2e` tests whole pages.

use super::host::words;
use super::programme::{listed, panel};
use super::support::{element, pause, press, press_so, until};
use intertitle::browser::document;
use intertitle::films::paths::{Found, Meant, PersonNumber};
use intertitle::programme::{Asked, Degrees, Panel, Query, Step};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, KeyboardEventInit};

type Host = super::host::Host;

/// The line in which the search answers; Orca reads an empty `role=status` as "statusbar".
const STATUS: &str = ".degrees__body > [aria-live=polite]:not([role])";

fn found(name: &str, year: u16, meant: Meant) -> Found {
    Found { name: name.into(), year, meant }
}

fn type_in(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
}

/// The search of a panel of films.
fn search(host: &Host) -> (Panel, Rc<Degrees>) {
    let panel = panel(host, &[listed("Alphaville", 1965, "a reason")], Box::new(|_| {}));
    let degrees = Degrees::build(panel.paths.as_ref().unwrap(), &words(), &host.controller.signal()).unwrap();
    (panel, degrees)
}

/// What a search asks for, from now on.
fn queries_of(degrees: &Degrees) -> Rc<RefCell<Vec<Query>>> {
    let queries: Rc<RefCell<Vec<Query>>> = Rc::default();
    let tell = Rc::clone(&queries);
    degrees.answer(Box::new(move |query| tell.borrow_mut().push(query)));
    queries
}

#[wasm_bindgen_test]
async fn a_path_is_found_by_keyboard_alone() {
    let host = Host::new();
    let asked: Rc<RefCell<Vec<Asked>>> = Rc::default();
    let hear = Rc::clone(&asked);
    let panel = panel(&host, &[listed("Alphaville", 1965, "a reason")], Box::new(move |what| hear.borrow_mut().push(what)));
    host.find("[value=paths]").click();
    assert_eq!(*asked.borrow(), [Asked::Paths]);
    panel.paths_failed(&words());
    assert_eq!(host.text(".degrees > [aria-live]"), "The search is unavailable right now");
    panel.paths_sought();
    let degrees = Degrees::build(panel.paths.as_ref().unwrap(), &words(), &host.controller.signal()).unwrap();
    let queries = queries_of(&degrees);
    let opener = host.find("[value=paths]");
    assert_eq!((opener.text_content().unwrap(), opener.get_attribute("aria-expanded")), ("From Her to …".into(), Some("false".into())));
    opener.click();
    assert_eq!(opener.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert!(until(|| host.root.active_element().is_some()).await, "the keyboard is not in the field");
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    type_in(&input, "sol");
    assert!(until(|| *queries.borrow() == [Query::Typed("sol".into())]).await, "nobody was asked");

    degrees.offer(vec![found("Solaris", 1972, Meant::Film(3)), found("Solange", 0, Meant::Person(PersonNumber(4)))]);
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(host.text(STATUS), "2 names");
    press(&input, "ArrowDown");
    press(&input, "ArrowDown");
    let active = input.get_attribute("aria-activedescendant").unwrap();
    assert_eq!(host.text(&format!("#{active}")), "Solange");
    // The search uses the panel's tokens, such as this one.
    host.base.set_attribute("style", "--_accent: rgb(1, 2, 3)").unwrap();
    assert_eq!(host.looks("[aria-selected=true]", "outline"), "rgb(1, 2, 3) solid 2px", "a tint alone is hardly seen");
    press(&input, "ArrowUp");
    press(&input, "Enter");
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(input.value(), "Solaris");
    assert_eq!(queries.borrow().last(), Some(&Query::Chosen(found("Solaris", 1972, Meant::Film(3)))));

    degrees.path(&[Step::Film("Her".into(), 2013), Step::Person("Ada".into()), Step::Film("Solaris".into(), 1972)]);
    assert_eq!(host.root.query_selector_all(".degrees__path li").unwrap().length(), 3);
    // Forced colours and printers leave backgrounds out.
    let dot = web_sys::window().unwrap().get_computed_style_with_pseudo_elt(&host.find(".degrees__path li"), "::before").unwrap().unwrap();
    assert_eq!(dot.get_property_value("border-top-color").unwrap(), "rgb(1, 2, 3)");
    assert_eq!(host.text(STATUS), "1 step");
    host.find("[value=card]").click();
    assert_eq!(queries.borrow().last(), Some(&Query::Card("Her (2013) — Ada — Solaris (1972)".into())));
    degrees.path(&[Step::Film("Her".into(), 2013)]);
    assert!(host.find("[value=card]").hidden(), "nobody makes a card of no step");

    degrees.path(&[]);
    assert_eq!(host.text(STATUS), "Not found among the best-known films");
    assert!(host.find("[value=card]").hidden());
}

#[wasm_bindgen_test]
fn escape_closes_the_list_and_then_empties_the_field() {
    let host = Host::new();
    let (_panel, degrees) = search(&host);
    degrees.toggle();
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    input.focus().unwrap();
    type_in(&input, "Solaris");
    degrees.offer(vec![found("Solaris", 1972, Meant::Film(3))]);
    press(&input, "Escape");
    assert_eq!((input.value(), host.text(STATUS)), ("Solaris".into(), String::new()), "the count goes with the list");
    press(&input, "ArrowDown");
    assert_eq!(host.text(STATUS), "1 name");
    press(&input, "Escape");
    press(&input, "Escape");
    assert_eq!(input.value(), "");
    press(&input, "ArrowDown");
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("false"), "an emptied field offers nothing");
}

/// Opened again, it is put there anew, or Orca hears nothing of the focus; and a letter that is typed before the field has the focus is not lost.
#[wasm_bindgen_test]
async fn letters_typed_at_once_go_into_the_field() {
    let host = Host::new();
    let (_panel, degrees) = search(&host);
    let opener = host.find("[value=paths]");
    opener.focus().unwrap();
    let is_in_field = || host.root.active_element().is_some_and(|active| active.id() == "degrees-to");
    press(&opener, "s");
    assert!(!is_in_field(), "it is closed");
    degrees.toggle();
    for key in ["Enter", " ", "Tab", "Shift", "Escape"] {
        press(&opener, key);
        assert!(!is_in_field(), "{key:?} writes nothing");
    }
    for command in [|how: &KeyboardEventInit| how.set_ctrl_key(true), |how: &KeyboardEventInit| how.set_meta_key(true)] {
        let how = KeyboardEventInit::new();
        how.set_key("f");
        command(&how);
        press_so(&opener, &how);
        assert!(!is_in_field(), "this is for the browser");
    }
    press(&opener, "s");
    assert!(is_in_field());
    degrees.toggle();
    let body = host.find("#degrees");
    let around = body.parent_node().unwrap();
    let observed: Rc<RefCell<u32>> = Rc::default();
    let count = Rc::clone(&observed);
    let hear = wasm_bindgen::closure::Closure::<dyn FnMut(js_sys::Array)>::new(move |changes: js_sys::Array| {
        *count.borrow_mut() += changes.length()
    });
    let observer = web_sys::MutationObserver::new(hear.as_ref().unchecked_ref()).unwrap();
    let what = web_sys::MutationObserverInit::new();
    what.set_child_list(true);
    observer.observe_with_options(&around, &what).unwrap();
    degrees.toggle();
    assert!(until(|| *observed.borrow() > 0).await, "it is only shown again");
    assert!(until(is_in_field).await);
    observer.disconnect();
}

/// While the module of the search is fetched, its button keeps the focus: what is typed there is looked up once there is a field.
#[wasm_bindgen_test]
async fn letters_typed_while_the_search_is_fetched_are_not_lost() {
    let host = Host::new();
    let panel = panel(&host, &[listed("Alphaville", 1965, "a reason")], Box::new(|_| {}));
    let opener = host.find("[value=paths]");
    press(&opener, "x");
    panel.paths_sought();
    for key in ["s", "Shift", "o", "Enter", "l"] {
        press(&opener, key);
    }
    let degrees = Degrees::build(panel.paths.as_ref().unwrap(), &words(), &host.controller.signal()).unwrap();
    let queries = queries_of(&degrees);
    degrees.toggle();
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    assert_eq!(input.value(), "sol", "not what was typed before the search was called for");
    assert!(host.root.active_element().is_some_and(|active| active.id() == "degrees-to"), "who types need not wait");
    assert!(until(|| *queries.borrow() == [Query::Typed("sol".into())]).await, "nobody was asked");
    degrees.toggle();
    press(&opener, "y");
    degrees.toggle();
    assert_eq!(input.value(), "sol", "a closed search takes nothing over");
}

/// All names are seen above the dock, an arrow moves the page no further than needed, and each list begins with its first name.
#[wasm_bindgen_test]
async fn the_names_are_in_sight() {
    let host = Host::new();
    let (_panel, degrees) = search(&host);
    let below = element("div");
    below.set_attribute("style", "height: 3000px").unwrap();
    let body = document().unwrap().body().unwrap();
    body.append_child(&below).unwrap();
    degrees.toggle();
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    assert!(until(|| host.root.active_element().is_some()).await, "the keyboard is not in the field");
    // The field is at the window's lower edge.
    input.scroll_into_view_with_bool(false);
    let names: Vec<_> = (0..12).map(|at| found(&format!("Solaris {at}"), 1972, Meant::Film(at))).collect();
    degrees.offer(names.clone());
    let (list, height) = (host.find("[role=listbox]"), web_sys::window().unwrap().inner_height().unwrap().as_f64().unwrap());
    assert!(until(|| list.get_bounding_client_rect().bottom() <= height).await, "the list is below the window");
    let top = list.get_bounding_client_rect().top();
    press(&input, "ArrowDown");
    pause(50).await;
    assert!((list.get_bounding_client_rect().top() - top).abs() < 1.0, "what is in sight need not move");
    press(&input, "ArrowUp");
    pause(50).await;
    assert!(list.scroll_top() > 0, "the last name is in sight");
    degrees.offer(names);
    assert_eq!(list.scroll_top(), 0);
    below.remove();
}

/// A path is seen as far as the window has room for it, whatever lies below the field.
#[wasm_bindgen_test]
async fn a_path_is_in_sight() {
    let host = Host::new();
    let (_panel, degrees) = search(&host);
    let below = element("div");
    below.set_attribute("style", "height: 3000px").unwrap();
    document().unwrap().body().unwrap().append_child(&below).unwrap();
    degrees.toggle();
    let input = host.find("[role=combobox]");
    assert!(until(|| host.root.active_element().is_some()).await, "the keyboard is not in the field");
    input.scroll_into_view_with_bool(false);
    let film = |title: &str| Step::Film(title.into(), 1972);
    degrees.path(&[film("Alphaville"), Step::Person("Ida Venn".into()), film("Solaris")]);
    let (card, height) = (host.find("[value=card]"), web_sys::window().unwrap().inner_height().unwrap().as_f64().unwrap());
    let seen = until(|| card.get_bounding_client_rect().bottom() <= height).await;
    below.remove();
    assert!(seen, "the path ends below the window");
}

/// Enter chooses a name only if it was offered for what is in the field now, and only if the key is not part of composing a letter.
#[wasm_bindgen_test]
async fn enter_chooses_no_name_offered_for_other_letters() {
    let host = Host::new();
    let (_panel, degrees) = search(&host);
    let queries = queries_of(&degrees);
    degrees.toggle();
    assert!(host.root.active_element().is_none(), "Chromium tells Orca nothing of a focus on what was hidden just before");
    assert!(until(|| host.root.active_element().is_some()).await, "the keyboard is not in the field");
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    type_in(&input, "ali");
    assert!(until(|| *queries.borrow() == [Query::Typed("ali".into())]).await, "nobody was asked");
    degrees.offer(vec![found("Alien", 1979, Meant::Film(3)), found("Alice", 1988, Meant::Film(4))]);
    type_in(&input, "alic");
    press(&input, "Enter");
    assert_eq!(queries.borrow().last(), Some(&Query::Typed("alic".into())), "they are looked up at once");
    assert_eq!(input.value(), "alic");
    press(&input, "Enter");
    assert!(!queries.borrow().iter().any(|query| matches!(query, Query::Chosen(_))), "no answer has come");

    let alice = found("Alice", 1988, Meant::Film(4));
    degrees.offer(vec![alice.clone()]);
    for composing in [|how: &KeyboardEventInit| how.set_is_composing(true), |how: &KeyboardEventInit| how.set_key_code(229)] {
        let how = KeyboardEventInit::new();
        how.set_key("Enter");
        composing(&how);
        press_so(&input, &how);
        assert_eq!(input.value(), "alic");
    }
    assert_eq!(press(&input, "j"), 0, "the page's shortcuts do not hear what is typed");
    press(&input, "Enter");
    assert_eq!((input.value(), queries.borrow().last()), ("Alice".into(), Some(&Query::Chosen(alice))));
}

/// On a bad network: something stands where the answer will be, and after a failure Enter tries again, without a letter typed anew.
#[wasm_bindgen_test]
async fn a_search_shows_that_it_waits_and_can_be_tried_again() {
    let host = Host::new();
    let (_panel, degrees) = search(&host);
    let queries = queries_of(&degrees);
    degrees.toggle();
    assert!(until(|| host.root.active_element().is_some()).await, "the keyboard is not in the field");
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    type_in(&input, "sol");
    assert!(until(|| queries.borrow().len() == 1).await, "nobody was asked");
    assert_eq!(host.text(STATUS), "…");
    let solaris = found("Solaris", 1972, Meant::Film(3));
    degrees.offer(vec![solaris.clone()]);
    assert_eq!(host.text(STATUS), "1 name");
    press(&input, "Enter");
    assert_eq!((queries.borrow().len(), host.text(STATUS)), (2, "…".into()));
    press(&input, "Enter");
    assert_eq!(queries.borrow().len(), 2, "a held key asks again and again");
    degrees.failed();
    assert_eq!(host.text(STATUS), "The search is unavailable right now");
    press(&input, "Enter");
    assert_eq!(queries.borrow().last(), Some(&Query::Typed("Solaris".into())), "nothing was tried again");
    input.blur().unwrap();
    degrees.offer(vec![solaris]);
    assert_eq!(host.text(STATUS), "", "nothing is waited for any more");
}
