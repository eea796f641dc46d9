"""What do two texts share?"""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.situation.copies.copy import Copy, Passage
from dateline.situation.copies.sketch import LEAST, SEQUENCE, Sketch

# A run of so many words may be part of a passage; so many words may be changed between two runs of one passage.
_RUN, _GAP = 8, 4
# A sequence that stands in a text again and again is followed to so many places.
_PLACES = 8
Run = tuple[int, int, int]  # its first word in the one and in the other text, and how many words


def compare_sketches(one: str, mine: Sketch, other: str, theirs: Sketch) -> Copy:
    """What the texts of two reports share, `one` and `other` being their ids in order; exact, by every word."""
    import numpy as np

    shared = np.intersect1d(mine.distinct, theirs.distinct, assume_unique=True)
    counts = len(mine.distinct), len(theirs.distinct)
    union = sum(counts) - len(shared)
    runs = _choose(_find_runs(mine, theirs, shared)) if len(shared) > _RUN - SEQUENCE else []
    return Copy(
        one=one,
        other=other,
        jaccard=round(len(shared) / union, 4) if union else 0.0,
        containment=round(len(shared) / min(counts), 4) if min(counts) else 0.0,
        passages=tuple(_make_passages(runs, mine, theirs)),
    )


def _find_runs(mine: Sketch, theirs: Sketch, shared: Any) -> Iterator[Run]:
    """Every longest run of words that stands in both texts, of those long enough to count."""
    places: dict[int, list[int]] = {}
    for there, number in _places_of(theirs.sequences, shared):
        places.setdefault(number, []).append(there)
    open_runs: dict[int, tuple[int, int]] = {}
    last = -1
    for here, number in (*_places_of(mine.sequences, shared), (-2, -1)):
        if here != last + 1:
            yield from _close(open_runs.values(), last)
            open_runs = {}
        going = {there: open_runs.pop(there - 1, (here, there)) for there in places.get(number, ())[:_PLACES]}
        yield from _close(open_runs.values(), last)
        open_runs, last = going, here


def _places_of(sequences: Any, shared: Any) -> list[tuple[int, int]]:
    """Where in a text the shared sequences stand, and which."""
    import numpy as np

    at = np.flatnonzero(np.isin(sequences, shared, kind="sort"))
    return list(zip(at.tolist(), sequences[at].tolist(), strict=True))


def _close(runs: Iterable[tuple[int, int]], last: int) -> Iterator[Run]:
    """Runs whose last sequence begins at word `last` of the one text."""
    for first, there in runs:
        length = last - first + SEQUENCE
        if length >= _RUN:
            yield first, there, length


def _choose(runs: Iterable[Run]) -> list[Run]:
    """The longest first, none over another in either text, in the order of the one."""
    kept: list[Run] = []
    for first, there, length in sorted(runs, key=lambda run: (-run[2], run[0], run[1])):
        if all(_apart(first, length, a, n) and _apart(there, length, b, n) for a, b, n in kept):
            kept.append((first, there, length))
    return sorted(kept)


def _apart(one: int, length: int, other: int, its_length: int) -> bool:
    return one >= other + its_length or other >= one + length


def _make_passages(runs: list[Run], mine: Sketch, theirs: Sketch) -> Iterator[Passage]:
    """Runs that follow each other closely in both texts are one passage; what stays short is none."""
    group: list[Run] = []
    for run in runs:
        if group and not _follows(group[-1], run):
            yield from _make_passage(group, mine, theirs)
            group = []
        group.append(run)
    yield from _make_passage(group, mine, theirs)


def _follows(run: Run, after: Run) -> bool:
    gaps = after[0] - run[0] - run[2], after[1] - run[1] - run[2]
    return all(0 <= gap <= _GAP for gap in gaps)


def _make_passage(group: list[Run], mine: Sketch, theirs: Sketch) -> Iterator[Passage]:
    words = sum(length for _, _, length in group)
    if words < LEAST:
        return
    first, there, _ = group[0]
    last, there_last, length = group[-1]
    yield Passage(
        start=mine.starts[first],
        end=mine.ends[last + length - 1],
        other_start=theirs.starts[there],
        other_end=theirs.ends[there_last + length - 1],
        words=words,
        marks=tuple(_find_marks(group, mine, theirs)),
    )


def _find_marks(group: list[Run], mine: Sketch, theirs: Sketch) -> Iterator[int]:
    """The fingerprints of both texts that lie in the passage."""
    common = mine.fingerprints & theirs.fingerprints
    for first, _, length in group:
        yield from (number for number in mine.filed[first : first + length - _RUN + 1].tolist() if number in common)
