//! `SendWrapper` as Leptos uses it: a value that may be moved to another thread but accessed only on its own. WebAssembly has one thread, so
//! nothing is checked there; the published crate asks std for the current thread, which brings in std's own allocator (2.5 kB of every first
//! view, Brotli). It must keep the published crate's names and, where there are threads, its panics, because it replaces that crate by `[patch.crates-io]`.

use std::fmt;
use std::mem::{ManuallyDrop, forget, needs_drop};
use std::ops::{Deref, DerefMut};

#[cfg(feature = "futures")]
mod futures;

/// Identifies the current thread; where there is only one, there is nothing to identify.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
mod place {
    #[derive(PartialEq)]
    pub struct Place;
    pub fn here() -> Place {
        Place
    }
}

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
mod place {
    pub type Place = std::thread::ThreadId;
    pub fn here() -> Place {
        std::thread::current().id()
    }
}

/// A value bound to the thread that wrapped it. Accessing, taking or dropping it on another thread panics.
///
/// ```
/// use send_wrapper::SendWrapper;
///
/// let wrapped = SendWrapper::new(String::from("Samantha"));
/// assert_eq!(wrapped.len(), 8);
/// let elsewhere = std::thread::scope(|scope| scope.spawn(|| wrapped.valid()).join());
/// assert!(!elsewhere?);
/// assert_eq!(wrapped.take(), "Samantha");
/// # Ok::<(), Box<dyn std::any::Any + Send>>(())
/// ```
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    place: place::Place,
}

impl<T> SendWrapper<T> {
    /// `value`, bound to the current thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), place: place::here() }
    }

    /// Whether this is the thread that wrapped the value.
    pub fn valid(&self) -> bool {
        self.place == place::here()
    }

    /// Unwraps the value.
    pub fn take(mut self) -> T {
        self.check();
        // SAFETY: the wrapper is forgotten next, so that nothing drops or reads the value again.
        let value = unsafe { ManuallyDrop::take(&mut self.value) };
        forget(self);
        value
    }

    fn check(&self) {
        if !self.valid() {
            elsewhere();
        }
    }
}

// SAFETY: the value is accessed and dropped only on the thread that wrapped it, because everything that does so checks first.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: a shared reference gives access to the value only through `Deref`, which checks.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    fn drop(&mut self) {
        if !needs_drop::<T>() || self.valid() {
            // SAFETY: either this is the value's own thread or dropping it does nothing, and the value is not used after this.
            unsafe { ManuallyDrop::drop(&mut self.value) };
        } else if !std::thread::panicking() {
            elsewhere();
        }
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SendWrapper").field("value", &**self).finish()
    }
}

#[cold]
#[inline(never)]
fn elsewhere() -> ! {
    panic!("a value was looked at or dropped on a thread that is not its own");
}
