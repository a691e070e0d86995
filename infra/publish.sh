#!/usr/bin/env bash
# Makes the program for another machine: compiled ahead for Linux on x64, with all of .NET, ONNX Runtime and the models that it needs.
#   infra/publish.sh [FOLDER]     FOLDER is artifacts/published where it is not given
# The other machine needs Debian's packages that infra/container/Containerfile names, or what infra/setup.sh installs.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-artifacts/published}
infra/setup.sh
rm -rf "$folder"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! dotnet publish src/GiftDigi.Receipts.Worker -c Release -v quiet -nologo -p:ForOtherMachines=true -o "$folder" >"$log" 2>&1; then
  cat "$log" >&2
  echo "publish: the program could not be published; the errors are above." >&2
  exit 1
fi
echo "publish: $folder/receipts"
