# The checks that need only Rust and its WebAssembly target. Sourced by scripts/test. Must not need a browser, Node or a built dist/.

WASM=wasm32-unknown-unknown

native_checks() {
  check "format" cargo fmt --all --check
  check "format of the fuzz targets" cargo fmt --manifest-path fuzz/Cargo.toml --check
  check "the core compiles without any feature" cargo clippy --quiet --no-default-features -- -D warnings
  check "lints: library, command line, native tests" cargo clippy --quiet --workspace --all-targets -- -D warnings
  check "lints: all that runs in the page" cargo clippy --quiet --target $WASM --no-default-features --features page --lib --bins --test web -- -D warnings
  check "lints: the Markdown module" cargo clippy --quiet --target $WASM --no-default-features --features markdown-module --bin intertitle-markdown -- -D warnings
  check "lints: whole flows" cargo clippy --quiet --features e2e --test e2e -- -D warnings
  check "lints: fuzz targets" cargo clippy --quiet --manifest-path fuzz/Cargo.toml --target-dir "$(target)" --no-default-features --bins -- -D warnings
  check "native tests" cargo test --lib --bins --test native
  check "what stands in for a crate" cargo test --quiet --package send_wrapper --all-features
  check "examples in the documentation of the code" cargo test --quiet --doc
  check "links in the documentation of the code" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --document-private-items
}
