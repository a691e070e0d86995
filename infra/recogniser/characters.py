"""The characters the recogniser knows, and how a printed text becomes its label.

A label is NFKC: half-width katakana is read as full-width, full-width digits and Latin letters as ASCII. One class per character;
class 0 of the network is the CTC blank, class i is line i of characters.txt.
"""
import re
import unicodedata
from collections import Counter
from pathlib import Path

CHARACTERS = Path(__file__).with_name("characters.txt")

_ASCII = [chr(code) for code in range(0x20, 0x7F) if chr(code) not in "\\^`{|}"]
_MARKS = "¥×÷※〒★☆◎○●△▲▽▼□■◇◆「」『』【】〈〉《》〔〕ー・、。々〆→←↑↓♪"
_KANA = [chr(code) for code in (*range(0x3041, 0x3094), *range(0x30A1, 0x30F7))]

# What NFKC leaves apart though print does not: the bars and waves of several standards.
_SAME = str.maketrans({"￥": "¥", "\\": "¥", "〜": "~", "−": "-", "‐": "-", "―": "-", "–": "-", "—": "-", "─": "-", "…": "...", "’": "'", "‘": "'", "”": '"', "“": '"'})

_HALF_KATAKANA = dict(zip(
    "ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー・「」、。",
    "ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ･｢｣､｡", strict=True))


def label_of(printed):
    """The label of a printed text: NFKC, one space for any gap, runs of one rule character cut to three."""
    text = unicodedata.normalize("NFKC", printed.translate(_SAME)).translate(_SAME)
    text = re.sub(r"([-=*.~・■□★☆])\1{3,}", r"\1\1\1", text)
    return re.sub(r"\s+", " ", text).strip()


def half_width(text):
    """Katakana as half-width cells (a voiced kana takes two), full-width ASCII as ASCII."""
    def cell(character):
        if character in _HALF_KATAKANA:
            return _HALF_KATAKANA[character]
        parts = unicodedata.normalize("NFD", character)
        if len(parts) == 2 and parts[0] in _HALF_KATAKANA:
            return _HALF_KATAKANA[parts[0]] + {"\u3099": "ﾞ", "\u309a": "ﾟ"}[parts[1]]
        return unicodedata.normalize("NFKC", character) if "！" <= character <= "～" else character
    return "".join(map(cell, text))


def full_width(text):
    """ASCII as full-width forms, the space as an ideographic space."""
    return "".join("\u3000" if c == " " else chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def kanji_of_level(rows):
    """The kanji in the given rows (0x30..0x74) of JIS X 0208."""
    for row in rows:
        for cell in range(0x21, 0x7F):
            try:
                yield bytes([row | 0x80, cell | 0x80]).decode("euc-jp")
            except UnicodeDecodeError:
                pass


def write(general, goods):
    """Writes characters.txt: kana, ASCII, marks, JIS level 1, and what of level 2 is common in words or found among goods."""
    often, sold = Counter(c for word in general for c in word), Counter(c for word in goods for c in word)
    level2 = {c for c in kanji_of_level(range(0x50, 0x75)) if often[c] >= 25 or sold[c] >= 2}
    everything = {*_ASCII, *_MARKS, *_KANA, *kanji_of_level(range(0x30, 0x50)), *level2}
    CHARACTERS.write_text("\n".join(sorted(everything)) + "\n", encoding="utf-8")


def read():
    """The characters in the order of their classes."""
    return CHARACTERS.read_text(encoding="utf-8").split("\n")[:-1]


if __name__ == "__main__":
    import words
    write([*words.general(), *words.nouns()], words.goods())
    print(f"{CHARACTERS}: {len(read())} characters")
