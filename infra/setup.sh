#!/usr/bin/env bash
# Installs what a bare Debian 12 with the .NET 10 SDK and Node.js lacks, and builds.
#   infra/setup.sh         what the program needs
#   infra/setup.sh tests   that, and what its tests and the renderer of samples need
# It may be run again at any time: what is there already is left alone.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-program}
case $purpose in
  program | tests) ;;
  *) echo "setup: '$purpose' is not known; use no argument, or 'tests'." >&2; exit 2 ;;
esac

say() { echo "setup: $*"; }
fail() { echo "setup: $*" >&2; exit 1; }

# What .NET itself asks for; the imaging library, the OCR engine and its language data.
packages=(ca-certificates libicu72 libssl3 libstdc++6 tzdata liblept5 libtesseract5 tesseract-ocr-eng tesseract-ocr-jpn)
if [ "$purpose" = tests ]; then
  # Servers for its tests, promtool, which comes with its server, and what checks the units of systemd.
  packages+=(postgresql rabbitmq-server prometheus systemd)
  # A browser and Japanese fonts to render receipts with.
  packages+=(chromium-headless-shell fonts-dotgothic16 fonts-ipaexfont fonts-ipafont fonts-konatu fonts-morisawa-bizud-mincho fonts-mplus fonts-noto-cjk
    fonts-takao fonts-vlgothic)
fi

require_tools() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing: install it, so that 'dotnet --version' says 10.0.4xx."
  command -v npm >/dev/null || fail "Node.js with npm is missing: install Node.js 20 or newer."
}

missing_packages() {
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

# Asked only after the packages are there: without ICU, dotnet does not start.
require_sdk() {
  local answer
  answer=$(dotnet --version 2>&1) || fail "the .NET SDK that global.json asks for does not start: $answer"
}

install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages)
  if [ ${#missing[@]} -eq 0 ]; then
    say "Debian packages: all there"
    return
  fi

  command -v apt-get >/dev/null || fail "this is no Debian; install what these Debian packages hold, then run again: ${missing[*]}"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "not root and no sudo; have these Debian packages installed, then run again: ${missing[*]}"
    as_root=(sudo)
  fi

  say "Debian packages: installing ${missing[*]}"
  local log
  log=$(mktemp)
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
  if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get could not install ${missing[*]}; its last words are above."
  fi
  rm -f "$log"
}

# The text detector and what the pages are made of come from npm; the tests need more than the program does.
install_node_modules() {
  local stamp=node_modules/.package-lock.json options=()
  if [ -e "$stamp" ] && ! [ package-lock.json -nt "$stamp" ] && { [ "$purpose" = program ] || [ -e node_modules/azurite ]; }; then
    say "npm packages: all there"
    return
  fi

  [ "$purpose" = tests ] || options=(--omit=dev)
  say "npm packages: installing from the lock file"
  npm ci "${options[@]}" --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
  touch "$stamp"
}

build() {
  local target=$1
  say "building $target"
  local log
  log=$(mktemp)
  if ! { dotnet restore "$target" --locked-mode -v quiet && dotnet build "$target" -c Release --no-restore -v quiet -nologo; } >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "$target could not be built; the errors are above."
  fi
  rm -f "$log"
}

require_tools
install_packages
require_sdk
install_node_modules
if [ "$purpose" = tests ]; then
  build GiftDigi.Receipts.sln
else
  build src/GiftDigi.Receipts.Worker/GiftDigi.Receipts.Worker.csproj
fi
say "done"
