//! One mounted article, from the loader's request to the chrome on the page.
//! What cannot be mounted is refused with a reason, and the page must then be as it was.

use super::page_article::{self, Found, Read};
use super::{films, page_title};
use crate::browser::elements;
use crate::browser::object::object;
use crate::browser::storage::LocalStorage;
use crate::browser::words::Words;
use crate::config::{Config, Layers};
use crate::embed::loader_mount::LoaderMount;
use crate::embed::options;
use crate::embed::refusal::Refusal;
use crate::embed::request::Request;
use crate::parse::page::time_required;
use crate::reading::outline::{self, Entry};
use crate::reading::passages::Kind;
use crate::reading::time::{self, Measure};
use crate::reading::words::SpacedWords;
use crate::ui::chrome::{Chrome, PageArticle};
use crate::ui::hosts::Hosts;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// A mounted article; dropping it removes its chrome. The hosts that the loader made, the loader takes away.
#[derive(Debug)]
pub(super) struct Session {
    mount: LoaderMount,
    stage: Stage,
}

/// How far the mounting has come.
#[derive(Debug)]
enum Stage {
    New,
    Found(Found),
    Read(Box<Draft>),
    Shown { chrome: Chrome },
}

/// An article that was read and measured.
#[derive(Debug)]
struct Draft {
    article: PageArticle,
    measure: Measure,
    entries: Vec<Entry>,
    config: Config,
    title: Option<String>,
}

impl Session {
    pub(super) fn new(mount: &LoaderMount) -> Self {
        Self { mount: mount.again(), stage: Stage::New }
    }

    /// Takes the next step. Returns whether there is another.
    pub(super) fn step(self, request: &Request) -> Result<(Self, bool), Refusal> {
        let Self { mount, stage } = self;
        let stage = match stage {
            Stage::New => {
                let found = Found::find(&mount.element(), request)?;
                // Another mount has the article: this one is gone already.
                if !mount.claim(found.text()) {
                    return Ok((Self { mount, stage: Stage::New }, false));
                }
                Stage::Found(found)
            }
            Stage::Found(found) => Stage::Read(Box::new(Draft::read(found, &mount, request)?)),
            Stage::Read(draft) => Stage::Shown { chrome: draft.show(&mount, request) },
            shown @ Stage::Shown { .. } => shown,
        };
        let more = !matches!(stage, Stage::Shown { .. });
        Ok((Self { mount, stage }, more))
    }

    /// Gives `base` the chrome's look, once there is chrome.
    pub(super) fn dress(&self, base: &HtmlElement, language: &str) {
        if let Stage::Shown { chrome } = &self.stage {
            chrome.dress(base, language);
        }
    }
}

impl Draft {
    /// Reads and measures an article; changes nothing.
    fn read(found: Found, mount: &LoaderMount, request: &Request) -> Result<Self, Refusal> {
        let Read { passages, title, mut article } = page_article::read(found)?;
        article.is_sought = request.is_sought();
        let mut config = options::read(mount, request, Layers::widget());
        // Without storage nothing can be kept, so readers are not offered to keep anything.
        config.memory &= LocalStorage::is_open();
        request.leave("memory", &config.memory.into());
        let about = &config.metadata;
        let own = match passages.first().map(|first| &first.kind) {
            // Of several on a page, each begins with its title, and that of the page is none of theirs.
            Some(Kind::Heading { title, .. }) if !article.is_built && !mount.is_alone() => Some(title.clone()),
            _ => None,
        };
        let title = about.title.clone().or_else(|| request.title()).or(title).or(own).or_else(page_title::read);
        request.leave("title", &title.as_deref().into());
        article.language = about.language.clone().unwrap_or_else(|| crate::browser::language::inherited(&article.text));
        request.leave("language", &article.language.as_str().into());
        // All JSON-LD of the page as one text, which is only searched for words: modules with a JSON reader read it as data.
        let page_data = crate::browser::document().map(|document| elements::json_ld(&document).concat()).unwrap_or_default();
        let of_page = || (request.is_page() || mount.is_alone()).then(|| time_required(&page_data)).flatten();
        let minutes = about.reading_minutes.or_else(|| request.minutes()).or_else(of_page);
        article.wants_films = films::are_wanted(request, title.as_deref(), &page_data);
        article.wants_responses = request.wants_responses();
        let measure = time::measure_passages(&passages, Some(&article.language), minutes, &SpacedWords);
        Ok(Self { article, measure, entries: outline::of(&passages), config, title })
    }

    /// Puts the chrome around the article, in the words that are on the request by now, and tells the page.
    fn show(self, mount: &LoaderMount, request: &Request) -> Chrome {
        let Self { article, measure, entries, config, title } = self;
        let words = Rc::new(Words::new(&article.language, request.words()));
        let detail = ready(&measure, title.as_deref(), &article.language);
        let hosts: Rc<dyn Hosts> = Rc::new(mount.again());
        let chrome = Chrome::mount(hosts, &article, measure, entries, config, &words);
        article.drop_empty_byline();
        mount.emit("ready", &detail);
        chrome
    }
}

/// What `intertitle:ready` says.
fn ready(measure: &Measure, title: Option<&str>, language: &str) -> JsValue {
    object(&[
        ("words", (measure.words + measure.characters).into()),
        ("minutes", measure.minutes().into()),
        ("title", title.into()),
        ("language", language.into()),
    ])
}
