//! Reads one entry of a JF2 feed: a response, a like or a boost.
//! It must not trust what an entry says about itself, since anyone can send a webmention; one that contradicts itself is marked as doubtful.

use super::is_same_page;
use crate::article::{Block, BlockKind, whole};
use crate::parse::json::{Kind, Value};
use crate::responses::{Author, Counts, Moment, Response, State, address, clean, limits, names, read, text};
use crate::seek;
use std::rc::Rc;

/// A page that mentions the article is shown whole up to this many characters.
const WHOLE: usize = 1_500;

/// The kinds of entries. A like or a boost is read like a response, but only for who sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Response,
    Like,
    Boost,
}

/// An entry and how it was sent: a page that mentions several addresses of the article, or mentions it again, is sent more than once.
#[derive(Debug)]
pub(super) struct Sent {
    pub(super) entry: Entry,
    pub(super) response: Rc<Response>,
    /// The address of the page that was sent, as [`names::page`] normalises it.
    pub(super) source: String,
    pub(super) received: Option<Moment>,
}

/// Reads an entry; `None` for one that is invalid or says nothing.
pub(super) fn read<V: Value>(json: &V, target: &str) -> Option<Sent> {
    let property = read::text(json, "wm-property").unwrap_or_default();
    let source = read::link(json, "wm-source").or_else(|| read::link(json, "url"))?;
    let entry = match property.as_str() {
        "like-of" => Entry::Like,
        "repost-of" => Entry::Boost,
        // An answer to an invitation says nothing, nor does a bookmark without a comment.
        "rsvp" => return None,
        "bookmark-of" if content(json).is_empty() => return None,
        // Nor does a site that links to its own article.
        property if property != "in-reply-to" && is_own_site(&source, target) => return None,
        _ => Entry::Response,
    };
    let received = read::text(json, "wm-received").and_then(|date| Moment::parse(&date));
    let response = Rc::new(response(json, &property, &source, target));
    Some(Sent { entry, response, source: names::page(&source), received })
}

fn response<V: Value>(json: &V, property: &str, source: &str, target: &str) -> Response {
    // A page may be written at one address and sent through another, as bridges do: readers should see its own address.
    // A page that claims somebody else's address must not link there, replace that page, or be hidden along with it.
    let from_page = read::link(json, "url");
    let is_its_own = from_page.as_ref().is_none_or(|url| is_of_one_site(url, source));
    let url = from_page.filter(|_| is_its_own).unwrap_or_else(|| source.to_owned());
    let mut text = content(json);
    let link_back = leads_to(&text, target);
    // What the entry says it answers: if it names only other pages, it may not be about this one.
    let claims = claims(json, property);
    let is_doubtful = !is_its_own || !link_back && !claims.is_empty() && !claims.iter().any(|claim| is_same_page(claim, target));
    let is_aside = property != "in-reply-to";
    let title = read::name(json, "name");
    if is_aside {
        excerpt(&mut text, target);
    }
    if text.is_empty() || is_aside && !is_beginning(&text, &title) && !is_by_bridge(source) {
        let essay = std::mem::replace(&mut text, text::plain(&title));
        text.extend(essay);
    }
    let response = Response {
        id: id(json, source),
        parent: None,
        author: author(json, source, &url),
        published: read::written(read::text(json, "published"), read::text(json, "wm-received")),
        edited: None,
        warning: warning(json, source, &text),
        text,
        attachments: Vec::new(),
        language: None,
        counts: Counts::default(),
        addresses: vec![source.to_owned(), url.clone()],
        link: Some(url),
        state: State::Shown,
        is_aside,
        is_doubtful,
    };
    response.emptied_if(read::is(json, "wm-private"), State::Hidden)
}

/// The content warning, which a bridge sends as the summary. On a site of one's own the summary is just that, and no warning.
fn warning<V: Value>(json: &V, source: &str, words: &[Block]) -> Option<String> {
    let summary = json.get("summary").filter(|_| is_by_bridge(source))?;
    let summary = summary.string().or_else(|| read::text(&summary, "value")).or_else(|| read::text(&summary, "text"))?;
    let summary = clean::line(&summary, limits::WARNING);
    (!is_beginning(words, &summary)).then_some(summary)
}

/// Whether a text begins with `words`, which may end with an ellipsis.
fn is_beginning(text: &[Block], words: &str) -> bool {
    clean::line(&text::words(text), limits::TEXT_BYTES).starts_with(words.strip_suffix('…').unwrap_or(words))
}

