"""All copies among some texts, at once."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from dateline.situation.copies.compare_sketches import compare_sketches
from dateline.situation.copies.copy import Copy
from dateline.situation.copies.sketch import Sketch, make_sketch
from dateline.situation.copies.stock import days_between, is_copied, is_worth_comparing, set_stock

# Of the reports that hold a fingerprint, so many (by id) are compared with all the others; the rest share it through
# them. So a wire that all print stays together, and what all print does not make all pairs.
LEADERS = 6


def find_copies(texts: Mapping[str, tuple[str, str | None]]) -> tuple[Copy, ...]:
    """Every pair of `texts` (by id: the text and the day it was published) of which one is copied, by ids."""
    sketches = {one: make_sketch(text) for one, (text, _) in sorted(texts.items())}
    days = {one: day for one, (_, day) in texts.items()}
    holders: dict[int, list[str]] = {}
    for one, sketch in sketches.items():
        for number in sorted(sketch.fingerprints):
            holders.setdefault(number, []).append(one)
    days_of = cache(_days_of(holders, days))
    copies = (set_stock(copy, days_of) for copy in _compare(sketches, days, holders))
    return tuple(copy for copy in copies if is_copied(copy))


def _compare(
    sketches: Mapping[str, Sketch], days: Mapping[str, str | None], holders: Mapping[int, list[str]]
) -> Iterator[Copy]:
    pairs = {(a, b) for held in holders.values() for at, a in enumerate(held[:LEADERS]) for b in held[at + 1 :]}
    for one, other in sorted(pairs):
        mine, theirs = sketches[one], sketches[other]
        if is_worth_comparing(mine.fingerprints, theirs.fingerprints, days_between(days[one], days[other])):
            yield compare_sketches(one, mine, other, theirs)


def _days_of(holders: Mapping[int, list[str]], days: Mapping[str, str | None]) -> Callable[[int], int]:
    def count(number: int) -> int:
        dated = sorted(day for one in holders.get(number, ()) if (day := days[one]))
        return days_between(dated[0], dated[-1]) if dated else 0

    return count
