//! The three browser engines, the names of their drivers, and the capabilities that open them without a window.
//! Must not start anything: [`super::session`] starts the processes.

use std::fmt;
use std::process::Command;

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// A browser engine under test.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub(crate) const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The engine's name as the `ENGINES` variable spells it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The engine of that name, if there is one.
    pub(crate) fn from_name(name: &str) -> Option<Engine> {
        Engine::ALL.into_iter().find(|engine| engine.name() == name.trim())
    }

    /// The driver's program; `CHROMEDRIVER`, `GECKODRIVER` and `WEBKIT_DRIVER` name another.
    pub(crate) fn driver(self) -> String {
        let (variable, program) = match self {
            Engine::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => ("GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("WEBKIT_DRIVER", "WebKitWebDriver"),
        };
        std::env::var(variable).unwrap_or_else(|_| program.to_owned())
    }

    /// WebKitGTK's MiniBrowser has no headless mode.
    pub(crate) fn needs_display(self) -> bool {
        self == Engine::WebKit
    }

    /// The capabilities for a new session.
    pub(crate) fn capabilities(self) -> Capabilities {
        let (key, options) = match self {
            Engine::Chromium => ("goog:chromeOptions", chromium_options()),
            Engine::Firefox => ("moz:firefoxOptions", firefox_options()),
            Engine::WebKit => ("webkitgtk:browserOptions", webkit_options()),
        };
        Capabilities::from_iter([(key.to_owned(), options)])
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.name())
    }
}

fn chromium_options() -> Value {
    let mut args = vec![
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1280,900",
    ];
    if is_root() {
        args.push("--no-sandbox");
    }
    json!({ "binary": program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "chrome"]), "args": args })
}

fn firefox_options() -> Value {
    json!({
        "binary": program("FIREFOX", &["firefox-esr", "firefox"]),
        "args": ["-headless", "--width=1280", "--height=900"],
        // Turns the back/forward cache on, also for pages that a driver has opened.
        "prefs": { "fission.bfcacheInParent": true, "browser.sessionhistory.max_total_viewers": 4 },
    })
}

fn webkit_options() -> Value {
    let known = [
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    ];
    json!({ "binary": program("MINIBROWSER", &known), "args": ["--automation"] })
}

/// The program that the environment variable names, or otherwise the first of the known names or paths that exists, as in `scripts/setup`.
fn program(variable: &str, known: &[&str]) -> String {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    // Joining a folder and an absolute path gives that path.
    let found = || known.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()));
    let found = || found().map(|file| file.display().to_string());
    std::env::var(variable).ok().or_else(found).unwrap_or_else(|| known[0].to_owned())
}

/// Whether this runs as root, as in most containers, where Chromium refuses to start with its sandbox.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout.starts_with(b"0\n"))
}
