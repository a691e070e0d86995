"""The network: PP-OCRv4's mobile recogniser (PP-LCNetV3 backbone, SVTR neck, CTC), its fixed scales and norms folded away.

The graph of the published model has after each convolution a learned scalar scale and shift and, in places, a batch norm. With fixed
statistics all of them fold into the convolutions but for one shift before each zero-padded depthwise convolution, which stays.
"""
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

# Output channels, kernel, stride, squeeze-and-excitation of each depthwise separable block.
BLOCKS = ((32, 3, (1, 1), False), (64, 3, (1, 1), False), (64, 3, (1, 1), False), (128, 3, (2, 1), False), (128, 3, (1, 1), False),
          (240, 3, (1, 2), False), (240, 5, (1, 1), False), (240, 5, (1, 1), False), (240, 5, (1, 1), False), (240, 5, (1, 1), False),
          (480, 5, (2, 1), True), (480, 5, (1, 1), True), (480, 5, (2, 1), False), (480, 5, (1, 1), False))
WIDTH_OF_STEP = 8
NECK = 120


class Block(nn.Module):
    def __init__(self, inputs, outputs, kernel, stride, squeezed):
        super().__init__()
        self.depthwise = nn.Conv2d(inputs, inputs, kernel, stride, kernel // 2, groups=inputs)
        self.gate = nn.Sequential(nn.Conv2d(inputs, inputs // 4, 1), nn.ReLU(), nn.Conv2d(inputs // 4, inputs, 1)) if squeezed else None
        self.pointwise = nn.Conv2d(inputs, outputs, 1)
        self.shift = nn.Parameter(torch.zeros(1))
        self.gate_shift = nn.Parameter(torch.zeros(1)) if squeezed else None

    def forward(self, x):
        x = F.hardswish(self.depthwise(x + self.shift.to(x.dtype)))
        if self.gate is not None:
            x = x + self.gate_shift.to(x.dtype)
            x = x * F.hardsigmoid(self.gate(x.mean((2, 3), keepdim=True)))
        return F.hardswish(self.pointwise(x))


class Mixer(nn.Module):
    """A transformer layer over the steps of the line."""

    def __init__(self, heads=8):
        super().__init__()
        self.heads = heads
        self.norm1, self.qkv, self.out = nn.LayerNorm(NECK), nn.Linear(NECK, 3 * NECK), nn.Linear(NECK, NECK)
        self.norm2, self.up, self.down = nn.LayerNorm(NECK), nn.Linear(NECK, 2 * NECK), nn.Linear(2 * NECK, NECK)

    def forward(self, x):
        lines, steps, _ = x.shape
        q, k, v = self.qkv(self.norm1(x)).reshape(lines, steps, 3, self.heads, NECK // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        mixed = ((q * (NECK // self.heads) ** -0.5) @ k.transpose(-1, -2)).softmax(-1) @ v
        x = x + self.out(mixed.transpose(1, 2).reshape(lines, steps, NECK))
        return x + self.down(F.silu(self.up(self.norm2(x))))


class Recogniser(nn.Module):
    """Lines of 3 × 48 × width in -1..1 to logits of steps × classes, one step for WIDTH_OF_STEP pixels; class 0 is the blank."""

    def __init__(self, classes):
        super().__init__()
        self.stem = nn.Conv2d(3, 16, 3, 2, 1)
        channels = (16, *(row[0] for row in BLOCKS))
        self.blocks = nn.ModuleList(Block(channels[i], *row) for i, row in enumerate(BLOCKS))
        self.last_shift = nn.Parameter(torch.zeros(1))
        self.reduce, self.widen = nn.Conv2d(480, 60, (1, 3), padding=(0, 1)), nn.Conv2d(60, NECK, 1)
        self.mixers, self.norm = nn.ModuleList((Mixer(), Mixer())), nn.LayerNorm(NECK, eps=1e-6)
        self.back, self.fuse, self.final = nn.Conv2d(NECK, 480, 1), nn.Conv2d(960, 60, (1, 3), padding=(0, 1)), nn.Conv2d(60, NECK, 1)
        self.head = nn.Linear(NECK, classes)

    def features(self, x, frozen=0):
        """Features of the steps; the stem and the first `frozen` blocks are left as they are."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and frozen == 0):
            x = self.stem(x)
            for block in self.blocks[:frozen]:
                x = block(x)
        for block in self.blocks[frozen:]:
            x = block(x)
        return F.avg_pool2d(x + self.last_shift, (3, 2), (3, 2))

    def steps(self, features):
        x = F.silu(self.widen(F.silu(self.reduce(features)))).squeeze(2).transpose(1, 2)
        for mixer in self.mixers:
            x = mixer(x)
        x = self.norm(x).transpose(1, 2).unsqueeze(2)
        x = torch.cat((features, F.silu(self.back(x))), 1)
        return F.silu(self.final(F.silu(self.fuse(x)))).squeeze(2).transpose(1, 2)

    def forward(self, x):
        return self.head(self.steps(self.features(x)))


class _Published:
    """The published ONNX graph, read for its weights."""

    def __init__(self, path):
        graph = onnx.load(str(path)).graph
        self.values = {n.output[0]: torch.tensor(numpy_helper.to_array(n.attribute[0].t).copy()) for n in graph.node if n.op_type == "Constant"}
        self.nodes = [n for n in graph.node if n.op_type != "Constant"]
        self.users = {}
        for node in self.nodes:
            for name in node.input:
                self.users.setdefault(name, []).append(node)

    def all(self, kind):
        return [n for n in self.nodes if n.op_type == kind]

    def after(self, node, kind):
        return next(n for n in self.users[node.output[0]] if n.op_type == kind)

    def value(self, node):
        return next(self.values[name] for name in node.input if name in self.values)

    def norm(self, convolution):
        """Scale and shift of the batch norm that follows."""
        node = self.after(convolution, "BatchNormalization")
        weight, bias, mean, variance = (self.values[name] for name in node.input[1:5])
        scale = weight / torch.sqrt(variance + next(a.f for a in node.attribute if a.name == "epsilon"))
        return scale, bias - mean * scale

    def affine(self, convolution):
        """Scale, shift and last node of the learned scalars that follow."""
        scale = next(n for n in self.users[convolution.output[0]] if n.op_type == "Mul" and any(name in self.values and self.values[name].ndim == 1 for name in n.input))
        shift = self.after(scale, "Add")
        return self.value(scale), self.value(shift), shift

    def after_hardswish(self, node):
        """Scale and shift of the learned scalars behind the hard swish (written as add, clip, multiply, divide) of node."""
        divided = self.after(self.after(node, "Mul"), "Div")
        scale = self.after(divided, "Mul")
        return self.value(scale), self.value(self.after(scale, "Add"))


def load_published(network, path):
    """Folds the published weights into `network`, all but its head. Returns the published head: weight (inputs × classes), bias."""
    published = _Published(path)
    convolutions = iter(published.all("Conv"))

    def put(layer, node, scale=None, shift=0.0):
        weight = published.values[node.input[1]]
        bias = published.values[node.input[2]] if len(node.input) > 2 else torch.zeros(weight.shape[0])
        scale = torch.ones(weight.shape[0]) if scale is None else scale * torch.ones(weight.shape[0])
        layer.weight.data.copy_(weight * scale.reshape(-1, 1, 1, 1))
        layer.bias.data.copy_(bias * scale + shift)

    node = next(convolutions)
    put(network.stem, node, *published.norm(node))
    scale, shift = torch.ones(1), torch.zeros(1)  # what the layer before left to be applied
    for block in network.blocks:
        node = next(convolutions)
        own_scale, own_shift, tail = published.affine(node)
        put(block.depthwise, node, own_scale, own_shift)
        block.depthwise.weight.data *= scale
        block.shift.data.copy_(shift / scale)
        scale, shift = published.after_hardswish(tail)
        if block.gate is not None:
            block.gate_shift.data.copy_(shift / scale)
            put(block.gate[0], next(convolutions))
            block.gate[0].weight.data *= scale
            put(block.gate[2], next(convolutions))
            shift = torch.zeros(1)
        node = next(convolutions)
        own_scale, own_shift, tail = published.affine(node)
        put(block.pointwise, node, own_scale, own_shift)
        block.pointwise.bias.data += block.pointwise.weight.data.sum((1, 2, 3)) * shift
        block.pointwise.weight.data *= scale
        scale, shift = published.after_hardswish(tail)
    network.last_shift.data.copy_(shift / scale)
    for layer in (network.reduce, network.widen, network.back, network.fuse, network.final):
        node = next(convolutions)
        put(layer, node, *published.norm(node))
    network.reduce.weight.data *= scale
    network.fuse.weight.data[:, :480] *= scale

    products = iter([n for n in published.all("MatMul") if n.input[1] in published.values])
    for mixer in network.mixers:
        for layer in (mixer.qkv, mixer.out, mixer.up, mixer.down):
            node = next(products)
            layer.weight.data.copy_(published.values[node.input[1]].t())
            layer.bias.data.copy_(published.value(published.after(node, "Add")))
    names = sorted((name for name in published.values if name.startswith("layer_norm_") and name.endswith(".w_0")), key=lambda name: int(name[11:-4]))
    for layer, name in zip((network.mixers[0].norm1, network.mixers[0].norm2, network.mixers[1].norm1, network.mixers[1].norm2, network.norm), names, strict=True):
        layer.weight.data.copy_(published.values[name])
        layer.bias.data.copy_(published.values[name.replace(".w_0", ".b_0")])
    head = next(products)
    return published.values[head.input[1]], published.value(published.after(head, "Add"))


# Katakana and marks that the published dictionary lacks begin as the sign that looks like them.
_LOOKS_LIKE = {"¥": "￥", "カ": "力", "ロ": "口", "ニ": "二", "ハ": "八", "エ": "工", "タ": "夕", "ト": "卜", "ー": "一", "ミ": "三", "セ": "七", "チ": "千", "×": "x", "~": "～"}


def transfer_head(network, characters, published_keys, weight, bias):
    """Begins the head with the columns of characters that the published head knows; returns how many those are."""
    index = {c: i + 1 for i, c in enumerate(published_keys)}
    network.head.weight.data.normal_(0, weight.std().item())
    network.head.bias.data.fill_(bias[1:].mean().item())
    network.head.weight.data[0], network.head.bias.data[0] = weight[:, 0], bias[0]
    known = 0
    for i, character in enumerate(characters, 1):
        source = index.get(character, index.get(_LOOKS_LIKE.get(character)))
        if source is not None:
            network.head.weight.data[i], network.head.bias.data[i] = weight[:, source], bias[source]
            known += 1
    return known


def load_exported(network, path):
    """Takes the weights back from a model that export.py wrote, to train it further."""
    graph = onnx.load(str(path)).graph
    values = {tensor.name: torch.tensor(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    state = network.state_dict()
    # The exporter keeps the names of all weights but those of linear layers, which it transposes and leaves in the order of the graph.
    linear = [name + ".weight" for name, layer in network.named_modules() if isinstance(layer, nn.Linear)]
    products = [values[node.input[1]].t() for node in graph.node if node.op_type == "MatMul" and node.input[1] in values]
    values.update(zip(_in_order(linear), products, strict=True))
    missing = [name for name in state if name not in values or values[name].shape != state[name].shape]
    if missing:
        raise ValueError(f"{path} is not a model of this network: {', '.join(missing)} differ.")
    network.load_state_dict({name: values[name] for name in state})


def _in_order(names):
    """Linear layers as they are run: of each mixer qkv, out, up, down, then the head."""
    rank = {"qkv": 0, "out": 1, "up": 2, "down": 3, "head": 4}
    return sorted(names, key=lambda name: (name.startswith("head"), name.split(".")[:-2], rank[name.split(".")[-2]]))
