//! The title that the page gives its post, where the post itself has none.
//! It must not guess: a heading counts only if the page's title begins with it.

use crate::browser::{self, elements};

/// The page's only `<h1>` if the page's title begins with it (the site's name usually follows); otherwise the page's title.
pub(super) fn read() -> Option<String> {
    let document = browser::document()?;
    let title = document.title();
    let heading = elements::only_heading(&document).and_then(|heading| heading.text_content()).unwrap_or_default();
    let heading = heading.trim();
    Some(if !heading.is_empty() && title.starts_with(heading) { heading.to_owned() } else { title })
}
