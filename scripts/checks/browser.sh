# The checks of what ships: components in a browser, sizes, types, whole flows in three engines.
# Sourced by scripts/test. Must not check anything that the native tests can.

browser_checks() {
  check "links in the documentation of what runs in the page" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --document-private-items --target $WASM --no-default-features --features page --lib
  check "components in Chromium" components
  check "scripts, and what of the loader needs no page" node --test --test-reporter=tap tests/scripts/*.test.mjs
  check "release build within its budget" scripts/build --release
  check "what ships: functions, glue, paths" scripts/size --check
  check "types: what is published" node_modules/.bin/tsc --project tests/types
  check "types: the loader" node_modules/.bin/tsc --project tests/types/loader
  check "whole flows in Chromium, Firefox and WebKitGTK" cargo test --features e2e --test e2e
}

# Runs the tests of components. The test runner starts the driver itself; Chromium's options are in webdriver.json.
components() {
  local attempt name
  # The test runner takes only one name at a time.
  if [ $# -gt 1 ]; then
    for name; do components "$name" || return 1; done
    return
  fi
  for attempt in 1 2 3; do
    components_once "$@" 2>&1 | tee "$log.components" && return
    # Another attempt only if the browser did not open, not if a test failed.
    grep -q '^test result' "$log.components" && return 1
    say "No test ran (attempt $attempt)."
  done
  return 1
}

# One attempt at the tests whose names contain the given word, or at all tests.
components_once() {
  CHROMEDRIVER=$(command -v chromedriver) WASM_BINDGEN_TEST_WEBDRIVER_JSON=tests/web/webdriver.json WASM_BINDGEN_TEST_TIMEOUT=120 \
    cargo test --target $WASM --no-default-features --features page --test web -- "$@"
}
