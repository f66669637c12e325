//! Choosing the post on a page that did not name it: one element that holds the text, or nothing and the reason.
//! Values in, values out: the page comes as [`crate::parse::html::Event`]s, and no rule here may know a site by name.
//!
//! 1. [`Finder::event`] keeps the page's containers (not its paragraphs, not its links) in a small arena: who holds whom,
//!    what their names say ([`names`]), how many words of prose and of anything else stand directly in them ([`tally`]).
//! 2. [`Finder::finish`] sums the arena up from its leaves, leaving out what is no text by its name (comments, menus).
//! 3. [`choose`] scores each container: how much of the page's prose it holds, how little else, and what its names promise.
//! 4. [`refuse`] looks at the winner and its page, and would rather have nothing: lists of posts, threads, short pages.

mod arena;
mod choose;
mod finder;
mod names;
mod refuse;
mod tally;

pub use finder::Finder;

/// The fewest words of prose that a post is enhanced for: about fifty less than the 250 of any text that the loader asks for,
/// so that what it fetched us for is not refused for want of a caption.
pub const MIN_WORDS: u32 = 200;

/// What the finder made of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page has one post.
    Found {
        /// The element that holds its text: how many `Open` events came before its own.
        body: u32,
        /// The element around the whole post, with its headline and byline; `body` itself where there is none.
        article: u32,
        /// About how many words its text has.
        words: u32,
        /// One sentence for the author: what made us choose it.
        why: &'static str,
    },
    /// The page had better be left alone.
    Nothing(Nothing),
}

/// Why the finder chose no element of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nothing {
    /// One sentence for the author: why, and how to say otherwise.
    pub why: &'static str,
    /// Whether no element stands out from the others: whoever means this page all the same means all of it.
    pub whole: bool,
}
