"""Renders test lines into a folder: render.py OUT [--count 5000] [--seed 1] [--training-fonts]

OUT/lines.gray holds the lines side by side, column after column (48 bytes each); OUT/lines.tsv has width, kind and label of each.
"""
import argparse
from pathlib import Path

import numpy as np

from shards import Shard

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--training-fonts", action="store_true")
    options = parser.parse_args()
    shard = Shard.render(options.seed, options.count, testing=not options.training_fonts)
    options.out.mkdir(parents=True, exist_ok=True)
    np.ascontiguousarray(shard.images.T).tofile(options.out / "lines.gray")
    rows = (f"{width}\t{kind}\t{label}\n" for width, kind, label in zip(shard.widths, shard.kinds, shard.labels))
    (options.out / "lines.tsv").write_text("".join(rows), encoding="utf-8")
