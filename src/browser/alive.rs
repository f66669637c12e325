//! Callbacks for something that may be gone by the time the page calls them: they then do nothing.
//! A callback must not keep alive what opened it.

use std::rc::{Rc, Weak};

/// Runs `run` if `of` is still there.
pub fn with<T>(of: &Weak<T>, run: impl FnOnce(&Rc<T>)) {
    if let Some(of) = of.upgrade() {
        run(&of);
    }
}
