//! Chooses the post on a page that did not name it: one element that holds the text, or nothing and the reason.
//! Values in, values out: the page comes as [`crate::parse::html::Event`]s, and no rule here may know a site by name.
//!
//! 1. [`Finder::event`] keeps the page's containers (not its paragraphs, not its links) in a small arena: how they are nested,
//!    what their names say ([`names`]), and how many words of prose and of anything else are directly in them ([`tally`]).
//! 2. [`Finder::finish`] sums the arena from its leaves up, leaving out what is boilerplate by its name (comments, menus).
//! 3. [`choose`] scores each container: how much of the page's prose it holds, how little else, and what its names promise.
//! 4. [`refuse`] examines the winner and its page, and prefers to find nothing in lists of posts, threads and short pages.

mod arena;
mod choose;
mod finder;
mod names;
mod refuse;
mod tally;

pub use finder::Finder;

/// The fewest words of prose for which a post is enhanced. The loader fetches this module for 250 words of any text; the margin of fifty
/// keeps a post from being refused merely because some of those words were captions.
pub const MIN_WORDS: u32 = 200;

/// What the finder made of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page has one post.
    Found {
        /// The element that holds its text, as the number of `Open` events before its own; none if the text stands directly in the root.
        body: Option<u32>,
        /// The element around the whole post, with its headline and byline; the same as `body` if there is none.
        article: Option<u32>,
        /// About how many words its text has.
        words: u32,
        /// One sentence for the author: why it was chosen.
        why: &'static str,
    },
    /// The page should be left alone.
    Nothing(Nothing),
}

/// Why the finder chose no element of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// One sentence for the author: why, and how to enhance the page all the same.
    pub why: &'static str,
    /// Whether no element stands out: an author who wants this page enhanced all the same means all of it.
    pub whole: bool,
}
