"""Places and distances, as reports and records give them."""

import math
import re
from collections.abc import Iterable, Set
from functools import cache, lru_cache

from dateline.knowledge.record_check_words import load_record_measures

_DEGREE = 111.2  # kilometres of a degree of latitude
_LETTERS = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"(?:al-)?[A-Z][\w'’-]{1,30}(?: (?:al-|el-)?[A-Z][\w'’-]{1,30}){0,8}")
_MOST = 2000  # characters of a claim that are looked at
_HELD = 65_536  # answers kept at hand, so that no archive fills the memory
_WORDS = 3  # of a name, at the most
_VOWELS = re.compile("[aeiouyw]|(.)(?=\\1)")  # and doubled letters
_BONES = 3  # consonants that tell one name from others
_SHORTEST = 4  # letters of a name that tells one place from others


@cache
def plain_name(name: str) -> str:
    """A name without articles, marks and words such as "governorate"."""
    import unicodedata

    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(mark))
    words = _LETTERS.findall(bare.replace("'", "").replace("’", ""))
    return "".join(word for word in words if word not in load_record_measures().place_words)


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """All names that texts write, of one to three words that stand together and begin with a capital, folded."""
    return frozenset(name for text in texts for name in _names_of(text[:_MOST]) if len(name) >= _SHORTEST)


@lru_cache(maxsize=_HELD)
def _names_of(text: str) -> frozenset[str]:
    found: set[str] = set()
    for run in _RUN.finditer(text):
        words = run.group().split()
        found |= {
            plain_name(" ".join(words[at : at + size])) for size in range(1, _WORDS + 1) for at in range(len(words))
        }
    return frozenset(found)


def is_among(name: str, names: Set[str]) -> bool:
    """Whether a folded name is one of some, spelt as different hands spell Arabic: nearly alike, or with the same
    consonants."""
    return len(name) >= _SHORTEST and (name in names or any(_is_spelt(one, name) for one in names))


@lru_cache(maxsize=_HELD)
def _is_spelt(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    if one[0] != other[0]:
        return False
    bones = _VOWELS.sub("", one), _VOWELS.sub("", other)
    same = bones[0] == bones[1] and len(bones[0]) >= _BONES
    measures = load_record_measures()
    return ratio(one, other) >= (measures.bones_ratio if same else measures.named_ratio)


@cache
def are_alike(one: str, other: str) -> bool:
    """Whether two folded names are one name, spelt as different hands spell Arabic."""
    from rapidfuzz.fuzz import ratio

    return bool(one and other) and ratio(one, other) >= load_record_measures().name_ratio


def find_distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres on a plane that touches the earth between the two points; exact enough below a few hundred."""
    width = math.cos(math.radians((lat + other_lat) / 2))
    return _DEGREE * math.hypot(lat - other_lat, width * (lon - other_lon))
