# Sourced by the other scripts: the way they speak, stop, and find the tools of this repository.
# Must not install or build anything. Works with the bash 3.2 of macOS.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The repository's own tools win over others on the PATH; both come before cargo's, which a shell may not know yet.
export PATH="$PWD/.tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

export TRUNK_SKIP_VERSION_CHECK=true

say() { printf '%s\n' "$*"; }

# One step of a script, as it starts.
step() { printf '\n==> %s\n' "$*"; }

# Stops with the one thing to do. The first argument says what is wrong, the second what to do about it.
fail() {
  printf '\nerror: %s\n' "$1" >&2
  printf '  do: %s\n' "$2" >&2
  exit 1
}

# Runs a command up to three times, with a pause that grows: what a network refuses once it often gives a moment later.
again() {
  local pause
  for pause in 5 20; do
    "$@" && return
    say "That failed; trying again in $pause s."
    sleep "$pause"
  done
  "$@"
}

has() { command -v "$1" >/dev/null 2>&1; }

# Where cargo puts what it builds: CARGO_TARGET_DIR, or what a configuration of cargo's says, or target.
target() { cargo metadata --format-version 1 --no-deps --offline | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'; }

# The version of a crate in Cargo.lock.
locked() { sed -n "/^name = \"$1\"\$/{n;s/^version = \"\\(.*\\)\"\$/\\1/p;}" Cargo.lock; }
