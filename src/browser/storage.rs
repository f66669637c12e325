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
