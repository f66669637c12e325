//! Faults that a page asks for by the first part of an address, such as `/missing-wasm/intertitle.js`.
//! The loader finds its siblings beside its own URL, so the whole `dist/` below that part shares the fault.

use std::time::Duration;

/// What the server does wrong on purpose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fault {
    None,
    /// `/slow/…`: every answer waits for 600 ms, longer than any page here takes to parse.
    Slow,
    /// `/missing-wasm/…`: WebAssembly files are not there.
    MissingWasm,
    /// `/missing-module/…`: the content-hashed script is not there.
    MissingModule,
    /// `/plain-scripts/…`: the content-hashed scripts are sent as plain text, which no browser runs as modules.
    PlainScripts,
    /// `/half-wasm/…`: WebAssembly ends in its middle.
    HalfWasm,
    /// `/empty-scripts/…`: there is nothing in the content-hashed scripts.
    EmptyScripts,
    /// `/plain-wasm/…`: WebAssembly is sent as plain text, as hosts do that never heard of it.
    PlainWasm,
}

impl Fault {
    /// The fault named by the path and the rest of the path.
    pub(super) fn split(path: &str) -> (Fault, &str) {
        let named = [
            ("/slow/", Fault::Slow),
            ("/missing-wasm/", Fault::MissingWasm),
            ("/missing-module/", Fault::MissingModule),
            ("/plain-scripts/", Fault::PlainScripts),
            ("/half-wasm/", Fault::HalfWasm),
            ("/empty-scripts/", Fault::EmptyScripts),
            ("/plain-wasm/", Fault::PlainWasm),
        ];
        named
            .into_iter()
            .find(|(prefix, _)| path.starts_with(prefix))
            .map_or((Fault::None, path), |(prefix, fault)| (fault, &path[prefix.len() - 1..]))
    }

    pub(super) async fn wait(self) {
        if self == Fault::Slow {
            tokio::time::sleep(Duration::from_millis(600)).await;
        }
    }

    /// Whether the file is to be answered by 404.
    pub(super) fn hides(self, path: &str) -> bool {
        match self {
            Fault::MissingWasm => path.ends_with(".wasm"),
            Fault::MissingModule => path.ends_with(".js") && !is_loader(path),
            _ => false,
        }
    }

    /// What is left of the file.
    pub(super) fn cut(self, path: &str, mut body: Vec<u8>) -> Vec<u8> {
        match self {
            Fault::HalfWasm if path.ends_with(".wasm") => body.truncate(body.len() / 2),
            Fault::EmptyScripts if path.ends_with(".js") && !is_loader(path) => body.clear(),
            _ => {}
        }
        body
    }

    /// The wrong media type, if the file gets one.
    pub(super) fn mime(self, path: &str) -> Option<&'static str> {
        let lies = match self {
            Fault::PlainScripts => path.ends_with(".js") && !is_loader(path),
            Fault::PlainWasm => path.ends_with(".wasm"),
            _ => false,
        };
        lies.then_some("text/plain")
    }
}

fn is_loader(path: &str) -> bool {
    path.ends_with("/intertitle.js")
}
