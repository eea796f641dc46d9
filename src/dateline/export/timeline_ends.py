"""A bar as the pieces it is drawn in: ends that are not known exactly fade."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.export.timeline_bars import Interval

# Pixels over which an end fades: beyond what is known, or within it.
_OPEN, _FADE = 36.0, 18.0
_STEPS = 8
# A bar that is shorter is drawn as its sign alone.
SHORT = 9.0


class Piece(NamedTuple):
    """A part of a bar in pixels, and how dark it is, 0 to 1."""

    left: float
    right: float
    dark: float


class Ends(NamedTuple):
    """How far a bar fades beyond and within each of its ends, in pixels."""

    before: float
    after_start: float
    before_end: float
    after: float


def find_ends(interval: Interval, width: float) -> Ends:
    """How the ends of a bar of `width` pixels fade: not at all where they are exact."""
    before, inside = _end(interval.from_, interval.from_mod, "before")
    after, within = _end(interval.to, interval.to_mod, "after")
    return Ends(before, min(inside, width / 2), min(within, width / 2), after)


def _end(moment: str | None, mod: str | None, beyond: str) -> tuple[float, float]:
    """Pixels beyond and within an end: "before" at a start means earlier, at an end earlier too."""
    if moment is None:
        return _OPEN, 0.0
    if mod == "approx":
        return _FADE / 2, _FADE / 2
    if mod in ("before", "after"):
        return (_FADE, 0.0) if mod == beyond else (0.0, _FADE)
    return 0.0, 0.0


def cut_pieces(left: float, right: float, interval: Interval) -> list[Piece]:
    """The body of a bar, dark, and its fading ends in steps, from left to right; none where it is too short."""
    ends = find_ends(interval, right - left)
    # Where a side is not known, all that is known is the other.
    start = right if interval.from_ is None else left + ends.after_start
    end = left if interval.to is None else right - ends.before_end
    if right - left < SHORT and not any(ends):
        return []
    rise = _steps(left - ends.before, start)
    fall = [Piece(end, begin, dark) for begin, end, dark in _steps(right + ends.after, end)]
    pieces = (*rise, Piece(start, end, 1.0), *reversed(fall))
    return [piece for piece in pieces if piece.right > piece.left]


def _steps(light: float, dark: float) -> Iterator[Piece]:
    """From light to dark, whichever way that goes."""
    for step in range(_STEPS if light != dark else 0):
        width = (dark - light) / _STEPS
        yield Piece(light + step * width, light + (step + 1) * width, (step + 1) / (_STEPS + 1))
