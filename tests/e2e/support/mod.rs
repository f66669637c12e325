//! What every whole-flow test stands on: browsers, the static server, the page's verbs and the runner.
//! Must not know what Intertitle shows; that is the tests' matter.

pub(crate) mod cdp;
mod display;
pub(crate) mod engine;
pub(crate) mod isso;
pub(crate) mod keys;
pub(crate) mod page;
mod ports;
mod process;
mod room;
pub(crate) mod runner;
pub(crate) mod server;
pub(crate) mod session;

/// What a test gives back: a browser that cannot be driven, or a page that did not get where it should, is an error.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
