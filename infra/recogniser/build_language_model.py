"""Builds the character language model of the decoder: build_language_model.py [--lines N] [--seed S] [--kilobytes K] [--held-out] [--out FILE].

Counts the lines that texts.py makes and the words of the dictionaries, each digit as one and the same symbol, and writes an interpolated
Kneser-Ney model of five characters over a model of four character classes, pruned to the wanted size. Equal arguments give equal bytes.
Needs python3-numpy and the dictionaries that words.py names.
"""
import argparse
import itertools
import random
import struct
import zlib
from pathlib import Path

import numpy as np

import characters
import words
from texts import texts

RESOURCE = Path(__file__).parents[2] / "src/GiftDigi.Receipts/Reading/Decoding/characters.model"
ORDER = 5
BITS = 12
START = 1           # the symbol before the first character; 0 is no symbol, so that keys of different length differ
DIGIT = "0"         # stands for every digit
STEPS = 16          # a probability is stored in sixteenths of a natural logarithm
LOAD = 0.82         # filled share of the hash table
CLASS_ORDER = 4
CLASSES = 15
START_CLASS = 0
SAME = {**dict.fromkeys("0123456789", DIGIT), "x": "x", "X": "x", "×": "x"}
KANA_COUNTERS = ("コ", "マイ", "ホン", "ポン", "パック", "キレ", "フクロ", "ヒキ", "ハコ", "カン", "コイリ", "マイイリ", "ホンイリ", "P", "ショク", "クミ", "ソク", "タマ")
TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def class_of(character):
    """The class of a character; the same numbers as CharacterClass in the decoder."""
    code = ord(character)
    if "0" <= character <= "9":
        return 1
    if "A" <= character <= "Z":
        return 2
    if "a" <= character <= "z" and character != "x":
        return 3
    if 0x3041 <= code <= 0x3096:
        return 4
    if 0x30A1 <= code <= 0x30FA:
        return 5
    if character == "ー":
        return 6
    if 0x4E00 <= code <= 0x9FFF or character in "々〆〇":
        return 7
    return {"-": 8, "#": 9, "*": 9, "※": 9, "@": 9, ",": 10, ".": 10, ":": 10, "/": 10, "¥": 11, "(": 12, ")": 12, "x": 13}.get(character, 14)


class Symbols:
    """Numbers of the characters: digits are one symbol, signs of multiplication another, and 0 is what the recogniser does not know."""

    def __init__(self):
        self.characters = sorted({SAME.get(c, c) for c in characters.read() if c != " "})
        self.number = {c: i for i, c in enumerate(self.characters, START + 1)}
        self.number |= {c: self.number[same] for c, same in SAME.items()}
        assert len(self.characters) + START < 1 << BITS

    def encode(self, text):
        """Without spaces: how wide tills set them, no language can tell."""
        return [self.number.get(c, 0) for c in text if c != " "]

    def classes(self):
        """The class of each symbol by number."""
        return np.array([START_CLASS, START_CLASS, *map(class_of, self.characters)], np.uint8)


def is_held_out(word):
    """One word in ten, kept from the model when it is built to be judged."""
    return zlib.crc32(word.encode()) % 10 == 0


def hold_out():
    """Takes those words from every list, so that texts.py does not know them either."""
    for name in ("katakana", "goods", "general", "nouns", "organisations", "places", "surnames"):
        left = [word for word in getattr(words, name)() if not is_held_out(word)]
        setattr(words, name, lambda left=left: left)


def dictionary_lines():
    """The words themselves, what shops sell more often, in kana readings too."""
    goods = words.goods()
    yield from itertools.chain(goods, goods, goods, words.katakana(), words.katakana(), words.general(), words.nouns(), words.places())
    for word in goods:
        kana = word.translate(TO_KATAKANA)
        if kana != word and all(class_of(c) in (5, 6) for c in kana):
            yield from (kana, kana)


def pairs(seed, count):
    """Two words, as names of products join them; with counts as tills write them that know no kanji."""
    dice = random.Random(seed)
    lists = [(words.goods(), 5), (words.katakana(), 3), (words.general(), 2), (words.nouns(), 2)]
    weighted, weights = zip(*lists, strict=True)
    for _ in range(count):
        first, second = (dice.choice(chosen) for chosen in dice.choices(weighted, weights, k=2))
        if dice.random() < 0.3:
            first, second = first.translate(TO_KATAKANA), second.translate(TO_KATAKANA)
        count = f"{dice.randint(1, 500)}{dice.choice(KANA_COUNTERS)}" if dice.random() < 0.1 else ""
        yield first + dice.choice(("", "", "", "の")) + second + count


