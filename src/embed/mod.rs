//! What the WebAssembly modules export, a folder for each but the Markdown reader's. The rest of embedding is the loader's, in `loader/`.
//! It must not compute or draw: it reads what the loader hands over, calls the core and the components, and keeps what is mounted.

#[cfg(any(feature = "films", feature = "paths"))]
mod catalogue_files;
mod loader_mount;
#[cfg(any(feature = "ui", feature = "documents", feature = "posts"))]
mod options;
#[cfg(any(feature = "ui", feature = "posts"))]
mod post;
#[cfg(any(feature = "quotes", feature = "posts"))]
mod quote_selector;
#[cfg(any(feature = "ui", feature = "documents"))]
mod refusal;
mod registry;
mod request;

#[cfg(feature = "cards")]
pub mod cards;
#[cfg(feature = "documents")]
pub mod documents;
#[cfg(feature = "films")]
pub mod films;
#[cfg(feature = "paths")]
pub mod paths;
#[cfg(feature = "posts")]
pub mod posts;
#[cfg(feature = "quotes")]
pub mod quotes;
#[cfg(feature = "responses")]
pub mod responses;
#[cfg(feature = "ui")]
pub mod widget;

use wasm_bindgen::prelude::*;

/// Called once in each module, before anything else. In a debug build `fault` is called with the message of a panic before the trap
/// reaches the page; a release has no such messages, and the trap alone tells the loader.
#[wasm_bindgen]
pub fn start(fault: js_sys::Function) {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(move |info| {
        let _ = fault.call1(&JsValue::UNDEFINED, &JsValue::from_str(&info.to_string()));
    }));
    #[cfg(not(debug_assertions))]
    drop(fault);
}

/// Called in each module when an article is unmounted: drops whatever the module keeps for this mount. A second call does nothing.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    #[cfg(feature = "ui")]
    widget::unmount(number);
    #[cfg(feature = "cards")]
    cards::unmount(number);
    #[cfg(feature = "documents")]
    documents::unmount(number);
    #[cfg(feature = "posts")]
    posts::unmount(number);
    #[cfg(feature = "quotes")]
    quotes::unmount(number);
    #[cfg(feature = "films")]
    films::unmount(number);
    #[cfg(feature = "paths")]
    paths::unmount(number);
    #[cfg(feature = "responses")]
    responses::unmount(number);
}
