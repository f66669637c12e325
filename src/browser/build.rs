//! A small builder of elements, from which everything shown in the page's own DOM is made, node by node.
//! It must offer no way to insert markup as text, so that there is nothing to sanitise.

use super::object::number;
use crate::article::whole;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Node};

/// Makes elements of one document.
#[derive(Clone, Debug)]
pub struct Builder {
    document: Document,
}

impl Builder {
    /// A builder for the page's document; `None` where there is none.
    #[must_use]
    pub fn new() -> Option<Self> {
        Some(Self { document: super::document()? })
    }

    /// A new element inside `parent`, at its end. `name` must be valid, which ours are.
    #[must_use]
    pub fn element(&self, parent: &Node, name: &str) -> HtmlElement {
        let element = self.detached(name);
        let _ = parent.append_child(&element);
        element
    }

    /// A new element that is not in the page yet.
    #[must_use]
    pub fn detached(&self, name: &str) -> HtmlElement {
        self.document.create_element(name).unwrap_or_else(|refused| refused.unchecked_into()).unchecked_into()
    }

    /// A new element with a class.
    #[must_use]
    pub fn classed(&self, parent: &Node, name: &str, class: &str) -> HtmlElement {
        let element = self.element(parent, name);
        set(&element, "class", class);
        element
    }

    /// A new button that submits nothing, labelled `text`; `value` says what it does.
    pub fn button(&self, parent: &Node, class: &str, value: &str, text: &str) -> HtmlElement {
        let button = self.classed(parent, "button", class);
        set(&button, "type", "button");
        set(&button, "value", value);
        if !text.is_empty() {
            self.text(&button, text);
        }
        button
    }

    /// Text inside `parent`, at its end.
    pub fn text(&self, parent: &Node, text: &str) {
        let _ = parent.append_child(&self.document.create_text_node(text));
    }
}

/// Sets an attribute; a name that the browser refuses is left out.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Sets a property of an element's style to a length measured in the window, in whole CSS pixels; a negative one counts as 0. The element must be
/// shown: where its page has `zoom`, what is measured is that many times what was set.
pub fn set_length(element: &HtmlElement, property: &str, length: f64) {
    let zoom = number(element, "currentCSSZoom").unwrap_or(1.0);
    let _ = element.style().set_property(property, &[&whole((length / zoom) as u32), "px"].concat());
}

/// Sets an attribute that is either `true` or `false`, as those of ARIA are.
pub fn set_bool(element: &Element, name: &str, value: bool) {
    set(element, name, if value { "true" } else { "false" });
}
