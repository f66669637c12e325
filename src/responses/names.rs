//! Normalises names of people and posts, which are written in many ways: `@ada@films.example`, or the address of her page there.
//! It must not use the network: only Bluesky itself can say that a handle and a DID are the same account.

use super::address;
use crate::parse::campaign;
use crate::quotes::link::percent;
use crate::seek;

/// The name of a person, a post or a page in the form in which names are compared, except for letter case: a person as `user@host`, a handle or a DID;
/// a post as its host or account and its id there; any other page as [`page`] has it.
///
/// ```
/// use intertitle::responses::names::plain;
/// assert_eq!(plain("https://films.example/@ada"), plain("@ada@films.example"));
/// assert_eq!(plain("https://films.example/users/ada/statuses/12"), plain("https://films.example/@ada/12"));
/// assert_eq!(plain("https://bsky.app/profile/ada.example/post/3k"), plain("at://ada.example/app.bsky.feed.post/3k"));
/// assert_eq!(plain("http://www.Blog.example/her/#top"), "blog.example/her");
/// ```
#[must_use]
pub fn plain(name: &str) -> String {
    bridged(name).unwrap_or_else(|| direct(name))
}

/// The address of a page without scheme, `www.`, last slash and campaign parameters, and without its fragment unless that is a route.
///
/// ```
/// use intertitle::responses::names::page;
/// assert_eq!(page("https://www.Blog.example/Her/?utm_source=feed#top"), "blog.example/Her");
/// assert_eq!(page("https://blog.example/#/her"), "blog.example/#/her");
/// ```
#[must_use]
pub fn page(address: &str) -> String {
    let address = campaign::without(address.trim());
    // An address inside another's path often loses one of its slashes.
    let rest = seek::after(&address, ":/").map_or(address.as_str(), |rest| rest.trim_start_matches('/'));
    let rest = rest.trim_end_matches('/');
    let host = seek::split(rest, b"/?").next().unwrap_or_default();
    let path = rest.get(host.len()..).unwrap_or_default();
    let host = host.to_ascii_lowercase();
    [host.strip_prefix("www.").unwrap_or(&host), path].concat()
}

/// The host of an address, in the form of [`page`].
pub(super) fn site(of: &str) -> String {
    page(address::host(of).unwrap_or_default())
}

/// Whether `site` is `other` or a subdomain of it: `notes.ada.example` is below `ada.example`.
pub(super) fn is_below(site: &str, other: &str) -> bool {
    site.strip_suffix(other).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a host is a bridge, which sends webmentions for places that send none themselves.
///
/// ```
/// use intertitle::responses::names::is_bridge;
/// assert!(is_bridge("fed.brid.gy") && !is_bridge("notbrid.gy"));
/// ```
#[must_use]
pub fn is_bridge(host: &str) -> bool {
    host == "brid.gy" || host.ends_with(".brid.gy") || host == "brid-gy.appspot.com"
}

/// The normalised name of anything but a bridge's page.
fn direct(name: &str) -> String {
    let page = page(name);
    let page = page.trim_start_matches('@');
    let (host, path) = page.split_once('/').unwrap_or((page, ""));
    let path = seek::split(path, b"?").next().unwrap_or_default();
    let of_bluesky = if host == "bsky.app" { path.strip_prefix("profile/") } else { None };
    let known = match of_bluesky {
        Some(path) => Some(at_bluesky(path)),
        // An `at://` address has a handle or a DID for a host.
        None if name.trim().get(..3).is_some_and(|scheme| scheme.eq_ignore_ascii_case("at:")) => Some(at_bluesky(page)),
        None => at_instance(host, path),
    };
    known.unwrap_or_else(|| page.to_owned())
}

/// A person on Bluesky, or a post of theirs by its key; the part of the path between the two is always the same.
fn at_bluesky(path: &str) -> String {
    let path = percent::decode(path);
    let path = path.trim_start_matches('@');
    let mut parts = seek::split(path, b"/");
    match (parts.next(), parts.nth(1)) {
        (Some(who), Some(key)) => [who, "/", key].concat(),
        _ => path.to_owned(),
    }
}

/// A person or a post at an instance of the fediverse; `None` for any other page. No two posts of an instance have the same id.
fn at_instance(host: &str, path: &str) -> Option<String> {
    let Some((before, id)) = path.rsplit_once('/').filter(|(before, _)| *before != "users") else {
        let user = path.strip_prefix("users/").or_else(|| path.strip_prefix('@'))?;
        // `/@ada@films.example` is another instance's view of her page.
        return Some(if user.contains('@') { user.to_owned() } else { [user, "@", host].concat() });
    };
    let holds_posts = before.starts_with('@') && !before.contains('/') || before.ends_with("/statuses") || before.ends_with("/posts");
    let is_number = id.bytes().all(|byte| byte.is_ascii_alphanumeric()) && id.bytes().any(|byte| byte.is_ascii_digit());
    (holds_posts && is_number).then(|| [host, "/", id].concat())
}

/// What a bridge's page stands for: the address in its path, or, after the account of the article's author, the id of the reply at that account's
/// instance.
fn bridged(name: &str) -> Option<String> {
    let (host, path) = seek::after(name, "://")?.split_once('/')?;
    if !is_bridge(host) {
        return None;
    }
    if let Some(path) = seek::after(path, "/mastodon/") {
        let (account, posts) = path.split_once('/')?;
        return Some([account.rsplit_once('@')?.1, "/", seek::split(posts, b"/").last()?].concat());
    }
    let path = percent::decode(&percent::decode(path));
    let own = seek::places(&path, "at:/").last().or_else(|| seek::places(&path, "http").next())?;
    Some(direct(path.get(own..)?))
}
