//! The files of a build: compressed, written to a temporary folder named by a hash of everything, and only then put where pages find them.
//! It must not leave half an index: the manifest is replaced last, in one step.

use super::Progress;
use super::pack::pack;
use super::threads::spread;
use crate::films::index::layout::{FOLDER, numbered};
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder being filled.
#[derive(Debug)]
pub(super) struct Folder {
    out: PathBuf,
    aside: PathBuf,
    is_small: bool,
    hash: Sha256,
    files: usize,
    bytes: u64,
}

/// The size and digest of a written file.
type Written = (u64, [u8; 32]);

impl Folder {
    /// An empty temporary folder next to the manifest. What an interrupted build left there is removed.
    pub(super) fn new(out: &Path, is_small: bool) -> io::Result<Self> {
        let aside = out.join(".films-building");
        if aside.exists() {
            fs::remove_dir_all(&aside)?;
        }
        fs::create_dir_all(&aside)?;
        Ok(Self { out: out.to_owned(), aside, is_small, hash: Sha256::new(), files: 0, bytes: 0 })
    }

    /// Compresses and writes a file; returns its size in bytes.
    pub(super) fn write(&mut self, name: &str, text: &str) -> io::Result<u64> {
        let written = write(&self.aside.join(name), text, self.is_small)?;
        self.count(name, written);
        Ok(written.0)
    }

    /// The same for a numbered file, with a thousand of them per subfolder.
    pub(super) fn write_numbered(&mut self, letter: char, number: u32, text: &str) -> io::Result<u64> {
        let name = numbered(letter, number);
        if let Some(folder) = self.aside.join(&name).parent() {
            fs::create_dir_all(folder)?;
        }
        self.write(&name, text)
    }

    /// Writes `count` files, several at a time; returns their sizes in bytes, in order.
    pub(super) fn write_all(
        &mut self,
        letter: char,
        count: u32,
        threads: usize,
        text: &(dyn Fn(u32) -> String + Sync),
        progress: &(dyn Fn(Progress) + Sync),
    ) -> io::Result<Vec<u64>> {
        for folder in 0..count.div_ceil(1_000) {
            fs::create_dir_all(self.aside.join(format!("{letter}{folder}")))?;
        }
        let written = spread(
            count as usize,
            threads,
            || (),
            |(), at| {
                let number = u32::try_from(at).unwrap_or(u32::MAX);
                let written = write(&self.aside.join(numbered(letter, number)), &text(number), self.is_small)?;
                progress(Progress::Written(at + 1, count as usize));
                Ok::<_, io::Error>(written)
            },
        )?;
        for (number, written) in (0..).zip(&written) {
            self.count(&numbered(letter, number), *written);
        }
        Ok(written.into_iter().map(|(bytes, _)| bytes).collect())
    }

    fn count(&mut self, name: &str, (bytes, digest): Written) {
        self.hash.update(name.as_bytes());
        self.hash.update(digest);
        self.files += 1;
        self.bytes += bytes;
    }

    /// The number of files so far.
    pub(super) fn files(&self) -> usize {
        self.files
    }

    /// Their total size in bytes.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The hash of everything so far, as used in addresses.
    pub(super) fn build(&self) -> String {
        self.hash.clone().finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Gives the folder its final name, and then replaces the manifest. Earlier builds stay for pages that use them, unless they are to be removed.
    pub(super) fn publish(self, manifest: &str, remove_earlier: bool) -> io::Result<()> {
        let name = format!("{FOLDER}{}", self.build());
        let folder = self.out.join(&name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::rename(&self.aside, &folder)?;
        let aside = self.out.join(".films.json");
        fs::write(&aside, manifest)?;
        fs::rename(&aside, self.out.join("films.json"))?;
        if remove_earlier {
            for entry in fs::read_dir(&self.out)?.flatten() {
                let other = entry.file_name();
                let is_build = other.to_str().and_then(|other| other.strip_prefix(FOLDER)).is_some_and(is_hash);
                if is_build && other != name.as_str() {
                    fs::remove_dir_all(entry.path())?;
                }
            }
        }
        Ok(())
    }
}

/// Whether a text is what [`Folder::build`] returns, so that nothing else is ever removed.
fn is_hash(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn write(path: &Path, text: &str, is_small: bool) -> io::Result<Written> {
    let packed = pack(text, is_small)?;
    fs::write(path, &packed)?;
    Ok((packed.len() as u64, Sha256::digest(text.as_bytes()).into()))
}
