"""Tolls as whole numbers, as event tables ask for them."""

from msgspec import Struct

from dateline.record import Toll


class WholeToll(Struct, frozen=True):
    """How many, with low <= best <= high."""

    low: int
    best: int
    high: int


def round_toll(toll: Toll | None) -> WholeToll:
    """A toll in whole numbers; nothing told is none.

    best is the best figure, else the lowest, else none: "at least 12" counts 12, "up to 20" counts 0, as UCDP and ACLED
    take the most conservative. low is the lowest figure, else the best; high the highest, else the best. A fraction is
    rounded down. The three are put in order where they are not.
    """
    if toll is None:
        return WholeToll(0, 0, 0)
    low, best, high = (None if value is None else max(0, int(value)) for value in (toll.low, toll.best, toll.high))
    middle = best if best is not None else low if low is not None else 0
    bottom = min(middle, low) if low is not None else (middle if best is not None else 0)
    return WholeToll(bottom, middle, max(middle, high if high is not None else middle))
