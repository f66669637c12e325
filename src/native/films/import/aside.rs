//! Writes a file beside its place, and puts it there only when it is complete.
//! It must not leave half a file where a whole one was, whatever interrupts it.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// Writes a temporary file, syncs it to disk, and only then replaces the existing file by it.
pub(super) fn written_aside(path: &Path, write: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let aside = beside(path, "part");
    let mut out = BufWriter::with_capacity(1 << 16, File::create(&aside)?);
    write(&mut out)?;
    out.flush()?;
    out.get_ref().sync_all()?;
    fs::rename(&aside, path)
}

/// `films.jsonl.part` next to `films.jsonl`.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_stays_as_it_was_until_the_new_one_is_complete() {
        let path = std::env::temp_dir().join(format!("intertitle-aside-{}", std::process::id()));
        fs::write(&path, "old").unwrap();
        let failed = written_aside(&path, &mut |out| out.write_all(b"half").and(Err(io::Error::other("cut off"))));
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        written_aside(&path, &mut |out| out.write_all(b"new")).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert!(!beside(&path, "part").exists());
        fs::remove_file(path).unwrap();
    }
}
