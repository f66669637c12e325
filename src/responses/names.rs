//! What people and posts go by, in one form for the many ways in which a name is written: `@ada@films.example` and the address of her page there.
//! It must not ask anyone: of a handle and a DID only their place can say that they are one.

use super::address;
use crate::parse::campaign;
use crate::quotes::link::percent;

/// A name of a person, a post or a page as names are compared, the case of letters aside: a person as `user@host`, a handle or a DID; a post as
/// where it is known and its number there; any other page by its address without what makes no other page.
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
    let name = name.trim();
    if let Some((scheme, rest)) = name.split_once("://")
        && scheme.eq_ignore_ascii_case("at")
    {
        let mut parts = rest.split('/');
        return at_bluesky(parts.next().unwrap_or_default(), parts.nth(1));
    }
    let page = page(name);
    let page = page.trim_start_matches('@');
    let (host, path) = page.split_once('/').unwrap_or((page, ""));
    let parts: Vec<&str> = path.split('?').next().unwrap_or_default().split('/').filter(|part| !part.is_empty()).collect();
    let known = match parts.as_slice() {
        ["profile", who] if host == "bsky.app" => Some(at_bluesky(who, None)),
        ["profile", who, "post", key] if host == "bsky.app" => Some(at_bluesky(who, Some(key))),
        _ if is_bridge(host) => bridged(&parts, path),
        parts => at_instance(host, parts),
    };
    known.unwrap_or_else(|| page.to_owned())
}

/// The address of a page without scheme, `www.`, fragment, last slash and what says where a reader came from.
#[must_use]
pub fn page(address: &str) -> String {
    let address = campaign::without(address);
    let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let rest = rest.trim_end_matches('/');
    let host_end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(host_end).unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    [host.strip_prefix("www.").unwrap_or(&host), path].concat()
}

/// Whether a host sends webmentions for places that send none themselves.
#[must_use]
pub fn is_bridge(host: &str) -> bool {
    host == "brid.gy" || host.ends_with(".brid.gy") || host == "brid-gy.appspot.com"
}

/// A person at Bluesky, or a post of theirs by its key.
fn at_bluesky(who: &str, key: Option<&str>) -> String {
    let who = percent::decode(who);
    let who = who.trim_start_matches('@');
    key.map_or_else(|| who.to_owned(), |key| [who, "/", key].concat())
}

/// A person or a post at an instance of the fediverse; nothing for any other page. Two of its posts never have one number.
fn at_instance(host: &str, parts: &[&str]) -> Option<String> {
    let user = |part: &str| part.strip_prefix('@').filter(|user| !user.is_empty()).map(str::to_owned);
    let (person, post) = match *parts {
        ["web", part] | [part] => (user(part), None),
        ["users", name] => (Some(name.to_owned()), None),
        ["web", part, id] | [part, id] | [part, "statuses" | "posts", id] if user(part).is_some() => (None, Some(id)),
        ["web", "statuses", id] | ["users", _, "statuses", id] | ["ap", "users", _, "statuses", id] => (None, Some(id)),
        _ => return None,
    };
    if let Some(id) = post {
        let is_number = id.bytes().all(|byte| byte.is_ascii_alphanumeric()) && id.bytes().any(|byte| byte.is_ascii_digit());
        return is_number.then(|| [host, "/", id].concat());
    }
    // `/@ada@films.example`: another instance's view of her page.
    person.map(|user| if user.contains('@') { user } else { [&user, "@", host].concat() })
}

/// What a bridge's page stands for: the last of its parts is the number of the reply where the author has their account, or all is an address.
fn bridged(parts: &[&str], path: &str) -> Option<String> {
    match *parts {
        [_, "mastodon", account, .., id] => account.rsplit_once('@').map(|(_, host)| [host, "/", id].concat()),
        [_, "bluesky", ..] => {
            let path = percent::decode(&percent::decode(path));
            path.rfind("at://").and_then(|at| path.get(at..)).map(plain)
        }
        ["convert", "web", ..] | ["r", ..] => {
            let (scheme, rest) = path.split_once(':')?;
            let scheme = scheme.rsplit('/').next()?;
            let address = [scheme, "://", rest.trim_start_matches('/')].concat();
            // What a bridge wraps is no bridge's.
            let is_plain = address::host(&address).is_none_or(|host| !is_bridge(host));
            is_plain.then(|| plain(&address))
        }
        _ => None,
    }
}
