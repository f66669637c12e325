//! A folder for each browser, with its profile, its caches and its driver's log, which is removed with it.
//! Must not be shared: a browser that finds another's profile may wait for that one, and what browsers leave behind fills the disk.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::Result;

/// How many lines of a driver's log are shown.
const TOLD_LINES: usize = 6;

/// A folder that is removed when this value is dropped.
#[derive(Debug)]
pub(crate) struct Room(PathBuf);

impl Room {
    /// Makes an empty folder in the system's folder for temporary files, because sockets need its short path.
    pub(crate) fn open() -> Result<Room> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("intertitle-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        Ok(Room(folder))
    }

    /// Makes the command use this folder for its home, its temporary files and its output.
    pub(crate) fn house(&self, command: &mut Command) -> Result {
        for variable in ["HOME", "TMPDIR"] {
            command.env(variable, &self.0);
        }
        for variable in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
            command.env_remove(variable);
        }
        let log = File::create(self.log())?;
        command.stdout(log.try_clone()?).stderr(log);
        Ok(())
    }

    /// The last lines of the output, to be shown under an error; empty if there was none.
    pub(crate) fn last_said(&self) -> String {
        last_lines(&self.log())
    }

    fn log(&self) -> PathBuf {
        self.0.join("said.log")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // A browser that is being ended may still write files.
        for _ in 0..5 {
            if fs::remove_dir_all(&self.0).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The last lines of a log, each indented on a line of its own.
pub(crate) fn last_lines(log: &Path) -> String {
    let said = fs::read(log).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.iter().rev().take(TOLD_LINES).rev().map(|line| format!("\n    {line}")).collect()
}
