"""A report's words as numbers, and the few of them by which reports that share words are found."""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint64]

# Sequences that are compared (issue 6 counts by five words) and those that are filed.
SEQUENCE, _FILED = 5, 8
# Winnowing (Schleimer, Wilkerson and Aiken 2003): the least number of every window is filed, so whatever two texts share
# of _FILED + _WINDOW - 1 = 15 words on end is found for certain, with some .22 numbers filed a word.
_WINDOW = 8
LEAST = _FILED + _WINDOW - 1
# Words beyond this many are not compared; a report has some hundreds.
_MOST_WORDS = 200_000
_WORD = re.compile(r"\w+")
_STEP, _MIX_ONE, _MIX_TWO = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


class Sketch(Struct, frozen=True, eq=False):
    """A text as it is compared: where its words stand, a number for every sequence of five words, and fingerprints.

    `distinct` are the latter in order, each once. `filed` are the numbers of the eight-word sequences at each word;
    `fingerprints` those of them that are kept.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    sequences: Any
    distinct: Any
    filed: Any
    fingerprints: frozenset[int]


def make_sketch(text: str) -> Sketch:
    """The sketch of `text`: words are runs of letters and digits, whatever their case."""
    import numpy as np

    found = [(match.start(), match.end()) for match, _ in zip(_WORD.finditer(text), range(_MOST_WORDS), strict=False)]
    words = np.array([_number(text[start:end].casefold()) for start, end in found], dtype=np.uint64)
    sequences, filed = _combine(words, SEQUENCE), _combine(words, _FILED)
    return Sketch(
        starts=[start for start, _ in found],
        ends=[end for _, end in found],
        sequences=sequences,
        distinct=np.unique(sequences),
        filed=filed,
        fingerprints=_winnow(filed),
    )


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf8", "surrogatepass"), digest_size=8).digest(), "big")


def _combine(words: "Numbers", length: int) -> "Numbers":
    """A number of 64 bits for each sequence of `length` words; 63 are used, so that a database takes it as it is."""
    import numpy as np

    count = max(0, len(words) - length + 1)
    numbers = np.zeros(count, dtype=np.uint64)
    for at in range(length):
        numbers = numbers * np.uint64(_STEP) + words[at : at + count]
    for factor in (_MIX_ONE, _MIX_TWO):  # the mixer of SplitMix64 (Steele, Lea and Flood 2014)
        numbers ^= numbers >> np.uint64(30)
        numbers *= np.uint64(factor)
    mixed: Numbers = (numbers ^ (numbers >> np.uint64(31))) >> np.uint64(1)
    return mixed


def _winnow(numbers: "Numbers") -> frozenset[int]:
    import numpy as np

    if not len(numbers):
        return frozenset()
    if len(numbers) <= _WINDOW:
        return frozenset(numbers.tolist())  # all of a short text
    windows = np.lib.stride_tricks.sliding_window_view(numbers, _WINDOW)
    return frozenset(np.unique(windows.min(axis=1)).tolist())
