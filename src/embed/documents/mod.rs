//! What the documents' module exports: it builds a fetched article into the page, and fills the boxes after an article.
//! It must read nothing but the published JSON: whatever else was fetched, another module has turned into that.

use super::loader_mount::LoaderMount;
use super::options;
use super::refusal::Refusal;
use super::registry::Registry;
use super::request::Request;
use crate::article::{Article, whole};
use crate::browser::build::Builder;
use crate::browser::listener::Listener;
use crate::browser::object::object;
use crate::browser::sheet::{self, Adopted};
use crate::browser::words::Words;
use crate::browser::{address, fragment_links, navigation};
use crate::config::Layers;
use crate::parse::{Place, WHOLE, Warning, json};
use crate::quotes::link::DELIMITER;
use crate::render::endnotes::{self, Ended};
use crate::render::{self, Manner, Origin};
use crate::seek;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

thread_local! {
    static ARTICLES: Registry<Stage> = const { Registry::new() };
}

/// How far a fetched article has come.
#[derive(Debug)]
enum Stage {
    Read(Box<Draft>),
    Built { _standing: Standing },
}

/// An article that was read, its metadata overlaid with the author's options.
#[derive(Debug)]
struct Draft {
    article: Article,
    language: String,
}

/// What a built article needs as long as it stands.
#[derive(Debug)]
struct Standing {
    /// The page's style sheet for it.
    _sheet: Option<Adopted>,
    /// Follows its footnotes.
    _links: Listener,
}

/// Takes the next step with a fetched article: reads it, and leaves its language on the request, for which the loader fetches words; then builds it
/// into the element that `mount` provides, and leaves there what the widget must know of it (`built`: `{root, text, byline, title, sought, minutes}`).
/// Returns whether there is another step. If there is no article, `mount` is told why.
#[wasm_bindgen]
pub fn build(mount: JsValue, request: JsValue) -> bool {
    let mount: LoaderMount = mount.unchecked_into();
    let (number, request) = (mount.number(), Request::new(request));
    let stage = match take(number) {
        None => Draft::read(&mount, &request).map(|draft| Stage::Read(Box::new(draft))),
        Some(Stage::Read(draft)) => draft.build(&mount, &request).map(|standing| Stage::Built { _standing: standing }),
        Some(built) => Ok(built),
    };
    match stage {
        Ok(stage) => {
            let more = matches!(stage, Stage::Read(_));
            ARTICLES.with(|articles| articles.put(number, stage));
            more
        }
        Err(refusal) => {
            mount.fail(refusal.code(), refusal.words());
            false
        }
    }
}

/// Drops what [`build`] has left standing for the article of this mount.
pub(super) fn unmount(number: u32) {
    drop(take(number));
}

fn take(number: u32) -> Option<Stage> {
    ARTICLES.with(|articles| articles.take(number))
}

/// Fills `base` with the boxes that the author asked for, in the words of `language`; takes its host away if there are none.
#[wasm_bindgen]
pub fn endnotes(mount: JsValue, request: JsValue, base: HtmlElement, language: &str) {
    let (mount, request): (LoaderMount, _) = (mount.unchecked_into(), Request::new(request));
    let config = options::read(&mount, &request, Layers::about());
    let (true, Some(build)) = (endnotes::are_wanted(&config.metadata, false), Builder::new()) else { return mount.close_host(&base) };
    let words = Words::new(language, request.words());
    if let Ok(sheet) = sheet::adopt(&base.get_root_node(), render::STYLE) {
        sheet.stay();
    }
    let article = Ended { about: &config.metadata, base: &address::base(), has_header: false, language: Some(language) };
    endnotes::build(&build, &base, &words, article);
}

impl Draft {
    /// Reads the document and the options about it; changes nothing on the page.
    fn read(mount: &LoaderMount, request: &Request) -> Result<Self, Refusal> {
        let (mut article, warnings) = json::read_parsed(&request.parsed().ok_or(Refusal::Empty)?);
        // With several documents on a page, messages must name the one they are about.
        let file = request.text("address").and_then(|address| Some([address.rsplit('/').next()?, ": "].concat())).unwrap_or_default();
        if article.blocks.is_empty() {
            return Err(nothing_in(&file, &warnings));
        }
        warnings.iter().for_each(|warning| mount.warn(&[file.as_str(), &warning.sentence()].concat()));
        let config = options::read(mount, request, Layers::about());
        article.metadata = config.metadata.over(article.metadata);
        let language = article.metadata.language.clone().unwrap_or_else(|| crate::browser::language::inherited(&mount.element()));
        request.leave("language", &language.as_str().into());
        Ok(Self { article, language })
    }

    /// Builds it into the page, in the words that are on the request by now.
    fn build(self, mount: &LoaderMount, request: &Request) -> Result<Standing, Refusal> {
        let Self { article, language } = self;
        let build = Builder::new().ok_or(Refusal::Empty)?;
        let words = Words::new(&language, request.words());
        // The element may be in a shadow root, which the document's sheets do not reach.
        let sheet = sheet::adopt(&mount.element().get_root_node(), render::STYLE).ok();
        let base = request.text("address").unwrap_or_else(address::base);
        let manner = Manner { endnotes: !request.is_off("endnotes"), folds: !request.is_off("spoilers") };
        let place = render::build(&article, &mount.surface(), &build, &words, Origin { base: &base, scope: &scope(mount) }, manner);
        let links = fragment_links::follow(&place.root, &mount.abort_signal());
        request.leave("built", &detail(&article, &place));
        Ok(Standing { _sheet: sheet, _links: links })
    }
}

/// Why there is nothing to build: what is wrong with the document as a whole, or else that it is empty.
fn nothing_in(file: &str, warnings: &[Warning]) -> Refusal {
    let fatal = warnings.iter().find(|warning| matches!(&warning.place, Place::Path(path) if path == WHOLE));
    fatal.map_or(Refusal::Empty, |warning| Refusal::NoArticle([file, &warning.message].concat()))
}

/// A prefix that keeps this article's ids apart from those of another on the same page.
fn scope(mount: &LoaderMount) -> String {
    ["intertitle-", &whole(mount.number())].concat()
}

fn detail(article: &Article, place: &render::Built) -> JsValue {
    object(&[
        ("root", (&place.root).into()),
        ("text", (&place.text).into()),
        ("byline", (&place.byline).into()),
        ("title", article.metadata.title.as_deref().into()),
        // A browser searches for a text fragment once, and not in what is built afterwards.
        ("sought", navigation::address().is_some_and(|address| seek::holds(&address, DELIMITER)).into()),
        ("minutes", article.metadata.reading_minutes.into()),
    ])
}
