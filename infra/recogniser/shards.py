"""Rendered lines by the thousand, made in the background while the network trains on the ones before."""
import multiprocessing

import cv2
import numpy as np

import characters
from lines import HEIGHT, LineRenderer, stretch


STEP = 64


def bucket(width):
    """The width that lines of this width are padded to."""
    return max(2 * STEP, -(-int(width) // STEP) * STEP)


class Shard:
    """`count` lines: images side by side in one array, with their labels and kinds."""

    def __init__(self, images, widths, labels, kinds):
        self.images, self.widths, self.labels, self.kinds = images, widths, labels, kinds
        self.starts = np.concatenate(([0], np.cumsum(widths)))

    @staticmethod
    def render(seed, count, testing=False):
        renderer = LineRenderer(seed, testing)
        lines = [next(renderer) for _ in range(count)]
        widths = np.array([line.image.shape[1] for line in lines])
        return Shard(np.hstack([line.image for line in lines]), widths, [line.label for line in lines], [line.kind for line in lines])

    @staticmethod
    def of_own(folder):
        """Lines cut and labelled by hand (cut.py): labels.tsv and one PNG a line."""
        known, images, labels = set(characters.read()), [], []
        for row in (folder / "labels.tsv").read_text(encoding="utf-8").splitlines():
            file, text = row.split("\t", 1)
            label, image = characters.label_of(text), cv2.imread(str(folder / file), cv2.IMREAD_GRAYSCALE)
            if image is None:
                raise SystemExit(f"{folder / file} is missing or no picture.")
            if label and known.issuperset(label):
                images.append(stretch(image))
                labels.append(label)
        if not images:
            raise SystemExit(f"{folder / 'labels.tsv'} has no line that could be trained on.")
        return Shard(np.hstack(images), np.array([image.shape[1] for image in images]), labels, ["own"] * len(images))

    def with_part_of(self, other, share, dice):
        """This shard with so many of its lines' number taken from another, with repetition."""
        chosen = dice.integers(0, len(other.labels), round(share * len(self.labels)))
        return Shard(np.hstack([self.images, *(other.image(i) for i in chosen)]), np.concatenate((self.widths, other.widths[chosen])),
                     self.labels + [other.labels[i] for i in chosen], self.kinds + ["own"] * len(chosen))

    def image(self, i):
        return self.images[:, self.starts[i]:self.starts[i + 1]]

    def batches(self, dice, pixels):
        """Index lists of lines of about equal width, of about so many columns together, in random order.

        They come in few shapes (widths in steps of STEP, the count set by the width), for which torch's kernels are made once. Lines that
        fill no batch are left out.
        """
        order = dice.permutation(len(self.widths))
        order = order[np.argsort(-self.widths[order], kind="stable")]
        batches = []
        while len(order) >= (count := pixels // bucket(self.widths[order[0]])):
            batches.append(order[:count].tolist())
            order = order[count:]
            if not len(order):
                break
        dice.shuffle(batches)
        return batches

    def pad(self, indices):
        """The lines as float32 n × 3 × 48 × width in -1..1, padded with 0 on the right to a multiple of STEP."""
        width = bucket(max(self.widths[i] for i in indices))
        x = np.zeros((len(indices), 3, HEIGHT, width), np.float32)
        for row, i in enumerate(indices):
            x[row, :, :, :self.widths[i]] = self.image(i).astype(np.float32) / 127.5 - 1
        return x


def _serve(jobs, results):
    for job in iter(jobs.get, None):
        results.put(Shard.render(*job))


class ShardStream:
    """Shard after shard, from `first` on; the next one is rendered in another process meanwhile."""

    def __init__(self, seed, first, count):
        self.seed, self.next, self.count = seed, first, count
        context = multiprocessing.get_context("fork")
        self.jobs, self.results = context.Queue(), context.Queue()
        self.process = context.Process(target=_serve, args=(self.jobs, self.results), daemon=True)
        self.process.start()
        self._order()

    def _order(self):
        self.jobs.put((self.seed * 1_000_003 + self.next, self.count))
        self.next += 1

    def take(self):
        shard = self.results.get()
        self._order()
        return shard

    def close(self):
        self.jobs.put(None)
        self.process.terminate()
