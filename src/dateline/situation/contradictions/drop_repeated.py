"""One sentence may stand in several happenings of its report; what it says against another is told once."""

from collections.abc import Iterable, Iterator

from dateline.situation.contradictions.contradiction import Contradiction, Told


def drop_repeated(found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """The first of those that put the same words of the same two reports against each other."""
    seen: set[tuple[object, ...]] = set()
    for one in found:
        key = (one.kind, *sorted((_words_of(one.one), _words_of(one.other))))
        if key not in seen:
            seen.add(key)
            yield one


def _words_of(told: Told) -> tuple[str, int, int, str]:
    return told.report.id, told.start, told.end, told.value
