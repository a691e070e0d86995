"""Writes a checkpoint as the model of the program: export.py CHECKPOINT.pt MODELS_DIR CHECK.json

MODELS_DIR gets line-recogniser.onnx and characters.txt, and their checksums in SHA256SUMS. CHECK.json gets one rendered line and the probabilities that torch computes
for it (the five largest of each step), which a test of the program compares with what ONNX Runtime says.
"""
import base64
import hashlib
import json
import shutil
import sys
import warnings
from pathlib import Path

import numpy as np
import torch

import characters
from network import Recogniser
from shards import Shard

MODEL, LIST = "line-recogniser.onnx", "characters.txt"
CHECK_WIDTHS = range(120, 240)


def load(checkpoint):
    """The averaged weights of a checkpoint, as a network in evaluation mode."""
    network = Recogniser(len(characters.read()) + 1).eval()
    network.load_state_dict(torch.load(checkpoint)["average"])
    return network


def export(network, target):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(network, torch.zeros(2, 3, 48, 320), str(target), opset_version=14, input_names=["x"], output_names=["logits"],
                          dynamic_axes={"x": {0: "lines", 3: "width"}, "logits": {0: "lines", 1: "steps"}})


@torch.no_grad()
def check(network):
    shard = Shard.render(7, 40, testing=True)
    i = next(i for i, width in enumerate(shard.widths) if width in CHECK_WIDTHS)
    pixels = np.ascontiguousarray(np.rint((shard.pad([i])[0, 0] + 1) * 127.5).astype(np.uint8))  # what the test gets: grey where padded, too
    x = torch.from_numpy(pixels.astype(np.float32) / 127.5 - 1).expand(1, 3, -1, -1)
    values, classes = network(x)[0].softmax(-1).topk(5)
    return {"label": shard.labels[i], "width": x.shape[3], "pixels": base64.b64encode(pixels.tobytes()).decode(),
            "steps": [[[c, round(v, 6)] for c, v in zip(cs, vs)] for cs, vs in zip(classes.tolist(), values.tolist())]}


def pin(models):
    """Renews the checksums of both files; those of other models stay."""
    sums = models / "SHA256SUMS"
    others = [row for row in sums.read_text().splitlines() if row.split()[1] not in (MODEL, LIST)] if sums.exists() else []
    own = [f"{hashlib.sha256((models / name).read_bytes()).hexdigest()}  {name}" for name in (MODEL, LIST)]
    sums.write_text("".join(row + "\n" for row in sorted(others + own, key=lambda row: row.split()[1])))


if __name__ == "__main__":
    checkpoint, models, expected = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    torch.set_num_threads(1)
    network = load(checkpoint)
    models.mkdir(parents=True, exist_ok=True)
    export(network, models / MODEL)
    shutil.copy(characters.CHARACTERS, models / LIST)
    pin(models)
    expected.write_text(json.dumps(check(network), ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{models / MODEL}: {(models / MODEL).stat().st_size:,} bytes")
