//! The page's web storage, for what is kept in this browser.
//! It must not fail: storage that is denied, full or absent keeps nothing, silently, because the article does not depend on it.

use crate::ports::Storage;

/// A store of the page.
trait Store {
    /// The store, if there is one.
    fn open() -> Option<web_sys::Storage>;
}

impl<S: Store> Storage for S {
    fn get(&self, key: &str) -> Option<String> {
        S::open()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, value: &str) -> bool {
        S::open().is_some_and(|store| store.set_item(key, value).is_ok())
    }

    fn remove(&self, key: &str) {
        if let Some(store) = S::open() {
            let _ = store.remove_item(key);
        }
    }
}

/// The page's `localStorage`.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStorage;

impl LocalStorage {
    /// Whether this page may use it, though it may be full.
    #[must_use]
    pub fn is_open() -> bool {
        Self::open().is_some()
    }
}

impl Store for LocalStorage {
    fn open() -> Option<web_sys::Storage> {
        super::window()?.local_storage().ok()?
    }
}

/// The page's `sessionStorage`: kept until the tab is closed.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionStorage;

impl Store for SessionStorage {
    fn open() -> Option<web_sys::Storage> {
        super::window()?.session_storage().ok()?
    }
}

/// A store that keeps nothing, for authors who do not want anything kept.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoStorage;

impl Store for NoStorage {
    fn open() -> Option<web_sys::Storage> {
        None
    }
}
