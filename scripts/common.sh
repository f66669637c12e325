# Sourced by the other scripts: how they print, fail, and find the tools of this repository.
# Must not install or build anything, and must work with the bash 3.2 of macOS.

[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@" # started as `sh scripts/…`, where sh is another shell
set -euo pipefail
# Ctrl+C ends the script: bash alone goes on to the next command if the one that was running caught the signal, as npm and cargo's tests do.
trap 'exit 130' INT
# With it, cd would look for our folders elsewhere.
unset CDPATH
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The repository's own tools take precedence over the PATH; cargo's folder comes last, in case it is not on the PATH yet.
export PATH="$PWD/.tools/bin:$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

export TRUNK_SKIP_VERSION_CHECK=true

say() { printf '%s\n' "$*"; }

# Announces a step of a script.
step() { printf '\n==> %s\n' "$*"; }

# Stops the script. The first argument says what is wrong, the second what to do about it.
fail() {
  printf '\nerror: %s\n' "$1" >&2
  printf '  do: %s\n' "$2" >&2
  exit 1
}

# Runs a command up to three times, with growing pauses: network failures are often gone a moment later.
again() {
  local pause
  for pause in 5 20; do
    "$@" && return
    say "That failed; trying again in $pause s."
    sleep "$pause"
  done
  "$@"
}

# A file or folder as the caller named it, from the folder where the caller stands; if they named none, the second one.
named() {
  case "$1" in
    "") printf '%s' "$2" ;;
    /*) printf '%s' "$1" ;;
    *) printf '%s' "$called_from/$1" ;;
  esac
}

has() { command -v "$1" >/dev/null 2>&1; }

# Cargo's target directory, from CARGO_TARGET_DIR, a cargo configuration, or the default.
target() { cargo metadata --format-version 1 --no-deps --offline | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'; }

# The version of a crate in Cargo.lock.
locked() { sed -n "/^name = \"$1\"\$/{n;s/^version = \"\\(.*\\)\"\$/\\1/p;}" Cargo.lock; }
