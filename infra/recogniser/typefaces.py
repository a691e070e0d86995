"""Typefaces that look like print, in the two forms receipts have: dots of a thermal head, and outlines.

A typeface draws single glyphs as ink (float 0..1, rows × columns) on an em of a given size in dots. Families in TEST_FAMILIES are
never trained on.
"""
import gzip
import re
import struct
import subprocess
import unicodedata
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

X11 = Path("/usr/share/fonts/X11/misc")

# Dot fonts of X11: kanji (JIS X 0208), its half-width companion (JIS X 0201 or Latin 1), dots of the em.
_DOT_FONTS = (
    ("jiskan24", "jiskan24.pcf.gz", "12x24rk.pcf.gz", 24),
    ("jiskan24 Latin", "jiskan24.pcf.gz", "12x24.pcf.gz", 24),
    ("jiskan16", "jiskan16.pcf.gz", "8x16rk.pcf.gz", 16),
    ("shinonome16", "shnmk16.pcf.gz", "shnm8x16r.pcf.gz", 16),
    ("shinonome16 bold", "shnmk16b.pcf.gz", "shnm8x16rb.pcf.gz", 16),
    ("shinonome16 mincho", "shnmk16min.pcf.gz", "shnm8x16r.pcf.gz", 16),
    ("ayu20", "k20m.pcf.gz", "10x20rkm.pcf.gz", 20),
    ("ayu20 gothic", "k20gm.pcf.gz", "10x20grkm.pcf.gz", 20),
    ("ayu18 gothic", "k18gm.pcf.gz", "9x18grkm.pcf.gz", 18),
    ("ayu20 v", "vk20m.pcf.gz", "10x20rkm.pcf.gz", 20),
)

TEST_FAMILIES = ("Sawarabi Gothic", "Konatu", "Konatu Tohaba", "Komatuna", "Komatuna P", "Droid Sans Fallback", "DotGothic16", "ayu18 gothic", "BIZ UDMincho", "BIZ UDPMincho")

_NOT_PRINT = re.compile(r"Thin|ExtraLight|Black|Misaki|Mouhitsu|Hana|Dejima|Unifont|IPAmj|Serif CJK|Emoji|(TC|SC|KR|HK)\b|AR PL|WenQuan|Mona$")
# Those that resemble what tills print are drawn more often.
_LIKELY = re.compile(r"IPA.*Gothic|IPAexGothic|Takao.*Gothic|VL |Ume|BIZ UDGothic|MotoyaLCedar|Noto Sans Mono|jiskan24|MMCedar$|Migu|MigMix|M\+ ")


def is_wide(character):
    """Whether the character takes a full em on a till."""
    return unicodedata.east_asian_width(character) in "WFA" and not "｡" <= character <= "ﾟ"


class DotFont:
    """A bitmap font of X11, glyphs by JIS X 0208 and JIS X 0201 codes."""

    def __init__(self, family, wide, narrow, dots):
        self.family, self.dots = family, dots
        self._wide, self._narrow = _read_pcf(X11 / wide), _read_pcf(X11 / narrow)
        self._kana = "rk" in narrow  # JIS X 0201 has katakana where Latin 1 has accents

    def glyph(self, character, size):
        """Ink on cells of `dots` rows; `size` is what the font has, whatever is asked."""
        if is_wide(character):
            try:
                code = character.encode("euc-jp")
            except UnicodeEncodeError:
                return None
            return self._wide.get((code[0] & 0x7F) << 8 | code[1] & 0x7F) if len(code) == 2 else None
        if character == "¥":
            return self._narrow.get(0x5C if self._kana else 0xA5)
        if not self._kana and not character.isascii():
            return None
        try:
            return self._narrow.get(character.encode("shift_jis")[0])
        except UnicodeEncodeError:
            return None


class OutlineFont:
    """A TrueType or OpenType face, drawn as dots (one bit) or with soft edges."""

    def __init__(self, family, path, index):
        self.family, self.path, self.index = family, path, index
        self._faces, self._glyphs = {}, {}
        from fontTools.ttLib import TTFont
        with TTFont(path, fontNumber=index, lazy=True) as font:
            self._known = set(font.getBestCmap())

    def glyph(self, character, size, soft=False):
        """Ink on an em of `size` rows, or None when the face lacks the character."""
        if ord(character) not in self._known and character != " ":
            return None
        key = (character, size, soft)
        if key not in self._glyphs:
            if len(self._glyphs) > 6000:
                self._glyphs.clear()
            try:
                self._glyphs[key] = self._draw(character, size, soft)
            except OSError:  # a hinting program that FreeType refuses
                self._glyphs[key] = None
        return self._glyphs[key]

    def _draw(self, character, size, soft):
        face = self._faces.get(size) or self._faces.setdefault(size, ImageFont.truetype(str(self.path), size, index=self.index))
        advance = max(1, round(face.getlength(character)))
        image = Image.new("L", (advance, size), 0)
        pen = ImageDraw.Draw(image)
        pen.fontmode = "L" if soft else "1"
        ascent, descent = face.getmetrics()
        pen.text((0, (size - ascent - descent) / 2), character, fill=255, font=face)
        ink = np.asarray(image, np.float32) / 255
        # Thin strokes can vanish between the dots: then the face does not have the glyph at this size.
        return ink if character in " \u3000" or ink.max() > 0.4 else None


