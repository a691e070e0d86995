"""The localiser: says of each window of a photo whether it was changed, by how it differs from the others of the same photo."""
import torch
from torch import nn
from torch.nn import functional

CLIP = 6.0
WIDTH = 64
HEADS = 4


class Encoder(nn.Module):
    """What one window looks like: its print, and the fine grain that clipping leaves of it."""

    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(3, 16, 5, stride=2, padding=2, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
            nn.Conv2d(16, 32, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(32), nn.ReLU(),
            nn.Conv2d(32, 32, 3, padding=1, bias=False), nn.BatchNorm2d(32), nn.ReLU(),
            nn.Conv2d(32, 64, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(64), nn.ReLU())
        self.out = nn.Linear(3 * 64, WIDTH)

    def forward(self, tones):
        """(windows, side, side) of 0 to 255 → (windows, WIDTH)."""
        x = tones[:, None]
        near = functional.avg_pool2d(functional.pad(x, (1, 1, 1, 1), mode="replicate"), 3, 1)
        wide = functional.avg_pool2d(functional.pad(x, (3, 3, 3, 3), mode="replicate"), 7, 1)
        planes = torch.cat([(x - 128) / 64, (x - near).clamp(-CLIP, CLIP) / 2, (x - wide).clamp(-3 * CLIP, 3 * CLIP) / 6], 1)
        features = self.layers(planes)
        mean = features.mean((2, 3))
        spread = ((features - mean[:, :, None, None]) ** 2).mean((2, 3)).add(1e-4).sqrt()
        return self.out(torch.cat([mean, spread, features.amax((2, 3))], 1))


class Localiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = Encoder()
        self.queries, self.keys, self.values = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.judge = nn.Sequential(nn.Linear(6 * WIDTH, WIDTH), nn.ReLU(), nn.Linear(WIDTH, 32), nn.ReLU(), nn.Linear(32, 1))

    def forward(self, tones):
        """(photos, windows, side, side) → logits (photos, windows)."""
        photos, count = tones.shape[:2]
        seen = self.encoder(tones.flatten(0, 1)).reshape(photos, count, WIDTH)
        alike = self.compare(seen)
        mean = seen.mean(1, keepdim=True)
        spread = ((seen - mean) ** 2).mean(1, keepdim=True).add(1e-4).sqrt()
        off = seen - mean
        judged = torch.cat([seen, alike, seen - alike, off, off / spread, spread.expand_as(seen)], -1)
        return self.judge(judged)[..., 0]

    def compare(self, seen):
        """For each window, the mean of the windows that resemble it."""
        split = lambda x: x.reshape(*x.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)
        weights = (split(self.queries(seen)) @ split(self.keys(seen)).transpose(2, 3) / (WIDTH // HEADS) ** 0.5).softmax(-1)
        return (weights @ split(self.values(seen))).transpose(1, 2).flatten(2)
