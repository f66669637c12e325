//! Addresses resolved as the browser resolves them.
//! Which addresses are allowed at all is [`crate::parse::url_policy`]'s to say.

use wasm_bindgen::JsCast;
use web_sys::Url;

/// `address` seen from `base`; unchanged where it is no address.
#[must_use]
pub fn resolve(address: &str, base: &str) -> String {
    // A fragment stays in the page, whatever document it came from.
    if address.starts_with('#') {
        return address.to_owned();
    }
    Url::new_with_base(address, base).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// The page's own base address.
#[must_use]
pub fn base() -> String {
    super::document().and_then(|document| document.unchecked_into::<web_sys::Node>().base_uri().ok()?).unwrap_or_default()
}
