//! Resolves addresses as the browser does.
//! It must not decide which addresses are allowed: [`crate::parse::url_policy`] does.

use wasm_bindgen::JsCast;
use web_sys::Url;

/// `address` resolved against `base`; unchanged if it is not an address.
#[must_use]
pub fn resolve(address: &str, base: &str) -> String {
    // A fragment points into the page, whatever document the article came from.
    if address.starts_with('#') { on_page(address) } else { seen(address, base) }
}

/// A link to a fragment of this page; `fragment` begins with `#`. If a `<base>` of the page would lead it elsewhere, the page's address is put first.
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
