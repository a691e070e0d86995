"""Cuts windows out of what `edits --samples` made: gather.py SAMPLES_DIR TARGET.npz FIRST LAST

FIRST and LAST are numbers of receipts. Of each photo, all windows that an edit changed and others at random.
"""
import json
import sys
from pathlib import Path

import numpy as np

import windows

KEPT = 160
FEWEST_CHANGED = 2
INNER = 1


def labels(changed, corners):
    """For each window: 1 when its inner blocks were changed, -1 when only its edge was, 0 when none was."""
    blocks = set(map(tuple, changed))
    side = windows.SIDE // windows.BLOCK
    found = []
    for x, y in corners:
        column, row = x // windows.BLOCK, y // windows.BLOCK
        counts = [0, 0]
        for dy in range(side):
            for dx in range(side):
                inner = INNER <= dx < side - INNER and INNER <= dy < side - INNER
                counts[inner] += (column + dx, row + dy) in blocks
        found.append(1 if counts[1] >= FEWEST_CHANGED else -1 if sum(counts) else 0)
    return np.array(found, np.int8)


def main(folder, target, first, last):
    random = np.random.default_rng(first)
    parts, marks, photos = [], [], []
    for line in open(folder / "samples.jsonl"):
        sample = json.loads(line)
        if not first <= sample["receipt"] <= last:
            continue
        pixels = windows.gray(folder / sample["file"])
        words = [(word["x"], word["y"], word["width"], word["height"]) for word in sample["words"]]
        corners = windows.places(words, pixels.shape[::-1])
        if len(corners) < 8:
            continue
        changed = [(block["item1"], block["item2"]) for block in sample["changed"]]
        mark = labels(changed, corners)
        order = random.permutation(len(corners))
        order = order[np.argsort(mark[order] == 0, kind="stable")][:KEPT]
        parts.append(windows.cut(pixels, [corners[i] for i in order]))
        marks.append(mark[order])
        photos.append(json.dumps({"receipt": sample["receipt"], "plan": sample["plan"], "count": len(order)}))
    np.savez(target, windows=np.concatenate(parts), labels=np.concatenate(marks), photos=np.array(photos))
    print(len(photos), "photos", sum(map(len, marks)), "windows", int(sum((m == 1).sum() for m in marks)), "changed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
