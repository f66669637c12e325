//! Follows links within an article where the fragment of the page's address is a route: there, following one would replace the route, and the site would
//! turn to another page. It must leave every other link to the browser and the site.

use super::build::set;
use super::elements;
use super::listener::Listener;
use crate::parse::route;
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, Element, Event, HtmlElement};

/// Follows the links of `root` that lead to elements of `root`, until this is dropped.
#[must_use]
pub fn follow(root: &Element, signal: &AbortSignal) -> Listener {
    let article = root.clone();
    let click = move |event: Event| {
        let Some(target) = target(&article, &event) else { return };
        event.prevent_default();
        target.scroll_into_view();
        // A link can have the focus as it is, and should stay among what Tab reaches.
        if target.local_name() != "a" {
            set(&target, "tabindex", "-1");
        }
        let _ = target.unchecked_ref::<HtmlElement>().focus();
    };
    Listener::active(root, "click", signal, Box::new(click))
}

/// Where in `root` the pressed link leads, if the page has a route.
fn target(root: &Element, event: &Event) -> Option<Element> {
    let address = elements::hit(event, "a")?.get_attribute("href")?;
    let here = super::window()?.location().href().ok()?;
    let (page, route) = route::split(&here);
    let fragment = address.strip_prefix(page).unwrap_or(&address).strip_prefix('#').filter(|_| !route.is_empty())?;
    super::document()?.get_element_by_id(fragment).filter(|target| root.contains(Some(target)))
}
