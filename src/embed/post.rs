//! A post in a page, this one or a fetched one: the elements it consists of.
//! It must only find them; others read what the post says.

use crate::browser::page_events;
use crate::find::{Finder, Nothing, Outcome};
use web_sys::Element;

/// A post.
#[derive(Debug)]
pub(super) struct Post {
    /// The element around the text, which also contains the title and the byline.
    pub(super) around: Element,
    /// The element that holds the text.
    pub(super) text: Element,
}

impl Post {
    /// A post that is `element` as a whole.
    pub(super) fn whole(element: Element) -> Self {
        Self { around: element.clone(), text: element }
    }

    /// The post of at least `min_words` words somewhere in `body`, or why there is none.
    pub(super) fn find(body: &Element, min_words: u32) -> Result<Self, Nothing> {
        let mut finder = Finder::new();
        let elements = page_events::walk(body, &mut |event| finder.event(event));
        let at = |ordinal: Option<u32>| elements.get(ordinal? as usize).cloned();
        match finder.finish(min_words) {
            Outcome::Found { body: text, article, .. } => {
                let text = at(text).unwrap_or_else(|| body.clone());
                Ok(Self { around: at(article).unwrap_or_else(|| text.clone()), text })
            }
            Outcome::Nothing(nothing) => Err(nothing),
        }
    }
}
