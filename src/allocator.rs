//! Memory for the modules beside the app, from a library whose code is smaller and faster than what Rust brings along: 1.6 kB less (Brotli) in each.
//! The app must keep Rust's own: Leptos asks for the current thread, whose handle comes from there whatever stands here, and two would be heavier than one.

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();
