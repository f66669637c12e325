//! `localStorage`, for what is kept in this browser.
//! A store that is denied, full or absent keeps nothing and says nothing: the article does not depend on it.

use crate::ports::Storage;

/// The page's `localStorage`.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStorage;

impl LocalStorage {
    fn open() -> Option<web_sys::Storage> {
        super::window()?.local_storage().ok()?
    }
}

impl Storage for LocalStorage {
    fn get(&self, key: &str) -> Option<String> {
        Self::open()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, value: &str) {
        if let Some(store) = Self::open() {
            let _ = store.set_item(key, value);
        }
    }

    fn remove(&self, key: &str) {
        if let Some(store) = Self::open() {
            let _ = store.remove_item(key);
        }
    }
}

/// The page's `sessionStorage`: kept until the tab is closed.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionStorage;

impl SessionStorage {
    fn open() -> Option<web_sys::Storage> {
        super::window()?.session_storage().ok()?
    }
}

impl Storage for SessionStorage {
    fn get(&self, key: &str) -> Option<String> {
        Self::open()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, value: &str) {
        if let Some(store) = Self::open() {
            let _ = store.set_item(key, value);
        }
    }

    fn remove(&self, key: &str) {
        if let Some(store) = Self::open() {
            let _ = store.remove_item(key);
        }
    }
}

/// A store in which nothing is kept: where the author wants none.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoStorage;

impl Storage for NoStorage {
    fn get(&self, _key: &str) -> Option<String> {
        None
    }

    fn set(&self, _key: &str, _value: &str) {}

    fn remove(&self, _key: &str) {}
}
