# Installs what building and serving need: Rust's WebAssembly target, Trunk, the wasm-bindgen CLI, npm packages.
# Sourced by scripts/setup. Must not install what only tests need.

TRUNK_VERSION=0.21.14
NODE_MINIMUM=18.17

build_tools() {
  rust
  linker
  wasm_target
  rust_sources
  node_itself
  trunk_itself
  wasm_bindgen
  node_packages --omit=dev
}

rust() {
  has cargo && has rustc || fail "Rust is not installed" "install it from https://rustup.rs, then run this again"
  local wanted version
  wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
  version=$(rustc --version) || fail "rustc does not run (it says why, above)" "rustup default stable, then run this again"
  version=${version#rustc }
  is_at_least "${version%%[ -]*}" "$wanted" ||
    fail "Rust ${version%% *} is too old: $wanted is needed" "rustup update (or Rust from https://rustup.rs), then run this again"
}

# rustup does not bring the linker that every build script and tool needs. A new Mac has a `cc` that only says how to get one, so it is run.
linker() {
  cc --version >/dev/null 2>&1 || system_packages gcc libc6-dev ||
    fail "there is no C compiler (cc), with which Rust links" "sudo apt-get install gcc libc6-dev (on macOS: xcode-select --install), then run this again"
}

wasm_target() {
  [ -d "$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null)" ] && return
  step "Adding Rust's WebAssembly target (seconds)"
  has rustup || fail "this Rust has no wasm32-unknown-unknown target" "install that target with your system's packages, or Rust from https://rustup.rs"
  again rustup target add wasm32-unknown-unknown ||
    fail "rustup could not add the target" "check the network, then: rustup target add wasm32-unknown-unknown"
}

# A release also compiles the standard library (scripts/release.sh says why). Without its sources everything works, but is larger.
rust_sources() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] && return
  step "Adding the sources of Rust's standard library (seconds)"
  has rustup && again rustup component add rust-src || say "They could not be added: releases will be about 12 kB heavier."
}

node_itself() {
  if ! has node || ! has npm; then
    system_packages nodejs npm || fail "Node.js is not installed" "install Node.js $NODE_MINIMUM or newer from https://nodejs.org, then run this again"
  fi
  local version
  version=$(node --version)
  version=${version#v}
  is_at_least "$version" "$NODE_MINIMUM" ||
    fail "Node.js $version is too old" "install Node.js $NODE_MINIMUM or newer from https://nodejs.org, then run this again"
}

# Any Trunk from 0.21 on will do.
trunk_itself() {
  local version
  version=$(trunk --version 2>/dev/null || true)
  case "$version" in
    "trunk 0."[0-9].* | "trunk 0.1"[0-9].* | "trunk 0.20."*) say "$version is too old for this repository: it is left alone, and a newer one goes into .tools/" ;;
    "trunk "*) return ;;
  esac
  cargo_tool "$version" trunk "$TRUNK_VERSION" "4 minutes on two cores; a prebuilt one on the PATH is used: https://github.com/trunk-rs/trunk/releases" --locked
}

# Whether a version, major.minor and perhaps more, is at least another, major.minor.
is_at_least() {
  local major=${1%%.*} rest=${1#*.}
  [ "$major" -gt "${2%%.*}" ] || { [ "$major" = "${2%%.*}" ] && [ "${rest%%.*}" -ge "${2#*.}" ]; }
}

# The versions of the CLI and the crate must be exactly the same.
wasm_bindgen() {
  local wanted present
  wanted=$(locked wasm-bindgen)
  present=$(wasm-bindgen --version 2>/dev/null || true)
  [ "$present" = "wasm-bindgen $wanted" ] && has wasm-bindgen-test-runner && return
  # Not --locked: the lock file with which this version was published names a crate version that is gone.
  cargo_tool "$present" wasm-bindgen-cli "$wanted" "2 minutes on two cores; a prebuilt one on the PATH is used: https://github.com/wasm-bindgen/wasm-bindgen/releases"
}

# Installs a tool from crates.io: where cargo puts its tools, or into .tools/ if another version (first argument) is there
# for other projects. An interrupted build resumes where it stopped. The tools need not be fast, so they are built with less
# optimisation, and none across crates, which halves the time.
cargo_tool() {
  local other=$1 crate=$2 version=$3 note=$4
  shift 4
  step "Building $crate $version ($note)"
  [ -z "$other" ] || set -- "$@" --root .tools
  CARGO_TARGET_DIR="$PWD/.tools/build" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 again cargo install "$crate" --version "$version" "$@" ||
    fail "$crate $version could not be built (cargo says why, above)" "fix that, or put a prebuilt $crate $version on the PATH, then run this again"
  rm -rf .tools/build
}

# Installs the npm packages of package-lock.json; a copy of that file in node_modules tells whether they are all there.
node_packages() {
  local kind=${1:-all}
  for have in "$kind" all; do
    cmp -s package-lock.json "node_modules/.installed$have" && return
  done
  step "Installing npm packages (seconds)"
  again npm ci ${1:+"$1"} --no-fund --no-audit --loglevel=error ||
    fail "npm could not install the packages (it says why, above)" "check the network, then: npm ci"
  cp package-lock.json "node_modules/.installed$kind"
}

# Installs Debian packages, if that is possible without a password; fails if it is not.
system_packages() {
  local as_root=()
  has apt-get || return 1
  if [ "$(id -u)" != 0 ]; then
    has sudo && sudo -n true 2>/dev/null || return 1
    as_root=(sudo)
  fi
  step "Installing Debian packages: $* (a minute)"
  # Waits for the lock, because a machine that has just started may be updating itself.
  again ${as_root[@]+"${as_root[@]}"} apt-get update -q -o DPkg::Lock::Timeout=300 &&
    again ${as_root[@]+"${as_root[@]}"} apt-get install -y -q -o DPkg::Lock::Timeout=300 --no-install-recommends "$@"
}
