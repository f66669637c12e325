//! Where words end in scripts without spaces: `Intl.Segmenter`, which has the browser's dictionaries.
//! A browser without it knows no words there, and links are made only up to spaces and punctuation.

use crate::quotes::link::{NoDictionary, WordBounds};
use js_sys::{Array, Function, Intl, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// The browser's words of one language.
#[derive(Debug)]
pub struct IntlWordBounds {
    segmenter: Intl::Segmenter,
    /// The line that was asked about last, and where its words end, in bytes: one line is asked about often.
    last: RefCell<(String, Vec<usize>)>,
}

/// The word bounds of `language`, a BCP 47 tag: the browser's, or else none.
#[must_use]
pub fn of(language: &str) -> Box<dyn WordBounds> {
    match IntlWordBounds::new(language) {
        Some(bounds) => Box::new(bounds),
        None => Box::new(NoDictionary),
    }
}

impl IntlWordBounds {
    /// `None` where the browser has no segmenter, or does not know the tag.
    #[must_use]
    pub fn new(language: &str) -> Option<Self> {
        let intl = Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?;
        let constructor: Function = Reflect::get(&intl, &JsValue::from_str("Segmenter")).ok()?.dyn_into().ok()?;
        let options = Object::new();
        Reflect::set(&options, &JsValue::from_str("granularity"), &JsValue::from_str("word")).ok()?;
        let locales = if language.is_empty() { Array::new() } else { Array::of1(&JsValue::from_str(language)) };
        let segmenter = Reflect::construct(&constructor, &Array::of2(&locales, &options)).ok()?;
        Some(Self { segmenter: segmenter.unchecked_into(), last: RefCell::default() })
    }

    /// Where the segments of a line end.
    fn ends(&self, line: &str) -> Vec<usize> {
        let (segments, key) = (Array::from(&self.segmenter.segment(line)), JsValue::from_str("segment"));
        let lengths = segments.iter().filter_map(|segment| Some(Reflect::get(&segment, &key).ok()?.as_string()?.len()));
        lengths
            .scan(0, |at, length| {
                *at += length;
                Some(*at)
            })
            .collect()
    }
}

impl WordBounds for IntlWordBounds {
    fn is_bound(&self, line: &str, at: usize) -> bool {
        let mut last = self.last.borrow_mut();
        if last.0 != line {
            *last = (line.to_owned(), self.ends(line));
        }
        at == 0 || last.1.binary_search(&at).is_ok()
    }
}
