//! The form in which a reader writes: what it asks for, the problems beside its fields, and that nothing takes it away.
//! Must use forms of its own making; the core keeps what is typed, and `tests/e2e` tests whole pages.

use super::{Host, conversation, places, said, shown, words};
use crate::support::{press, press_so};
use intertitle::browser::storage::NoStorage;
use intertitle::reading::places::ArticleKey;
use intertitle::respond::{Act, Asked, Invitation, Plan, Section, Setup, Sheet, Which};
use intertitle::responses::form::{Field, Form};
use intertitle::responses::isso::{Remark, Written};
use intertitle::responses::place::Rules;
use intertitle::responses::{PlaceKind, State};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit};

#[wasm_bindgen_test]
fn a_form_shows_each_problem_beside_its_field() {
    let host = Host::new();
    let acts: Rc<RefCell<Vec<Act>>> = Rc::default();
    let tell = Rc::clone(&acts);
    let mut form = Form::default();
    let rules = Rules { needs_author: true, ..Rules::default() };
    let setup = Setup { title: "Write a response", rules, remembers: Some(false), has_selection: false };
    let act = move |act| tell.borrow_mut().push(act);
    let sheet = Sheet::open(&host.base, &form, &setup, &words(), &host.controller.signal(), Box::new(act)).unwrap();
    assert!(form.send(rules).is_none());
    sheet.show_problem(&form);
    assert_eq!(host.count("[aria-invalid=true]"), 2);
    assert!(host.find("textarea").matches(":focus").unwrap(), "the first field of the form that has a problem");
    assert_eq!(host.text("[data-problem=author]"), "This is required.");
    let text: HtmlTextAreaElement = host.find("textarea").unchecked_into();
    text.set_value("It waits.");
    let event = KeyboardEventInit::new();
    event.set_bubbles(true);
    text.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("input", &event).unwrap()).unwrap();
    host.find("[name=remember]").click();
    host.find("[value=send]").click();
    assert_eq!(*acts.borrow(), [Act::Typed(Field::Text, "It waits.".into()), Act::Send { remembers: true }]);
    form.set(Field::Author, "Nel".into());
    form.set(Field::Text, "It waits.".into());
    assert!(form.send(rules).is_some());
    sheet.show_problem(&form);
    assert_eq!(host.count("[readonly]"), 4, "what is typed now would be neither sent nor kept");
    assert_eq!(host.count("[aria-disabled=true]"), 3, "what is on its way is not called off");
    let _ = form.answered(Written::TooOften, &NoStorage, &ArticleKey::of("https://blog.example/her"));
    sheet.show(&form);
    assert_eq!(host.count("[readonly], [aria-disabled=true]"), 0);
    drop(sheet);
    assert_eq!(host.count("textarea"), 0, "a form that is left is gone");
}

/// On an Arabic page an empty field begins at the right; what is typed has its own direction.
#[wasm_bindgen_test]
fn an_empty_field_has_the_pages_direction() {
    let host = Host::new();
    host.base.set_attribute("dir", "rtl").unwrap();
    let setup = Setup { title: "Write a response", rules: Rules::default(), remembers: None, has_selection: false };
    let sheet = Sheet::open(&host.base, &Form::default(), &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    let text: HtmlTextAreaElement = host.find("textarea").unchecked_into();
    let begins = |value: &str| {
        text.set_value(value);
        let event = KeyboardEventInit::new();
        event.set_bubbles(true);
        text.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("input", &event).unwrap()).unwrap();
        text.matches(":dir(rtl)").unwrap()
    };
    assert!(text.matches(":dir(rtl)").unwrap());
    assert_eq!(["It waits.", "", "تنتظر"].map(begins), [false, true, true]);
    sheet.text("> It waits.");
    assert!(text.matches(":dir(ltr)").unwrap());
}

