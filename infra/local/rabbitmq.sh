#!/usr/bin/env bash
# A RabbitMQ server of one's own on loopback, for development and tests; Debian's package rabbitmq-server is needed.
#   infra/local/rabbitmq.sh start [FOLDER [PORT]]   starts it unless it runs, and prints its address
#   infra/local/rabbitmq.sh stop [FOLDER]           stops it; what it holds stays in FOLDER
#   infra/local/rabbitmq.sh url [FOLDER]            prints its address
#   infra/local/rabbitmq.sh ctl FOLDER COMMAND…     runs rabbitmqctl on it
# FOLDER is artifacts/local/rabbitmq where it is not given, PORT a free one; the two ports after it are taken as well.
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=/usr/lib/rabbitmq/bin
patience=90

fail() { echo "rabbitmq: $*" >&2; exit 1; }

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

find_port() {
  local port
  for _ in {1..50}; do
    port=$((20000 + RANDOM % 10000))
    if is_free "$port" && is_free $((port + 1)) && is_free $((port + 2)); then
      echo "$port"
      return
    fi
  done
  fail "found no free port between 20000 and 30000."
}

# The tools and the server must agree on all of this; the machine's own configuration plays no part.
in_environment() {
  local port
  port=$(cat "$folder/port")
  env -i PATH="$bin:/usr/bin:/bin" LANG=C.UTF-8 HOME="$folder/home" \
    RABBITMQ_NODENAME="receipts$port@localhost" RABBITMQ_MNESIA_BASE="$folder/mnesia" RABBITMQ_LOG_BASE="$folder/log" \
    RABBITMQ_CONFIG_FILE="$folder/rabbitmq.conf" RABBITMQ_ENABLED_PLUGINS_FILE="$folder/enabled_plugins" \
    RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_PID_FILE="$folder/pid" \
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT=$((port + 1)) RABBITMQ_DIST_PORT=$((port + 2)) \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +S 2:2" \
    "$@"
}

configure() {
  mkdir -p "$folder"/{mnesia,log,home}
  echo "$1" >"$folder/port"
  printf '[].\n' >"$folder/enabled_plugins"
  cat >"$folder/rabbitmq.conf" <<CONF
listeners.tcp.1 = 127.0.0.1:$1
disk_free_limit.absolute = 100MB
log.console = false
CONF
}

# One that was killed and that nobody has asked after yet still has its number.
is_running() { [ -s "$folder/pid" ] && kill -0 "$(cat "$folder/pid")" 2>/dev/null && ! grep -qs '^State:.Z' "/proc/$(cat "$folder/pid")/status"; }

address() { [ -s "$folder/port" ] || fail "nothing was started in $folder."; echo "amqp://guest:guest@127.0.0.1:$(cat "$folder/port")/"; }

start() {
  [ -x "$bin/rabbitmq-server" ] || fail "the server is missing: install Debian's rabbitmq-server, or run infra/setup.sh tests."
  if ! is_running; then
    # A node keeps its name, which holds its port, with its data.
    configure "${2:-$(cat "$folder/port" 2>/dev/null || find_port)}"
    rm -f "$folder/pid"
    in_environment setsid "$bin/rabbitmq-server" </dev/null >"$folder/log/start" 2>&1 &
    if ! in_environment timeout "$patience" "$bin/rabbitmqctl" --quiet wait --timeout "$patience" "$folder/pid" >>"$folder/log/wait" 2>&1; then
      tail -n 20 "$folder/log/start" "$folder/log/wait" >&2
      fail "the server did not start within $patience seconds; its last words are above."
    fi
  fi
  address
}

stop() {
  if is_running; then
    in_environment timeout "$patience" "$bin/rabbitmqctl" --quiet stop "$folder/pid" >/dev/null 2>&1 || kill -KILL "$(cat "$folder/pid")" 2>/dev/null || true
  fi
  [ ! -s "$folder/port" ] || in_environment epmd -kill >/dev/null 2>&1 || true
  rm -f "$folder/pid"
}

verb=${1:-}
folder=${2:-artifacts/local/rabbitmq}
case $folder in /*) ;; *) folder=$PWD/$folder ;; esac
case $verb in
  start) start "$folder" "${3:-}" ;;
  stop) stop ;;
  url) address ;;
  ctl) shift 2; in_environment "$bin/rabbitmqctl" --quiet "$@" ;;
  *) echo "rabbitmq: use start, stop, url or ctl; the first lines of this file say how." >&2; exit 2 ;;
esac
