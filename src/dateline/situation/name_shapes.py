"""What two spellings of one name have in common."""

import re
import unicodedata
from functools import cache

from rapidfuzz import fuzz

# Romanisations of Arabic, Persian and Pashto names differ in these ways (our reading of wire services' spellings).
_SAME = (
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("sh", "s"),
    ("ph", "f"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    {"the", "of", "and", "for", "in", "al", "el", "an", "ad", "ash", "as", "ar", "at", "ez"}
    | {"abu", "bin", "ibn", "de", "la"}
)  # fmt: skip
_LEAST_ALIKE = 58.0  # of 100, beside the same consonants: Gadhafi and Kadafi are 62 alike


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name without accents, articles and small words, case folded."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return tuple(word for word in _WORD.findall(plain) if word not in _SMALL)


@cache
def skeleton(word: str) -> str:
    """A word as its consonants sound: "Gadhafi", "Gaddafi" and "Qadhafi" are near one another, first letters kept."""
    for written, heard in _SAME:
        word = word.replace(written, heard)
    head, tail = word[:1].replace("g", "k"), re.sub(r"[aeiouy]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", head + tail)


def are_spellings(one: str, other: str) -> bool:
    """True where two names differ in spelling alone: as many words, each sounding alike and written alike."""
    ours, theirs = words_of(one), words_of(other)
    if len(ours) != len(theirs) or ours == theirs or not ours or max(map(len, ours)) < 4:
        return ours == theirs and bool(ours)
    return all(
        a == b or (skeleton(a) == skeleton(b) and min(len(a), len(b)) > 3 and fuzz.ratio(a, b) >= _LEAST_ALIKE)
        for a, b in zip(ours, theirs, strict=True)
    )


def is_acronym(short: str, name: str) -> bool:
    """True where letters are the first letters of a name's words, small words in or out ("GVP", "Green Valley Party")."""
    letters = [letter for letter in short if letter.isalpha()]
    if not 3 <= len(letters) <= 8 or any(letter.islower() for letter in letters):
        return False
    wanted = "".join(letters).casefold()
    every = [word.casefold() for word in _WORD.findall(name)]
    initials = {"".join(word[0] for word in every), "".join(word[0] for word in every if word not in _SMALL)}
    return len(every) > 1 and wanted in initials


def is_part(short: str, name: str) -> bool:
    """True where all words of a shorter name stand in a longer one, in their order."""
    ours, theirs = words_of(short), list(words_of(name))
    rest = iter(theirs)
    return bool(ours) and len(ours) < len(theirs) and all(word in rest for word in ours)
