//! The form in which a reader writes: what it asks for, the problems beside its fields, and that nothing takes it away.
//! Must use forms of its own making; the core keeps what is typed, and `tests/e2e` tests whole pages.

use super::{Host, conversation, places, said, shown, words};
use crate::support::{press, press_so};
use intertitle::browser::storage::NoStorage;
use intertitle::reading::places::ArticleKey;
use intertitle::respond::{Act, Asked, Invitation, Plan, Section, Setup, ShownForm, Which};
use intertitle::responses::form::{Field, Form};
use intertitle::responses::isso::{Remark, Written};
use intertitle::responses::place::Rules;
use intertitle::responses::{PlaceKind, State};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit};

fn setup(title: &str) -> Setup<'_> {
    Setup { title, rules: Rules::default(), remembers: None, has_selection: false }
}

/// Shows a form that nobody acts on.
fn open(host: &Host, slot: &HtmlElement, form: &Form, setup: &Setup<'_>) -> ShownForm {
    ShownForm::open(slot, form, setup, &words(), &host.controller.signal(), Box::new(|_| {})).unwrap()
}

fn text_of(host: &Host) -> HtmlTextAreaElement {
    host.find("textarea").unchecked_into()
}

/// Types into a field, as a reader does.
fn type_in(field: &HtmlTextAreaElement, text: &str) {
    field.set_value(text);
    let event = KeyboardEventInit::new();
    event.set_bubbles(true);
    field.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("input", &event).unwrap()).unwrap();
}

#[wasm_bindgen_test]
fn a_form_shows_each_problem_beside_its_field() {
    let host = Host::new();
    let acts: Rc<RefCell<Vec<Act>>> = Rc::default();
    let tell = Rc::clone(&acts);
    let mut form = Form::default();
    let rules = Rules { needs_author: true, ..Rules::default() };
    let setup = Setup { rules, remembers: Some(false), ..setup("Write a response") };
    let act = move |act| tell.borrow_mut().push(act);
    let on_page = ShownForm::open(&host.base, &form, &setup, &words(), &host.controller.signal(), Box::new(act)).unwrap();
    assert!(form.send(rules).is_none());
    on_page.show_problem(&form);
    assert_eq!(host.count("[aria-invalid=true]"), 2);
    assert!(host.find("textarea").matches(":focus").unwrap(), "the first field of the form that has a problem");
    assert_eq!(host.text("[data-problem=author]"), "This is required.");
    type_in(&text_of(&host), "It waits.");
    host.find("[name=remember]").click();
    host.find("[value=send]").click();
    assert_eq!(*acts.borrow(), [Act::Typed(Field::Text, "It waits.".into()), Act::Send { remembers: true }]);
    form.set(Field::Author, "Nel".into());
    form.set(Field::Text, "It waits.".into());
    assert!(form.send(rules).is_some());
    on_page.show_problem(&form);
    assert_eq!(host.count("[readonly]"), 4, "what is typed now would be neither sent nor kept");
    assert_eq!(host.count("[aria-disabled=true]"), 3, "what is on its way is not called off");
    let _ = form.answered(Written::TooOften, &NoStorage, &ArticleKey::of("https://blog.example/her"));
    on_page.show(&form);
    assert_eq!(host.count("[readonly], [aria-disabled=true]"), 0);
    drop(on_page);
    assert_eq!(host.count("textarea"), 0, "a form that is left is gone");
}

/// In Firefox, screen readers are told of what changes in a line that is there, and of nothing in one that comes along with its words.
#[wasm_bindgen_test]
fn what_is_announced_has_a_place_before() {
    let host = Host::new();
    let section = host.open(&places());
    let mut form = Form::default();
    form.set(Field::Text, "It waits.".into());
    let on_page = open(&host, &section.slot(None).unwrap(), &form, &setup("Write a response"));
    let preview = ".write__preview[aria-live=polite]";
    for line in [preview, ".write__told[aria-live=polite]"] {
        assert!(host.text(line).is_empty() && host.looks(line, "display") != "none", "{line}");
        assert_eq!(host.looks(line, "position"), "absolute", "an empty line takes no room: {line}");
    }
    assert!(form.preview().is_some());
    form.previewed(Written::Previewed(Vec::new()));
    on_page.show(&form);
    assert_eq!(host.text(preview), "Preview", "its label, once");
    assert_ne!(host.looks(preview, "position"), "absolute");
}

/// On an Arabic page an empty field begins at the right; what is typed has its own direction.
#[wasm_bindgen_test]
fn an_empty_field_has_the_pages_direction() {
    let host = Host::new();
    host.base.set_attribute("dir", "rtl").unwrap();
    let on_page = open(&host, &host.base, &Form::default(), &setup("Write a response"));
    let text = text_of(&host);
    let begins = |value: &str| {
        type_in(&text, value);
        text.matches(":dir(rtl)").unwrap()
    };
    assert!(text.matches(":dir(rtl)").unwrap());
    assert_eq!(["It waits.", "", "تنتظر"].map(begins), [false, true, true]);
    on_page.text("> It waits.");
    assert!(text.matches(":dir(ltr)").unwrap());
}

