"""Can two accounts be of one place?"""

import math
from collections.abc import Iterator

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.compare_words import SENTENCE, are_copies
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile, Spot

# Kilometres: the same town or its edge, the next village, and as far as places are mixed up.
_CLOSE, _NEAR = 6.0, 25.0
_SPELLING = 75  # of 100, rapidfuzz's ratio
_DEGREE = 111.2  # kilometres of a degree of latitude


def compare_places(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the places of two accounts say: the same, within one another, so many kilometres apart."""
    here, there = one.spot, other.spot
    if here is None or there is None:
        yield "no-place", ""
        return
    both = f"{here.shown}, {there.shown}"
    if here.name != there.name:
        yield from _find_named(one, other)
    name, detail = _compare(here, there, both)
    if rules.weights[name] < 0 and are_copies(one, other, runs=SENTENCE):
        name = "copied-elsewhere"
    yield name, detail


def _compare(here: Spot, there: Spot, both: str) -> Finding:
    if here.country and there.country and here.country != there.country:
        return "other-country", f"in different countries: {both}"
    if "country" in (here.precision, there.precision) or "region" in (here.precision, there.precision):
        return "within-country", f"one tells the place no further than the country or region: {both}"
    return _compare_fine(here, there, both) if here.fine and there.fine else _compare_wide(here, there, both)


def _find_named(one: Profile, other: Profile) -> Iterator[Finding]:
    """The place of one that the words of the other name, if the other is not placed somewhere else for good."""
    for placed, telling in ((one, other), (other, one)):
        spot = placed.spot
        if spot is not None and spot.fine and spot.words and spot.words <= telling.names:
            yield "named-place", spot.shown
            return


def _is_like(one: str, other: str) -> bool:
    """Two spellings of one name: Khan Sheikhoun, Khan Shaykhun."""
    from rapidfuzz.fuzz import ratio

    return ratio(one, other) >= _SPELLING


def _compare_fine(here: Spot, there: Spot, both: str) -> Finding:
    """Two settlements or districts."""
    distance = _distance(here, there)
    if here.name == there.name and (distance is None or distance <= _NEAR):
        busy = here.is_called_as_province or there.is_called_as_province
        return ("same-busy-place" if busy else "same-place"), here.shown
    if distance is not None and distance <= _CLOSE and _is_like(here.name, there.name):
        return "same-place", both
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
    if here.admin1 and here.admin1 == there.admin1 and (here.is_called_as_province or there.is_called_as_province):
        return "name-of-province", f"{here.admin1} may mean the province: {shown}"
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
