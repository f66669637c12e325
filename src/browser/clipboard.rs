//! The clipboard: text, or an image with the same words as text beside it.
//! It writes only what the reader asked for by a click, and never reads.

use super::blob;
use super::js_error::OrUnavailable;
use super::png::Png;
use crate::error::Error;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

const API: &str = "navigator.clipboard";

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type Clipboard;
    #[wasm_bindgen(thread_local_v2, js_namespace = navigator, js_name = clipboard)]
    static CLIPBOARD: Option<Clipboard>;
    #[wasm_bindgen(catch, method)]
    fn write(this: &Clipboard, items: &js_sys::Array) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, method, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<Promise, JsValue>;

    type ClipboardItem;
    #[wasm_bindgen(catch, constructor)]
    fn new(of: &Object) -> Result<ClipboardItem, JsValue>;
}

/// What came to be on the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The image, and the words as text.
    Image,
    /// The words alone: this browser takes no images.
    Words,
}

/// Copies an image with `words` as its text; the words alone where images are refused.
///
/// The promise of the image is passed on at once, within the click: browsers refuse a clipboard that is asked for later, while an
/// image may take its time.
pub fn copy_image(png: &Png, words: &str) -> impl Future<Output = Result<Copied, Error>> + use<> {
    let writing = write_image(png, words);
    let words = words.to_owned();
    async move {
        let image = match writing {
            Ok(writing) => JsFuture::from(writing).await.or_unavailable(API).map(|_| Copied::Image),
            Err(error) => Err(error),
        };
        match image {
            Ok(copied) => Ok(copied),
            Err(_) => copy_text(&words).await.map(|()| Copied::Words),
        }
    }
}

/// Copies text.
///
/// # Errors
/// Where there is no clipboard, or the reader or a policy refuses it.
pub async fn copy_text(text: &str) -> Result<(), Error> {
    JsFuture::from(clipboard()?.write_text(text).or_unavailable(API)?).await.or_unavailable(API).map(drop)
}

/// Begins to copy text; resolves to something once it is done.
///
/// # Errors
/// Where there is no clipboard.
pub fn begin_copy(text: &str) -> Result<Promise, Error> {
    let writing = clipboard()?.write_text(text).or_unavailable(API)?;
    Ok(Promise::all(&js_sys::Array::of1(&writing)))
}

fn write_image(png: &Png, words: &str) -> Result<Promise, Error> {
    let clipboard = clipboard()?;
    let forms = Object::new();
    let words = blob::of_text(words, "text/plain")?;
    for (kind, form) in [("image/png", png.0.as_ref()), ("text/plain", words.as_ref())] {
        Reflect::set(&forms, &kind.into(), form).or_unavailable("ClipboardItem")?;
    }
    let item = ClipboardItem::new(&forms).or_unavailable("ClipboardItem")?;
    clipboard.write(&js_sys::Array::of1(&item)).or_unavailable(API)
}

fn clipboard() -> Result<Clipboard, Error> {
    CLIPBOARD.with(Clone::clone).ok_or_else(|| Error::unavailable(API, "browsers have one only on pages that come over https"))
}
