//! A store in memory, in place of the browser's `localStorage`: for tests and examples.
//! It must take everything and lose nothing; a store that is full or denied is made by whoever tests what happens then.

use crate::ports::Storage;
use std::cell::RefCell;
use std::collections::HashMap;

/// A map as a [`Storage`].
///
/// ```
/// use intertitle::{native::memory::Memory, ports::Storage};
/// let memory = Memory::default();
/// assert!(memory.is_empty() && memory.set("film", "Her"));
/// assert_eq!(memory.get("film").as_deref(), Some("Her"));
/// ```
#[derive(Debug, Default)]
pub struct Memory(RefCell<HashMap<String, String>>);

impl Memory {
    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }
}

impl Storage for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, value: &str) -> bool {
        self.0.borrow_mut().insert(key.to_owned(), value.to_owned());
        true
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }
}
