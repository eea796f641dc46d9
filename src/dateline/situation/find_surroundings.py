"""The words that an account stands among in its report."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

# A stop before a capital, or the end of a line: where a sentence begins, so far as this needs it.
_BEGINS = re.compile(r"[.!?][\"”]?\s+(?=[A-Z\"“])|\n")
_FAR = 400  # characters on either side; a text that lost its stops is one sentence
_WORD = re.compile(r"\d(?:[\d,]{0,12}\d)?\b|\w+")
_MOST = 2_000  # words; more would be an attack


def find_sentences(text: str) -> list[int]:
    """Where the sentences of `text` begin, and its end; found once for a report."""
    return [0, *(one.end() for one in _BEGINS.finditer(text)), len(text)]


def find_surroundings(text: str, begins: Sequence[int], spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words of the sentences that hold one of `spans` (start, end) and of those next to them, folded, each once,
    sorted; numbers in digits without commas. `begins` is what `find_sentences` gives for `text`.

    A clause ("when the raid began") is often too short to tell which raid; its neighbours name the hospital, the
    village, the number of aircraft.
    """
    words: set[str] = set()
    for start, end in spans:
        first = max(0, bisect_right(begins, start) - 2)
        last = min(len(begins) - 1, bisect_left(begins, max(end, start + 1)) + 1)
        near = text[max(begins[first], start - _FAR) : min(begins[last], end + _FAR)]
        words.update(one.replace(",", "") for one in _WORD.findall(near.casefold()))
    return tuple(sorted(words)[:_MOST])
