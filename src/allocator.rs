//! The global allocator of every WebAssembly module: smaller and faster than Rust's default, 1.6 kB less (Brotli) in each.
//! No code may ask std for the current thread: its handle always comes from Rust's default allocator, which would then be linked as well
//! (`patches/send_wrapper` keeps Leptos from asking).

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();
