#!/usr/bin/env bash
# PostgreSQL, RabbitMQ and Azurite on loopback, as development and tests need them; infra/setup.sh tests installs them.
#   infra/local.sh start            starts what does not run yet, and prints the three lines that put the program on them:
#                                   set -a; source <(infra/local.sh start); set +a
#   infra/local.sh stop             stops all of them; what they hold stays below artifacts/. 'stop --remove' removes it as well
#   infra/local.sh settings         prints the lines again
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "local: $*" >&2; exit 1; }

settings() {
  printf "RECEIPTS_Storage__Postgres='%s'\n" "$(infra/local/postgres.sh url)"
  printf "RECEIPTS_Queue__RabbitMq='%s'\n" "$(infra/local/rabbitmq.sh url)"
  printf "RECEIPTS_Images__Blobs='%s'\n" "$(infra/local/azurite.sh url)"
}

start() {
  infra/local/postgres.sh start >&2
  infra/local/rabbitmq.sh start >/dev/null
  infra/local/azurite.sh start >/dev/null
  settings
}

# Each is stopped, whatever becomes of the others.
stop() {
  local code=0
  infra/local/azurite.sh stop || code=1
  infra/local/rabbitmq.sh stop || code=1
  infra/local/postgres.sh stop "$@" || code=1
  if [ "${1:-}" = --remove ]; then
    rm -rf artifacts/azurite artifacts/local
  fi
  return $code
}

case ${1:-} in
  start) start ;;
  settings) settings ;;
  stop) shift; stop "$@" ;;
  *) fail "use 'start', 'settings', or 'stop [--remove]'." ;;
esac