def training_symbols(symbols, arguments):
    """All lines one after the other, START before each."""
    printed = (text for _, text in itertools.islice(texts(arguments.seed), arguments.lines))
    sources = itertools.chain(printed, dictionary_lines(), pairs(arguments.seed, arguments.lines // 2))
    stream = []
    for line in sources:
        codes = symbols.encode(characters.label_of(line))
        if codes and 0 not in codes:
            stream.append(START)
            stream.extend(codes)
    return np.array(stream, np.uint64)


def ngrams(stream, order):
    """Sorted keys of the n-grams that cross no line start, and their counts."""
    length = len(stream) - order + 1
    key = np.zeros(length, np.uint64)
    whole = np.ones(length, bool)
    for place in range(order):
        part = stream[place:place + length]
        key = (key << np.uint64(BITS)) | part
        whole &= (part != START) | (place == 0)
    return np.unique(key[whole], return_counts=True)


def last_of(keys, order):
    """The n-grams without their first symbol."""
    return keys & np.uint64((1 << BITS * (order - 1)) - 1)


def context_of(keys):
    """The n-grams without their last symbol."""
    return keys >> np.uint64(BITS)


def find(sorted_keys, wanted):
    """Places of the wanted keys, and whether they are there."""
    place = np.minimum(np.searchsorted(sorted_keys, wanted), len(sorted_keys) - 1)
    return place, sorted_keys[place] == wanted


def kneser_ney_counts(stream):
    """By order: keys and counts; below the highest order the number of different symbols before, except at a line's start."""
    tables = {order: ngrams(stream, order) for order in range(1, ORDER + 1)}
    result = {ORDER: tables[ORDER]}
    for order in range(2, ORDER):
        keys, raw = tables[order]
        before, different = np.unique(last_of(tables[order + 1][0], order + 1), return_counts=True)
        counts = raw.copy()
        place, there = find(keys, before)
        counts[place[there]] = different[there]
        starts = keys >> np.uint64(BITS * (order - 1)) == START
        counts[starts] = raw[starts]
        result[order] = (keys, counts)
    return result, tables[1]


def shares(keys, counts):
    """Kneser-Ney's discounted share of each n-gram within its context."""
    once, twice = np.count_nonzero(counts == 1), np.count_nonzero(counts == 2)
    discount = once / (once + 2 * twice)
    _, group, _ = np.unique(context_of(keys), return_inverse=True, return_counts=True)
    totals = np.bincount(group, counts)
    return (counts - discount) / totals[group]


class ClassModel:
    """Probabilities of a class after three others (Witten-Bell) and of a symbol within its class."""

    def __init__(self, stream, unigrams, classes):
        self.classes = classes
        self.table = self._transitions(classes[stream.astype(np.int64)])
        self.within = self._within(unigrams)

    def _transitions(self, sequence):
        lower = np.full(CLASSES, 1 / CLASSES)
        for order in range(1, CLASS_ORDER + 1):
            length = len(sequence) - order + 1
            key = np.zeros(length, np.int64)
            for place in range(order):
                key = key * CLASSES + sequence[place:place + length]
            key = key[sequence[order - 1:] != START_CLASS]
            if order == 1:
                self.share = np.bincount(key, minlength=CLASSES) / len(key)
            counts = np.bincount(key, minlength=CLASSES ** order).reshape(-1, CLASSES).astype(float)
            kinds = np.maximum(1, (counts > 0).sum(1, keepdims=True))
            spread = lower.reshape(-1, CLASSES)
            spread = np.tile(spread, (len(counts) // len(spread), 1))
            lower = (counts + kinds * spread) / (counts.sum(1, keepdims=True) + kinds)
        return lower.reshape(-1)

    def _within(self, unigrams):
        counts = np.zeros(len(self.classes))
        counts[unigrams[0].astype(np.int64)] = unigrams[1]
        # Words of a dictionary say little about how often a sign or a letter stands on a receipt.
        counts = np.sqrt(counts + 1)
        totals = np.bincount(self.classes, counts, CLASSES)
        share = counts / totals[self.classes]
        return share

    def of_bigrams(self, keys):
        """The probability of the last symbol after the class of the first, what came before unknown."""
        first, second = context_of(keys).astype(np.int64), last_of(keys, 2).astype(np.int64)
        after = self.table.reshape(-1, CLASSES, CLASSES).mean(0)
        return after[self.classes[first], self.classes[second]] * self.within[second]


def full_probabilities(counts, model):
    """By order: discounted share and interpolated probability of each n-gram before pruning."""
    result, below = {}, None
    for order in range(2, ORDER + 1):
        keys, numbers = counts[order]
        share = shares(keys, numbers)
        _, group = np.unique(context_of(keys), return_inverse=True)
        rest = 1 - np.bincount(group, share)[group]
        if below is None:
            lower = model.of_bigrams(keys)
        else:
            place, _ = find(counts[order - 1][0], last_of(keys, order))
            lower = below[place]
        below = share + rest * lower
        result[order] = (share, numbers * np.log(below / lower))
    return result


def pruned(counts, gains, least):
    """Which n-grams stay: those that gain enough, and the contexts and endings that those need."""
    keep = {order: gains[order][1] >= least for order in gains}
    for order in range(ORDER, 2, -1):
        kept = counts[order][0][keep[order]]
        for needed in (context_of(kept), last_of(kept, order)):
            place, there = find(counts[order - 1][0], np.unique(needed))
            keep[order - 1][place[there]] = True
    return keep


def prune_to(counts, gains, wanted):
    """Raises the bar until at most so many n-grams stay."""
    low, high = 0.0, 4096.0
    for _ in range(24):
        middle = (low + high) / 2
        if sum(mask.sum() for mask in pruned(counts, gains, middle).values()) > wanted:
            low = middle
        else:
            high = middle
    return pruned(counts, gains, high)


def quantised(probabilities):
    """Bytes 1 to 255; 0 is left for an empty place of the table."""
    return (1 + np.clip(np.rint(-np.log(np.maximum(probabilities, 1e-30)) * STEPS), 0, 254)).astype(np.uint8)


def entries(counts, gains, keep, symbols):
    """Keys, shares and what each n-gram as a context leaves to the shorter one; and the latter of single symbols."""
    keys = np.concatenate([counts[order][0][keep[order]] for order in keep])
    share = np.concatenate([gains[order][0][keep[order]] for order in keep])
    order_by_key = np.argsort(keys)
    keys, share = keys[order_by_key], share[order_by_key]
    contexts, group = np.unique(context_of(keys), return_inverse=True)
    left = 1 - np.bincount(group, share)
    rest = np.ones(len(keys))
    place, there = find(keys, contexts)
    rest[place[there]] = left[there]
    single = np.ones(symbols)
    ones = contexts < symbols
    single[contexts[ones].astype(np.int64)] = left[ones]
    return keys, share, rest, single


def mixed(keys):
    """The finalizer of SplitMix64 (Steele, Lea, Flood 2014): spreads the keys over 64 bits."""
    z = keys.copy()
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        z = (z ^ (z >> np.uint64(shift))) * np.uint64(factor)
    return z ^ (z >> np.uint64(31))


def hash_table(keys, share, rest):
    """Five bytes a place: three of the hash, the share, the rest. Collisions take the next free place."""
    capacity = int(len(keys) / LOAD) + 1
    hashes = mixed(keys)
    places = ((hashes >> np.uint64(32)) * np.uint64(capacity)) >> np.uint64(32)
    marks = (hashes & np.uint64(0xFFFFFF)).astype(np.uint32)
    table = bytearray(5 * capacity)
    for place, mark, one, other in zip(places.tolist(), marks.tolist(), quantised(share).tolist(), quantised(rest).tolist(), strict=True):
        while table[5 * place + 3]:
            place = (place + 1) % capacity
        table[5 * place:5 * place + 5] = bytes((mark & 255, mark >> 8 & 255, mark >> 16, one, other))
    return capacity, bytes(table)


def build(arguments):
    if arguments.held_out:
        hold_out()
    symbols = Symbols()
    stream = training_symbols(symbols, arguments)
    counts, unigrams = kneser_ney_counts(stream)
    model = ClassModel(stream, unigrams, symbols.classes())
    gains = full_probabilities(counts, model)
    keep = prune_to(counts, gains, int(arguments.kilobytes * 1000 * LOAD / 5))
    keys, share, rest, single = entries(counts, gains, keep, len(model.classes))
    capacity, table = hash_table(keys, share, rest)
    with open(arguments.out, "wb") as file:
        file.write(b"RCLM" + struct.pack("<HHHHI", 1, len(symbols.characters), CLASSES, STEPS, capacity))
        file.write("".join(symbols.characters).encode("utf-16-le"))
        file.write(model.classes[START + 1:].tobytes() + quantised(model.within)[START + 1:].tobytes())
        file.write(quantised(model.share).tobytes())
        file.write(quantised(single)[START:].tobytes() + quantised(model.table).tobytes() + table)
    print(f"{len(stream):,} symbols of text;", *(f"{mask.sum():,} of {len(mask):,} n-grams of {order};" for order, mask in keep.items()),
          f"{Path(arguments.out).stat().st_size:,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", type=int, default=1_500_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kilobytes", type=int, default=2900)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--out", default=RESOURCE)
    build(parser.parse_args())
