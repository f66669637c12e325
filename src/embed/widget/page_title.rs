//! What the page calls its post, where the post itself does not say.
//! It must not guess: what is no heading of the page's own title is left alone.

use crate::browser::{self, elements};

/// The page's only `<h1>`, where the page's title begins with it and the site's name follows; or else the page's title.
pub(super) fn read() -> Option<String> {
    let document = browser::document()?;
    let title = document.title();
    let heading = elements::only_heading(&document).and_then(|heading| heading.text_content()).unwrap_or_default();
    let heading = heading.trim();
    Some(if !heading.is_empty() && title.starts_with(heading) { heading.to_owned() } else { title })
}
