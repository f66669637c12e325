//! Campaign parameters, which say where a reader came from (a newsletter, a post) and do not change which page an address names.
//! It must leave every other parameter as it is.

use super::route;
use crate::seek;

/// The address without its campaign parameters, and without its fragment unless that is a route.
///
/// ```
/// use intertitle::parse::campaign::without;
/// assert_eq!(without("https://blog.example/?p=12&utm_source=feed&fbclid=x#fn1"), "https://blog.example/?p=12");
/// assert_eq!(without("https://blog.example/her/?utm_source=feed"), "https://blog.example/her/");
/// assert_eq!(without("https://blog.example/her/"), "https://blog.example/her/");
/// assert_eq!(without("https://blog.example/?utm_source=feed#/her"), "https://blog.example/#/her");
/// ```
#[must_use]
pub fn without(address: &str) -> String {
    let (path, query, route) = split(address);
    let mut plain = path.to_owned();
    for (at, parameter) in own(query).enumerate() {
        plain.push(if at == 0 { '?' } else { '&' });
        plain.push_str(parameter);
    }
    plain.push_str(route);
    plain
}

/// An address split into what precedes its query, the query, and the route after a hash, if there is one.
pub(crate) fn split(address: &str) -> (&str, &str, &str) {
    let (address, route) = route::split(address);
    let (path, query) = seek::around(address, "?").unwrap_or((address, ""));
    (path, query, route)
}

/// The parameters of a query that are not of a campaign and so may matter to the page.
pub(crate) fn own(query: &str) -> impl Iterator<Item = &str> {
    seek::split(query, b"&").filter(|parameter| !parameter.is_empty() && !is_of_campaign(parameter))
}

fn is_of_campaign(parameter: &str) -> bool {
    let name = seek::split(parameter, b"=").next().unwrap_or_default();
    name.starts_with("utm_") || ["fbclid", "gclid", "mc_cid", "mc_eid"].contains(&name)
}
