#!/usr/bin/env bash
# Makes examples, trains the localiser and puts it into the program: infra/localiser/train.sh [WORK_FOLDER [RECEIPTS [MINUTES]]]
# About two hours on two cores, most of it for examples. It may be stopped while these are made; started again it goes on.
set -euo pipefail
cd "$(dirname "$0")"
root=$PWD/../..
work=${1:-$root/artifacts/localiser}
receipts=${2:-400}
minutes=${3:-70}
../recogniser/setup.sh
dotnet run --project "$root/tests/GiftDigi.Receipts.Benchmarks" -c Release -- edits --samples --count "$receipts" --seed 300 --work "$work/samples"
/usr/bin/python3 gather.py "$work/samples" "$work/windows.npz" 1 "$receipts"
# Memory once taken is kept: fresh pages for every large tensor cost more than the arithmetic on it.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456
ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192 OMP_NUM_THREADS=$(nproc) /usr/bin/python3 -W ignore train.py "$work" "$work/windows.npz" --minutes "$minutes" --tried 24
/usr/bin/python3 export.py "$work/checkpoint.pt" "$root/src/GiftDigi.Receipts.Adapters/Onnx/Models" \
  "$root/tests/GiftDigi.Receipts.Adapters.Tests/Onnx/forgery-localiser.json"
