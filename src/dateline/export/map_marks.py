"""Spots as marks: how large, where exactly, and in what words."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from dateline.export.label import make_label
from dateline.export.map_spots import Site, Spot
from dateline.export.map_view import View
from dateline.export.place_labels import Disc
from dateline.export.wording import word_interval, word_number

Measure = Literal["killed", "claims"]
# Of the smallest and the largest mark, in square pixels; Vega counts the square around a circle.
SMALLEST, LARGEST = 49.0, 625.0
# So many marks stand apart on most maps; more are drawn smaller.
_MANY = 80


class Mark(NamedTuple):
    """A spot with the circle it fills."""

    spot: Spot
    disc: Disc


class Areas(NamedTuple):
    """How a value becomes an area: that of nothing, the largest value, and its area."""

    smallest: float
    value: float
    largest: float

    def radius(self, value: float) -> float:
        """Half the side of the square around a mark."""
        return math.sqrt(self.smallest + (self.largest - self.smallest) * value / self.value) / 2

    def ticks(self) -> list[float]:
        """Up to three values for a legend, each a round number."""
        top = math.floor(self.value)
        return list(dict.fromkeys(max(1, _round(top / share)) for share in (20, 4, 1)))


def _round(value: float) -> int:
    """The number with one digit and zeros, below or equal."""
    whole = max(1, math.floor(value))
    power = 10 ** (len(str(whole)) - 1)
    return int(whole // power * power)


def measure_areas(spots: Sequence[Spot], measure: Measure) -> Areas:
    """Areas for these spots: the more there are, the smaller is each."""
    value = max(1.0, *(float(amount(spot, measure) or 0) for spot in spots))
    share = max(0.35, min(1.0, math.sqrt(_MANY / len(spots))))
    return Areas(SMALLEST * share, value, LARGEST * share)


def amount(spot: Spot, measure: Measure) -> float | int | None:
    """What the size of a spot's mark says: killed, null where no report says, or claims."""
    return spot.killed if measure == "killed" else spot.claims


def make_marks(spots: Iterable[Spot], view: View, measure: Measure, areas: Areas) -> list[Mark]:
    """Marks in the order to draw them, larger ones first; several of one site stand in a ring around it."""
    sites: dict[tuple[float, float], list[Mark]] = {}
    for spot in spots:
        radius = areas.radius(float(amount(spot, measure) or 0))
        disc = Disc(*view.to_pixel(spot.site.lon, spot.site.lat), radius)
        sites.setdefault((spot.site.lat, spot.site.lon), []).append(Mark(spot, disc))
    marks = [mark for held in sites.values() for mark in _spread(sorted(held, key=_order))]
    return sorted(marks, key=_order)


def _order(mark: Mark) -> tuple[float, int, str, Site]:
    return -mark.disc.radius, -mark.spot.claims, mark.spot.root, mark.spot.site


def _spread(marks: list[Mark]) -> Iterator[Mark]:
    if len(marks) == 1:
        yield marks[0]
        return
    girth = sum(2 * mark.disc.radius + 1 for mark in marks)
    ring, walked = max(girth / math.tau, marks[0].disc.radius * 0.75), 0.0
    for mark in marks:
        angle = math.tau * (walked + mark.disc.radius) / girth - math.pi / 2
        walked += 2 * mark.disc.radius + 1
        x, y = mark.disc.x + ring * math.cos(angle), mark.disc.y + ring * math.sin(angle)
        yield Mark(mark.spot, Disc(x, y, mark.disc.radius))


def make_row(mark: Mark, view: View, measure: Measure) -> dict[str, Any]:
    """A mark as a row of the picture's data; `lon` and `lat` are the place's, `x_lon` and `x_lat` where it is drawn."""
    spot, site = mark.spot, mark.spot.site
    lon, lat = view.to_degrees(mark.disc.x, mark.disc.y)
    row: dict[str, Any] = {
        "root": spot.root,
        "precision": site.precision,
        "place": make_label(site.name),
        "within": make_label(site.within),
        "lat": site.lat,
        "lon": site.lon,
        "x_lat": round(lat, 4),
        "x_lon": round(lon, 4),
        "killed": spot.killed,
        "claims": spot.claims,
        "reports": spot.reports,
        "dates": word_interval(spot.first, spot.last),
        "size": amount(spot, measure) or 0,
    }
    return row | {"told": _tell(spot, row)}


def _tell(spot: Spot, row: dict[str, Any]) -> str:
    place = ", ".join(part for part in (row["place"], row["within"]) if part)
    said = f"{word_number(spot.claims, 'claim')} in {word_number(spot.reports, 'report')}"
    killed = "" if spot.killed is None else f"killed {spot.killed:,}"
    parts = [f"{spot.root} at {place} (known to the {spot.site.precision})", killed, row["dates"], said]
    return "; ".join(part for part in parts if part)
