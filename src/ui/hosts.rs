//! Where chrome may be drawn: hosts that the loader makes and takes away.
//! Drawing anywhere else in the page would outlive a fault.

use web_sys::{AbortSignal, Element, HtmlElement, Node};

/// What the loader does for one mounted article.
pub trait Hosts {
    /// A new host inside `parent`, before `before` or at its end; returns the element in its shadow root to draw in.
    fn open(&self, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement;
    /// Takes away the host whose base, returned by [`Self::open`], is `base`.
    fn close(&self, base: &HtmlElement);
    /// Fills a host with the boxes that the author asked for, in the words of `language`; takes it away if there are none.
    fn endnotes(&self, base: &HtmlElement, language: &str);
    /// A reader of the article in `text` has selected words, or came by a link to a quote: the module of quotes takes over.
    fn quotes(&self, text: &Element, language: &str);
    /// The reader wants a quote card of `passage`.
    fn quote(&self, passage: &Element, language: &str);
    /// The reader wants to see the quotes of the article in `text`: the author's, the suggested ones, their own.
    fn list_quotes(&self, text: &Element, language: &str);
    /// The reader of the article in `text` has begun: the module of films takes over.
    fn films(&self, text: &Element, language: &str);
    /// The reader of the article in `text` nears its end: the module of responses takes over.
    fn responses(&self, text: &Element, language: &str);
    /// The address under which this browser remembers the article: its source's, or its page's.
    fn address(&self) -> String;
    /// The signal that ends every listener of this article.
    fn signal(&self) -> AbortSignal;
    /// Returns what dispatches `intertitle:progress` on the mounted element, given a fraction from 0 to 1.
    fn progress_callback(&self) -> Box<dyn Fn(f64)>;
}
