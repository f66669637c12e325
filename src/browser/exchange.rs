//! One request to a place of responses and its answer: bounded in time and in bytes, ended when its value is dropped.
//! It must go to the given address and nowhere else: a redirect counts as no answer.

use super::alive::once;
use super::fetching::{Reader, Response, fetch_with};
use super::json::JsonValue;
use super::object::{number, object};
use super::promise;
use super::timer::Timer;
use crate::article::whole;
use crate::responses::place::{Answer, Request};
use crate::responses::{Fault, FaultKind, address, limits};
use js_sys::{JsString, Object};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortController;

#[wasm_bindgen]
extern "C" {
    type Chunk;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Chunk) -> JsValue;

    #[wasm_bindgen(js_name = TextDecoder)]
    type Decoder;
    #[wasm_bindgen(constructor, js_class = "TextDecoder")]
    fn new() -> Decoder;
    #[wasm_bindgen(method, js_class = "TextDecoder")]
    fn decode(this: &Decoder, bytes: &JsValue, options: &Object) -> JsString;
}

/// The outcome of a request: the answer with its text as it was sent, or why there is none.
pub type Heard = Result<(Answer<JsonValue>, JsString), Fault>;

/// The callback for the outcome.
pub type Take = Box<dyn FnOnce(Heard)>;

/// A request under way; dropping it aborts the request, and the callback is not called.
pub struct Exchange(Rc<Open>);

struct Open {
    host: String,
    controller: Option<AbortController>,
    take: RefCell<Option<Take>>,
    patience: RefCell<Option<Timer>>,
    decoder: Decoder,
    /// The decoder's options, which tell it that more text may follow.
    more: Object,
    answer: RefCell<Option<Answer<JsonValue>>>,
    /// Stays in JavaScript, which also parses it, so that a long text is not copied back and forth.
    text: RefCell<JsString>,
    bytes: Cell<usize>,
}

impl Exchange {
    /// Sends `request`, within the time and size that [`limits`] allow, and hands the outcome to `take`.
    #[must_use]
    pub fn begin(request: &Request, take: Take) -> Self {
        let controller = AbortController::new().ok();
        let body = request.body.as_deref();
        let options = object(&[
            ("method", request.method.name().into()),
            ("credentials", if request.with_cookies { "include" } else { "omit" }.into()),
            ("redirect", "error".into()),
            ("signal", controller.as_ref().map(AbortController::signal).into()),
            ("body", body.into()),
            ("headers", body.map(|_| object(&[("content-type", "application/json".into())])).into()),
        ]);
        let open = Rc::new(Open {
            host: address::host(&request.address).unwrap_or_default().to_owned(),
            controller,
            take: RefCell::new(Some(take)),
            patience: RefCell::default(),
            decoder: Decoder::new(),
            more: object(&[("stream", true.into())]).unchecked_into(),
            answer: RefCell::default(),
            text: RefCell::new(JsString::from("")),
            bytes: Cell::new(0),
        });
        open.patience.replace(Timer::of(&open, limits::PATIENCE as i32, |open| {
            open.fail(FaultKind::Slow, &["there was no answer in ", &whole(limits::PATIENCE / 1_000), " seconds"].concat());
        }));
        match fetch_with(&request.address, options.unchecked_ref()) {
            Ok(promise) => promise::then(&promise, once(&open, |open, response| open.arrived(response))),
            Err(_) => {
                // Not within this call: the caller has not stored the exchange yet.
                open.patience.replace(Timer::of(&open, 0, |open| open.fail(FaultKind::Down, "it could not be asked")));
            }
        }
        Self(open)
    }
}

impl Open {
    fn arrived(self: &Rc<Self>, response: JsValue) {
        if response.is_undefined() {
            return self.fail(FaultKind::Down, "there was no answer");
        }
        let response: Response = response.into();
        let headers = response.headers();
        self.answer.replace(Some(Answer {
            status: response.status(),
            retry_after: headers.get("Retry-After"),
            is_gathering: headers.get("Mastodon-Async-Refresh").is_some(),
            json: None,
        }));
        match response.body() {
            Some(body) => self.read(body.reader()),
            None => self.finish(),
        }
    }

    /// Reads the next part of the body.
    fn read(self: &Rc<Self>, reader: Reader) {
        promise::then(&reader.read(), once(self, |open, chunk| open.take_in(chunk, reader)));
    }

    fn take_in(self: &Rc<Self>, chunk: JsValue, reader: Reader) {
        if chunk.is_undefined() {
            return self.fail(FaultKind::Down, "the answer was cut off");
        }
        let value = Chunk::from(chunk).value();
        if value.is_undefined() {
            return self.finish();
        }
        self.bytes.set(self.bytes.get() + number(&value, "length").unwrap_or_default() as usize);
        if self.bytes.get() > limits::ANSWER_BYTES {
            let most = whole((limits::ANSWER_BYTES >> 20) as u32);
            return self.fail(FaultKind::TooLarge, &["it sent more than ", &most, " MB"].concat());
        }
        let text = self.text.borrow().concat(&self.decoder.decode(&value, &self.more));
        self.text.replace(text);
        self.read(reader);
    }

    fn finish(self: &Rc<Self>) {
        let Some(mut answer) = self.answer.take() else { return };
        let text = self.text.borrow().clone();
        answer.json = JsonValue::parse_js(&text).ok();
        // The caller reads it in a task of its own: parsing a long answer took long enough.
        self.patience.replace(Timer::of(self, 0, |open| open.settle(Ok((answer, text)))));
    }

    fn fail(self: &Rc<Self>, kind: FaultKind, seen: &str) {
        self.settle(Err(Fault::new(kind, &self.host, seen)));
        self.call_off();
    }

    /// Calls the callback, once.
    fn settle(&self, heard: Heard) {
        let take = self.take.take();
        if let Some(take) = take {
            take(heard);
        }
    }

    fn call_off(&self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.0.take.take();
        self.0.patience.take();
        self.0.call_off();
    }
}

impl std::fmt::Debug for Exchange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Exchange").field("host", &self.0.host).finish_non_exhaustive()
    }
}
