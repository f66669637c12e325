//! Constructed and adopted style sheets: without a `<style>` element, the policy `style-src 'self'` is enough.
//! It must make only one sheet per text in a module, shared by every root that adopts it.

use super::js_error::OrUnavailable;
use crate::error::Error;
use js_sys::{Array, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CssStyleSheet;

/// The minified text of sheets of `style/`, concatenated: `sheet!("tokens", "chrome")`.
macro_rules! sheet {
    ($($name:literal),+) => { concat!($(include_str!(concat!(env!("OUT_DIR"), "/", $name, ".css"))),+) };
}
pub(crate) use sheet;

thread_local! {
    static MADE: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// A sheet adopted by a document or a shadow root; dropping this removes it from there.
///
/// If one root adopts the same text several times, they share the sheet, which stays until the last is dropped.
#[derive(Debug)]
pub struct Adopted {
    root: JsValue,
    sheet: CssStyleSheet,
}

/// Adopts `css` in `root`, a `Document` or `ShadowRoot`.
///
/// # Errors
/// If the browser has no constructable style sheets.
pub fn adopt(root: &JsValue, css: &'static str) -> Result<Adopted, Error> {
    let sheet = made(css)?;
    list(root)?.push(&sheet);
    Ok(Adopted { root: root.clone(), sheet })
}

impl Adopted {
    /// Leaves the sheet in its root for good: it will go when the root goes.
    pub fn stay(self) {
        std::mem::forget(self);
    }
}

impl Drop for Adopted {
    fn drop(&mut self) {
        let Ok(list) = list(&self.root) else { return };
        let Ok(at) = usize::try_from(list.last_index_of(&self.sheet, i32::MAX)) else { return };
        let kept: Array = list.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, sheet)| sheet).collect();
        let _ = Reflect::set(&self.root, &JsValue::from_str("adoptedStyleSheets"), &kept);
    }
}

fn made(css: &'static str) -> Result<CssStyleSheet, Error> {
    MADE.with_borrow_mut(|made| {
        if let Some((_, sheet)) = made.iter().find(|(text, _)| std::ptr::eq(*text, css)) {
            return Ok(sheet.clone());
        }
        let sheet = CssStyleSheet::new().or_unavailable("CSSStyleSheet")?;
        sheet.replace_sync(css).or_unavailable("CSSStyleSheet")?;
        made.push((css, sheet.clone()));
        Ok(sheet)
    })
}

fn list(root: &JsValue) -> Result<Array, Error> {
    let list = Reflect::get(root, &JsValue::from_str("adoptedStyleSheets")).or_unavailable("adoptedStyleSheets")?;
    list.dyn_into().map_err(|_| Error::new("adoptedStyleSheets", "this browser has none"))
}
