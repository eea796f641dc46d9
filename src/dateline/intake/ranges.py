"""Ranges of a text: ordering, joining, overwriting."""

from collections.abc import Iterable

Range = tuple[int, int]
LINE_ENDS = frozenset("\n\r\u2028\u2029")


def merge_ranges(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """`ranges` in order, those that touch or overlap joined, empty ones dropped."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if end <= start:
            continue
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def overwrite(text: str, blanks: Iterable[Range]) -> str:
    """`text` with each of `blanks` (merged ranges) replaced by as many spaces; line ends inside are kept."""
    pieces = []
    done = 0
    for start, end in blanks:
        pieces.append(text[done:start])
        pieces.append("".join(mark if mark in LINE_ENDS else " " for mark in text[start:end]))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
