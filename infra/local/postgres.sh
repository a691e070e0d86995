#!/usr/bin/env bash
# A PostgreSQL server of one's own for development and tests: on loopback only, with its data below artifacts/.
#   infra/local/postgres.sh start   starts it (and makes it, the first time)
#   infra/local/postgres.sh url     prints the connection string for RECEIPTS_Storage__Postgres
#   infra/local/postgres.sh stop    stops it; its data stays. 'stop --remove' removes it as well
# RECEIPTS_LOCAL_POSTGRES_FOLDER   another folder for its data
# RECEIPTS_LOCAL_POSTGRES_PORT     a certain port; otherwise the first free one from 5544
# RECEIPTS_LOCAL_POSTGRES_FSYNC    'off' for tests: quicker, and the data need not outlive a crash of this machine
set -euo pipefail
cd "$(dirname "$0")/../.."

folder=$(realpath -m "${RECEIPTS_LOCAL_POSTGRES_FOLDER:-artifacts/local/postgres}")
role=receipts

say() { echo "postgres: $*" >&2; }
fail() { say "$*"; exit 1; }

# The server refuses to run as root; Debian's package comes with an account for it.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"
  else
    "$@"
  fi
}

programs() {
  local versions=(/usr/lib/postgresql/*/bin)
  [ -x "${versions[-1]}/initdb" ] || return 1
  echo "${versions[-1]}"
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port=${RECEIPTS_LOCAL_POSTGRES_PORT:-5544}
  if [ -z "${RECEIPTS_LOCAL_POSTGRES_PORT:-}" ]; then
    while ! is_free "$port"; do port=$((port + 1)); done
  fi
  is_free "$port" || fail "port $port is taken; set RECEIPTS_LOCAL_POSTGRES_PORT to another one."
  echo "$port"
}

# One that was killed may linger as a number that nobody has asked after yet, which pg_ctl takes for a server.
is_running() {
  [ -e "$folder/data/postmaster.pid" ] || return 1
  ! grep -qs '^State:.Z' "/proc/$(head -n 1 "$folder/data/postmaster.pid")/status" && as_server "$bin/pg_ctl" -D "$folder/data" status >/dev/null
}

make() {
  say "making the data folder $folder"
  mkdir -p "$folder"
  (umask 077 && head -c 24 /dev/urandom | base64 | tr '+/' 'ab' >"$folder/password")
  [ "$(id -u)" -ne 0 ] || chown -R postgres:postgres "$folder"
  as_server test -r "$folder/password" || fail "the account postgres cannot get to $folder; set RECEIPTS_LOCAL_POSTGRES_FOLDER to another folder."
  as_server "$bin/initdb" -D "$folder/data" -U "$role" --pwfile="$folder/password" --auth=scram-sha-256 -E UTF8 --locale=C.UTF-8 >"$folder/initdb.log" 2>&1 \
    || { cat "$folder/initdb.log" >&2; fail "initdb failed; its words are above."; }
}

start() {
  bin=$(programs) || fail "PostgreSQL is missing: 'infra/setup.sh tests' installs it."
  if is_running; then
    say "running already"
    return
  fi
  [ -e "$folder/data/PG_VERSION" ] || make
  local port
  port=$(free_port)
  echo "$port" >"$folder/port"
  as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 -o \
    "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c fsync=${RECEIPTS_LOCAL_POSTGRES_FSYNC:-on}" start >/dev/null \
    || { tail -n 20 "$folder/server.log" >&2; fail "the server did not start; its last words are above."; }
  say "running on 127.0.0.1:$port"
}

stop() {
  if bin=$(programs) && is_running; then
    as_server "$bin/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null
    say "stopped"
  fi
  [ "${1:-}" != --remove ] || rm -rf "$folder"
}

url() {
  [ -e "$folder/port" ] || fail "it was never started: infra/local/postgres.sh start"
  echo "Host=127.0.0.1;Port=$(cat "$folder/port");Username=$role;Password=$(cat "$folder/password");Database=postgres"
}

case "${1:-}" in
  start | url) "$1" ;;
  stop) stop "${2:-}" ;;
  *) echo "usage: infra/local/postgres.sh start | url | stop [--remove]" >&2; exit 2 ;;
esac
