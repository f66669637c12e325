//! Films after an article: what the panel shows, what a reader can do with it, the marks in the text, the search for a path.
//! Must use invented films; the core chooses which films are listed, and `tests/e2e` tests whole pages.

use super::host::words;
use super::support::{element, pause, press, press_so, until};
use intertitle::browser::document;
use intertitle::browser::storage::LocalStorage;
use intertitle::films::paths::{Found, Meant, PersonNumber};
use intertitle::films::seen::{self, ReaderMark};
use intertitle::films::{Elsewhere, Film, HalfStars, Ids};
use intertitle::programme::{Asked, Bill, Degrees, Listed, Manner, Marks, Panel, Place, Query, Step, notice};
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, KeyboardEventInit};

type Host = super::host::Host;

fn listed(title: &str, year: u16, reason: &str) -> Listed {
    let ids = Ids { letterboxd: Some("a-film".into()), ..Ids::default() };
    let film =
        Film { id: format!("{title}-{year}"), title: title.into(), year, directors: vec!["Ada Example".into()], ids, ..Film::default() };
    Listed { film, reason: reason.into(), ..Listed::default() }
}

fn manner() -> Manner {
    Manner { links: vec![Elsewhere::Letterboxd, Elsewhere::Imdb], may_keep: true }
}

fn panel(host: &Host, films: &[Listed], asked: Box<dyn Fn(Asked)>) -> Panel {
    let bill = Bill { films, from: Some("Her"), has_places: true, heading: 2 };
    Panel::open(&host.base, &bill, &words(), &manner(), &host.controller.signal(), asked).unwrap()
}

/// As in a browser without constructable style sheets: nothing, rather than unstyled buttons.
#[wasm_bindgen_test]
fn where_no_sheet_can_be_adopted_nothing_is_shown() {
    let (host, bare) = (Host::new(), element("div"));
    let films = [listed("Solaris", 1972, "Also about a voice")];
    let bill = Bill { films: &films, from: None, has_places: false, heading: 2 };
    assert!(Panel::open(&bare, &bill, &words(), &manner(), &host.controller.signal(), Box::new(|_| {})).is_none());
    assert!(!bare.has_child_nodes());
}

#[wasm_bindgen_test]
fn a_line_that_says_that_films_wait_takes_no_room() {
    let host = Host::new();
    notice(&host.base, &words());
    let line = host.find("[value=films]");
    assert_eq!(host.text("[value=films]"), "Related films");
    assert!(host.base.get_bounding_client_rect().height() == 0.0 && line.get_bounding_client_rect().height() >= 24.0);
}

#[wasm_bindgen_test]
fn a_film_is_a_line_of_a_programme() {
    let host = Host::new();
    let named = Listed { is_named: true, stars: HalfStars::new(9), ..listed("Alphaville", 1965, "Named in this article") };
    let _panel = panel(&host, &[named, listed("Solaris", 1972, "Also about a voice")], Box::new(|_| {}));
    assert_eq!(host.text("li h3"), "Alphaville\u{a0}1965", "a year is never alone in a line");
    assert_eq!(host.text(".film__by"), "Ada Example");
    assert_eq!(host.text(".film__stars"), "★★★★½");
    assert_eq!(host.find(".film__stars").get_attribute("aria-label").as_deref(), Some("4.5 out of 5"));
    assert_eq!(host.text("li:last-child .film__reason"), "Also about a voice");
    let links = host.root.query_selector_all("li:first-child a").unwrap();
    assert_eq!(links.length(), 2, "every link that the author chose");
    let search: web_sys::Element = links.item(1).unwrap().unchecked_into();
    assert_eq!(
        search.get_attribute("href").as_deref(),
        Some("https://www.imdb.com/find/?s=tt&q=alphaville+1965"),
        "a search without an id"
    );
    assert_eq!(host.find("li a").get_attribute("href").as_deref(), Some("https://letterboxd.com/film/a-film/"));
    assert_eq!(host.find("li a").get_attribute("aria-label").as_deref(), Some("Alphaville at Letterboxd"));
}

#[wasm_bindgen_test]
fn a_director_is_named_once() {
    let host = Host::new();
    let told = Listed { names_director: true, ..listed("Alphaville", 1965, "Ada Example directed it too") };
    let _panel = panel(&host, &[told], Box::new(|_| {}));
    assert_eq!(host.text(".film__reason"), "Ada Example directed it too");
    assert_eq!(host.root.query_selector_all(".film__by").unwrap().length(), 0);
}

