//! What the page calls later, for something that may be gone by then: it is done while that lives, and nothing is done after.
//! A callback must not keep alive what opened it.

use std::rc::{Rc, Weak};

/// Runs `run` if `of` is still there.
pub fn with<T>(of: &Weak<T>, run: impl FnOnce(&Rc<T>)) {
    if let Some(of) = of.upgrade() {
        run(&of);
    }
}
