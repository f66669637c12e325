//! The clipboard: writes text, or an image with the same words as text.
//! It must write only what the reader asked for by a click, and never read.

use super::blob;
use super::js_error::OrUnavailable;
use super::png::Png;
use super::promise::{Hear, settled};
use crate::error::Error;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

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

/// What is on the clipboard after copying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The image, and the words as text.
    Image,
    /// The words alone: this browser takes no images.
    Words,
}

/// Copies an image with `words` as its text; only the words where images are refused. `hear` is called with what is on the clipboard then, or with an
/// error.
///
/// The promise of the image is passed on at once, within the click: browsers refuse a later request for the clipboard, while the image
/// itself may take its time.
pub fn copy_image(png: &Png, words: &str, hear: Hear<Result<Copied, Error>>) {
    let text = words.to_owned();
    let copy_words = move |hear: Hear<Result<Copied, Error>>| copy_text(&text, Box::new(|copied| hear(copied.map(|()| Copied::Words))));
    match write_image(png, words) {
        Ok(writing) => settled(
            &writing,
            Box::new(move |outcome| match outcome {
                Ok(_) => hear(Ok(Copied::Image)),
                Err(_) => copy_words(hear),
            }),
        ),
        Err(_) => copy_words(hear),
    }
}

/// Copies text; `hear` is called with an error if there is no clipboard, or the reader or a policy refuses it.
pub fn copy_text(text: &str, hear: Hear<Result<(), Error>>) {
    match clipboard().and_then(|clipboard| clipboard.write_text(text).or_unavailable(API)) {
        Ok(writing) => settled(&writing, Box::new(|outcome| hear(outcome.or_unavailable(API).map(drop)))),
        Err(error) => hear(Err(error)),
    }
}

fn write_image(png: &Png, words: &str) -> Result<Promise, Error> {
    let clipboard = clipboard()?;
    let forms = Object::new();
    let words = blob::of_text(words, "text/plain")?;
    for (kind, form) in [("image/png", png.promise().as_ref()), ("text/plain", words.as_ref())] {
        Reflect::set(&forms, &kind.into(), form).or_unavailable("ClipboardItem")?;
    }
    let item = ClipboardItem::new(&forms).or_unavailable("ClipboardItem")?;
    clipboard.write(&js_sys::Array::of1(&item)).or_unavailable(API)
}

fn clipboard() -> Result<Clipboard, Error> {
    CLIPBOARD.with(Clone::clone).ok_or_else(|| Error::new(API, "browsers have it on https pages only"))
}
