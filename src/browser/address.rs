//! Addresses resolved as the browser resolves them.
//! Which addresses are allowed at all is [`crate::parse::url_policy`]'s to say.

use wasm_bindgen::JsCast;
use web_sys::Url;

/// `address` seen from `base`; unchanged where it is no address.
#[must_use]
pub fn resolve(address: &str, base: &str) -> String {
    // A fragment stays in the page, whatever document it came from.
    if address.starts_with('#') { on_page(address) } else { seen(address, base) }
}

/// A link to a fragment of this page, `#` first. Where the page has a `<base>`, which would lead it elsewhere, the page's address goes along.
#[must_use]
pub fn on_page(fragment: &str) -> String {
    let page = super::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let here = seen(fragment, &page);
    if here == seen(fragment, &base()) { fragment.to_owned() } else { here }
}

fn seen(address: &str, base: &str) -> String {
    Url::new_with_base(address, base).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// The page's own base address.
#[must_use]
pub fn base() -> String {
    super::document().and_then(|document| document.unchecked_into::<web_sys::Node>().base_uri().ok()?).unwrap_or_default()
}
