"""Rings of points cut to a window."""

import math
from collections.abc import Iterator
from itertools import pairwise

Point = tuple[float, float]
Ring = list[Point]
# West, south, east, north.
Box = tuple[float, float, float, float]

# Renderers draw the shortest way on the sphere between two points; in steps as short as this it is straight in pixels.
_STEP = 2.0


def clip_ring(ring: Ring, window: Box) -> Ring:
    """The part of a closed ring that lies in the window (Sutherland and Hodgman 1974), closed, turning as before.

    Edges are longitude against latitude, in steps of at most two degrees. Empty where no part lies in the window.
    """
    points = ring[:-1] if ring and ring[0] == ring[-1] else ring
    if len(points) < 3:
        return []
    box = box_of(points)
    if box[0] < window[0] or box[1] < window[1] or box[2] > window[2] or box[3] > window[3]:
        for axis, sign, bound in ((0, 1, window[0]), (1, 1, window[1]), (0, -1, window[2]), (1, -1, window[3])):
            points = list(_cut(points, axis, sign, bound))
            if not points:
                return []
    return list(_walk([*points, points[0]]))


def _cut(points: Ring, axis: int, sign: int, bound: float) -> Iterator[Point]:
    """The points on the inner side of one bound, and those where the ring crosses it."""
    for before, point in zip([points[-1], *points[:-1]], points, strict=True):
        inside, was = ((p[axis] - bound) * sign >= 0 for p in (point, before))
        if inside != was:
            share = (bound - before[axis]) / (point[axis] - before[axis])
            crossing = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            yield (bound, crossing) if axis == 0 else (crossing, bound)
        if inside:
            yield point


def _walk(points: Ring) -> Iterator[Point]:
    yield _round(points[0])
    for (x, y), (to_x, to_y) in pairwise(points):
        steps = max(1, math.ceil(max(abs(to_x - x), abs(to_y - y)) / _STEP))
        for step in range(1, steps + 1):
            yield _round((x + (to_x - x) * step / steps, y + (to_y - y) * step / steps))


def _round(point: Point) -> Point:
    return round(point[0], 3), round(point[1], 3)


def box_of(points: Ring) -> Box:
    """The smallest window that holds all points."""
    lons, lats = [point[0] for point in points], [point[1] for point in points]
    return min(lons), min(lats), max(lons), max(lats)


def area_of(ring: Ring) -> float:
    """The area of a closed ring in square degrees, whichever way it turns."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2
