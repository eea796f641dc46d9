"""Can two claims be of one place and day?"""

import math
from datetime import date, timedelta
from typing import Literal

from dateline.record import Place
from dateline.situation.contradictions.side import Side

Meeting = Literal["same", "within", "apart", "unknown"]

_FINE = ("settlement", "district")
# Kilometres within which two towns are taken for one, and beyond which they are certainly two.
_ONE, _TWO = 6.0, 25.0
_DEGREE = 111.2
# Days before a report in which news without a date happened.
_RECENT = 7


def compare_places(one: Place | None, other: Place | None) -> Meeting:
    """How two places lie: the same, one within the other, apart, or not known well enough."""
    if one is None or other is None or "country" in (one.precision, other.precision):
        return "unknown"
    if "region" in (one.precision, other.precision) or one.country != other.country:
        return "unknown" if "region" in (one.precision, other.precision) else "apart"
    if one.name.casefold() == other.name.casefold():
        return "same" if one.precision == other.precision else "within"
    if one.precision in _FINE and other.precision in _FINE:
        return _compare_fine(one, other)
    if one.admin1 and other.admin1:
        return "within" if one.admin1 == other.admin1 else "apart"
    return "unknown"


def _compare_fine(one: Place, other: Place) -> Meeting:
    distance = measure(one, other)
    if distance is None:
        return "unknown"
    return "same" if distance <= _ONE else "apart" if distance >= _TWO else "unknown"


def is_wide(place: Place | None) -> bool:
    """Whether a place is so wide, or so big a town, that much happens there in a day: a province, or its namesake."""
    return place is None or place.precision not in _FINE or place.name.casefold() == (place.admin1 or "").casefold()


def measure(one: Place, other: Place) -> float | None:
    """Kilometres between two places, on a plane that touches the earth between them."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    width = math.cos(math.radians((one.lat + other.lat) / 2))
    return _DEGREE * math.hypot(one.lat - other.lat, width * (one.lon - other.lon))


def compare_times(one: Side, other: Side) -> Meeting:
    """How the times of two claims lie: the same day, overlapping, apart, or not told.

    What bears no date is of the days before its report: it is apart from what is dated more than a week from that.
    """
    mine, theirs = _bounds(one), _bounds(other)
    if mine is None or theirs is None:
        return "unknown"
    if mine[1] < theirs[0] or theirs[1] < mine[0]:
        return "apart"
    if not one.claim.from_ or not other.claim.from_:
        return "unknown"
    return "same" if mine == theirs and mine[0] == mine[1] else "within"


def _bounds(side: Side) -> tuple[str, str] | None:
    claim = side.claim
    if claim.from_:
        begins = claim.from_[:10]
        return begins, max(begins, (claim.to or begins)[:10])
    if not side.report.published:
        return None
    day = date.fromisoformat(side.report.published[:10])
    return (day - timedelta(days=_RECENT)).isoformat(), day.isoformat()
