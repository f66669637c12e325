//! Callbacks for settled promises: each is called once, and nothing of them is left.
//! What a page settles in a day of reading must not add up.

use intertitle::browser::promise::{settled, then};
use js_sys::{Array, Function, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A stand-in for a promise, which notes the callbacks that it is given.
fn noting() -> JsValue {
    Function::new_no_args("return { then(...both) { this.both = both } }").call0(&JsValue::UNDEFINED).unwrap()
}

#[wasm_bindgen_test]
fn the_callback_that_is_not_called_goes_too() {
    for nth in [0, 1] {
        let (promise, heard) = (noting(), Rc::new(RefCell::new(Vec::new())));
        let hearing = Rc::clone(&heard);
        settled(promise.unchecked_ref(), Box::new(move |outcome| hearing.borrow_mut().push(outcome.is_ok())));
        assert_eq!(Rc::strong_count(&heard), 2);
        let both: Array = Reflect::get(&promise, &"both".into()).unwrap().unchecked_into();
        let call = |nth| both.get(nth).unchecked_into::<Function>().call1(&JsValue::UNDEFINED, &"value".into());
        call(nth).unwrap();
        assert_eq!(*heard.borrow(), [nth == 0]);
        assert_eq!(Rc::strong_count(&heard), 1);
        // A callback that was dropped throws; one that is left in memory does nothing.
        assert!(call(0).is_err() && call(1).is_err());
    }
}

#[wasm_bindgen_test]
async fn what_a_promise_settles_to_is_heard() {
    let promises: [(Promise, _); 2] =
        [(Promise::resolve(&JsValue::from("yes")), Some("yes")), (Promise::reject(&JsValue::from("no")), None)];
    for (promise, said) in promises {
        let told = Rc::new(RefCell::new(None));
        let hearing = Rc::clone(&told);
        then(&promise, Box::new(move |value| drop(hearing.replace(Some(value.as_string())))));
        settled_by_now().await;
        assert_eq!(*told.borrow(), Some(said.map(str::to_owned)));
    }
}

/// Waits until what is settled already has been told.
async fn settled_by_now() {
    let none: Promise = Promise::resolve(&JsValue::UNDEFINED);
    wasm_bindgen_futures::JsFuture::from(none).await.unwrap();
}
