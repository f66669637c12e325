//! What the cards' module exports: it opens the composer with the quote that the quotes' module has found.
//! Fetched once a quote may be wanted; it must know neither the page's text nor what is kept.

use super::loader_mount::LoaderMount;
use super::registry::Registry;
use super::request::Request;
use crate::browser::object::{field, text};
use crate::browser::palette;
use crate::browser::promise::{self, Hear};
use crate::browser::timer::Timer;
use crate::browser::words::Words;
use crate::compose::{Composer, ComposerEvent, Draft, Keep};
use crate::parse::route;
use crate::quotes::card::{Attribution, Card, Colour, Film};
use crate::seek;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

thread_local! {
    static OPEN: Registry<Open> = const { Registry::new() };
    /// Timers that close a composer after the event in which it asked to be closed: until then its own listener is running.
    static CLOSING: Registry<Timer> = const { Registry::new() };
}

/// An open composer and the base it stands in; dropping this removes both.
struct Open {
    mount: LoaderMount,
    composer: Option<Composer>,
    base: HtmlElement,
}

/// Does nothing: it is called so that this module is fetched before it is needed.
#[wasm_bindgen]
pub fn prepare(_mount: JsValue, _request: JsValue) {}

/// Opens the composer over the article in `text`. `draft` is `{words, link, language}`, with what is known of the quote, `{speaker, work, year, title,
/// publication, film, filmYear}`, and, if it can be kept, `{keeps, exact, prefix, suffix}`: `words` are shown, the last three are what is kept.
/// Returns whether it is open.
#[wasm_bindgen]
pub fn compose(mount: JsValue, request: JsValue, text: Element, draft: JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let number = mount.number();
    unmount(number);
    let open = open(mount, &Request::new(request), &text, &draft);
    let is_open = open.is_some();
    OPEN.with(|all| open.into_iter().for_each(|open| all.put(number, open)));
    is_open
}

/// Closes the composer of this mount.
pub(super) fn unmount(number: u32) {
    drop(CLOSING.with(|all| all.take(number)));
    drop(OPEN.with(|all| all.take(number)));
}

fn open(mount: LoaderMount, request: &Request, article: &Element, draft: &JsValue) -> Option<Open> {
    let root = crate::browser::root()?;
    let card = card(draft);
    // Of the article, not of the quote, which may be in another.
    let words = Rc::new(Words::new(&request.text("language").unwrap_or_default(), request.words()));
    let base = mount.open_dressed("composer", &root, None, words.language());
    let draft = Draft {
        card,
        link: text(draft, "link"),
        keep: keeper(&mount, article, draft),
        accent: palette::accent(article).and_then(|colour| Colour::from_computed(&colour)),
        page_font: palette::font(article),
    };
    let author = mount.again();
    let on_event = move |event: ComposerEvent| match event {
        ComposerEvent::Closed => close_soon(author.number()),
        ComposerEvent::Failed(_, error) => author.warn(&error.to_string()),
        ComposerEvent::Done(_) => {}
    };
    match Composer::open(&base, draft, &words, &mount.abort_signal(), Box::new(on_event)) {
        Ok(composer) => Some(Open { mount, composer: Some(composer), base }),
        Err(error) => {
            mount.close_host(&base);
            mount.warn(&error.to_string());
            None
        }
    }
}

/// Closes the composer of this mount once the event in which it asked to be closed is over.
fn close_soon(number: u32) {
    let Some(soon) = Timer::after(0, Box::new(move || drop(OPEN.with(|all| all.take(number))))) else { return };
    drop(CLOSING.with(|all| all.take(number)));
    CLOSING.with(|all| all.put(number, soon));
}

/// The callback that keeps the quote, by way of the quotes' module; none where nothing may be kept.
fn keeper(mount: &LoaderMount, article: &Element, draft: &JsValue) -> Option<Keep> {
    field(draft, "keeps").filter(JsValue::is_truthy)?;
    let (mount, article, quote) = (mount.again(), article.clone(), draft.clone());
    let keep = move |hear: Hear<bool>| {
        let keeping = mount.ask_with("-quotes", "keep", &article, &quote);
        promise::then(&keeping, Box::new(|kept| hear(kept.as_bool() == Some(true))));
    };
    Some(Keep(Rc::new(keep)))
}

impl Drop for Open {
    fn drop(&mut self) {
        self.composer.take();
        self.mount.close_host(&self.base);
    }
}

/// The card of a quote, with what the posts' module knows of it; where it knows nothing, only the words and the page's title.
fn card(draft: &JsValue) -> Card {
    let fact = |name: &str| text(draft, name);
    let title = fact("title").or_else(|| crate::browser::document().map(|document| document.title()));
    Card {
        quote: fact("words").unwrap_or_default(),
        attribution: Attribution { speaker: fact("speaker"), work: fact("work"), year: fact("year") },
        title,
        publication: fact("publication"),
        film: fact("film").map(|title| Film { title, year: fact("filmYear") }),
        link: fact("link").map(|link| shown(&link)),
        language: fact("language"),
    }
}

/// An address as a card shows it: without scheme, `www.`, query and fragment, but with a route.
fn shown(address: &str) -> String {
    let (page, route) = route::split(address);
    let plain = seek::split(page, b"?").next().unwrap_or_default();
    // Prefixes rather than a search for `://`, which would bring in a kilobyte of code.
    let plain = ["https://", "http://"].into_iter().find_map(|scheme| plain.strip_prefix(scheme)).unwrap_or(plain);
    let plain = plain.strip_prefix("www.").unwrap_or(plain);
    [if route.is_empty() { plain.trim_end_matches('/') } else { plain }, route].concat()
}
