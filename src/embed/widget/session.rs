//! One mounted article, from the loader's request to the chrome on the page.
//! What cannot be mounted is refused with a reason; the page is then as it was.

use super::standing::{self, Read};
use crate::browser::words::Words;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::options;
use crate::embed::refusal::Refusal;
use crate::embed::request::Request;
use crate::reading::outline;
use crate::reading::time::{self, Measure};
use crate::reading::words::SpacedWords;
use crate::ui::chrome::Chrome;
use crate::ui::hosts::Hosts;
use js_sys::{Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A mounted article; dropped, its chrome is gone. What the loader made, the loader takes away.
#[derive(Debug)]
pub(super) struct Session {
    _chrome: Chrome,
}

impl Session {
    /// Reads, measures and shows an article.
    pub(super) fn open(mount: &LoaderMount, request: &Request) -> Result<Self, Refusal> {
        let Read { passages, title, standing } = standing::read(&mount.element(), request)?;
        let config = options::read_widget(mount, request);
        let about = &config.metadata;
        let title = about.title.clone().or_else(|| request.title()).or(title).or_else(page_title);
        let language = about.language.clone().unwrap_or_else(|| options::inherited_language(&standing.text));
        let minutes = about.reading_minutes.or_else(|| request.minutes());
        let words = Rc::new(Words::new(&language, config.strings.clone()));
        let measure = time::measure_passages(&passages, Some(&language), minutes, &SpacedWords);
        let detail = ready(&measure, title.as_deref(), &language);
        let hosts: Rc<dyn Hosts> = Rc::new(mount.again());
        let chrome = Chrome::mount(hosts, &standing, measure, outline::of(&passages), config, &words);
        standing.drop_empty_byline();
        mount.emit("ready", &detail);
        Ok(Self { _chrome: chrome })
    }
}

fn page_title() -> Option<String> {
    crate::browser::document().map(|document| document.title())
}

/// What `intertitle:ready` says.
fn ready(measure: &Measure, title: Option<&str>, language: &str) -> JsValue {
    let detail = Object::new();
    let put = |name: &str, value: JsValue| drop(Reflect::set(&detail, &name.into(), &value));
    put("words", (measure.words + measure.characters).into());
    put("minutes", measure.minutes().into());
    put("title", title.into());
    put("language", language.into());
    detail.into()
}
