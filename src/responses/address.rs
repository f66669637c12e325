//! Which addresses from strangers may become links: absolute web addresses only.
//! It must not accept an address that disguises where it leads, nor a relative one, which [`url_policy`] allows the author.

use crate::parse::{route, url_policy};
use crate::quotes::link::percent;
use crate::seek;

/// How long an address may be, in bytes; some browsers and proxies accept no longer ones either.
const LONGEST: usize = 2_000;

/// The address if it is an absolute `http` or `https` one with a plain host; `None` for any other.
///
/// A user name before an `@` is refused: `https://blog.example@evil.example` looks as if it leads elsewhere.
///
/// ```
/// use intertitle::responses::address::web;
/// assert_eq!(web("https://films.example/her").as_deref(), Some("https://films.example/her"));
/// assert_eq!(web("/wp-admin/?delete=1"), None);
/// assert_eq!(web("https://blog.example@evil.example/"), None);
/// assert_eq!(web("java\tscript:alert(1)"), None);
/// ```
#[must_use]
pub fn web(address: &str) -> Option<String> {
    if address.len() > LONGEST {
        return None;
    }
    let address = url_policy::link(address)?;
    is_host(host(&address)?).then_some(address)
}

/// The web address of a service, to which paths are added: without its last slash.
///
/// ```
/// use intertitle::responses::address::service;
/// assert_eq!(service("https://comments.example/isso/").as_deref(), Some("https://comments.example/isso"));
/// assert_eq!(service("comments.example"), None);
/// ```
#[must_use]
pub fn service(address: &str) -> Option<String> {
    web(address).map(|address| address.trim_end_matches('/').to_owned())
}

/// The web address that somebody means by typing `address`, with `https` if the scheme is missing; `None` if it is no web address.
///
/// ```
/// use intertitle::responses::address::typed;
/// assert_eq!(typed("films.example/ada").as_deref(), Some("https://films.example/ada"));
/// assert_eq!(typed("http://films.example").as_deref(), Some("http://films.example"));
/// assert_eq!((typed("my page"), typed("films"), typed("mailto:ada")), (None, None, None));
/// ```
#[must_use]
pub fn typed(address: &str) -> Option<String> {
    let address = web(address).or_else(|| web(&["https://", address].concat()))?;
    let host = host(&address)?;
    let (name, port) = host.rsplit_once(':').unwrap_or((host, ""));
    let is_named = (name.contains('.') && !name.contains(':')) || name.eq_ignore_ascii_case("localhost");
    (is_named && port.bytes().all(|byte| byte.is_ascii_digit())).then_some(address)
}

/// The address of a picture that may be fetched once the reader asks for pictures: `https` only, since anyone on the way could see other requests.
///
/// ```
/// use intertitle::responses::address::picture;
/// assert_eq!(picture("https://films.example/ada.jpg").as_deref(), Some("https://films.example/ada.jpg"));
/// assert_eq!(picture("http://films.example/ada.jpg"), None);
/// ```
#[must_use]
pub fn picture(address: &str) -> Option<String> {
    web(address).filter(|address| address.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://")))
}

/// The parts of an option that names several, separated by white space or commas.
pub(super) fn listed(option: &str) -> Vec<&str> {
    option.split(|c: char| c.is_whitespace() || c == ',').filter(|part| !part.is_empty()).collect()
}

/// The host of a web address, port included; `None` for any other address.
///
/// ```
/// use intertitle::responses::address::host;
/// assert_eq!(host("https://mastodon.social/@ada/1"), Some("mastodon.social"));
/// assert_eq!(host("mailto:ada@films.example"), None);
/// ```
#[must_use]
pub fn host(address: &str) -> Option<&str> {
    let (scheme, rest) = seek::around(address, "://")?;
    let of_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let host = seek::split(rest, b"/?#\\").next()?;
    (of_web && !host.is_empty()).then_some(host)
}

/// The path of an address, with its query and its route, by which Isso identifies an article.
///
/// ```
/// use intertitle::responses::address::path;
/// assert_eq!(path("https://blog.example/her?p=1#top"), "/her?p=1");
/// assert_eq!(path("https://blog.example"), "/");
/// assert_eq!(path("https://blog.example/#/her"), "/#/her");
/// ```
#[must_use]
pub fn path(address: &str) -> String {
    let (page, route) = route::split(address);
    let path = seek::after(page, "://").and_then(|rest| Some(rest.split_at_checked(rest.find('/')?)?.1));
    [path.unwrap_or("/"), route].concat()
}

/// Whether it is a host name, an IPv4 address, or an IPv6 address in brackets, with or without a port. International names may be in their own
/// script, but without symbols that look like part of an address.
pub(super) fn is_host(host: &str) -> bool {
    let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '[' | ']') || may_be_non_ascii_letter(c);
    host.chars().all(good) && host.chars().any(|c| c.is_ascii_alphanumeric() || may_be_non_ascii_letter(c))
}

/// Whether a character may be a letter beyond ASCII: anything outside the blocks of symbols, spaces and presentation forms, which avoids tables of
/// letters. Browsers refuse the invalid names that still pass.
fn may_be_non_ascii_letter(c: char) -> bool {
    let is_sign = matches!(c, '\0'..='\u{bf}' | '\u{2000}'..='\u{2e7f}' | '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{ffff}');
    !is_sign && !super::clean::is_bidi_or_invisible(c)
}

/// Appends `text` to a query, percent-encoding everything that could end its value.
///
/// ```
/// use intertitle::responses::address::push_encoded;
/// let mut query = String::from("?uri=");
/// push_encoded("https://films.example/a b&c", &mut query);
/// assert_eq!(query, "?uri=https%3A%2F%2Ffilms.example%2Fa%20b%26c");
/// ```
pub fn push_encoded(text: &str, out: &mut String) {
    percent::encode_but(text, b"-._~", out);
}
