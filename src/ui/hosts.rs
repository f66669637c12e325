//! Where chrome may be drawn: hosts that the loader makes and takes away.
//! Drawing anywhere else in the page would outlive a fault.

use web_sys::{AbortSignal, Element, HtmlElement, Node};

/// What the loader does for one mounted article.
pub trait Hosts {
    /// A new host inside `parent`, before `before` or at its end; returns the element in its shadow root to draw in.
    fn open(&self, name: &str, parent: &Node, before: Option<&Node>) -> HtmlElement;
    /// Takes a host away, named by what [`Self::open`] returned.
    fn close(&self, base: &HtmlElement);
    /// The element in the page's own DOM for a fetched article, in place of the author's fallback.
    fn surface(&self) -> HtmlElement;
    /// The element that was mounted.
    fn element(&self) -> Element;
    /// The address that names the article among all that this browser remembers: its source's, or its page's.
    fn address(&self) -> String;
    /// Ends every listener of this article.
    fn signal(&self) -> AbortSignal;
    /// What tells the page `intertitle:progress` on the mounted element, with a fraction from 0 to 1.
    fn progress_teller(&self) -> Box<dyn Fn(f64)>;
}
