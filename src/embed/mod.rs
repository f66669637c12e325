//! The only wasm-bindgen exports: start, find, mount, unmount, report.
//! Must not compute what the core can.
