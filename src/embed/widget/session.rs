//! One mounted article, from the loader's request to the chrome on the page.
//! What cannot be mounted is refused with a reason; the page is then as it was.

use super::standing::{self, Read};
use crate::article::Metadata;
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
        let element = mount.element();
        let Read { mut article, warnings, standing } = standing::read(&element, request)?;
        if article.blocks.is_empty() {
            return Err(Refusal::EmptyDocument);
        }
        mount.warn_of(warnings);
        let config = options::read_widget(mount, request);
        let told = &config.metadata;
        article.metadata.title = told.title.clone().or_else(|| request.title()).or(article.metadata.title).or_else(page_title);
        article.metadata.reading_minutes = told.reading_minutes.or_else(|| request.minutes());
        let language = told.language.clone().unwrap_or_else(|| options::inherited_language(&standing.text));
        article.metadata.language = Some(language.clone());
        let words = Rc::new(Words::new(&language, config.strings.clone()));
        let measure = time::measure(&article, &SpacedWords);
        let detail = ready(&article.metadata, &measure);
        let hosts: Rc<dyn Hosts> = Rc::new(mount.again());
        let chrome = Chrome::mount(hosts, &standing, measure, outline::of(&article), config, &words);
        standing.drop_empty_byline();
        mount.emit("ready", &detail);
        Ok(Self { _chrome: chrome })
    }
}

fn page_title() -> Option<String> {
    crate::browser::document().map(|document| document.title())
}

/// What `intertitle:ready` says.
fn ready(about: &Metadata, measure: &Measure) -> JsValue {
    let detail = Object::new();
    let put = |name: &str, value: JsValue| drop(Reflect::set(&detail, &name.into(), &value));
    put("words", (measure.words + measure.characters).into());
    put("minutes", measure.minutes().into());
    put("title", about.title.as_deref().into());
    put("language", about.language.as_deref().into());
    detail.into()
}
