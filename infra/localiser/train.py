"""Trains the localiser: train.py WORK_DIR SHARD.npz... --minutes N [--from CHECKPOINT] [--tried N]

Each shard is what gather.py made. The last N receipts of each shard (--tried) are kept for trying. WORK_DIR gets checkpoint.pt and log.jsonl.
"""
import argparse
import io
import json
import math
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch.nn import functional

from network import Localiser

PHOTOS, WINDOWS, MOST_CHANGED = 8, 72, 12
RATE = 2e-3

# How often photos are shown: what was set anew is learnt first, copies and splices last.
SHARES = {None: 1.5, 0: 0.6, 1: 1.3, 2: 1.5, 3: 1.0}


class Photos:
    """The windows of photos in memory."""

    def __init__(self, shards, is_tried, tried):
        self.parts = []
        for path in shards:
            shard = np.load(path)
            photos = [json.loads(str(photo)) for photo in shard["photos"]]
            edge = max(photo["receipt"] for photo in photos) - tried
            all_windows, all_labels, start = shard["windows"], shard["labels"], 0
            for photo in photos:
                part = slice(start, start + photo["count"])
                start += photo["count"]
                if (photo["receipt"] > edge) == is_tried:
                    self.parts.append((all_windows[part], all_labels[part], photo))

        shares = np.array([SHARES[photo["plan"] and photo["plan"]["kind"]] for _, _, photo in self.parts])
        self.shares = shares / shares.sum()

    def draw(self, random):
        chosen = random.choice(len(self.parts), PHOTOS, p=self.shares)
        tones, labels = zip(*(self.sample(*self.parts[i][:2], random) for i in chosen))
        return torch.from_numpy(np.stack(tones)).float(), torch.from_numpy(np.stack(labels)).float()

    @staticmethod
    def sample(tones, labels, random):
        """Windows of one photo, mirrored and turned alike, in another light."""
        changed = random.permutation(np.flatnonzero(labels == 1))[:MOST_CHANGED]
        others = random.permutation(np.flatnonzero(labels != 1))
        chosen = np.concatenate([changed, others])[:WINDOWS]
        chosen = np.concatenate([chosen, random.choice(chosen, WINDOWS - len(chosen))]) if len(chosen) < WINDOWS else chosen
        picked = tones[chosen].astype(np.float32)
        if random.random() < 0.4:
            picked = np.rot90(picked, random.integers(1, 4), (1, 2))
        if random.random() < 0.4:
            picked = picked[:, :, ::-1]
        return developed(np.ascontiguousarray(picked), random), labels[chosen]


def developed(tones, random):
    """What a phone, a messenger or a scanner's program does to a whole photo: light, sharpness, noise, another compression."""
    if random.random() < 0.5:
        tones = (tones - 128) * random.uniform(0.7, 1.2) + 128 + random.uniform(-30, 30)
    if random.random() < 0.3:
        soft = mean_of_three(mean_of_three(tones, 1), 2)
        tones = tones + random.choice([random.uniform(0.3, 1.2), -random.uniform(0.2, 0.8)]) * (tones - soft)
    if random.random() < 0.2:
        tones = tones + random.normal(0, random.uniform(0.5, 3), tones.shape)
    tones = np.clip(tones, 0, 255)
    return saved_again(tones, int(random.integers(50, 96))) if random.random() < 0.35 else tones.astype(np.float32)


def mean_of_three(tones, axis):
    padded = np.pad(tones, [(1, 1) if at == axis else (0, 0) for at in range(3)], mode="edge")
    length = tones.shape[axis]
    return sum(padded.take(range(k, k + length), axis) for k in range(3)) / 3


def saved_again(tones, quality):
    """All windows in one strip: they begin and end with blocks, so that each is compressed as it would be in its photo."""
    strip, file = np.rint(tones).astype(np.uint8).reshape(-1, tones.shape[2]), io.BytesIO()
    Image.fromarray(strip).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file)).reshape(tones.shape).astype(np.float32)


def loss_of(logits, labels):
    known = labels >= 0
    return functional.binary_cross_entropy_with_logits(logits[known], labels[known], pos_weight=torch.tensor(2.0))


@torch.no_grad()
def tried(network, photos):
    """Scores of photos: the mean of the two highest logits."""
    network.eval()
    scores = []
    for tones, labels, photo in photos.parts:
        logits = network(torch.from_numpy(tones).float()[None])[0]
        scores.append((float(logits.topk(2).values.mean()), photo))
    network.train()
    return scores


def report(scores):
    honest = sorted(score for score, photo in scores if photo["plan"] is None)
    bars = [honest[-1], honest[int(len(honest) * 0.95)]]
    found = {}
    for score, photo in scores:
        if photo["plan"] is not None:
            found.setdefault(f"{photo['plan']['kind']}{'c' if photo['plan']['isCareful'] else ''}", []).append(score)
    return {"honest": [round(h, 2) for h in honest[-4:]], "found": {kind: [len(s)] + [round(sum(x > bar for x in s) / len(s), 2) for bar in bars] for kind, s in sorted(found.items())}}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work", type=Path)
    parser.add_argument("shards", nargs="+")
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--start")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--tried", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    random = np.random.default_rng(options.seed)
    learnt, kept = Photos(options.shards, False, options.tried), Photos(options.shards, True, options.tried)
    print(len(learnt.parts), "photos to learn from,", len(kept.parts), "to try on", flush=True)
    network = Localiser()
    if options.start:
        network.load_state_dict(torch.load(options.start))
    optimiser = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=1e-3)
    begin, step, losses, noted = time.time(), 0, [], 0
    while (part := (time.time() - begin) / (60 * options.minutes)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = options.rate * min(1, (step + 1) / 50) * (0.5 + 0.5 * math.cos(math.pi * part))
        tones, labels = learnt.draw(random)
        loss = loss_of(network(tones), labels)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        step += 1
        if part * 12 > noted + 1:
            noted += 1
            note(options.work, network, step, losses, kept)
            losses = []
    note(options.work, network, step, losses, kept)


def note(work, network, step, losses, kept):
    torch.save(network.state_dict(), work / "checkpoint.pt")
    row = json.dumps({"step": step, "loss": round(float(np.mean(losses)), 4), **report(tried(network, kept))})
    print(row, flush=True)
    with open(work / "log.jsonl", "a") as log:
        log.write(row + "\n")


if __name__ == "__main__":
    main()
