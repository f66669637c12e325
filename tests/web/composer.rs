//! The composer of quote cards: what it shows, draws and hands out, and that it leaves nothing behind.

use super::host::{Host, words};
use super::support::{element, pause, press, until};
use intertitle::browser::canvas_measure::CanvasMeasure;
use intertitle::browser::document;
use intertitle::browser::png::Encoder;
use intertitle::compose::{Action, Composer, ComposerEvent, Draft};
use intertitle::quotes::card::{Attribution, Card, Colour, Measure};
use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, Event, HtmlCanvasElement, HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

const QUOTE: &str = "The dark forgives <everyone> who is late.";

/// A page with a focused button, and a composer open over it.
struct Opened {
    button: HtmlElement,
    host: Host<ComposerEvent>,
    composer: Option<Composer>,
}

impl Opened {
    fn new(draft: Draft) -> Self {
        let button = element("button");
        document().unwrap().body().unwrap().append_child(&button).unwrap();
        button.focus().unwrap();
        let host = Host::new();
        let hear = Rc::clone(&host.asked);
        let hear = Box::new(move |what| hear.borrow_mut().push(what));
        let composer = Composer::open(&host.base, draft, &words(), &host.controller.signal(), hear).unwrap();
        Self { button, host, composer: Some(composer) }
    }

    fn find<T: JsCast>(&self, selector: &str) -> T {
        self.host.find(selector).unchecked_into()
    }

    fn canvas(&self) -> HtmlCanvasElement {
        self.find("[role=img]")
    }

    fn choose(&self, name: &str, value: &str) {
        self.host.find(&format!("[name={name}][value={value}]")).click();
    }

    fn write(&self, name: &str, text: &str) -> HtmlTextAreaElement {
        let field: HtmlTextAreaElement = self.find(&format!("textarea[name={name}]"));
        field.set_value(text);
        for kind in ["input", "change"] {
            field.dispatch_event(&event(kind)).unwrap();
        }
        field
    }

    fn perform(&self, action: Action) {
        self.host.find(&format!("button[value={}]", action.name())).click();
    }

    fn status(&self) -> String {
        self.host.text(".composer__status")
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        drop(self.composer.take());
        self.button.remove();
    }
}

fn draft() -> Draft {
    let card = Card { quote: QUOTE.into(), title: Some("The Last Reel".into()), language: Some("en".into()), ..Card::default() };
    Draft {
        card,
        link: Some("https://aisleseat.example/reel#q=dark".into()),
        accent: Some(Colour::new(0x00_7A_5E)),
        keep: None,
        page_font: None,
    }
}

