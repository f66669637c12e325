//! The files of a catalogue, by the addresses that its manifest gives them.
//! It must not read them, and fetches none before it is asked for it.

use crate::browser::unpacking;
use crate::error::Error;
use crate::films::index::{Fault, Manifest};

/// What takes what was fetched, or why nothing was.
pub(super) type Then<T> = Box<dyn FnOnce(Result<T, Error>)>;

/// A catalogue on its host.
#[derive(Debug)]
pub(super) struct Files {
    pub(super) folder: String,
    pub(super) manifest: Manifest,
}

/// A file, and its address.
pub(super) struct File {
    address: String,
    text: String,
}

impl Files {
    /// Fetches a file.
    pub(super) fn get(&self, path: &str, then: Then<File>) {
        let address = [&self.folder, path].concat();
        let name = address.clone();
        unpacking::unpacked(&name, Box::new(move |text| then(text.map(|text| File { address, text }))));
    }
}

impl File {
    /// What `read` makes of its text; a fault is told with the file's address.
    pub(super) fn read<T>(&self, read: impl FnOnce(&str) -> Result<T, Fault>) -> Result<T, Error> {
        read(&self.text).map_err(|fault| fault.of(&self.address))
    }
}
