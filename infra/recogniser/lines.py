"""Renders lines of receipts as a photo shows them: printed on thermal paper, photographed by a phone, cropped by a text detector.

`LineRenderer(seed, testing)` is an endless iterator of Line. About 5 ms a line on one core.
"""
import math
from dataclasses import dataclass

import cv2
import numpy as np

import characters
import texts
from typefaces import DotFont, is_wide, typefaces

HEIGHT = 48
MAX_WIDTH = 768

cv2.setNumThreads(1)


@dataclass(frozen=True)
class Line:
    """One line as the recogniser gets it: `image` is uint8, HEIGHT × width, already stretched in contrast."""
    kind: str
    label: str
    family: str
    image: np.ndarray


def stretch(grey):
    """Paper becomes white and ink black. The program does the same to every crop before it is read (LineContrast)."""
    dark, paper = np.percentile(grey, (1, 90))
    gain = 255 / max(48.0, paper - dark)
    return np.clip((grey.astype(np.float32) - paper) * gain + 255, 0, 255).astype(np.uint8)


class LineRenderer:
    def __init__(self, seed, testing=False):
        self.dice = np.random.default_rng([seed, int(testing)])
        self.texts = texts.texts(f"{seed}{'t' if testing else ''}")
        pairs = typefaces(testing)
        self.faces = [face for face, _ in pairs]
        weights = np.array([weight for _, weight in pairs])
        self.weights = weights / weights.sum()
        self.known = set(characters.read())
        self.strips = []  # ink of earlier lines, used as neighbours above and below

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            kind, text = next(self.texts)
            label = characters.label_of(text)
            if not label or any(c not in self.known for c in label):
                continue
            line = self._render(kind, text, label)
            if line is not None:
                return line

    # -- chance

    def chance(self, p):
        return self.dice.random() < p

    def between(self, low, high):
        return self.dice.uniform(low, high)

    def whole(self, low, high):
        return int(self.dice.integers(low, high + 1))

    # -- printing

    def _render(self, kind, text, label):
        text = self._till_widths(kind, text)
        for _ in range(4):
            face = self.faces[self.dice.choice(len(self.faces), p=self.weights)]
            ink = self._print(face, text, kind)
            if ink is not None:
                break
        else:
            return None
        if ink.shape[1] > 26 * ink.shape[0] or ink.max() < 0.4:
            return None
        photo, box = self._photograph(self._with_neighbours(ink))
        image = self._crop(photo, box)
        if image is None or image.shape[1] < len(label) * 7:
            return None
        return Line(kind, label, face.family, image)

    def _till_widths(self, kind, text):
        if kind == "half-width katakana":
            return characters.half_width(text)
        r = self.dice.random()
        if r < 0.10:
            return characters.full_width(text)
        if r < 0.17:
            return characters.half_width(text)
        if r < 0.24:  # digits wide, or the yen sign of the other kind
            return "".join(characters.full_width(c) if c.isdigit() else c for c in text)
        return text.replace("¥", "￥") if r < 0.32 else text

    def _print(self, face, text, kind):
        """Ink of the line on the paper's dots, rows × columns, 0..1; None when the face lacks a character."""
        soft = not isinstance(face, DotFont) and self.chance(0.3)
        size = face.dots if isinstance(face, DotFont) else self.whole(26, 40) if soft else self.dice.choice((16, 18, 20, 22, 24, 24, 24, 24, 26, 28, 32))
        cells = [face.glyph(c, int(size), soft) if not isinstance(face, DotFont) else face.glyph(c, int(size)) for c in text]
        if any(cell is None for cell in cells):
            return None
        rows = max(cell.shape[0] for cell in cells)
        if self.chance(0.75):
            gap = self.whole(0, max(1, int(size) // 6)) if self.chance(0.6) else 0
            cells = [_into_cell(cell, (rows if is_wide(c) else (rows + 1) // 2) + (gap if is_wide(c) else gap // 2)) for c, cell in zip(text, cells)]
        ink = np.hstack([np.pad(cell, ((0, rows - cell.shape[0]), (0, 0))) for cell in cells])
        big = kind in ("label", "amount", "item line") and self.chance(0.22)
        if big and self.chance(0.75):
            ink = np.repeat(ink, 2, axis=1)
        if big and self.chance(0.4):
            ink = np.repeat(ink, 2, axis=0)
        squeeze = self.dice.choice((1, 1, 1, 1, 1.15, 0.9, 0.8, 0.7))
        if kind == "half-width katakana":
            squeeze = max(squeeze, 0.85)
        if squeeze != 1:
            ink = cv2.resize(ink, (max(4, round(ink.shape[1] * squeeze)), ink.shape[0]), interpolation=cv2.INTER_AREA if squeeze < 1 else cv2.INTER_LINEAR)
        return self._print_faults(_trim(ink))

    def _print_faults(self, ink):
        ink = np.ascontiguousarray(ink)
        if self.chance(0.07):  # dead elements of the print head: pale columns
            for _ in range(self.whole(1, 4)):
                ink[:, self.whole(0, ink.shape[1] - 1)] *= self.between(0, 0.4)
        if self.chance(0.06):  # feed faults: pale rows
            for _ in range(self.whole(1, 3)):
                ink[self.whole(0, ink.shape[0] - 1)] *= self.between(0, 0.5)
        if self.chance(0.15):
            ink = ink * (self.dice.random(ink.shape) > self.between(0.01, 0.08))
        if self.chance(0.22):  # uneven heat
            field = self.dice.random((2, max(2, ink.shape[1] // 60 + 2))).astype(np.float32)
            ink = ink * (self.between(0.45, 0.8) + cv2.resize(field, ink.shape[::-1], interpolation=cv2.INTER_CUBIC)).clip(0.3, 1)
        up = 3 if ink.shape[0] < 34 else 2
        ink = cv2.resize(ink.astype(np.float32), None, fx=up, fy=up, interpolation=cv2.INTER_NEAREST)
        ink = cv2.GaussianBlur(ink, (0, 0), up * self.between(0.25, 0.55))
        spread = self.between(0.2, 0.48)
        return ((ink - spread) * self.between(1.6, 4.5) + 0.5).clip(0, 1) if self.chance(0.8) else ink

    def _with_neighbours(self, ink):
        """The line on its paper: (ink of the patch, (left, top, right, bottom) of the line in it)."""
        h, w = ink.shape
        above, below = (round(h * self._pitch()) for _ in range(2))
        side = round(h * 1.6)
        patch = np.zeros((above + h + below, w + 2 * side), np.float32)
        patch[above:above + h, side:side + w] = ink
        for top in (True, False):
            room = above if top else below
            if self.strips and room < h * 0.6 and self.chance(0.85):
                strip = self.strips[self.whole(0, len(self.strips) - 1)]
                strip = cv2.resize(strip, (max(4, strip.shape[1] * h // strip.shape[0]), h), interpolation=cv2.INTER_AREA)
                gap = max(1, round(h * self.between(0.04, 0.3)))
                visible = room - gap
                if visible > 0:
                    part = strip[-visible:] if top else strip[:visible]
                    left = self.whole(0, max(0, patch.shape[1] - 8))
                    part = part[:, :patch.shape[1] - left]
                    rows = slice(room - gap - part.shape[0], room - gap) if top else slice(above + h + gap, above + h + gap + part.shape[0])
                    patch[rows, left:left + part.shape[1]] = np.maximum(patch[rows, left:left + part.shape[1]], part)
        if self.chance(0.025):  # a rule or the edge of a frame
            y = self.whole(0, 1) * (above + h + below - 3)
            patch[y:y + self.whole(1, 3)] = 1
        if len(self.strips) < 64:
            self.strips.append(ink)
        else:
            self.strips[self.whole(0, 63)] = ink
        return patch, (side, above, side + w, above + h)

    def _pitch(self):
        return self.between(0.2, 0.55) if self.chance(0.75) else self.between(0.55, 1.0)

    # -- photographing

    def _photograph(self, printed):
        patch, box = printed
        height = math.exp(self.between(math.log(14), math.log(46)))
        scale = min(1.0, height / (box[3] - box[1]))
        patch, box = self._shape(patch, box, scale)
        if self.chance(0.65):
            patch = cv2.GaussianBlur(patch, (0, 0), self.between(0.3, 1.1) * min(1.0, height / 22))
        if self.chance(0.08):
            patch = self._shaken(patch)
        return self._tones(patch, box), box

    def _shape(self, patch, box, scale):
        """Scales, turns, shears, bends."""
        h, w = patch.shape
        width, height = max(8, round(w * scale)), max(8, round(h * scale))
        small = cv2.resize(patch, (width, height), interpolation=cv2.INTER_AREA)
        sx, sy = width / w, height / h
        box = (box[0] * sx, box[1] * sy, box[2] * sx, box[3] * sy)
        if self.chance(0.75):
            turn, shear = math.radians(float(self.dice.normal(0, 0.8))), float(self.dice.normal(0, 0.07))
            cx, cy = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
            turn = max(-1.2, min(1.2, turn * min(1.0, 9 * (box[3] - box[1]) / (box[2] - box[0] + 1))))
            matrix = np.array([[math.cos(turn), -math.sin(turn) + shear, 0], [math.sin(turn), math.cos(turn), 0]], np.float32)
            matrix[:, 2] = (cx, cy) - matrix[:, :2] @ np.array((cx, cy), np.float32)
            small = cv2.warpAffine(small, matrix, (width, height), flags=cv2.INTER_LINEAR)
        if self.chance(0.2):
            bend = self.between(-0.16, 0.16) * (box[3] - box[1])
            x = np.arange(width, dtype=np.float32)
            shift = bend * (((x - (box[0] + box[2]) / 2) / (width / 2)) ** 2 - 0.3)
            stretchx = x + self.between(-2.5, 2.5) * np.sin(x / max(40.0, width) * math.pi * self.between(0.5, 2))
            small = cv2.remap(small, np.tile(stretchx.astype(np.float32), (height, 1)), np.arange(height, dtype=np.float32)[:, None] + shift.astype(np.float32)[None], cv2.INTER_LINEAR)
        return small, box

    def _shaken(self, patch):
        length = self.whole(1, 3)
        kernel = np.zeros((length * 2 + 1, length * 2 + 1), np.float32)
        angle = self.between(0, math.pi)
        cv2.line(kernel, (round(length - length * math.cos(angle)), round(length - length * math.sin(angle))), (round(length + length * math.cos(angle)), round(length + length * math.sin(angle))), 1.0)
        return cv2.filter2D(patch, -1, kernel / kernel.sum())

    def _tones(self, ink, box):
        """Ink (0..1) on paper under some light, as grey uint8."""
        h, w = ink.shape
        paper = self.between(115, 252)
        dark = self.between(0.4, 0.97) if self.chance(0.85) else self.between(0.25, 0.4)
        light = np.ones((h, w), np.float32)
        if self.chance(0.5):
            light *= np.linspace(self.between(0.82, 1.08), self.between(0.82, 1.08), w, dtype=np.float32)[None]
        if self.chance(0.3):
            light *= np.linspace(self.between(0.88, 1.05), self.between(0.88, 1.05), h, dtype=np.float32)[:, None]
        if self.chance(0.12):  # a crease or the edge of a shadow
            x, slope = self.between(0, w), self.between(-1.5, 1.5)
            side = (np.arange(w, dtype=np.float32)[None] - x) + slope * (np.arange(h, dtype=np.float32)[:, None] - h / 2)
            light *= 1 - self.between(0.08, 0.4) / (1 + np.exp((-side / self.between(0.6, 6)).clip(-30, 30)))
        if self.chance(0.1):  # crumpled
            light *= 1 + 0.05 * cv2.resize(self.dice.standard_normal((3, max(3, w // 24))).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
        if self.chance(0.05):  # beside the paper lies something else
            edge = self.whole(0, max(1, int(box[0] - 2))) if self.chance(0.5) else self.whole(min(w - 1, int(box[2] + 2)), w)
            surroundings = self.between(0.1, 1.4)
            if edge < box[0]:
                light[:, :edge] *= surroundings
            else:
                light[:, edge:] *= surroundings
        grey = paper * light * (1 - dark * ink)
        if self.chance(0.03):
            grey = paper * light * (1 - dark * (1 - ink))
        noise = self.between(0.5, 4) if self.chance(0.8) else self.between(4, 9)
        grey += self.dice.standard_normal((h, w), dtype=np.float32) * min(noise, 0.13 * paper * dark)
        grey = grey.clip(0, 255).astype(np.uint8)
        if self.chance(0.25):
            soft = cv2.GaussianBlur(grey, (0, 0), 1.0)
            grey = cv2.addWeighted(grey, 1 + (gain := self.between(0.4, 1.6)), soft, -gain, 0)
        if self.chance(0.07):
            grey = np.where(grey > paper * (1 - dark * self.between(0.3, 0.6)), 255, 0).astype(np.uint8)
        if self.chance(0.6):
            grey = cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, self.whole(28, 92)])[1], cv2.IMREAD_GRAYSCALE)
        return grey

    # -- cropping

    def _crop(self, photo, box):
        """As a text detector cuts: mostly a margin of a tenth or two of the height, sometimes tight, loose or a little into the line."""
        height = box[3] - box[1]
        if self.chance(0.8):
            loose = self.between(-0.03, 0.2)
            top, bottom = (loose + self.between(-0.07, 0.07) for _ in range(2))
        else:
            top, bottom = (self.between(-0.08, 0.38) for _ in range(2))
        left, right = (self.between(-0.12, 0.4) if self.chance(0.8) else self.between(0.2, 1.3) for _ in range(2))
        y0, y1 = max(0, round(box[1] - top * height)), min(photo.shape[0], round(box[3] + bottom * height))
        x0, x1 = max(0, round(box[0] - left * height)), min(photo.shape[1], round(box[2] + right * height))
        crop = photo[y0:y1, x0:x1]
        if min(crop.shape) < 6:
            return None
        width = round(crop.shape[1] * HEIGHT / crop.shape[0] * self.between(0.94, 1.06))
        dark, paper = np.percentile(crop, (1, 90))
        if not 12 <= width <= MAX_WIDTH or paper - dark < 18:
            return None
        shrink = crop.shape[0] > HEIGHT
        return stretch(cv2.resize(crop, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrink else cv2.INTER_LINEAR))


def _into_cell(cell, columns):
    """A glyph in its cell of the till's raster: squeezed when too wide, else in the middle."""
    rows, width = cell.shape
    if width > columns:
        return cv2.resize(np.ascontiguousarray(cell), (columns, rows), interpolation=cv2.INTER_AREA)
    left = (columns - width) // 2
    return np.pad(cell, ((0, 0), (left, columns - width - left)))


def _trim(ink):
    columns = np.flatnonzero(ink.max(0) > 0.1)
    return ink[:, columns[0]:columns[-1] + 1] if columns.size else ink
