"""Labels that do not overlap."""

from collections.abc import Mapping

Point = tuple[float, float]
Size = tuple[float, float]

_ROUNDS = 400
# Of an overlap this share is taken away a round, half by either box, so that crowded boxes settle.
_STEP = 0.5


def spread_boxes(points: Mapping[str, Point], sizes: Mapping[str, Size]) -> dict[str, Point]:
    """The centres of boxes moved apart until none overlaps, or no further within some rounds, all in one unit.

    Two boxes part along the axis on which they overlap less; of two on one spot the later key gives way to the right.
    """
    held = {key: list(point) for key, point in sorted(points.items())}
    keys = list(held)
    for _ in range(_ROUNDS):
        moved = False
        for place, one in enumerate(keys):
            for other in keys[place + 1 :]:
                moved |= _part(held[one], held[other], sizes[one], sizes[other])
        if not moved:
            break
    return {key: (x, y) for key, (x, y) in held.items()}


def _part(one: list[float], other: list[float], size: Size, size_other: Size) -> bool:
    """Move two boxes apart where they overlap; whether they did."""
    gaps = [(size[axis] + size_other[axis]) / 2 - abs(one[axis] - other[axis]) for axis in (0, 1)]
    if min(gaps) <= 0.5:
        return False
    axis = 0 if gaps[0] < gaps[1] else 1
    push = gaps[axis] * _STEP / 2 * (1 if one[axis] <= other[axis] else -1)
    one[axis] -= push
    other[axis] += push
    return True
