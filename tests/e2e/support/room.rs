//! A folder of its own for each browser: its profile, its caches and what its driver says go there, and end with it.
//! Must not be shared: a browser that finds another's profile may wait for it, and what one leaves behind fills the disk.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use super::Result;

/// How many lines of a driver's log are told.
const TOLD_LINES: usize = 6;

/// A folder that is removed with this value.
#[derive(Debug)]
pub(crate) struct Room(PathBuf);

impl Room {
    /// Makes an empty one below the system's folder for temporary files, whose short path sockets need.
    pub(crate) fn open() -> Result<Room> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("intertitle-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        Ok(Room(folder))
    }

    /// Lets the command live here: home, temporary files, and what it says.
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

    /// The last lines of what was said here, to stand under an error; empty where nothing was.
    pub(crate) fn last_said(&self) -> String {
        last_lines(&self.log())
    }

    fn log(&self) -> PathBuf {
        self.0.join("said.log")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // A browser that is being ended may still write.
        for _ in 0..5 {
            if fs::remove_dir_all(&self.0).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

/// The last lines of a log, each on a line of its own and set in.
pub(crate) fn last_lines(log: &Path) -> String {
    let said = fs::read(log).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.iter().rev().take(TOLD_LINES).rev().map(|line| format!("\n    {line}")).collect()
}
