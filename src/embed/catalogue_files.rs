//! The files of a catalogue, by the paths that its manifest gives.
//! It must neither interpret them nor fetch one before it is asked for.

use crate::browser::unpacking;
use crate::error::Error;
use crate::films::index::{Manifest, Read};

/// A callback for what was fetched, or for the reason why nothing was.
pub(super) type Then<T> = Box<dyn FnOnce(Result<T, Error>)>;

/// A catalogue on its host.
#[derive(Debug)]
pub(super) struct Files {
    pub(super) folder: String,
    pub(super) manifest: Manifest,
}

/// A fetched file, and its address for messages.
pub(super) struct File {
    address: String,
    text: String,
}

impl Files {
    /// Fetches the file at `path` in the catalogue's folder.
    pub(super) fn get(&self, path: &str, then: Then<File>) {
        let address = [&self.folder, path].concat();
        let name = address.clone();
        unpacking::unpacked(&name, Box::new(move |text| then(text.map(|text| File { address, text }))));
    }
}

impl File {
    /// What `read` makes of its text; the error names the file's address.
    pub(super) fn read<T>(&self, read: impl FnOnce(&str) -> Read<T>) -> Result<T, Error> {
        read(&self.text).map_err(|fault| fault.of(&self.address))
    }
}
