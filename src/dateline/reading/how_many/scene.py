"""The numbers of a report, read once, beside its analysis and the words that figures are read by."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from dateline.knowledge.figure_words import FigureWords
from dateline.reading.how_many.number import Number, read_number
from dateline.reading.language import Analysis
from dateline.record import Time


class Scene(NamedTuple):
    """An analysis with the words to read it by and the number that covers each token (numbers inside times left out)."""

    analysis: Analysis
    words: FigureWords
    numbers: dict[int, Number]


def make_scene(analysis: Analysis, words: FigureWords, times: Sequence[Time]) -> Scene:
    """Read every number of the report that is not part of a time."""
    taken = _time_tokens(analysis, times)
    numbers: dict[int, Number] = {}
    lower, tags, reached = analysis.lower, analysis.tags, 0
    values, vague, scales = words.values, words.vague, words.scales
    for token, word in enumerate(lower):
        if token < reached or token in taken:
            continue
        if tags[token] == "CD" or word in values or word in vague or word in scales or word[0].isdigit():
            number = read_number(analysis, token, words)
            if number is not None and _is_age(analysis, number.last, words):
                reached = number.last
            elif number is not None:
                reached = number.last
                numbers.update(dict.fromkeys(range(number.opens, number.last), number))
    return Scene(analysis, words, numbers)


def _is_age(analysis: Analysis, after: int, words: FigureWords) -> bool:
    """True for "45-year-old", "30 years old", "three-hour": the number counts years or hours, nobody."""
    lemmas = analysis.lemmas[after : after + 3]
    if lemmas[:1] == ["-"]:
        return len(lemmas) > 1 and lemmas[1] in words.ignored
    return len(lemmas) > 1 and lemmas[0] in words.ignored and lemmas[1] in ("old", "-", "of")


def _time_tokens(analysis: Analysis, times: Sequence[Time]) -> set[int]:
    """Tokens of dates and hours."""
    taken: set[int] = set()
    for time in times:
        first = bisect_left(analysis.ends, time.start + 1)
        taken.update(range(first, bisect_left(analysis.starts, time.end)))
    return taken