@lru_cache(maxsize=None)
def typefaces(testing):
    """(typeface, weight) of every family for training, or those kept for testing."""
    found = [(face, 4.0 if _LIKELY.search(face.family) else 1.0) for face in (DotFont(*row) for row in _DOT_FONTS)]
    lines = subprocess.run(["fc-list", ":charset=30a2 5408", "file", "family", "style", "index"], capture_output=True, text=True, check=True).stdout
    chosen = {}
    for line in sorted(lines.splitlines()):
        path, family, rest = (re.split(r": ?", line, maxsplit=1) + ["", ""])[0], *re.match(r"[^:]*: ?([^:]*):(.*)", line).groups()
        names = family.replace("\\", "").split(",")
        style = rest.lower()
        if any(_NOT_PRINT.search(name) for name in names) or re.search(r"style=.*(thin|extralight|black|demilight)", style) and "regular" not in style:
            continue
        index = int(re.search(r"index=(\d+)", rest).group(1)) & 0xFFFF if "index=" in rest else 0
        if path.endswith((".ttf", ".ttc", ".otf")):
            chosen[(path, index)] = names[0]
    for (path, index), family in sorted(chosen.items()):
        mincho = 0.4 if re.search("Mincho|Serif|明朝", family) else 1.0
        found.append((OutlineFont(family, path, index), mincho * (3.0 if _LIKELY.search(family) else 1.0)))
    kept = [pair for pair in found if (pair[0].family in TEST_FAMILIES) == testing]
    if not kept:
        raise RuntimeError("No Japanese fonts are installed: run the set-up of this folder first.")
    return kept


def _read_pcf(path):
    """Glyphs of an X11 PCF font by code, each a float array of 0 and 1. After the format's public description (X.Org, PCF)."""
    blob = gzip.decompress(path.read_bytes())
    if blob[:4] != b"\x01fcp":
        raise ValueError(f"{path} is no PCF font.")
    tables = {}
    for entry in range(struct.unpack_from("<I", blob, 4)[0]):
        kind, form, _, offset = struct.unpack_from("<IIII", blob, 8 + 16 * entry)
        tables[kind] = (form, offset)

    def at(kind):
        form, offset = tables[kind]
        form = struct.unpack_from("<I", blob, offset)[0]
        return form, ">" if form & 4 else "<", offset + 4

    form, order, offset = at(4)
    metrics = []
    if form & 0x100:
        count = struct.unpack_from(order + "H", blob, offset)[0]
        for i in range(count):
            metrics.append([value - 128 for value in blob[offset + 2 + 5 * i:offset + 7 + 5 * i]])
    else:
        count = struct.unpack_from(order + "I", blob, offset)[0]
        for i in range(count):
            metrics.append(struct.unpack_from(order + "hhhhh", blob, offset + 4 + 12 * i))

    form, order, offset = at(8)
    count = struct.unpack_from(order + "I", blob, offset)[0]
    offsets = struct.unpack_from(f"{order}{count}I", blob, offset + 4)
    data = offset + 4 + 4 * count + 16
    pad = 1 << (form & 3)

    form, order, offset = at(32)
    first2, last2, first1, last1, _ = struct.unpack_from(order + "HHHHH", blob, offset)
    width = last2 - first2 + 1
    indices = struct.unpack_from(f"{order}{width * (last1 - first1 + 1)}H", blob, offset + 10)
    accel = at(2)
    ascent, descent = struct.unpack_from(accel[1] + "ii", blob, accel[2] + 8)

    glyphs = {}
    bits_form = tables[8][0]
    for position, index in enumerate(indices):
        if index == 0xFFFF:
            continue
        left, right, advance, up, down = metrics[index]
        w, h = right - left, up + down
        stride = (w + 8 * pad - 1) // (8 * pad) * pad
        raw = np.frombuffer(blob, np.uint8, stride * h, data + offsets[index]).reshape(h, stride)
        bits = np.unpackbits(raw, axis=1, bitorder="big" if bits_form & 8 else "little")[:, :w]
        cell = np.zeros((ascent + descent, max(advance, right)), np.float32)
        top = ascent - up
        cell[max(0, top):top + h, max(0, left):left + w] = bits[max(0, -top):, max(0, -left):]
        code = (first1 + position // width) << 8 | (first2 + position % width)
        glyphs[code] = cell
    return glyphs
