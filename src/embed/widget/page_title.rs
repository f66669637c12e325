//! What the page calls its post, where the post itself does not say.
//! It must not guess: what is no heading of the page's own title is left alone.

use crate::browser;

/// The page's only `<h1>`, where the page's title begins with it and the site's name follows; or else the page's title.
pub(super) fn read() -> Option<String> {
    let document = browser::document()?;
    let title = document.title();
    let headings = document.query_selector_all("h1").ok().filter(|headings| headings.length() == 1);
    let heading = headings.and_then(|headings| headings.item(0)?.text_content()).unwrap_or_default();
    let heading = heading.trim();
    Some(if !heading.is_empty() && title.starts_with(heading) { heading.to_owned() } else { title })
}
