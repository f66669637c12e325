# Installs what only the checks need: three browsers with their drivers, npm packages, blog engines that write real pages, and a comment server.
# Sourced by scripts/setup after build-tools.sh. Must not be needed to build or serve.

GECKODRIVER_VERSION=0.37.1

test_tools() {
  rust_components
  node_packages
  browsers
  geckodriver_itself
  blog_engines
}

rust_components() {
  # rustup's proxies exist even if the component does not, so the only way to tell is to run them.
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return
  has rustup && again rustup component add rustfmt clippy || fail "rustfmt or clippy is missing" "install them with your system's packages, or Rust from https://rustup.rs"
}

# Chromium, Firefox and WebKitGTK. Debian's packages, or whatever else offers the same commands.
browsers() {
  local missing=()
  has chromium || has chromium-browser || has google-chrome || has chrome || missing+=(chromium)
  has chromedriver || missing+=(chromium-driver)
  has firefox-esr || has firefox || missing+=(firefox-esr)
  has WebKitWebDriver || missing+=(webkit2gtk-driver)
  has Xvfb || missing+=(xvfb)
  [ ${#missing[@]} = 0 ] && return
  system_packages "${missing[@]}" ||
    fail "not installed: ${missing[*]}" "sudo apt-get install ${missing[*]} (elsewhere: the same programs; WebKitGTK runs on Linux; scripts/test --quick needs none of them)"
}

geckodriver_itself() {
  has geckodriver && return
  cargo_tool "" geckodriver "$GECKODRIVER_VERSION" "2 minutes on two cores; a prebuilt one on the PATH is used" --locked
}

# Hugo, Pelican and Isso, in the repository's own Python environment.
blog_engines() {
  local environment=.tools/python wanted=scripts/install/requirements.txt
  cmp -s "$wanted" "$environment/installed.txt" && "$environment/bin/python" -c 'import isso' 2>/dev/null && return
  step "Installing Hugo, Pelican and Isso into $environment (a minute)"
  if ! python3 -c 'import ensurepip' 2>/dev/null; then
    system_packages python3 python3-venv || fail "Python 3 with venv is not installed" "install Python 3.9 or newer from https://www.python.org, then run this again"
  fi
  python3 -m venv --clear "$environment" && again "$environment/bin/pip" install --quiet --requirement "$wanted" ||
    fail "the Python packages could not be installed (pip says why, above)" "check the network, then run this again"
  cp "$wanted" "$environment/installed.txt"
}