/// An event that bubbles, also out of shadow roots.
fn event(kind: &str) -> Event {
    let how = js_sys::Object::new();
    for name in ["bubbles", "composed"] {
        Reflect::set(&how, &name.into(), &true.into()).unwrap();
    }
    let make: Function = Reflect::get(&js_sys::global(), &"Event".into()).unwrap().unchecked_into();
    Reflect::construct(&make, &js_sys::Array::of2(&kind.into(), &how)).unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn without_a_canvas_the_words_and_the_link_can_be_copied() {
    let canvas = Reflect::get(&js_sys::global(), &"HTMLCanvasElement".into()).unwrap();
    let prototype = Reflect::get(&canvas, &"prototype".into()).unwrap();
    let name = JsValue::from("getContext");
    let own = Reflect::get(&prototype, &name).unwrap();
    for blocked in ["return null", "throw new Error('blocked')"] {
        Reflect::set(&prototype, &name, &Function::new_no_args(blocked)).unwrap();
        let opened = Opened::new(draft());
        let is_seen = |selector: &str| {
            let found = opened.host.root.query_selector(selector).unwrap();
            found.is_some_and(|element| element.get_bounding_client_rect().height() > 0.0)
        };
        assert!(opened.host.text(".composer__note").contains("words and the link"));
        for (selector, expected) in [
            (".composer__note", true),
            ("[value=copy-words]", true),
            ("[value=copy-link]", true),
            ("[name=quote]", true),
            ("[value=copy-image]", false),
            ("[value=download-png]", false),
            ("[value=download-svg]", false),
            ("[value=copy-alt]", false),
            ("[name=alt]", false),
            ("[name=design]", false),
            ("[name=format]", false),
            ("[name=accent]", false),
            ("canvas", false),
        ] {
            assert_eq!(is_seen(selector), expected, "{selector}");
        }
        assert_eq!(opened.host.root.active_element().unwrap().get_attribute("value").as_deref(), Some("copy-words"));
        assert_eq!(opened.write("quote", "The dark forgives").value(), "The dark forgives…");
        pause(10).await;
        drop(opened);
    }
    Reflect::set(&prototype, &name, &own).unwrap();
}

/// The card as a PNG.
async fn encoded(opened: &Opened) -> Blob {
    JsFuture::from(Encoder::default().encode(&opened.canvas()).promise().clone()).await.unwrap().unchecked_into()
}

/// The size and the pixels of an encoded image, by decoding it and drawing it on a canvas.
async fn decoded(blob: &Blob) -> (u32, u32, impl Fn(f64, f64) -> [u8; 3] + use<>) {
    let window = intertitle::browser::window().unwrap();
    let make: Function = Reflect::get(&window, &"createImageBitmap".into()).unwrap().unchecked_into();
    let bitmap = JsFuture::from(make.call1(&window, blob).unwrap().unchecked_into::<Promise>()).await.unwrap();
    let side = |name: &str| Reflect::get(&bitmap, &name.into()).unwrap().as_f64().unwrap() as u32;
    let (width, height) = (side("width"), side("height"));
    let canvas: HtmlCanvasElement = element("canvas").unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let draw: Function = Reflect::get(&context, &"drawImage".into()).unwrap().unchecked_into();
    draw.call3(&context, &bitmap, &0.into(), &0.into()).unwrap();
    let at = move |x: f64, y: f64| {
        let read: Function = Reflect::get(&context, &"getImageData".into()).unwrap().unchecked_into();
        let data = read.apply(&context, &js_sys::Array::of4(&x.into(), &y.into(), &1.into(), &1.into())).unwrap();
        let data = js_sys::Uint8ClampedArray::from(Reflect::get(&data, &"data".into()).unwrap()).to_vec();
        [data[0], data[1], data[2]]
    };
    (width, height, at)
}

#[wasm_bindgen_test]
fn it_is_a_modal_dialog_with_a_name_and_its_first_action_in_focus() {
    let opened = Opened::new(draft());
    assert!(opened.find::<HtmlDialogElement>("dialog").matches(":modal").unwrap());
    assert_eq!(opened.host.text("#composer-title"), "Quote card");
    assert_eq!(opened.host.find("dialog").get_attribute("aria-labelledby").unwrap(), "composer-title");
    let focused = opened.host.root.active_element().unwrap();
    assert_eq!(focused.get_attribute("value").unwrap(), Action::CopyImage.name());
    assert_eq!(opened.canvas().get_attribute("aria-label").unwrap(), format!("Quote card: “{QUOTE}” — The Last Reel"));
}

#[wasm_bindgen_test]
async fn each_format_has_its_size_and_each_design_its_colours() {
    let opened = Opened::new(draft());
    for (format, size) in [("portrait", (1080, 1350)), ("story", (1080, 1920)), ("wide", (1200, 630)), ("square", (1080, 1080))] {
        opened.choose("format", format);
        assert_eq!((opened.canvas().width(), opened.canvas().height()), size, "{format}");
    }
    let (width, height, at) = decoded(&encoded(&opened).await).await;
    assert_eq!((width, height), (1080, 1080));
    let dark = at(4.0, 4.0);
    assert!(dark.iter().all(|channel| *channel < 40), "an intertitle is near-black: {dark:?}");
    opened.choose("design", "grid");
    let (_, _, at) = decoded(&encoded(&opened).await).await;
    let light = at(4.0, 4.0);
    assert!(light.iter().all(|channel| *channel > 230), "a grid is much white: {light:?}");
}

#[wasm_bindgen_test]
async fn the_pages_accent_is_used_when_asked_for() {
    let opened = Opened::new(draft());
    opened.choose("design", "poster");
    let (_, _, at) = decoded(&encoded(&opened).await).await;
    let own = at(4.0, 4.0);
    opened.host.find("[name=accent]").click();
    let (_, _, at) = decoded(&encoded(&opened).await).await;
    let theirs = at(4.0, 4.0);
    assert_ne!(own, theirs);
    assert!(theirs[1] > theirs[0], "green: {theirs:?}");
    assert!(opened.host.root.query_selector("[name=font]").unwrap().is_none(), "there is no font to offer");
}

#[wasm_bindgen_test]
fn capitals_are_those_of_the_language() {
    let capitals = |text: &str, language: &str| CanvasMeasure::new(language).capitals(text);
    assert_eq!(capitals("istanbul", "tr"), "İSTANBUL");
    assert_eq!(capitals("Θέατρο", "el"), "ΘΕΑΤΡΟ");
    assert_eq!(capitals("istanbul ｘ 映画", "no language"), "ISTANBUL Ｘ 映画");
    assert_eq!(capitals("istanbul", ""), "ISTANBUL");
}

#[wasm_bindgen_test]
fn words_can_be_cut_and_nothing_else() {
    let opened = Opened::new(draft());
    let field = opened.write("quote", "The dark forgives");
    assert_eq!(field.value(), "The dark forgives…");
    assert!(opened.canvas().get_attribute("aria-label").unwrap().contains("“The dark forgives…”"));
    assert_eq!(opened.status(), "");
    assert_eq!(opened.write("quote", "The light forgives").value(), "The dark forgives…");
    assert!(opened.status().contains("unchanged"), "{}", opened.status());
    assert_eq!(opened.write("quote", QUOTE).value(), QUOTE);
}

#[wasm_bindgen_test]
fn the_alternative_text_is_the_readers() {
    let opened = Opened::new(draft());
    opened.write("alt", "White words on black.");
    opened.choose("design", "grid");
    assert_eq!(opened.canvas().get_attribute("aria-label").unwrap(), "White words on black.");
    assert!(opened.write("alt", " ").value().starts_with("Quote card: “"));
}

/// What was passed to `URL.createObjectURL`, and the names of the files that were offered.
struct Saved {
    blobs: Rc<RefCell<Vec<Blob>>>,
    real: JsValue,
    _spy: Closure<dyn FnMut(Blob) -> String>,
}

impl Saved {
    fn watch() -> Self {
        let url = Reflect::get(&js_sys::global(), &"URL".into()).unwrap();
        let real = Reflect::get(&url, &"createObjectURL".into()).unwrap();
        let blobs: Rc<RefCell<Vec<Blob>>> = Rc::default();
        let seen = Rc::clone(&blobs);
        // Returns an empty fragment, so that the tests download nothing.
        let spy = Closure::<dyn FnMut(Blob) -> String>::new(move |blob| {
            seen.borrow_mut().push(blob);
            "#".to_owned()
        });
        Reflect::set(&url, &"createObjectURL".into(), spy.as_ref()).unwrap();
        Self { blobs, real, _spy: spy }
    }
}

impl Drop for Saved {
    fn drop(&mut self) {
        let url = Reflect::get(&js_sys::global(), &"URL".into()).unwrap();
        Reflect::set(&url, &"createObjectURL".into(), &self.real).unwrap();
    }
}

#[wasm_bindgen_test]
async fn files_are_what_is_shown_and_the_svg_holds_the_words_as_text() {
    let (opened, saved) = (Opened::new(draft()), Saved::watch());
    opened.perform(Action::DownloadSvg);
    assert!(until(|| opened.status() == "Download started: the-last-reel-square.svg").await, "{}", opened.status());
    let blob = saved.blobs.borrow()[0].clone();
    let text = JsFuture::from(blob.text()).await.unwrap().as_string().unwrap();
    assert_eq!(blob.type_(), "image/svg+xml");
    assert!(text.contains("&lt;everyone&gt;") && !text.contains("<everyone>") && text.contains("<text"));
    opened.choose("format", "wide");
    opened.perform(Action::DownloadPng);
    assert!(until(|| opened.status() == "Download started: the-last-reel-wide.png").await, "{}", opened.status());
    let blob = saved.blobs.borrow()[1].clone();
    let (width, height, _) = decoded(&blob).await;
    assert_eq!((blob.type_().as_str(), width, height), ("image/png", 1200, 630));
    assert_eq!(*opened.host.asked.borrow(), [ComposerEvent::Done(Action::DownloadSvg), ComposerEvent::Done(Action::DownloadPng)]);
}

#[wasm_bindgen_test]
async fn the_outcome_of_every_action_is_announced() {
    let opened = Opened::new(draft());
    for action in [Action::CopyImage, Action::CopyWords, Action::CopyLink, Action::CopyAlt] {
        opened.perform(action);
        assert!(until(|| !opened.status().is_empty()).await, "{action:?}");
    }
    // Without a real click the browser may refuse an action, which is told as well.
    assert_eq!(opened.host.asked.borrow().len(), 4);
    drop(opened);
    let opened = Opened::new(Draft { link: None, ..draft() });
    assert!(opened.host.root.query_selector("[value=copy-link]").unwrap().is_none(), "there is no link to copy");
}

#[wasm_bindgen_test]
async fn closing_returns_the_focus_and_dropping_leaves_nothing() {
    let mut opened = Opened::new(draft());
    opened.host.find("button[value=close]").click();
    assert!(until(|| *opened.host.asked.borrow() == [ComposerEvent::Closed]).await);
    assert_eq!(document().unwrap().active_element().unwrap(), *opened.button);
    drop(opened.composer.take());
    assert_eq!(opened.host.root.query_selector_all("*").unwrap().length(), 1, "the base alone");
    let sheets = Reflect::get(&opened.host.root, &"adoptedStyleSheets".into()).unwrap();
    assert_eq!(js_sys::Array::from(&sheets).length(), 0);
}

#[wasm_bindgen_test]
async fn dropping_an_open_composer_returns_the_focus_and_tells_nothing() {
    let mut opened = Opened::new(draft());
    drop(opened.composer.take());
    pause(60).await;
    assert_eq!(document().unwrap().active_element().unwrap(), *opened.button);
    assert_eq!(*opened.host.asked.borrow(), []);
}

#[wasm_bindgen_test]
fn typing_does_not_trigger_the_pages_shortcuts() {
    let opened = Opened::new(draft());
    assert_eq!(press(&opened.find("textarea"), "j"), 0);
    assert_eq!(press(&opened.button, "j"), 2, "the page hears its own");
}

/// A font in which every letter is the same box, in Base64.
const BOXES: &str = include_str!("boxes.ttf.base64");

/// If the page has declared its font but not loaded it, because nothing uses it yet, the card is drawn again when the font has arrived.
#[wasm_bindgen_test]
async fn the_pages_own_font_is_used_once_it_has_loaded() {
    let declare = Function::new_with_args(
        "packed",
        "const file = new Blob([Uint8Array.from(atob(packed.trim()), (byte) => byte.charCodeAt())]); \
         document.fonts.add(new FontFace('Their Own', `url(${URL.createObjectURL(file)})`))",
    );
    declare.call1(&JsValue::UNDEFINED, &BOXES.into()).unwrap();
    let with_font = || Opened::new(Draft { page_font: Some("'Their Own', serif".into()), ..draft() });
    let opened = with_font();
    let drawn = |opened: &Opened| opened.canvas().to_data_url().unwrap();
    let first = drawn(&opened);
    assert!(until(|| drawn(&opened) != first).await, "the card still shows the fallback font");
    let own = drawn(&opened);
    opened.host.find("[name=font]").click();
    assert!(until(|| drawn(&opened) != own).await, "the reader has switched the page's font off");
    assert_eq!(drawn(&with_font()), own, "a loaded font is used at once");
}

#[wasm_bindgen_test]
fn a_quote_cut_down_to_somebody_elses_words_loses_its_speaker() {
    let attribution = Attribution { speaker: Some("Ada Quill".into()), ..Attribution::default() };
    let quote = "The dark, says Jonze, “forgives everyone who is late.”";
    let card = Card { quote: quote.into(), attribution, title: Some("The Last Reel".into()), ..Card::default() };
    let opened = Opened::new(Draft { card, ..draft() });
    let alt = || opened.find::<HtmlTextAreaElement>("textarea[name=alt]").value();
    assert!(alt().contains("Ada Quill"), "{}", alt());
    opened.write("quote", "forgives everyone");
    assert!(!alt().contains("Ada Quill") && alt().contains("The Last Reel"), "{}", alt());
    opened.write("quote", "The dark, says Jonze");
    assert!(alt().contains("Ada Quill"), "{}", alt());
}
