#!/usr/bin/env bash
# Sets up, takes the 24 samples through the whole program, and prints their verdicts. With --serve it goes on working.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
"$root/infra/setup.sh"
exec "$root/artifacts/bin/GiftDigi.Receipts.Worker/release/receipts" demo --samples "$root/samples" "$@"
