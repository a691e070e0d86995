"""Writes a checkpoint as the model of the program: export.py CHECKPOINT.pt MODELS_DIR CHECK.json

MODELS_DIR gets forgery-localiser.onnx, and its checksum in SHA256SUMS. CHECK.json gets windows drawn by chance and what torch says of them, which a test of
the program compares with what ONNX Runtime says.
"""
import base64
import hashlib
import json
import sys
import warnings
from pathlib import Path

import numpy as np
import torch
from torch import nn

from network import Localiser
from windows import SIDE

MODEL = "forgery-localiser.onnx"


class OfOnePhoto(nn.Module):
    """(windows, side, side) → logits (windows): the program asks about one photo at a time."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, windows):
        return self.network(windows[None])[0]


def export(network, target):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(OfOnePhoto(network).eval(), torch.zeros(7, SIDE, SIDE), str(target), opset_version=14, input_names=["windows"], output_names=["logits"],
                          dynamic_axes={"windows": {0: "windows"}, "logits": {0: "windows"}})


@torch.no_grad()
def check(network):
    """Noise of several strengths with strokes on it."""
    random = np.random.default_rng(7)
    windows = np.stack([np.clip(random.normal(200, 1 + k, (SIDE, SIDE)), 0, 255) for k in range(6)]).astype(np.uint8)
    for k, window in enumerate(windows):
        window[10 + k:14 + 2 * k, 8:30 + k] = 60 + 10 * k
    logits = network(torch.from_numpy(windows.astype(np.float32))[None])[0]
    return {"side": SIDE, "windows": [base64.b64encode(window.tobytes()).decode() for window in windows], "logits": [round(x, 4) for x in logits.tolist()]}


def pin(models):
    """Renews the checksum; those of other models stay."""
    sums = models / "SHA256SUMS"
    others = [row for row in sums.read_text().splitlines() if row.split()[1] != MODEL] if sums.exists() else []
    own = f"{hashlib.sha256((models / MODEL).read_bytes()).hexdigest()}  {MODEL}"
    sums.write_text("".join(row + "\n" for row in sorted([*others, own], key=lambda row: row.split()[1])))


if __name__ == "__main__":
    checkpoint, models, expected = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    network = Localiser().eval()
    network.load_state_dict(torch.load(checkpoint))
    export(network, models / MODEL)
    pin(models)
    expected.write_text(json.dumps(check(network)) + "\n")
    print(f"{models / MODEL}: {(models / MODEL).stat().st_size:,} bytes")
