"""Trains the recogniser: train.py --work DIR (--published MODEL.onnx --keys KEYS.txt | --exported MODEL.onnx) [--stages head=28672,upper=81920,settle=196608]

Stages, counted in lines: `head` trains neck and head on the published features, `upper` also the upper nine blocks (the lower five cost as
much and see only strokes), `whole` everything, `settle` is `upper` with a lower rate that falls to nothing. Every line is new. It may be stopped at
any time and goes on from DIR/checkpoint.pt when started again; DIR/STAGE.pt is kept at each stage's end, so that a stage can be prolonged
later. DIR/log.jsonl has loss and test error (rendered lines in unseen fonts).
"""
import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

import characters
from network import Recogniser, load_exported, load_published, transfer_head
from shards import Shard, ShardStream

SHARD = 4096
PIXELS = 64 * 320  # columns of a batch
# Rates of the backbone and of neck and head. The backbone has no norms left that would forgive a large step.
RATES = {"head": (0.0, 2e-3), "upper": (1.2e-4, 8e-4), "whole": (1e-4, 6e-4), "settle": (6e-5, 4e-4)}
FROZEN = {"head": 14, "upper": 5, "whole": 0, "settle": 5}  # blocks of the backbone that do not learn
WARM_UP = {"head": 9600, "upper": 16384, "whole": 16384, "settle": 2048}  # lines
WORST_RISE = 1.6  # a shard whose loss is so many times that of the one before stops the training
AVERAGE = 0.996
TEST_LINES = 1500
DEPTHWISE_EVERY = 4  # steps: the gradient of the depthwise kernels costs as much as all others together
OWN_SHARE = 0.25  # own lines beside each shard of rendered ones, so that nothing rendered is forgotten


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def greedy(logits, known):
    for steps in logits.argmax(-1).tolist():
        text, before = [], 0
        for step in steps:
            if step and step != before:
                text.append(known[step - 1])
            before = step
        yield "".join(text)


@torch.no_grad()
def test(network, shard, known):
    """Character error, exact lines, and character error by kind."""
    network.eval()
    errors, lengths, exact = {}, {}, {}
    order = np.argsort(shard.widths)
    for start in range(0, len(order), 32):
        part = [int(i) for i in order[start:start + 32]]
        logits = network(torch.from_numpy(shard.pad(part)).contiguous(memory_format=torch.channels_last))
        for i, text in zip(part, greedy(logits, known)):
            kind, label = shard.kinds[i], shard.labels[i]
            errors[kind] = errors.get(kind, 0) + edit_distance(text.strip(), label)
            lengths[kind] = lengths.get(kind, 0) + len(label)
            exact.setdefault(kind, []).append(text.strip() == label)
    network.train()
    flat = [hit for hits in exact.values() for hit in hits]
    return {"error": round(sum(errors.values()) / sum(lengths.values()), 4), "exact": round(sum(flat) / len(flat), 4),
            "kinds": {kind: [round(errors[kind] / lengths[kind], 4), round(sum(exact[kind]) / len(exact[kind]), 3)] for kind in sorted(errors)}}


