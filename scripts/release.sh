# What a release is compiled with. Sourced by scripts/build and scripts/serve.
# Must not build anything, and leaves a debug build as Trunk makes it.

# Whether the arguments ask for a release; then the compiler's flags are set for it.
flags_of_release() {
  case " $* " in
    *" --release "*) release_flags ;;
  esac
}

# Cargo's registry, Rust's own sources and this folder are named in panic messages. A release must not tell where it was
# built, so those paths are shortened. Debug builds keep them, and plain `trunk serve` shares its cache with these scripts.
release_flags() {
  local separator cargo_home flags pair sources flag
  separator=$(printf '\037')
  cargo_home=${CARGO_HOME:-$HOME/.cargo}
  flags="--remap-path-prefix=$HOME=/builder"
  for pair in "$cargo_home=/cargo" "$(rustc --print sysroot)=/rust" "$PWD=/intertitle"; do
    flags="$flags$separator--remap-path-prefix=$pair"
  done
  for sources in "$cargo_home"/registry/src/*; do
    flags="$flags$separator--remap-path-prefix=$sources=/crates"
  done
  # Functions that are called by their address have addresses that no other bytes look like, so that the hook sees which nobody calls
  # (scripts/finish/optimise.mjs): few other numbers are as high, and the last byte of these, in code, is no common instruction.
  flags="$flags$separator-Clink-arg=--table-base=7680"
  # A panic has nothing to tell in a release: the loader hears of the trap. So the standard library is built along, without the
  # words, places and formatting of panics: 12 kB less (Brotli) in every module. On the stable compiler those settings want the
  # bootstrap switch; where its sources are missing or it has no such settings (before Rust 1.92), the release is made without, and is heavier.
  if [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ] &&
    RUSTC_BOOTSTRAP=1 rustc -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none --print cfg >/dev/null 2>&1; then
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    for flag in -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none; do
      flags="$flags$separator$flag"
    done
  else
    say "This Rust is older than 1.92, or its own sources are missing (rustup update; rustup component add rust-src): every module will be about 12 kB heavier."
    export BUDGET=report
  fi
  export CARGO_ENCODED_RUSTFLAGS=$flags
}
