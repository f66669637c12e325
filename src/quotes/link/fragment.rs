//! The fragment of an address: our token before `:~:`, text directives after it.
//! It only builds and parses fragments; it must not search.

use super::directive::TextDirective;
use super::token::Token;
use crate::parse::route;
pub use crate::parse::route::DELIMITER;
use crate::seek;

/// The parsed content of a fragment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// Our token, if there is one.
    pub token: Option<Token>,
    /// The text directives, in order.
    pub directives: Vec<TextDirective>,
}

/// The address `base` with a fragment that leads to a quote. Its own fragment is dropped, unless that is a route: the site would not find the
/// page with our token in its place, so there the directive alone follows the route.
///
/// ```
/// use intertitle::quotes::link::{TextDirective, Token, link, parse};
/// let token = Token::new("leaving is slow", 0..15).unwrap();
/// let directive = TextDirective { start: "leaving is slow".into(), ..Default::default() };
/// let address = link("https://example.com/her?page=2#top", Some(&token), Some(&directive));
/// assert!(address.starts_with("https://example.com/her?page=2#q=leaving-is-slow.d."));
/// assert!(address.ends_with(":~:text=leaving%20is%20slow"));
/// assert_eq!(parse(&address).token, Some(token));
/// ```
#[must_use]
pub fn link(base: &str, token: Option<&Token>, directive: Option<&TextDirective>) -> String {
    let (page, route) = route::split(base);
    let mut address = [page, route].concat();
    let is_page = route.is_empty();
    if is_page && (token.is_some() || directive.is_some()) {
        address.push('#');
    }
    if let Some(token) = token.filter(|_| is_page) {
        address.push_str("q=");
        address.push_str(&token.encode());
    }
    if let Some(directive) = directive {
        address.push_str(DELIMITER);
        address.push_str(&directive.encode());
    }
    address
}

/// Parses a fragment, with or without its `#`, or the fragment of a whole address. Parts that are not ours are skipped.
///
/// ```
/// use intertitle::quotes::link::parse;
/// let fragment = parse("https://blog.example/her#notes:~:text=the%20city");
/// assert!(fragment.token.is_none() && fragment.directives.len() == 1);
/// ```
#[must_use]
pub fn parse(address: &str) -> Fragment {
    let (ours, directives) = parts(address);
    Fragment { token: token_in(ours), directives: seek::split(directives, b"&").filter_map(TextDirective::parse).collect() }
}

/// Whether the fragment of an address has a token of ours.
#[must_use]
pub fn has_token(address: &str) -> bool {
    token_in(parts(address).0).is_some()
}

/// The fragment of an address, or a fragment, before the directives, and these.
fn parts(address: &str) -> (&str, &str) {
    let fragment = seek::after(address, "#").unwrap_or(address);
    seek::around(fragment, DELIMITER).unwrap_or((fragment, ""))
}

fn token_in(ours: &str) -> Option<Token> {
    seek::split(ours, b"&").find_map(|part| Token::parse(part.strip_prefix("q=")?))
}
