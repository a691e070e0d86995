"""Writes a checkpoint as the network of the program: export.py CHECKPOINT.pt windows.model CHECK.json

CHECK.json gets windows drawn by chance and what torch says of them, which a test of the program compares.
"""
import base64
import json
import sys
from pathlib import Path

import numpy as np
import torch

from network import Localiser
from windows import SIDE


def folded(convolution, norm):
    """Weights and biases of a convolution with its norm in it."""
    scale = norm.weight / (norm.running_var + norm.eps).sqrt()
    return convolution.weight * scale[:, None, None, None], norm.bias - norm.running_mean * scale


@torch.no_grad()
def tensors(network):
    layers = list(network.encoder.layers)
    for convolution, norm in zip(layers[0::3], layers[1::3]):
        weight, bias = folded(convolution, norm)
        yield weight.permute(2, 3, 1, 0)
        yield bias
    for dense in [network.encoder.out, network.queries, network.keys, network.values, *list(network.judge)[0::2]]:
        yield dense.weight
        yield dense.bias


@torch.no_grad()
def check(network):
    """Noise of several strengths with strokes on it."""
    random = np.random.default_rng(7)
    windows = np.stack([np.clip(random.normal(200, 1 + k, (SIDE, SIDE)), 0, 255) for k in range(6)]).astype(np.uint8)
    for k, window in enumerate(windows):
        window[10 + k:14 + 2 * k, 8:30 + k] = 60 + 10 * k
    logits = network(torch.from_numpy(windows.astype(np.float32))[None])[0]
    return {"side": SIDE, "windows": [base64.b64encode(window.tobytes()).decode() for window in windows], "logits": [round(x, 4) for x in logits.tolist()]}


if __name__ == "__main__":
    network = Localiser().eval()
    network.load_state_dict(torch.load(sys.argv[1]))
    Path(sys.argv[2]).write_bytes(b"".join(tensor.detach().contiguous().numpy().astype("<f2").tobytes() for tensor in tensors(network)))
    Path(sys.argv[3]).write_text(json.dumps(check(network)) + "\n")
