//! What the responses' module must know of an article: the author's settings, the article's address and title.
//! It must only read; it tells the author what is wrong with a value.

use crate::browser::address;
use crate::browser::json::JsonValue;
use crate::browser::object::{field, text};
use crate::browser::storage::{LocalStorage, NoStorage, SessionStorage};
use crate::config::json_name;
use crate::embed::loader_mount::LoaderMount;
use crate::embed::request::Request;
use crate::fields::push_apart;
use crate::parse::Warning;
use crate::parse::json::{Kind, Value};
use crate::parse::url_policy::link;
use crate::ports::Storage;
use crate::reading::places::ArticleKey;
use crate::responses::fallback_storage::FallbackStorage;
use crate::responses::settings::Settings;
use crate::responses::sources::{About, Source, sources};
use crate::strings::check_responses;
use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    // One of each for the whole page: an article that is unmounted and mounted again, as by a router, must find what its reader typed.
    static LASTING: Rc<dyn Storage> = Rc::new(FallbackStorage::above(Rc::new(LocalStorage)));
    static PASSING: Rc<dyn Storage> = Rc::new(FallbackStorage::above(Rc::new(NoStorage)));
}

/// The settings, and what is known of the article.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) settings: Settings,
    pub(super) sources: Vec<Source>,
    /// The article's own address.
    pub(super) article: String,
    /// The address of its page, which may be another.
    pub(super) page: String,
    /// The key under which anything is kept for it.
    pub(super) key: ArticleKey,
    pub(super) title: String,
    /// Whether anything may be kept in this browser.
    pub(super) may_keep: bool,
}

impl Known {
    /// Reads what the widget has left on the request.
    pub(super) fn read(mount: &LoaderMount, request: &Request) -> Self {
        let odd = RefCell::default();
        let (settings, mut warnings) = Settings::read(&|name| option(request, name, &odd));
        warnings.extend(odd.into_inner());
        let article = canonical(mount, request).unwrap_or_else(|| mount.page_address());
        let about =
            About { article: &article, bluesky_service: &settings.bluesky_service, webmention_service: &settings.webmention_service };
        let (sources, more) = sources(&settings.responses, &about);
        warnings.extend(more);
        if let Some(own) = request.field("strings") {
            warnings.extend(check_responses(&JsonValue::from(own)));
        }
        warnings.iter().for_each(|warning| mount.warn(&warning.sentence()));
        let title = request.text("title").unwrap_or_default();
        Self {
            settings,
            sources,
            key: ArticleKey::of(&mount.source()),
            page: mount.page_address(),
            article,
            title,
            may_keep: request.may_keep(),
        }
    }

    /// The storage for what lasts; where nothing may be kept, it lasts only as long as the page is open.
    pub(super) fn storage(&self) -> Rc<dyn Storage> {
        if self.may_keep { LASTING.with(Rc::clone) } else { PASSING.with(Rc::clone) }
    }

    /// The storage for answers, which lasts until the tab is closed; where nothing may be kept, it stores nothing.
    pub(super) fn answers(&self) -> Rc<dyn Storage> {
        if self.may_keep { Rc::new(SessionStorage) } else { Rc::new(NoStorage) }
    }
}

/// An option as text; JSON may also give it as a list or a boolean. A service's address may be relative to the page.
fn option(request: &Request, name: &str, odd: &RefCell<Vec<Warning>>) -> Option<String> {
    let json = json_name(name);
    let value = JsonValue::from(request.written(&json)?);
    let separator = if name == "insights" { "; " } else { " " };
    let is_odd = match value.items() {
        Some(items) => items.iter().any(|item| item.kind() != Kind::String),
        None => matches!(value.kind(), Kind::Number | Kind::Object),
    };
    if is_odd {
        odd.borrow_mut().push(Warning::at_path(name, "this is neither text nor a list of texts; what is none was left out"));
    }
    let list = value.items().map(|items| {
        let mut list = String::new();
        for word in items.iter().filter_map(Value::string) {
            push_apart(&mut list, &word, separator);
        }
        list
    });
    let switch = || value.boolean().map(|on| if on { "on" } else { "off" }.to_owned());
    let words = value.string().or(list).or_else(switch).filter(|text| !text.trim().is_empty())?;
    if name.ends_with("-service") {
        return Some(address::resolve(&words, &address::base()));
    }
    // If the script tag was written for an earlier page, the posts it names are about that page's article.
    let is_old = name == "responses" && request.is_of_first_page(&json);
    if !is_old {
        return Some(words);
    }
    let mut kept = String::new();
    for place in words.split_whitespace() {
        if place.starts_with("webmention") || place.starts_with("isso:") {
            push_apart(&mut kept, place, " ");
        }
    }
    Some(kept)
}

/// The article's canonical address: from the author's options, from the article's document, or from the page if it is the only article there.
fn canonical(mount: &LoaderMount, request: &Request) -> Option<String> {
    if let Some(canonical) = request.written_of_article("canonical").and_then(|canonical| canonical.as_string()) {
        return Some(address::resolve(&canonical, &address::base()));
    }
    let in_document = || text(&field(&request.field("article")?, "metadata")?, "canonical");
    if let Some(canonical) = in_document().and_then(|canonical| link(&canonical)).filter(|canonical| !canonical.starts_with("mailto:")) {
        // Relative to the document's own address, like all addresses in it.
        return Some(address::resolve(&canonical, &request.text("address").unwrap_or_else(address::base)));
    }
    if !mount.is_alone() {
        return None;
    }
    let link = crate::browser::document()?.query_selector("link[rel=canonical][href]").ok()??;
    Some(address::resolve(&link.get_attribute("href")?, &address::base()))
}
