#!/usr/bin/env bash
# Azurite, which stands in for Azure Blob Storage, on loopback, for development and tests:
#   infra/local/azurite.sh start [FOLDER [PORT]]    starts it where it does not run yet, and prints its connection string
#   infra/local/azurite.sh url   [FOLDER]           prints that again
#   infra/local/azurite.sh stop  [FOLDER]           stops it; what it keeps stays in FOLDER
# FOLDER is artifacts/azurite unless given. PORT is the one it had before in FOLDER, or else a free one.
set -euo pipefail
cd "$(dirname "$0")/../.."

verb=${1:-}
folder=${2:-artifacts/azurite}
program=node_modules/azurite/dist/src/blob/main.js
account=receipts

fail() { echo "azurite: $*" >&2; exit 1; }

# One that was killed and that nobody has asked after yet still has its number.
is_running() { [ -s "$folder/pid" ] && kill -0 "$(cat "$folder/pid")" 2>/dev/null && ! grep -qs '^State:.Z' "/proc/$(cat "$folder/pid")/status"; }

# Only what is asked for is started: a port that is given, the one from before, or any that is free.
choose_port() {
  if [ -n "$1" ]; then
    echo "$1"
  elif [ -s "$folder/port" ]; then
    cat "$folder/port"
  else
    node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
  fi
}

answers() { node -e 'require("net").connect(+process.argv[1], "127.0.0.1").on("connect", () => process.exit(0)).on("error", () => process.exit(1));' "$1"; }

start() {
  is_running && return
  [ -e "$program" ] || fail "its npm package is missing: run infra/setup.sh tests."
  mkdir -p "$folder"
  chmod 700 "$folder"
  local port
  port=$(choose_port "$1")
  [ -s "$folder/key" ] || head -c 32 /dev/urandom | base64 -w 0 >"$folder/key"
  AZURITE_ACCOUNTS="$account:$(cat "$folder/key")" setsid node "$program" --disableTelemetry --silent --location "$folder/data" \
    --blobHost 127.0.0.1 --blobPort "$port" >"$folder/log" 2>&1 </dev/null &
  echo $! >"$folder/pid"
  echo "$port" >"$folder/port"
  for _ in $(seq 300); do
    is_running || fail "it ended at once; its last words: $(tail -n 3 "$folder/log")"
    answers "$port" && return
    sleep 0.2
  done
  fail "it does not answer on port $port."
}

stop() {
  is_running || return 0
  local pid
  pid=$(cat "$folder/pid")
  kill "$pid"
  for _ in $(seq 100); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  rm -f "$folder/pid"
}

url() {
  is_running || fail "it does not run; start it first."
  echo "DefaultEndpointsProtocol=http;AccountName=$account;AccountKey=$(cat "$folder/key");BlobEndpoint=http://127.0.0.1:$(cat "$folder/port")/$account;"
}

case $verb in
  start) start "${3:-}"; url ;;
  stop) stop ;;
  url) url ;;
  *) echo "azurite: '$verb' is not known; use start, stop or url." >&2; exit 2 ;;
esac
