//! What a module keeps for each mounted article, by the number that the loader gave the mount.
//! JavaScript holds the number, never Rust's data; a stale number finds nothing.

use std::cell::RefCell;

/// The values that one module keeps, each with the number of its mount.
#[derive(Debug)]
pub(super) struct Registry<T>(RefCell<Vec<(u32, T)>>);

impl<T> Registry<T> {
    pub(super) const fn new() -> Self {
        Self(RefCell::new(Vec::new()))
    }

    /// Keeps a value for the mount of this number.
    pub(super) fn put(&self, number: u32, kept: T) {
        self.0.borrow_mut().push((number, kept));
    }

    /// Hands the value out, to be used or dropped outside: either may call into the page, and the page back into here.
    pub(super) fn take(&self, number: u32) -> Option<T> {
        let mut kept = self.0.borrow_mut();
        let at = kept.iter().position(|(known, _)| *known == number)?;
        Some(kept.swap_remove(at).1)
    }
}
