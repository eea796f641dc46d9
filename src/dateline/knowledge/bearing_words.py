"""What shows that an event word tells of an event of the field, and not of a match, a market or a reader's opinion."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

from dateline.knowledge.intake_words import holds_word, index_field_words

Ground = Literal["field", "politics", "other"]


class Sign(Struct, frozen=True, forbid_unknown_fields=True):
    """One sign: `weight` a unit, at most `most` units; positive weights speak for an event of the field.

    `expected` is how many units the sign has for the first event of `example`, a passage of ours.
    """

    id: str
    weight: float
    most: float
    example: str
    expected: float
    source: str


class Typical(Struct, frozen=True, forbid_unknown_fields=True):
    """How many words of a kind a hundred words of a report of the field hold: what a passage too short to tell is given."""

    field: float
    politics: float
    told: float
    actors: float


class BearingWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The signs of `bearing.toml` (see its head)."""

    sign: tuple[Sign, ...]
    typical: Typical
    ballast: int
    reach: int
    start: float
    enough: float
    mild: frozenset[str]
    elsewhere: frozenset[str]
    public: frozenset[str]
    armed: frozenset[str]


@cache
def load_bearing_words() -> BearingWords:
    """The signs; raises `msgspec.ValidationError` where the file breaks their shape."""
    data = files("dateline").joinpath("knowledge", "events", "bearing.toml").read_bytes()
    return msgspec.toml.decode(data, type=BearingWords)


@lru_cache(maxsize=65536)
def ground_of(word: str) -> Ground | None:
    """Which ground a lower-case word belongs to: war and its parties, politics, or another field of life; None for none."""
    index = index_field_words()
    if holds_word(index.strong, word):
        return "field"
    if holds_word(index.other, word):
        return "other"
    return "politics" if holds_word(index.weak, word) else None
