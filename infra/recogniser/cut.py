"""Cuts lines out of one's own photos, to be labelled and trained on: receipts read --lines PHOTO... | cut.py OUT

OUT gets one PNG a line, 48 pixels high, and labels.tsv (file, text as read, to be corrected by a person; delete a row to leave the line out).
Afterwards: train.py ... --own OUT. The photos and labels stay where they are: nothing of them is copied elsewhere.
"""
import json
import math
import sys
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from lines import HEIGHT, MAX_WIDTH


def cut(photo, box, degrees):
    """The line of an upright bounding box and an angle, levelled; None when it is too small or too wide for training."""
    x, y, width, height = box
    angle = math.radians(degrees)
    sine, cosine = abs(math.sin(angle)), math.cos(angle)
    long, across = (width * cosine - height * sine) / math.cos(2 * angle), (height * cosine - width * sine) / math.cos(2 * angle)
    if long < 4 or across < 4 or round(long * HEIGHT / across) > MAX_WIDTH:
        return None
    columns = max(12, round(long * HEIGHT / across))
    centre = np.array((x + width / 2, y + height / 2))
    along, down = np.array((math.cos(angle), math.sin(angle))) * long / 2, np.array((-math.sin(angle), math.cos(angle))) * across / 2
    corners = np.array((centre - along - down, centre + along - down, centre - along + down), np.float32)
    matrix = cv2.getAffineTransform(corners, np.array(((0, 0), (columns, 0), (0, HEIGHT)), np.float32))
    return cv2.warpAffine(photo, matrix, (columns, HEIGHT), flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    rows = []
    for report in map(json.loads, sys.stdin):
        if "error" in report:
            print(f"{report['file']} has no lines: {report['error']['message']}", file=sys.stderr)
            continue
        photo = np.asarray(ImageOps.exif_transpose(Image.open(report["file"])).convert("L"))
        for line in report["lines"]:
            image = cut(photo, line["box"], line["angle"])
            if image is not None:
                name = f"{len(rows):06d}.png"
                cv2.imwrite(str(out / name), image)
                rows.append(f"{name}\t{line['text']}\n")
    (out / "labels.tsv").write_text("".join(rows), encoding="utf-8")
    print(f"{len(rows)} lines in {out}: correct the texts in labels.tsv, then train with --own {out}", file=sys.stderr)