/// Light words on a light page cannot be read: who chooses the colour of the words chooses the background too.
#[wasm_bindgen_test]
fn a_background_is_painted_only_if_the_author_chose_one() {
    let host = Host::new();
    let _panel = panel(&host, &[listed("Solaris", 1972, "Also about a voice")], Box::new(|_| {}));
    let painted = || host.looks(".programme", "background-color");
    host.base.style().set_property("--_page-surface", "rgb(255, 255, 255)").unwrap();
    assert_eq!(painted(), "rgba(0, 0, 0, 0)", "the page's own is there already");
    host.base.set_attribute("data-theme", "dark").unwrap();
    assert_eq!(painted(), "rgb(23, 22, 20)");
    host.host.style().set_property("--intertitle-surface", "rgb(0, 0, 80)").unwrap();
    assert_eq!(painted(), "rgb(0, 0, 80)");
}

/// A page that has to be scrolled sideways cannot be read with one thumb.
#[wasm_bindgen_test]
fn a_long_word_stays_in_its_column() {
    let host = Host::new();
    host.base.style().set_property("max-inline-size", "200px").unwrap();
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    let _panel = panel(&host, &[listed(long, 1972, long)], Box::new(|_| {}));
    for selector in ["li h3", ".film__reason"] {
        let piece = host.find(selector);
        assert!(piece.scroll_width() <= piece.client_width(), "{selector}: {} in {}", piece.scroll_width(), piece.client_width());
    }
}

/// However wide the column is, the last line is not a single word.
#[wasm_bindgen_test]
fn a_reason_never_ends_in_a_single_word() {
    let host = Host::new();
    let _panel = panel(&host, &[listed("Alphaville", 1965, "Ada Example photographed it too")], Box::new(|_| {}));
    let reason = host.find(".film__reason");
    reason.set_attribute("style", "inline-size: max-content").unwrap();
    let whole = reason.get_bounding_client_rect().width();
    reason.set_attribute("style", &format!("inline-size: {}px", whole - 4.0)).unwrap();
    let text = document().unwrap().create_range().unwrap();
    text.select_node_contents(&reason).unwrap();
    let lines = text.get_client_rects().unwrap();
    assert_eq!(lines.length(), 2);
    let width = |line| lines.item(line).unwrap().width();
    assert!(width(1) > width(0) / 2.0, "{} under {}", width(1), width(0));
}

#[wasm_bindgen_test]
fn a_readers_mark_on_a_film_is_kept_and_taken_back() {
    let host = Host::new();
    let films = [listed("Alphaville", 1965, "a reason"), listed("Solaris", 1972, "another")];
    let _panel = panel(&host, &films, Box::new(|_| {}));
    assert!(host.find("[value=save-seen]").hidden());
    let seen_it = host.find("li:last-child [value=seen]");
    seen_it.click();
    assert_eq!(seen::get(&LocalStorage, &films[1].film), Some(ReaderMark::Seen));
    assert_eq!(seen::get(&LocalStorage, &films[0].film), None);
    assert_eq!(seen_it.get_attribute("aria-pressed").as_deref(), Some("true"));
    assert!(!host.find("[value=save-seen]").hidden());
    host.find("li:last-child [value=wanted]").click();
    assert_eq!(seen_it.get_attribute("aria-pressed").as_deref(), Some("false"), "one or the other");
    host.find("li:last-child [value=wanted]").click();
    assert_eq!(seen::get(&LocalStorage, &films[1].film), None);
}

/// A press means what the button shows, whatever another tab has kept since it was drawn.
#[wasm_bindgen_test]
fn a_film_that_another_tab_has_marked() {
    let host = Host::new();
    let films = [listed("The Keeper", 1991, "a reason")];
    let _panel = panel(&host, &films, Box::new(|_| {}));
    let (seen_it, film) = (host.find("[value=seen]"), &films[0].film);
    seen::keep(&LocalStorage, film, Some(ReaderMark::Seen));
    seen_it.click();
    assert_eq!(seen::get(&LocalStorage, film), Some(ReaderMark::Seen), "the reader has marked it twice, and it is not marked");
    assert_eq!(seen_it.get_attribute("aria-pressed").as_deref(), Some("true"));
    seen::keep(&LocalStorage, film, Some(ReaderMark::Wanted));
    seen_it.click();
    assert_eq!(seen::get(&LocalStorage, film), Some(ReaderMark::Wanted), "what is taken back is another mark");
    seen::keep(&LocalStorage, film, None);
}