/// For a change of a comment Isso requires no name and ignores an e-mail address, so a field for that would make a false promise.
#[wasm_bindgen_test]
fn a_change_asks_only_for_what_isso_accepts() {
    let host = Host::new();
    let source = Remark { website: "https://films.example".into(), text: "As it was.".into(), ..Remark::default() };
    let form = Form::edit(&NoStorage, &ArticleKey::of("https://blog.example/her"), "9", source);
    let rules = Rules { needs_author: true, needs_email: true, ..Rules::default() };
    let setup = Setup { title: "Edit", rules, remembers: None, has_selection: false };
    let _sheet = Sheet::open(&host.base, &form, &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    assert_eq!((host.count("[name=email]"), host.count("[aria-required]")), (0, 1), "only the text is needed");
    let website: HtmlInputElement = host.find("[name=website]").unchecked_into();
    assert_eq!(website.value(), "https://films.example");
}

#[wasm_bindgen_test]
fn typing_does_not_trigger_the_pages_shortcuts() {
    let host = Host::new();
    let section = host.open(&Plan { invitations: vec![Invitation::Instance("https://films.example/@mara/1".into(), None)], ..places() });
    let setup = Setup { title: "Write a response", rules: Rules::default(), remembers: Some(false), has_selection: false };
    let slot = section.slot(None).unwrap();
    let _sheet = Sheet::open(&slot, &Form::default(), &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    for field in ["textarea", "[name=author]", "#instance-name"] {
        assert_eq!(press(&host.find(field), "j"), 0, "{field}");
    }
    for other in ["[value=send]", "[name=remember]"] {
        assert_eq!(press(&host.find(other), "j"), 2, "nobody types in {other}");
    }
    let instance: HtmlInputElement = host.find("#instance-name").unchecked_into();
    instance.set_value("films.example");
    let composing = KeyboardEventInit::new();
    composing.set_key("Enter");
    composing.set_is_composing(true);
    press_so(&instance, &composing);
    assert_eq!(*host.asked.borrow(), []);
    press(&instance, "Enter");
    assert_eq!(*host.asked.borrow(), [Asked::Go("films.example".into())]);
}

fn typed_under(host: &Host, section: &Section, id: &str) -> Sheet {
    let setup = Setup { title: "Reply", rules: Rules::default(), remembers: None, has_selection: false };
    let slot = section.slot(Some(&Which { place: 0, id: id.into() })).unwrap();
    let sheet = Sheet::open(&slot, &Form::default(), &setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap();
    host.find("textarea").unchecked_into::<HtmlTextAreaElement>().set_value("My words.");
    sheet.focus();
    sheet
}

/// A response that is deleted or no longer sent takes neither the reader's words nor their focus with it.
#[wasm_bindgen_test]
async fn a_form_outlives_the_response_above_it() {
    let host = Host::new();
    let section = host.open(&places());
    let all = vec![said("a", None), said("ab", Some("a")), said("abc", Some("ab")), said("z", None)];
    let is_written = |host: &Host, where_: &str| {
        let field: HtmlTextAreaElement = host.find("textarea").unchecked_into();
        assert_eq!(field.value(), "My words.", "{where_}");
        assert!(host.root.active_element().is_some_and(|active| active == **field), "{where_}");
        assert!(field.get_client_rects().length() > 0, "{where_}");
    };
    // The form is under a reply to a response that is deleted, whose place stays.
    shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
    let sheet = typed_under(&host, &section, "ab");
    // In forced colours the outline is all that shows the focus.
    assert_eq!(host.looks("textarea:focus", "outline-style"), "solid");
    section.stop();
    section.forget(&Which { place: 0, id: "a".into() });
    let emptied = [vec![said("a", None).emptied(State::Deleted)], all[1..].to_vec()].concat();
    shown(&section, conversation(PlaceKind::Isso, emptied), false).await;
    assert_eq!(host.text("[data-id=a] > article > .response__absent"), "This response was deleted.");
    assert_eq!(host.count("[data-id=ab] textarea"), 1);
    is_written(&host, "under a reply");
    drop(sheet);
    // The form is under a response that has gone, a reply or one to the article.
    for id in ["abc", "z"] {
        shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
        let sheet = typed_under(&host, &section, id);
        shown(&section, conversation(PlaceKind::Isso, vec![said("q", None)]), false).await;
        is_written(&host, id);
        drop(sheet);
    }
    assert_eq!(host.count("textarea"), 0);
    shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
    // The form is under a response that moves.
    let sheet = typed_under(&host, &section, "z");
    let moved = [all[..3].to_vec(), vec![said("z", Some("a"))]].concat();
    shown(&section, conversation(PlaceKind::Isso, moved), false).await;
    is_written(&host, "in another list");
    assert_eq!(host.count("[data-id=a] [data-id=z] textarea"), 1);
    drop(sheet);
}