/// Cuts a long page down to the blocks that link to the article, or else to its beginning: it may be an essay of its own.
fn excerpt(text: &mut Vec<Block>, target: &str) {
    let length = |text: &[Block]| text::words(text).chars().count();
    if length(text) <= WHOLE {
        return;
    }
    let has_link = leads_to(text, target);
    let mut left = WHOLE;
    text.retain_mut(|block| {
        let is_near = left > 0;
        left = left.saturating_sub(length(std::slice::from_ref(block)));
        let is_kept = if has_link { leads_to(std::slice::from_ref(block), target) } else { is_near };
        // Of a list of links, keep only the item that links here.
        if let BlockKind::List { items, .. } = &mut block.kind
            && has_link
        {
            items.retain(|item| leads_to(&item.blocks, target));
        }
        is_kept
    });
    text.extend(text::plain("…"));
}

fn leads_to(text: &[Block], target: &str) -> bool {
    text::links(text).into_iter().any(|href| is_same_page(href, target))
}

/// The addresses in the member `property`: one, or a list.
fn claims<V: Value>(json: &V, property: &str) -> Vec<String> {
    let Some(value) = json.get(property) else { return Vec::new() };
    value.items().map_or_else(|| value.string().into_iter().collect(), |list| list.iter().filter_map(Value::string).collect())
}

/// The id that the service gave, or else the source.
fn id<V: Value>(json: &V, source: &str) -> String {
    let number = read::count(json, "wm-id").map(whole);
    number.or_else(|| read::text(json, "wm-id")).unwrap_or_else(|| source.to_owned())
}

/// Whether a source may report the page `url`: only a bridge may report one on another site, for places that send no webmentions themselves.
fn is_of_one_site(url: &str, source: &str) -> bool {
    let (own, sent) = (names::site(url), names::site(source));
    own == sent || is_by_bridge(source)
}

/// Whether a bridge sent it, for a place that sends no webmentions itself.
fn is_by_bridge(source: &str) -> bool {
    names::is_bridge(&names::site(source))
}

/// Whether a page is on the article's own site. On a shared host, each user has a folder: `/~ada/`, `/@ada/`.
fn is_own_site(source: &str, target: &str) -> bool {
    let folder = |of: &str| {
        seek::split(&address::path(of), b"/").nth(1).filter(|folder| folder.starts_with('~') || folder.starts_with('@')).map(str::to_owned)
    };
    names::site(source) == names::site(target) && folder(source) == folder(target)
}

/// Who wrote it, as far as that is credible, since a page may name anyone. The writer's own page is accepted only if it is on the site that sent the
/// mention, on a parent or subdomain of it (`notes.ada.example`), or reported by a bridge; otherwise only the site is named.
fn author<V: Value>(json: &V, source: &str, url: &str) -> Author {
    let sent = address::host(if is_by_bridge(source) { url } else { source }).unwrap_or_default();
    let Some(card) = json.get("author") else { return Author { account: sent.to_owned(), name: sent.to_owned(), ..Author::default() } };
    let is_theirs = |link: &String| {
        let (own, sent) = (names::site(link), names::site(source));
        is_by_bridge(source) || names::is_below(&own, &sent) || names::is_below(&sent, &own)
    };
    let (name, link) = (read::name(&card, "name"), read::link(&card, "url").filter(is_theirs));
    let handle = link.as_deref().filter(|_| is_by_bridge(source)).and_then(address::host).unwrap_or(sent).to_owned();
    Author {
        account: link.clone().unwrap_or_else(|| handle.clone()),
        name: if name.is_empty() { handle.clone() } else { name },
        avatar: read::picture(&card, "photo"),
        handle,
        link,
    }
}

/// The content of an entry: `{html, text}`, or in entries before 2018 `{content-type, value}`.
fn content<V: Value>(json: &V) -> Vec<Block> {
    let Some(content) = json.get("content") else { return Vec::new() };
    if content.kind() == Kind::String {
        return text::plain(&content.string().unwrap_or_default());
    }
    if let Some(html) = read::text(&content, "html") {
        return text::html(&html);
    }
    let is_html = read::text(&content, "content-type").is_some_and(|kind| seek::holds(&kind, "html"));
    match (read::text(&content, "value"), read::text(&content, "text")) {
        (Some(value), _) if is_html => text::html(&value),
        (_, Some(plain)) | (Some(plain), None) => text::plain(clean::beginning(&plain, limits::TEXT_BYTES)),
        (None, None) => Vec::new(),
    }
}