class Training:
    def __init__(self, options):
        self.options, self.work = options, Path(options.work)
        self.work.mkdir(parents=True, exist_ok=True)
        self.stages = [(name, int(lines)) for name, lines in (stage.split("=") for stage in options.stages.split(","))]
        self.known = characters.read()
        self.index = {c: i + 1 for i, c in enumerate(self.known)}
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self.network = Recogniser(len(self.known) + 1)
        if options.exported:
            load_exported(self.network, options.exported)
        else:
            weight, bias = load_published(self.network, options.published)
            keys = Path(options.keys).read_text(encoding="utf-8").split("\n")[:weight.shape[1] - 2] + [" "]
            transfer_head(self.network, self.known, keys, weight, bias)
        self.network.to(memory_format=torch.channels_last)
        self.backbone = [p for part in (self.network.stem, self.network.blocks) for p in part.parameters()] + [self.network.last_shift]
        own = {id(p) for p in self.backbone}
        rest = [p for p in self.network.parameters() if id(p) not in own]
        self.optimiser = torch.optim.AdamW([{"params": self.backbone}, {"params": rest}], lr=1e-3, weight_decay=0.01)
        self.depthwise = [p for block in self.network.blocks for p in block.depthwise.parameters()]
        self.average = {name: value.clone() for name, value in self.network.state_dict().items()}
        self.done, self.step, self.shards, self.loss = 0, 0, 0, float("inf")
        self.resume()

    def resume(self):
        file = self.work / "checkpoint.pt"
        if file.exists():
            state = torch.load(file)
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.average, self.done, self.step, self.shards = state["average"], state["done"], state["step"], state["shards"]
            print(f"going on after {self.done} lines", flush=True)

    def save(self, name="checkpoint.pt"):
        state = {"network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(), "average": self.average, "done": self.done, "step": self.step, "shards": self.shards}
        partial = self.work / (name + ".partial")
        torch.save(state, partial)
        partial.replace(self.work / name)

    def stage(self):
        """(name, lines done in it, lines of it), or None when all are done."""
        before = 0
        for name, lines in self.stages:
            if self.done < before + lines:
                return name, self.done - before, lines
            before += lines
        return None

    def rates(self, name, into, lines):
        share = min(1.0, (into + 64) / WARM_UP[name])
        if name == "head":
            share *= 1 - 0.6 * into / lines
        if name == "settle":
            share *= max(0.01, 1 - into / lines)
        return [rate * share for rate in RATES[name]]

    def learn(self, shard, indices, stage):
        name, into, lines = stage
        for parameter in self.depthwise:
            parameter.requires_grad_(self.step % DEPTHWISE_EVERY == 0)
        x = torch.from_numpy(shard.pad(indices)).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            features = self.network.features(x, FROZEN[name])
        # Steps first, as the loss wants them: the logits are much larger than what they are made of.
        logits = self.network.head(self.network.steps(features.float()).transpose(0, 1).contiguous())
        targets = torch.tensor([self.index[c] for i in indices for c in shard.labels[i]])
        sizes = torch.tensor([len(shard.labels[i]) for i in indices])
        steps = torch.full((len(indices),), logits.shape[0], dtype=torch.long)
        loss = F.ctc_loss(F.log_softmax(logits, -1), targets, steps, sizes, zero_infinity=True)
        for group, rate in zip(self.optimiser.param_groups, self.rates(name, into, lines)):
            group["lr"] = rate
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 4.0)
        self.optimiser.step()
        self.step += 1
        keep = min(AVERAGE, self.step / (self.step + 20))
        for key, value in self.network.state_dict().items():
            self.average[key].mul_(keep).add_(value, alpha=1 - keep)
        return loss.item()

    def run(self):
        testing = Shard.render(self.options.seed, TEST_LINES, testing=True)
        own = Shard.of_own(self.options.own) if self.options.own else None
        stream = ShardStream(self.options.seed, self.shards, SHARD)
        start, shown = time.time(), self.done
        while (stage := self.stage()) is not None:
            shard = stream.take()
            self.dice = np.random.default_rng([self.options.seed, self.shards])
            losses = []
            if own is not None:
                shard = shard.with_part_of(own, OWN_SHARE, self.dice)
            for indices in shard.batches(self.dice, PIXELS):
                now = self.stage() or stage
                losses.append(self.learn(shard, indices, now if now[0] == stage[0] else (stage[0], stage[2], stage[2])))
                self.done += len(indices)
            self.shards += 1
            loss = float(np.mean(losses))
            if not loss < WORST_RISE * self.loss:
                raise SystemExit(f"The loss rose from {self.loss:.3f} to {loss:.3f}: lower the rates; checkpoint.pt is from before.")
            self.loss = loss
            self.save()
            after = self.stage()
            self.report(stage[0], losses, time.time() - start, self.done - shown, testing if self.shards % 5 == 0 or after is None else None)
            if after is None or after[0] != stage[0]:
                self.save(f"{stage[0]}.pt")
        stream.close()

    def report(self, stage, losses, seconds, lines, testing):
        entry = {"stage": stage, "lines": self.done, "step": self.step, "loss": round(float(np.mean(losses)), 4), "linesPerSecond": round(lines / seconds, 1)}
        if testing is not None:
            averaged = Recogniser(len(self.known) + 1).to(memory_format=torch.channels_last)
            averaged.load_state_dict(self.average)
            entry["test"] = test(averaged, testing, self.known)
        with open(self.work / "log.jsonl", "a", encoding="utf-8") as log:
            log.write(json.dumps(entry, ensure_ascii=False) + "\n")
        print(json.dumps(entry, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", required=True)
    parser.add_argument("--published", help="the published recogniser, to begin from")
    parser.add_argument("--keys", help="its dictionary")
    parser.add_argument("--exported", help="a model that export.py wrote, to begin from instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--own", type=Path, help="a folder of one's own lines, made by cut.py and labelled")
    parser.add_argument("--stages", default="head=28672,upper=81920,settle=196608")
    Training(parser.parse_args()).run()
