"""The part of the world that a map shows, and how degrees become pixels: Mercator's projection on a sphere."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

# Beyond these the projection stretches without measure; nobody fights there.
_NORTH, _SOUTH = 80.0, -75.0
# What is left free around the points, as a share of their extent.
_MARGIN = 0.12


class View(NamedTuple):
    """A window on the world: its middle in degrees, pixels a radian, and its size in pixels."""

    lon: float
    lat: float
    scale: float
    width: float
    height: float

    def to_pixel(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point stands, from the upper left corner."""
        across = (lon - self.lon + 180) % 360 - 180
        x = self.width / 2 + math.radians(across) * self.scale
        return x, self.height / 2 - (_rise(lat) - _rise(self.lat)) * self.scale

    def to_degrees(self, x: float, y: float) -> tuple[float, float]:
        """Longitude, between -180 and 180, and latitude of a pixel."""
        lon = self.lon + math.degrees((x - self.width / 2) / self.scale)
        return (lon + 180) % 360 - 180, _fall(_rise(self.lat) + (self.height / 2 - y) / self.scale)

    def bounds(self, outset: float) -> tuple[float, float, float, float]:
        """West, south, east and north of the window with `outset` more pixels around it; west may be below -180."""
        reach = min(179.9, math.degrees((self.width / 2 + outset) / self.scale))
        middle, rise = _rise(self.lat), (self.height / 2 + outset) / self.scale
        return self.lon - reach, _fall(middle - rise), self.lon + reach, _fall(middle + rise)


def fit_view(points: Iterable[tuple[float, float]], width: float, height: float, *, least: float = 5.0) -> View:
    """The window of `width` and `height` pixels that holds all points (longitude, latitude) with a margin around.

    It is at least `least` degrees wide and high.
    """
    held = sorted(set(points))
    west, span = _narrowest([lon for lon, _ in held])
    lats = [min(_NORTH, max(_SOUTH, lat)) for _, lat in held]
    middle = (min(lats) + max(lats)) / 2
    reach = max(least / 2, (max(lats) - min(lats)) * (0.5 + _MARGIN))
    top, bottom = _rise(min(_NORTH + 2, middle + reach)), _rise(max(_SOUTH - 2, middle - reach))
    across = math.radians(min(360.0, max(least, span * (1 + 2 * _MARGIN))))
    scale = max(min(width / across, height / (top - bottom)), width / math.tau)
    return View(
        round((west + span / 2 + 180) % 360 - 180, 4), round(_fall((top + bottom) / 2), 4), scale, width, height
    )


def _narrowest(lons: Sequence[float]) -> tuple[float, float]:
    """Where the narrowest window that holds all longitudes begins, and how wide it is; it may cross the date line."""
    ordered = sorted(lons)
    gaps = [(after - before, after) for before, after in pairwise(ordered)]
    gaps.append((ordered[0] + 360 - ordered[-1], ordered[0]))
    gap, west = max(gaps)
    return west, 360 - gap


def _rise(lat: float) -> float:
    return math.asinh(math.tan(math.radians(lat)))


def _fall(rise: float) -> float:
    return math.degrees(math.atan(math.sinh(rise)))
