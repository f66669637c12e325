//! Faults that a page asks for by the first part of an address, such as `/missing-wasm/intertitle.js`.
//! They must affect the whole of `dist/` below that part, because the loader finds its siblings beside its own URL.

use std::time::Duration;

/// A fault that the server makes on purpose.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fault {
    None,
    /// `/slow/…`: every answer waits for 600 ms, longer than any page here takes to parse.
    Slow,
    /// `/missing-wasm/…`: WebAssembly files are missing.
    MissingWasm,
    /// `/missing-strings/…`: the words in other languages are missing.
    MissingStrings,
    /// `/missing-module/…`: the content-hashed scripts are missing.
    MissingModule,
    /// `/plain-scripts/…`: the content-hashed scripts are sent as plain text, which no browser runs as modules.
    PlainScripts,
    /// `/half-wasm/…`: WebAssembly is cut off in the middle.
    HalfWasm,
    /// `/empty-scripts/…`: the content-hashed scripts are empty.
    EmptyScripts,
    /// `/plain-wasm/…`: WebAssembly is sent as plain text, as by hosts that do not know its type.
    PlainWasm,
    /// `/compressing/…`: everything is gzipped, even what is gzipped already, as by hosts that do not look.
    Compressing,
}

impl Fault {
    /// The fault named by the path and the rest of the path.
    pub(super) fn split(path: &str) -> (Fault, &str) {
        let named = [
            ("/slow/", Fault::Slow),
            ("/missing-wasm/", Fault::MissingWasm),
            ("/missing-strings/", Fault::MissingStrings),
            ("/missing-module/", Fault::MissingModule),
            ("/plain-scripts/", Fault::PlainScripts),
            ("/half-wasm/", Fault::HalfWasm),
            ("/empty-scripts/", Fault::EmptyScripts),
            ("/plain-wasm/", Fault::PlainWasm),
            ("/compressing/", Fault::Compressing),
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

    /// Whether the request for this file is answered with 404.
    pub(super) fn hides(self, path: &str) -> bool {
        match self {
            Fault::MissingWasm => path.ends_with(".wasm"),
            Fault::MissingStrings => path.contains("/strings/"),
            Fault::MissingModule => path.ends_with(".js") && !is_loader(path),
            _ => false,
        }
    }

    /// The gzipped body, if the fault is [`Fault::Compressing`].
    pub(super) fn packed(self, body: &[u8]) -> Option<Vec<u8>> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut packer, body).ok()?;
        packer.finish().ok().filter(|_| self == Fault::Compressing)
    }

    /// The part of the file that is sent.
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
