//! One mounted article, from the loader's request to the chrome on the page.
//! What cannot be mounted is refused with a reason; the page is then as it was.

use super::loader_mount::LoaderMount;
use super::request::Request;
use super::source::Source;
use crate::article::Article;
use crate::browser::build::Builder;
use crate::browser::sheet::{self, Adopted};
use crate::reading::time::{self, Measure};
use crate::reading::words::SpacedWords;
use crate::ui::chrome::{Chrome, Standing};
use crate::ui::hosts::Hosts;
use crate::ui::words::Words;
use crate::ui::{article, style};
use js_sys::{Object, Reflect};
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// A mounted article; dropped, its chrome is gone. What the loader made, the loader takes away.
#[derive(Debug)]
pub(super) struct Session {
    _chrome: Chrome,
    _sheet: Option<Adopted>,
}

/// Why an article is left alone.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The finder saw no post.
    NothingFound(&'static str),
    /// There is no text in what was fetched or named.
    EmptyDocument,
}

impl Refusal {
    /// What `intertitle:error` says to programs.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::NothingFound(_) => "nothing-found",
            Self::EmptyDocument => "document",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingFound(why) => why,
            Self::EmptyDocument => "there is no text in the article; check the address or the selector",
        })
    }
}

impl Session {
    /// Reads, measures and shows an article.
    pub(super) fn open(mount: &LoaderMount, request: &Request) -> Result<Self, Refusal> {
        let element = mount.element();
        let Source { mut article, warnings, standing, base } = Source::read(&element, request)?;
        if article.blocks.is_empty() {
            return Err(Refusal::EmptyDocument);
        }
        for warning in warnings {
            mount.warn(&warning.to_string());
        }
        let config = super::options::read(mount, request);
        article.metadata = config.metadata.clone().over(article.metadata);
        let language = article.metadata.language.get_or_insert_with(|| inherited_language(&element)).clone();
        let words = Rc::new(Words::new(&language, config.strings.clone()));
        let sheet = crate::browser::document().and_then(|document| sheet::adopt(&document.into(), style::ARTICLE).ok());
        let standing = standing.or_else(|| built(mount, &article, &words, &base)).ok_or(Refusal::EmptyDocument)?;
        let measure = time::measure(&article, &SpacedWords);
        let detail = ready(&article, &measure);
        let hosts: Rc<dyn Hosts> = Rc::new(mount.again());
        let chrome = Chrome::mount(hosts, &article, &standing, measure, config, &words);
        standing.drop_empty_byline();
        mount.emit("ready", &detail);
        Ok(Self { _chrome: chrome, _sheet: sheet })
    }
}

/// Builds a fetched article in the page.
fn built(mount: &LoaderMount, article: &Article, words: &Words, base: &str) -> Option<Standing> {
    let build = Builder::new()?;
    let article::Built { root, blocks, byline } = article::build(article, &mount.surface(), &build, words, base, &mount.scope());
    let blocks = blocks.into_iter().map(|(_, element)| element).collect();
    Some(Standing { around: root.clone(), text: root, blocks, byline: Some(byline), built: true, base: base.to_owned() })
}

/// The language that the page gives the article.
fn inherited_language(element: &Element) -> String {
    let named = element.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    named.filter(|tag| !tag.trim().is_empty()).unwrap_or_else(|| String::from("en"))
}

/// What `intertitle:ready` says.
fn ready(article: &Article, measure: &Measure) -> JsValue {
    let detail = Object::new();
    let put = |name: &str, value: JsValue| drop(Reflect::set(&detail, &name.into(), &value));
    put("words", (measure.words + measure.characters).into());
    put("minutes", measure.minutes().into());
    put("title", article.metadata.title.as_deref().into());
    put("language", article.metadata.language.as_deref().into());
    put("film", article.metadata.films.first().map(|film| film.title.as_str()).into());
    detail.into()
}
