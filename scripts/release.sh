# The compiler flags of a release. Sourced by scripts/build and scripts/serve.
# Must not build anything, nor affect debug builds.

# Sets the compiler flags for a release, if the arguments ask for one.
flags_of_release() {
  case " $* " in
    *" --release "*) release_flags ;;
  esac
}

# Panic messages contain the paths of cargo's registry, Rust's own sources and this folder. A release must not tell where it was
# built, so those paths are shortened. Debug builds keep them, so that plain `trunk serve` shares its cache with these scripts.
release_flags() {
  local separator cargo_home flags pair sources flag
  report_sizes_of_other_rust
  separator=$(printf '\037')
  cargo_home=${CARGO_HOME:-$HOME/.cargo}
  flags="--remap-path-prefix=$HOME=/builder"
  for pair in "$cargo_home=/cargo" "$(rustc --print sysroot)=/rust" "$PWD=/intertitle"; do
    flags="$flags$separator--remap-path-prefix=$pair"
  done
  for sources in "$cargo_home"/registry/src/*; do
    flags="$flags$separator--remap-path-prefix=$sources=/crates"
  done
  # Gives functions that are called by address addresses that other bytes rarely look like, so that the hook sees which are never called
  # (scripts/finish/optimise.mjs): few other numbers are as high, and the last byte of these, in code, is no common instruction.
  flags="$flags$separator-Clink-arg=--table-base=7680"
  # Optimisations that buy speed with code even where size is asked for: without them every module is 1.7 % smaller (Brotli). LLVM promises none of
  # these names to stay, so a compiler that does not know one compiles without it.
  for pass in disable-lsr disable-licm-promotion disable-machine-licm enable-load-pre=false enable-pre=false max-speculation-depth=0; do
    if rustc "-Cllvm-args=-$pass" --print cfg >/dev/null 2>&1; then
      flags="$flags$separator-Cllvm-args=-$pass"
    else
      say "This Rust does not know LLVM's -$pass: modules may be a little heavier."
    fi
  done
  # A release needs no panic messages, because the trap tells the loader. So the standard library is compiled too, without the
  # texts, locations and formatting of panics: 12 kB less (Brotli) in every module. On the stable compiler those settings need
  # RUSTC_BOOTSTRAP; without the library's sources, or before Rust 1.92, the release is made without them, and is larger.
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

# The limits are of one Rust, and next to what it makes. Another compiles to other sizes, which is no reason to leave whoever wants the files without them.
report_sizes_of_other_rust() {
  local measured
  measured=$(sed -n 's/^ *"rust": "\(.*\)",$/\1/p' scripts/budget.json)
  case "$(rustc --version)" in
    "rustc $measured "*) return ;;
  esac
  say "The limits in scripts/budget.json are for Rust $measured, and this is $(rustc --version): what is over a limit is told, and the build goes on."
  export BUDGET=report
}