#[wasm_bindgen_test]
fn a_save_that_is_refused_is_told() {
    let host = Host::new();
    let _panel = panel(&host, &[listed("Alphaville", 1965, "a reason")], Box::new(|_| {}));
    host.find("[value=seen]").click();
    let url = Reflect::get(&js_sys::global(), &"URL".into()).unwrap();
    let real = Reflect::get(&url, &"createObjectURL".into()).unwrap();
    Reflect::set(&url, &"createObjectURL".into(), &js_sys::Function::new_no_args("throw new Error('refused')")).unwrap();
    host.find("[value=save-seen]").click();
    Reflect::set(&url, &"createObjectURL".into(), &real).unwrap();
    assert_eq!(host.text(".programme__foot [role=status]"), "This browser refused it");
    host.find("[value=save-seen]").click();
    assert_eq!(host.root.query_selector_all("[role=status]").unwrap().length(), 0, "it is taken back");
}

#[wasm_bindgen_test]
fn a_reason_leads_to_the_place() {
    let host = Host::new();
    let asked: Rc<RefCell<Vec<Asked>>> = Rc::default();
    let tell = Rc::clone(&asked);
    let named = Listed { is_named: true, ..listed("Alphaville", 1965, "Named in this article") };
    let _panel = panel(&host, &[named], Box::new(move |what| tell.borrow_mut().push(what)));
    host.find("[value=where]").click();
    host.find("[value=places]").click();
    assert_eq!(*asked.borrow(), [Asked::Where("Alphaville-1965".into()), Asked::Places]);
}

fn found(name: &str, year: u16, meant: Meant) -> Found {
    Found { name: name.into(), year, meant }
}

fn type_in(input: &HtmlInputElement, text: &str) {
    input.set_value(text);
    input.dispatch_event(&web_sys::Event::new("input").unwrap()).unwrap();
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
    assert_eq!(host.text("[role=status]"), "The search is unavailable right now");
    panel.paths_sought();
    let degrees = Degrees::build(panel.paths.as_ref().unwrap(), &words(), &host.controller.signal()).unwrap();
    let queries: Rc<RefCell<Vec<Query>>> = Rc::default();
    let tell = Rc::clone(&queries);
    degrees.answer(Box::new(move |query| tell.borrow_mut().push(query)));
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
    assert_eq!(host.text("[role=status]"), "2 names");
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
    assert_eq!(host.text("[role=status]"), "1 step");
    host.find("[value=card]").click();
    assert_eq!(queries.borrow().last(), Some(&Query::Card("Her (2013) — Ada — Solaris (1972)".into())));
    degrees.path(&[Step::Film("Her".into(), 2013)]);
    assert!(host.find("[value=card]").hidden(), "nobody makes a card of no step");

    degrees.offer(vec![found("Solaris", 1972, Meant::Film(3))]);
    press(&input, "Escape");
    assert_eq!((input.value(), host.text("[role=status]")), ("Solaris".into(), String::new()), "the count goes with the list");
    press(&input, "ArrowDown");
    assert_eq!(host.text("[role=status]"), "1 name");
    press(&input, "Escape");
    press(&input, "Escape");
    assert_eq!(input.value(), "");
    press(&input, "ArrowDown");
    assert_eq!(input.get_attribute("aria-expanded").as_deref(), Some("false"), "an emptied field offers nothing");

    degrees.path(&[]);
    assert_eq!(host.text("[role=status]"), "Not found among the best-known films");
    assert!(host.find("[value=card]").hidden());
}

