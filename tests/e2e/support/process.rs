//! A child process that ends when its value is dropped, together with the processes that it started.
//! Must never touch a process that it did not start.

use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A running child, leader of a process group of its own.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts the command in its own process group, so that browsers that a driver leaves behind end with it.
    /// Its output goes to where the command says.
    pub(crate) fn start(command: &mut Command) -> std::io::Result<Process> {
        command.stdin(Stdio::null()).process_group(0).spawn().map(Process)
    }

    /// The child itself, to read from its pipes.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    fn signal_group(&self, signal: &str) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args([signal, "--", &group]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.signal_group("-TERM");
        let limit = Instant::now() + Duration::from_secs(3);
        while Instant::now() < limit && matches!(self.0.try_wait(), Ok(None)) {
            sleep(Duration::from_millis(20));
        }
        self.signal_group("-KILL");
        let _ = self.0.wait();
    }
}
