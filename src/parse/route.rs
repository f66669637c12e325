//! Routes after a hash, by which a site that is a single page names its posts: `https://blog.example/#/posts/her`, `#!/posts/her`.
//! It must tell them from fragments, which only point into a page.

use crate::seek;

/// What separates a fragment from directives to the browser, such as a text fragment.
pub const DELIMITER: &str = ":~:";

/// An address split into what precedes its fragment, and its route with the hash; any other fragment is dropped.
///
/// ```
/// use intertitle::parse::route::split;
/// assert_eq!(split("https://blog.example/#/posts/her"), ("https://blog.example/", "#/posts/her"));
/// assert_eq!(split("https://blog.example/her#fn1"), ("https://blog.example/her", ""));
/// assert_eq!(split("https://blog.example/#/her:~:text=slow").1, "#/her", "a text fragment is no part of it");
/// ```
#[must_use]
pub fn split(address: &str) -> (&str, &str) {
    let (page, fragment) = address.split_at(seek::places(address, "#").next().unwrap_or(address.len()));
    let fragment = seek::around(fragment, DELIMITER).map_or(fragment, |(before, _)| before);
    let is_route = fragment.starts_with("#/") || fragment.starts_with("#!/");
    (page, if is_route { fragment } else { "" })
}
