//! A storage that loses nothing while the page is open: it keeps in memory what the browser's storage, disabled, denied or full, does not take.
//! It must not write anything to the browser except through the storage beneath it.

use crate::ports::Storage;
use std::cell::RefCell;
use std::rc::Rc;

/// A storage on top of another, which may keep nothing.
///
/// ```
/// use intertitle::ports::Storage;
/// use intertitle::responses::fallback_storage::FallbackStorage;
/// # struct Denied;
/// # impl Storage for Denied {
/// #     fn get(&self, _: &str) -> Option<String> { None }
/// #     fn set(&self, _: &str, _: &str) -> bool { false }
/// #     fn remove(&self, _: &str) {}
/// # }
/// let storage = FallbackStorage::above(std::rc::Rc::new(Denied));
/// storage.set("draft", "My words.");
/// assert_eq!(storage.get("draft").as_deref(), Some("My words."));
/// ```
pub struct FallbackStorage {
    lasting: Rc<dyn Storage>,
    /// What `lasting` did not take.
    here: RefCell<Vec<(String, String)>>,
}

impl FallbackStorage {
    /// A storage on top of `lasting`.
    #[must_use]
    pub fn above(lasting: Rc<dyn Storage>) -> Self {
        Self { lasting, here: RefCell::default() }
    }
}

impl Storage for FallbackStorage {
    fn get(&self, key: &str) -> Option<String> {
        let here = self.here.borrow().iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
        here.or_else(|| self.lasting.get(key))
    }

    fn set(&self, key: &str, value: &str) -> bool {
        let mut here = self.here.borrow_mut();
        here.retain(|(known, _)| known != key);
        if !self.lasting.set(key, value) {
            here.push((key.to_owned(), value.to_owned()));
        }
        true
    }

    fn remove(&self, key: &str) {
        self.here.borrow_mut().retain(|(known, _)| known != key);
        self.lasting.remove(key);
    }
}

impl std::fmt::Debug for FallbackStorage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FallbackStorage")
    }
}
