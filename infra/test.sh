#!/usr/bin/env bash
# Sets up, runs every test suite, and ends with one line: N passed, N failed[, N skipped].
set -euo pipefail
cd "$(dirname "$0")/.."
infra/setup.sh tests

# Only the last suite drives the program as it is delivered; the others need not wait for it.
mkdir -p artifacts/tests
infra/publish.sh artifacts/tests/program >artifacts/tests/publish.log 2>&1 &
publishing=$!
export RECEIPTS_TESTS_PROGRAM=$PWD/artifacts/tests/program/receipts

# Programs that live for seconds gain nothing from being compiled again and again while they run (the number is hexadecimal).
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=500

passed=0 failed=0 skipped=0
output=$(mktemp)
export RECEIPTS_LOCAL_POSTGRES_FOLDER=artifacts/local/tests/postgres RECEIPTS_LOCAL_POSTGRES_FSYNC=off
trap 'rm -f "$output"; infra/local/rabbitmq.sh stop; infra/local/azurite.sh stop; infra/local/postgres.sh stop --remove' EXIT
RECEIPTS_TESTS_RABBITMQ=$(infra/local/rabbitmq.sh start)
RECEIPTS_TESTS_AZURITE=$(infra/local/azurite.sh start)
infra/local/postgres.sh start
RECEIPTS_TESTS_POSTGRES=$(infra/local/postgres.sh url)
export RECEIPTS_TESTS_RABBITMQ RECEIPTS_TESTS_AZURITE RECEIPTS_TESTS_POSTGRES

for project in tests/*.Tests; do
  suite=$(basename "$project")
  if [ "$suite" = GiftDigi.Receipts.Worker.Tests ]; then
    wait "$publishing" || { cat artifacts/tests/publish.log >&2; exit 1; }
  fi

  echo
  echo "== $suite"
  code=0
  "artifacts/bin/$suite/release/$suite" -noLogo -noColor 2>&1 | tee "$output" || code=$?
  # xunit closes with "Total: N, Errors: N, Failed: N, Skipped: N, Not Run: N, Time: …"; what is not run is a part of other tests.
  summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+, Not Run: [0-9]+' "$output" | tail -n 1) || true
  if [ -z "$summary" ]; then
    echo "$suite ended with exit code $code before it could count its tests." >&2
    failed=$((failed + 1))
    continue
  fi

  read -r total errors wrong ignored apart < <(tr -dc '0-9 \n' <<<"${summary//,/ }")
  total=$((total - apart))
  wrong=$((wrong + errors))
  if [ "$wrong" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$total" -eq 0 ]; }; then
    echo "$suite ended with exit code $code after $total tests." >&2
    wrong=1
  fi

  failed=$((failed + wrong))
  skipped=$((skipped + ignored))
  passed=$((passed + (total > wrong + ignored ? total - wrong - ignored : 0)))
done

echo
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