/// On a bad network: something stands where the answer will be, and after a failure Enter tries again, without a letter typed anew.
#[wasm_bindgen_test]
async fn a_search_shows_that_it_waits_and_can_be_tried_again() {
    let host = Host::new();
    let panel = panel(&host, &[listed("Alphaville", 1965, "a reason")], Box::new(|_| {}));
    let degrees = Degrees::build(panel.paths.as_ref().unwrap(), &words(), &host.controller.signal()).unwrap();
    let queries: Rc<RefCell<Vec<Query>>> = Rc::default();
    let tell = Rc::clone(&queries);
    degrees.answer(Box::new(move |query| tell.borrow_mut().push(query)));
    degrees.toggle();
    assert!(until(|| host.root.active_element().is_some()).await, "the keyboard is not in the field");
    let input: HtmlInputElement = host.find("[role=combobox]").unchecked_into();
    type_in(&input, "sol");
    assert!(until(|| queries.borrow().len() == 1).await, "nobody was asked");
    assert_eq!(host.text("[role=status]"), "…");
    let solaris = found("Solaris", 1972, Meant::Film(3));
    degrees.offer(vec![solaris.clone()]);
    assert_eq!(host.text("[role=status]"), "1 name");
    press(&input, "Enter");
    assert_eq!((queries.borrow().len(), host.text("[role=status]")), (2, "…".into()));
    degrees.failed();
    assert_eq!(host.text("[role=status]"), "The search is unavailable right now");
    press(&input, "Enter");
    assert_eq!(queries.borrow().last(), Some(&Query::Typed("Solaris".into())), "nothing was tried again");
    input.blur().unwrap();
    degrees.offer(vec![solaris]);
    assert_eq!(host.text("[role=status]"), "", "nothing is waited for any more");
}

/// Enter chooses a name only if it was offered for what is in the field now, and only if the key is not part of composing a letter.
#[wasm_bindgen_test]
async fn enter_chooses_no_name_offered_for_other_letters() {
    let host = Host::new();
    let panel = panel(&host, &[listed("Alphaville", 1965, "a reason")], Box::new(|_| {}));
    let degrees = Degrees::build(panel.paths.as_ref().unwrap(), &words(), &host.controller.signal()).unwrap();
    let queries: Rc<RefCell<Vec<Query>>> = Rc::default();
    let tell = Rc::clone(&queries);
    degrees.answer(Box::new(move |query| tell.borrow_mut().push(query)));
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

#[wasm_bindgen_test]
async fn a_title_has_a_card_that_comes_and_goes() {
    let host = Host::new();
    let text = element("p");
    text.set_text_content(Some("He made Alphaville and, later, another."));
    document().unwrap().body().unwrap().append_child(&text).unwrap();
    let before = text.outer_html();
    let range = document().unwrap().create_range().unwrap();
    let node = text.first_child().unwrap();
    range.set_start(&node, 8).unwrap();
    range.set_end(&node, 18).unwrap();
    text.scroll_into_view();
    let place = Place { range: range.clone(), listed: listed("Alphaville", 1965, "a reason") };
    let marks = Marks::open(&host.base, &text.clone().into(), vec![place], &words(), &manner(), &host.controller.signal()).unwrap();
    assert!(host.find(".card").hidden());

    let at = range.get_bounding_client_rect();
    let event = web_sys::MouseEventInit::new();
    event.set_client_x(at.left() as i32 + 4);
    event.set_client_y(at.top() as i32 + 4);
    event.set_bubbles(true);
    let mouse = |kind: &str| web_sys::MouseEvent::new_with_mouse_event_init_dict(kind, &event).unwrap();
    text.dispatch_event(&mouse("pointermove")).unwrap();
    assert!(host.find(".card").hidden(), "no card without intent");
    assert!(until(|| !host.find(".card").hidden()).await, "no card");
    assert_eq!(host.text(".card .film__title"), "Alphaville");
    assert_eq!(host.looks(".card__foot", "opacity"), "1", "quiet words are as pale as they may be, for a mouse as for the keyboard");
    assert_eq!(host.looks(".film__title", "font-style"), "italic");
    host.base.set_dir("rtl");
    assert_eq!(host.looks(".film__title", "font-style"), "normal", "no script from right to left has a slant");
    assert!(document().unwrap().active_element().is_none_or(|active| active != *host.host), "the focus was taken");
    press(&text, "Escape");
    assert!(host.find(".card").hidden(), "Escape does nothing");

    text.dispatch_event(&mouse("click")).unwrap();
    assert!(!host.find(".card").hidden(), "a tap opens it");
    marks.go(Some("Alphaville-1965"));
    assert!(host.root.active_element().is_some(), "the keyboard is not in the card");
    let stray = element("button");
    stray.set_attribute("value", "close").unwrap();
    host.base.append_child(&stray).unwrap();
    stray.click();
    assert!(!host.find(".card").hidden(), "an element around the card answers clicks: a screen reader would call it clickable, and empty");
    stray.remove();
    host.find("[value=close]").click();
    assert!(host.find(".card").hidden());
    drop(marks);
    pause(400).await;
    text.dispatch_event(&mouse("click")).unwrap();
    assert!(host.find(".card").hidden(), "a dropped mark answers");
    assert_eq!(text.outer_html(), before);
    text.remove();
}
