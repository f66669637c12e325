//! Films after an article: what the panel shows, what a reader can do with it, the marks in the text.
//! Must use invented films; the core chooses which films are listed, and `tests/e2e` tests whole pages.

use super::host::words;
use super::support::{element, pause, press, until};
use intertitle::browser::document;
use intertitle::browser::json::JsonValue;
use intertitle::browser::storage::LocalStorage;
use intertitle::browser::words::Words;
use intertitle::films::related::Reason;
use intertitle::films::seen::{self, ReaderMark};
use intertitle::films::{Elsewhere, Film, HalfStars, Ids};
use intertitle::programme::{Asked, Bill, Listed, Manner, Marks, Panel, Place, notice, reason};
use intertitle::strings::Overrides;
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

type Host = super::host::Host;

pub(crate) fn listed(title: &str, year: u16, reason: &str) -> Listed {
    let ids = Ids { letterboxd: Some("a-film".into()), ..Ids::default() };
    let film =
        Film { id: format!("{title}-{year}"), title: title.into(), year, directors: vec!["Ada Example".into()], ids, ..Film::default() };
    Listed { film, reason: reason.into(), ..Listed::default() }
}

fn manner() -> Manner {
    Manner { links: vec![Elsewhere::Letterboxd, Elsewhere::Imdb], may_keep: true }
}

pub(crate) fn panel(host: &Host, films: &[Listed], asked: Box<dyn Fn(Asked)>) -> Panel {
    let bill = Bill { films, from: Some("Her"), has_places: true, heading: 2 };
    Panel::open(&host.base, &bill, &words(), &manner(), &host.controller.signal(), asked).unwrap()
}

/// What the catalogue says of films is translated with the words around it; people keep their names.
#[wasm_bindgen_test]
fn subjects_and_series_are_said_in_the_language_of_the_reason() {
    let translation = r#"{ "filmSeries": "Gehört auch zu: {name}", "filmAbout": "Auch ein Thema: {subject}", "filmActs": "Mit {name}",
        "the Oslo trilogy": "Oslo-Trilogie", "a heist": "ein Raubzug" }"#;
    let translated = Words::new("de", Overrides::read(&JsonValue::parse(translation).unwrap()));
    let told = |why: Reason| (reason(&translated, &why), reason(&words(), &why));
    let is = |german: &str, english: &str| (german.to_owned(), english.to_owned());
    let series = Reason::PartOfSeries { series: "the Oslo trilogy".into() };
    assert_eq!(told(series), is("Gehört auch zu: Oslo-Trilogie", "Also part of the Oslo trilogy"));
    assert_eq!(told(Reason::AlsoAbout { subject: "a heist".into() }), is("Auch ein Thema: ein Raubzug", "Also about a heist"));
    assert_eq!(told(Reason::Acts { who: "Ada Example".into() }), is("Mit Ada Example", "Ada Example is in it"));
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
    assert_eq!(line.get_attribute("part").as_deref(), Some("films-notice"));
}

/// A theme's box around the article that hides what leaves it, and ends right below the text's own space.
#[wasm_bindgen_test]
fn a_line_that_says_that_films_wait_is_not_cut_off() {
    let host = Host::new();
    let section = element("section");
    document().unwrap().body().unwrap().append_child(&section).unwrap();
    section.append_child(&host.host).unwrap();
    section.set_attribute("style", "position: relative; overflow: hidden; padding-top: 60px; font-size: 32px").unwrap();
    host.base.set_attribute("style", "--_page-size: 32px").unwrap();
    notice(&host.base, &words());
    let line = host.find("[value=films]").get_bounding_client_rect();
    assert!(line.bottom() <= section.get_bounding_client_rect().bottom() + 1.0, "it is cut off");
    assert!(line.top() > section.get_bounding_client_rect().top(), "it is too far up");
    section.remove();
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

/// The button must not say what is not kept, and the reader is told why nothing happens.
#[wasm_bindgen_test]
fn a_mark_that_a_full_store_refuses_is_told() {
    let host = Host::new();
    let films = [listed("Alphaville", 1965, "a reason")];
    let _panel = panel(&host, &films, Box::new(|_| {}));
    let store = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    for power in (0..24).rev() {
        let _ = store.set_item(&format!("filled-{power}"), &"x".repeat(1 << power));
    }
    // Not even one more letter goes in.
    while store.set_item("filled", &"x".repeat(store.get_item("filled").unwrap().unwrap_or_default().len() + 1)).is_ok() {}
    let seen_it = host.find("[value=seen]");
    assert_eq!(host.text(".programme__foot [aria-live]"), "", "Firefox announces nothing in a line that comes along with its words");
    seen_it.click();
    let told = host.text(".programme__foot [aria-live]");
    let pressed = seen_it.get_attribute("aria-pressed");
    (0..24).for_each(|power| store.remove_item(&format!("filled-{power}")).unwrap());
    store.remove_item("filled").unwrap();
    assert_eq!((told.as_str(), pressed.as_deref()), ("This browser refused it", Some("false")));
    seen_it.click();
    assert_eq!(seen_it.get_attribute("aria-pressed").as_deref(), Some("true"));
    assert_eq!(host.text(".programme__foot [aria-live]"), "", "it is taken back");
    seen::keep(&LocalStorage, &films[0].film, None);
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
    assert_eq!(host.text(".programme__foot [aria-live]"), "This browser refused it");
    host.find("[value=save-seen]").click();
    assert_eq!(host.text(".programme__foot [aria-live]"), "", "it is taken back");
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
