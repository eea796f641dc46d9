"""Can two accounts be of one place?"""

import math
from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile, Spot

# Kilometres: the same town or its edge, the next village, and as far as places are mixed up.
_CLOSE, _NEAR = 6.0, 25.0
_DEGREE = 111.2  # kilometres of a degree of latitude


def compare_places(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the places of two accounts say: the same, within one another, so many kilometres apart."""
    here, there = one.spot, other.spot
    if here is None or there is None:
        yield "no-place", ""
        return
    both = f"{here.shown}, {there.shown}"
    if here.country and there.country and here.country != there.country:
        yield "other-country", f"in different countries: {both}"
    elif "country" in (here.precision, there.precision) or "region" in (here.precision, there.precision):
        yield "within-country", f"one tells the place no further than the country or region: {both}"
    elif here.fine and there.fine:
        yield _compare_fine(here, there, both)
    else:
        yield _compare_wide(here, there, both)


def _compare_fine(here: Spot, there: Spot, both: str) -> Finding:
    """Two settlements or districts."""
    distance = _distance(here, there)
    if here.name == there.name and (distance is None or distance <= _NEAR):
        return "same-place", here.shown
    if distance is not None and distance <= _CLOSE:
        return "close-place", f"{both}: {distance:.0f} km apart"
    if here.admin2 and here.admin2 == there.admin2 and here.admin1 == there.admin1:
        return "same-district", f"{here.admin2} ({both})"
    if distance is None:
        same = here.admin1 and here.admin1 == there.admin1
        return ("near-place" if same else "elsewhere"), both
    shown = f"{both}: {distance:.0f} km apart"
    if distance <= _NEAR:
        return "near-place", shown
    return ("elsewhere" if here.admin1 and here.admin1 == there.admin1 else "far-place"), shown


def _compare_wide(here: Spot, there: Spot, both: str) -> Finding:
    """Two places of which at least one is a province."""
    if here.admin1 and there.admin1 and here.admin1 != there.admin1:
        distance = _distance(here, there)
        shown = both if distance is None else f"{both}: {distance:.0f} km apart"
        return ("elsewhere" if distance is not None and distance <= 2 * _NEAR else "far-place"), shown
    if here.precision == there.precision and here.name == there.name:
        return "same-province", here.shown
    inner, outer = (here, there) if here.fine else (there, here)
    return "within-place", f"{inner.shown} lies in {outer.shown}"


def _distance(here: Spot, there: Spot) -> float | None:
    """Kilometres, on a plane that touches the earth between the two; exact enough below a few hundred."""
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return None
    width = math.cos(math.radians((here.lat + there.lat) / 2))
    return _DEGREE * math.hypot(here.lat - there.lat, width * (here.lon - there.lon))
