//! A path as a reader sees it: films and people, one under the other; and the same as a line of text.
//! It must not find the path, nor say how long it is.

use crate::article::whole;
use crate::browser::build::{Builder, set};
use web_sys::HtmlElement;

/// A link of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A film: its title, and its year, or 0 if unknown.
    Film(String, u16),
    /// A person, by name.
    Person(String),
}

/// An empty chain inside `parent`.
pub(super) fn build(build: &Builder, parent: &HtmlElement) -> HtmlElement {
    let chain = build.classed(parent, "ol", "degrees__path");
    set(&chain, "role", "list");
    set(&chain, "part", "path");
    chain
}

/// Shows `steps` instead of what was there. Returns the text for a card about them.
pub(super) fn show(build: &Builder, chain: &HtmlElement, steps: &[Step]) -> String {
    chain.set_text_content(None);
    let mut text = String::new();
    for (index, step) in steps.iter().enumerate() {
        if index > 0 {
            text.push_str(" — ");
        }
        match step {
            Step::Film(title, year) => {
                let item = build.element(chain, "li");
                build.text(&build.classed(&item, "cite", "film__title"), title);
                text.push_str(title);
                if *year > 0 {
                    let year = whole((*year).into());
                    build.text(&item, " ");
                    build.text(&build.classed(&item, "span", "film__year"), &year);
                    text.push_str(&[" (", &year, ")"].concat());
                }
            }
            Step::Person(name) => {
                build.text(&build.classed(chain, "li", "degrees__person"), name);
                text.push_str(name);
            }
        }
    }
    text
}
