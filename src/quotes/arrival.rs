//! What to do when a reader comes by a link to a quote: which address counts, and how far to scroll.
//! It decides from what it is given and touches nothing; where the words are is [`super::link::arrive`]'s to say.

use super::link::DELIMITER;

/// The address with its text directives: browsers take them out of `location.href`, but keep them in the name of the page's navigation entry.
///
/// `href` wins where the reader has gone on since the page was loaded.
///
/// ```
/// use intertitle::quotes::arrival::address;
/// let loaded = "https://blog.example/her#q=a.1.b:~:text=leaving";
/// assert_eq!(address("https://blog.example/her#q=a.1.b", loaded), loaded);
/// assert_eq!(address("https://blog.example/her#notes", loaded), "https://blog.example/her#notes");
/// ```
#[must_use]
pub fn address<'a>(href: &'a str, loaded: &'a str) -> &'a str {
    let plain = |address: &'a str| address.trim_end_matches('#');
    match loaded.split_once(DELIMITER) {
        Some((before, _)) if plain(before) == plain(href) => loaded,
        _ => href,
    }
}

/// How far to scroll, in CSS pixels, so that words from `top` to `bottom` of a window of `height` stand in its middle.
///
/// `None` where they are in view already: the browser or the reader brought them there. What is higher than half the window begins in its
/// first quarter.
///
/// ```
/// use intertitle::quotes::arrival::scroll_by;
/// assert_eq!(scroll_by(900.0, 940.0, 800.0), Some(520.0));
/// assert_eq!(scroll_by(300.0, 340.0, 800.0), None);
/// ```
#[must_use]
pub fn scroll_by(top: f64, bottom: f64, height: f64) -> Option<f64> {
    let is_in_view = top >= 0.0 && (bottom <= height || top <= height / 4.0);
    let middle = (height - (bottom - top)) / 2.0;
    (!is_in_view).then(|| top - middle.max(height / 4.0))
}
