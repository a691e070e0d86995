"""Windows of a photo where words are printed: what the localiser looks at."""
import numpy as np
from PIL import Image

SIDE, STEP, BLOCK = 48, 24, 8


def gray(path):
    """The luminance as the file has it, without a way through colours."""
    image = Image.open(path)
    image.draft("L", image.size)
    return np.asarray(image.convert("L"))


def places(words, size):
    """Corners of windows along words, on the grid of blocks; size is (width, height), and so are words (x, y, width, height)."""
    found = {}
    for x, y, width, height in words:
        for middle_y in middles(y, height):
            for middle_x in middles(x, width):
                left, top = snap(middle_x, size[0]), snap(middle_y, size[1])
                if left >= 0 and top >= 0:
                    found[left, top] = None
    return list(found)


def middles(start, length):
    """Middles of as few windows, STEP apart, as cover a length."""
    count = max(1, -(-(length - BLOCK) // STEP))
    return [start + length * (2 * k + 1) / (2 * count) for k in range(count)]


def snap(middle, limit):
    """The multiple of BLOCK nearest to where a window around the middle begins, within the picture; below 0 where there is no room."""
    begin = int((middle - SIDE / 2) / BLOCK + 0.5) * BLOCK
    return min(max(begin, 0), (limit - SIDE) // BLOCK * BLOCK)


def cut(pixels, corners):
    """(windows, SIDE, SIDE) of bytes."""
    return np.stack([pixels[y:y + SIDE, x:x + SIDE] for x, y in corners]) if corners else np.zeros((0, SIDE, SIDE), np.uint8)
