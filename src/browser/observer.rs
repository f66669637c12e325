//! Mutation and intersection observers as values, which are disconnected when dropped.
//! They must only say that something changed; the caller knows what it means.

use super::js_error::OrUnavailable;
use super::object::object;
use crate::error::Error;
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MutationObserver, MutationObserverInit, Node,
};

/// Says when something of the page changes.
pub struct Changes {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Changes {
    /// Calls `run` after any attribute has changed on any of `nodes`, or anything but text in `tree`.
    ///
    /// # Errors
    /// If the page has no `MutationObserver`.
    pub fn of(nodes: &[&Node], tree: &Node, run: Box<dyn FnMut()>) -> Result<Self, Error> {
        let changes = Self::new(run)?;
        let options = |deep: bool| object(&[("attributes", true.into()), ("childList", deep.into()), ("subtree", deep.into())]);
        for node in nodes {
            changes.watch(node, &options(false))?;
        }
        changes.watch(tree, &options(true))?;
        Ok(changes)
    }

    /// Calls `run` after the contents of `node` have changed: its nodes, their text, the attributes that show or hide them.
    ///
    /// # Errors
    /// If the page has no `MutationObserver`.
    pub fn inside(node: &Node, run: Box<dyn FnMut()>) -> Result<Self, Error> {
        let options = MutationObserverInit::new();
        options.set_subtree(true);
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_attribute_filter(&["hidden", "open", "role"].iter().map(|name| JsValue::from_str(name)).collect::<Array>());
        let changes = Self::new(run)?;
        changes.watch(node, &options)?;
        Ok(changes)
    }

    fn new(run: Box<dyn FnMut()>) -> Result<Self, Error> {
        let callback = Closure::wrap(run);
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).or_unavailable("MutationObserver")?;
        Ok(Self { observer, _callback: callback })
    }

    fn watch(&self, node: &Node, options: &JsValue) -> Result<(), Error> {
        self.observer.observe_with_options(node, options.unchecked_ref()).or_unavailable("MutationObserver")
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Says when an element comes into view or leaves it.
pub struct Sight {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls `run` with whether any part of `element` is in the window, at first and after each change.
    ///
    /// # Errors
    /// If the page has no `IntersectionObserver`.
    pub fn watch(element: &Element, run: Box<dyn FnMut(bool)>) -> Result<Self, Error> {
        Self::within(element, "0px", run)
    }

    /// Calls `run` each time `element` comes near the window: into the window enlarged by `margin`, written as a `rootMargin`.
    ///
    /// # Errors
    /// If the page has no `IntersectionObserver`.
    pub fn near(element: &Element, margin: &str, mut run: Box<dyn FnMut()>) -> Result<Self, Error> {
        let come = move |is_near| {
            if is_near {
                run();
            }
        };
        Self::within(element, margin, Box::new(come))
    }

    fn within(element: &Element, margin: &str, mut run: Box<dyn FnMut(bool)>) -> Result<Self, Error> {
        let callback = Closure::wrap(Box::new(move |entries: Array| {
            let last: IntersectionObserverEntry = entries.get(entries.length().saturating_sub(1)).unchecked_into();
            run(last.is_intersecting());
        }) as Box<dyn FnMut(Array)>);
        let options = IntersectionObserverInit::new();
        options.set_root_margin(margin);
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options).or_unavailable("IntersectionObserver")?;
        observer.observe(element);
        Ok(Self { observer, _callback: callback })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

macro_rules! opaque {
    ($($name:ident),*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}

opaque!(Changes, Sight);
