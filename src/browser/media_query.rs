//! Media queries: what the device and its user's settings are like.
//! It must only ask, and takes the answer of the moment.

/// Whether a media query holds now.
#[must_use]
pub fn holds(query: &str) -> bool {
    super::window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}