/// For a change of a comment Isso requires no name and ignores an e-mail address, so a field for that would make a false promise.
#[wasm_bindgen_test]
fn a_change_asks_only_for_what_isso_accepts() {
    let host = Host::new();
    let source = Remark { website: "https://films.example".into(), text: "As it was.".into(), ..Remark::default() };
    let form = Form::edit(&NoStorage, &ArticleKey::of("https://blog.example/her"), "9", source);
    let rules = Rules { needs_author: true, needs_email: true, ..Rules::default() };
    let _on_page = open(&host, &host.base, &form, &Setup { rules, ..setup("Edit") });
    assert_eq!((host.count("[name=email]"), host.count("[aria-required]")), (0, 1), "only the text is needed");
    let website: HtmlInputElement = host.find("[name=website]").unchecked_into();
    assert_eq!(website.value(), "https://films.example");
}

#[wasm_bindgen_test]
fn typing_does_not_trigger_the_pages_shortcuts() {
    let host = Host::new();
    let section = host.open(&Plan { invitations: vec![Invitation::Instance("https://films.example/@mara/1".into(), None)], ..places() });
    let slot = section.slot(None).unwrap();
    let _on_page = open(&host, &slot, &Form::default(), &Setup { remembers: Some(false), ..setup("Write a response") });
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

/// Whoever presses Enter in the field has the focus there already, and would hear nothing.
#[wasm_bindgen_test]
fn what_is_wrong_with_an_instance_is_heard() {
    let host = Host::new();
    let section = host.open(&Plan { invitations: vec![Invitation::Instance("https://films.example/@mara/1".into(), None)], ..places() });
    let problem = "This is not a server name.";
    host.find("[value=instance]").click();
    section.instance_problem(Some(problem));
    assert_eq!((host.text("#instance-help").as_str(), host.text("[role=status]").as_str()), (problem, problem));
    assert_eq!(host.looks("#instance-help", "font-weight"), "700");
    section.announce("");
    host.find("[value=go]").focus().unwrap();
    section.instance_problem(Some(problem));
    assert!(host.find("#instance-name").matches(":focus").unwrap(), "a field is heard along with its problem when it gets the focus");
    assert_eq!(host.text("[role=status]"), "", "and not a second time");
}

fn typed_under(host: &Host, section: &Section, id: &str) -> ShownForm {
    let slot = section.slot(Some(&Which { place: 0, id: id.into() })).unwrap();
    let on_page = open(host, &slot, &Form::default(), &setup("Reply"));
    text_of(host).set_value("My words.");
    on_page.focus();
    on_page
}

/// A response that is deleted or no longer sent takes neither the reader's words nor their focus with it.
#[wasm_bindgen_test]
async fn a_form_outlives_the_response_above_it() {
    let host = Host::new();
    let section = host.open(&places());
    let all = vec![said("a", None), said("ab", Some("a")), said("abc", Some("ab")), said("z", None)];
    let is_written = |host: &Host, where_: &str| {
        let field = text_of(host);
        assert_eq!(field.value(), "My words.", "{where_}");
        assert!(host.root.active_element().is_some_and(|active| active == **field), "{where_}");
        assert!(field.get_client_rects().length() > 0, "{where_}");
    };
    // The form is under a reply to a response that is deleted, whose place stays.
    shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
    let on_page = typed_under(&host, &section, "ab");
    // In forced colours the outline is all that shows the focus.
    assert_eq!(host.looks("textarea:focus", "outline-style"), "solid");
    section.stop();
    section.forget(&Which { place: 0, id: "a".into() });
    let emptied = [vec![said("a", None).emptied(State::Deleted)], all[1..].to_vec()].concat();
    shown(&section, conversation(PlaceKind::Isso, emptied), false).await;
    assert_eq!(host.text("[data-id=a] > article > .response__absent"), "This response was deleted.");
    assert_eq!(host.count("[data-id=ab] textarea"), 1);
    is_written(&host, "under a reply");
    drop(on_page);
    // The form is under a response that has gone, a reply or one to the article.
    for id in ["abc", "z"] {
        shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
        let on_page = typed_under(&host, &section, id);
        shown(&section, conversation(PlaceKind::Isso, vec![said("q", None)]), false).await;
        is_written(&host, id);
        drop(on_page);
    }
    assert_eq!(host.count("textarea"), 0);
    shown(&section, conversation(PlaceKind::Isso, all.clone()), false).await;
    // The form is under a response that moves.
    let on_page = typed_under(&host, &section, "z");
    let moved = [all[..3].to_vec(), vec![said("z", Some("a"))]].concat();
    shown(&section, conversation(PlaceKind::Isso, moved), false).await;
    is_written(&host, "in another list");
    assert_eq!(host.count("[data-id=a] [data-id=z] textarea"), 1);
    drop(on_page);
}
