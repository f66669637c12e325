//! The progress bar of a command that takes long. None is drawn where standard error is no terminal, as in a log or a test.
//! It must not stay: whatever becomes of the command, the bar goes when it is dropped.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on the terminal.
#[derive(Debug)]
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// A bar drawn by one of indicatif's templates.
    pub(super) fn new(template: &str) -> Self {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Shows what is being done, and how much of how much of it is.
    pub(super) fn show(&self, what: &str, done: u64, all: u64) {
        if self.0.message() != what {
            self.0.set_message(what.to_owned());
        }
        self.0.set_length(all);
        self.0.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
