//! A virtual X display for the one engine without a headless mode.
//! Must not choose the display's number: the X server finds a free one and reports it.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use super::Result;
use super::process::Process;

/// A running Xvfb; it ends with this value.
#[derive(Debug)]
pub(crate) struct Display {
    name: String,
    _server: Process,
}

impl Display {
    /// Starts Xvfb on a free display.
    pub(crate) fn start() -> Result<Display> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Process::start(&mut command).map_err(|error| format!("Xvfb did not start: {error}"))?;
        let output = server.child().stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        match number.trim() {
            "" => Err("Xvfb found no free display".into()),
            number => Ok(Display { name: format!(":{number}"), _server: server }),
        }
    }

    /// The value of `DISPLAY` for its clients.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}
