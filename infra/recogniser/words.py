"""Words from free dictionaries of Debian: edict (CC BY-SA 3.0), mecab-ipadic (its own free licence). Nothing else is read."""
import re
from functools import lru_cache
from pathlib import Path

EDICT = Path("/usr/share/edict/edict")
IPADIC = Path("/usr/share/mecab/dic/ipadic")

# An entry whose English says one of these names something that shops sell.
_GOODS = re.compile(
    r"\b(food|dish|cook\w*|juice|rice|bread|noodles?|pasta|cakes?|cand(y|ies)|sweets?|tea|coffee|fish|meat|beef|pork|chicken|ham|sausage|"
    r"sauce|soup|milk|cheese|butter|yog\w+|vegetables?|fruits?|beer|sake|wine|liquor|whisky|drink|water|sugar|salt|soy|miso|tofu|egg|"
    r"ice cream|chocolate|cookies?|biscuits?|snack|jelly|pudding|jam|honey|oil|vinegar|pepper|curry|salad|stew|fry|fried|grilled|pickle\w*|"
    r"seaweed|shrimp|prawn|crab|tuna|salmon|mackerel|sardine|squid|octopus|clam|oyster|roe|bean|beans|nuts?|potato|onion|cabbage|carrot|"
    r"radish|cucumber|tomato|mushroom|spinach|lettuce|leek|ginger|garlic|apple|orange|grape|peach|pear|melon|strawberr\w+|banana|lemon|"
    r"soap|shampoo|rinse|detergent|tissue|toilet|paper|towel|toothbrush|toothpaste|razor|cosmetic\w*|lotion|cream|perfume|lipstick|"
    r"battery|batteries|bag|bottle|pen|pencil|notebook|eraser|glue|scissors|tape|envelope|shirt|socks?|gloves?|slippers|shoes|umbrella|"
    r"hat|mask|towels?|medicine|bandage|vitamin|supplement|toy|magazine|book|newspaper|cigarette|tobacco|lighter|candle|flowers?|plant|"
    r"seeds?|pot|pan|knife|chopsticks|spoon|fork|cup|glass|plate|bowl|tray|basket|brush|sponge|cloth|hanger|hook|wire|screw|nail|cord)\b")

_KATAKANA = re.compile(r"[ァ-ヶー・]{2,10}")
_WORD = re.compile(r"[一-龥々〆ぁ-んァ-ヶー]{1,8}")
_PLACES = re.compile(r"[一-龥々ぁ-んァ-ヶー]{2,7}")


def _edict():
    for line in EDICT.read_text(encoding="euc-jp", errors="ignore").splitlines()[1:]:
        head, _, gloss = line.partition("/")
        spellings = re.split(r"[;\s\[\]]", re.sub(r"\(.*?\)", "", head))
        yield [s for s in spellings if s], gloss


def _ipadic(*files):
    for file in files:
        for line in (IPADIC / file).read_text(encoding="euc-jp", errors="ignore").splitlines():
            yield line.split(",", 1)[0]


@lru_cache(maxsize=None)
def katakana():
    """Loan words and foreign names."""
    return sorted({s for spellings, _ in _edict() for s in spellings if _KATAKANA.fullmatch(s)})


@lru_cache(maxsize=None)
def goods():
    """What shops sell, by the English side of the dictionary; in every spelling given, kana readings included."""
    return sorted({s for spellings, gloss in _edict() if _GOODS.search(gloss) for s in spellings if _WORD.fullmatch(s) and len(s) > 1})


@lru_cache(maxsize=None)
def general():
    """Any word of the dictionary."""
    return sorted({s for spellings, _ in _edict() for s in spellings if _WORD.fullmatch(s)})


@lru_cache(maxsize=None)
def nouns():
    """Common nouns and proper names."""
    return sorted({w for w in _ipadic("Noun.csv", "Noun.proper.csv", "Noun.verbal.csv", "Noun.adjv.csv") if _WORD.fullmatch(w)})


@lru_cache(maxsize=None)
def organisations():
    """Names of companies and institutions."""
    return sorted({w for w in _ipadic("Noun.org.csv") if _WORD.fullmatch(w) and len(w) > 1})


@lru_cache(maxsize=None)
def places():
    """Names of places."""
    return sorted({w for w in _ipadic("Noun.place.csv") if _PLACES.fullmatch(w)})


@lru_cache(maxsize=None)
def surnames():
    """Names of people."""
    return sorted({w for w in _ipadic("Noun.name.csv") if _PLACES.fullmatch(w) and len(w) <= 4})
