//! Callbacks for something that may be gone by the time the page calls them: they then do nothing.
//! A callback must not keep alive what opened it.

use std::rc::{Rc, Weak};

/// Runs `run` if `of` is still there.
pub fn with<T>(of: &Weak<T>, run: impl FnOnce(&Rc<T>)) {
    if let Some(of) = of.upgrade() {
        run(&of);
    }
}

/// A callback that runs `run` each time it is called, if `of` is still there by then.
pub fn each_time<T: 'static, V, F: Fn(&Rc<T>, V) + 'static>(of: &Rc<T>, run: F) -> impl Fn(V) + use<T, V, F> {
    let of = Rc::downgrade(of);
    move |value| with(&of, |of| run(of, value))
}

/// A callback that runs `run` once, if `of` is still there by then.
pub fn once<T: 'static, V>(of: &Rc<T>, run: impl FnOnce(&Rc<T>, V) + 'static) -> Box<dyn FnOnce(V)> {
    let of = Rc::downgrade(of);
    Box::new(move |value| with(&of, |of| run(of, value)))
}
