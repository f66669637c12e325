//! What every whole-flow test uses: browsers, the static server, the verbs for a page and the runner.
//! Must not know what Intertitle shows; the tests do.

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

/// The result of a test: it is an error if a browser cannot be driven, or a page does not get to where it should.
pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;
