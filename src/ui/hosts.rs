//! Where chrome may be drawn: hosts that the loader makes and takes away.
//! Drawing anywhere else in the page would outlive a fault.

use web_sys::{AbortSignal, Element, HtmlElement, Node};

/// What the loader does for one mounted article.
pub trait Hosts {
    /// A new host inside `parent`, before `before` or at its end; returns the element in its shadow root to draw in.
    fn open(&self, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement;
    /// Takes a host away, named by what [`Self::open`] returned.
    fn close(&self, base: &HtmlElement);
    /// Fills a host with the boxes that the author asked for, in the words of `language`; takes it away if there are none.
    fn endnotes(&self, base: &HtmlElement, language: &str);
    /// A reader of the article in `text` selects words, or came by the link of a quote: whoever makes quote cards takes it from here.
    fn quotes(&self, text: &Element, language: &str);
    /// The reader wants a quote card of `passage`.
    fn quote(&self, passage: &Element, language: &str);
    /// The reader wants to see the quotes of the article in `text`: the author's, those worth it, their own.
    fn list_quotes(&self, text: &Element, language: &str);
    /// The reader of the article in `text` has begun: whoever names films takes it from here.
    fn films(&self, text: &Element, language: &str);
    /// The reader of the article in `text` nears its end: whoever shows responses takes it from here.
    fn responses(&self, text: &Element, language: &str);
    /// The address that names the article among all that this browser remembers: its source's, or its page's.
    fn address(&self) -> String;
    /// Ends every listener of this article.
    fn signal(&self) -> AbortSignal;
    /// What tells the page `intertitle:progress` on the mounted element, with a fraction from 0 to 1.
    fn progress_teller(&self) -> Box<dyn Fn(f64)>;
}
