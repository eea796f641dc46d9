"""Names beside the points of a map, as many as fit without covering each other."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from dateline.export.label import measure_label

SIZE = 11.0
# A name as large as this, in pixels between its lines of capitals.
_HEIGHT = SIZE + 1
_GAP = 3.0
_MOST = 40


class Disc(NamedTuple):
    """What is drawn at a point, as a circle in pixels."""

    x: float
    y: float
    radius: float


class Wish(NamedTuple):
    """A name to be written: beside a point, or across the middle of a country."""

    disc: Disc
    text: str
    kind: Literal["place", "country"]


class Caption(NamedTuple):
    """A name that fits: where its middle line begins or ends, and which."""

    x: float
    y: float
    align: Literal["left", "right", "center"]
    text: str
    kind: Literal["place", "country"]


Box = tuple[float, float, float, float]


def place_labels(wishes: Iterable[Wish], discs: Iterable[Disc], width: float, height: float) -> list[Caption]:
    """Captions for the wishes, the most important first, in a picture of `width` and `height` pixels.

    A place's name stands right, left, above or below its point, and no name covers a disc or another name; what does
    not fit is left out, and no name is written twice.
    """
    taken = [_around(disc) for disc in discs]
    captions: dict[str, Caption] = {}
    for wish in wishes:
        if wish.text in captions or len(captions) == _MOST:
            continue
        for caption, box in _choices(wish):
            inside = box[0] >= 2 and box[1] >= 2 and box[2] <= width - 2 and box[3] <= height - 2
            if inside and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                captions[wish.text] = caption
                break
    return list(captions.values())


def _choices(wish: Wish) -> Iterator[tuple[Caption, Box]]:
    (x, y, radius), text, kind = wish
    reach, half = radius + _GAP, _HEIGHT / 2
    width = measure_label(text, SIZE)
    across = [y] if kind == "country" else [y - reach - half, y + reach + half]
    if kind == "place":
        yield Caption(x + reach, y, "left", text, kind), (x + reach, y - half, x + reach + width, y + half)
        yield Caption(x - reach, y, "right", text, kind), (x - reach - width, y - half, x - reach, y + half)
    for middle in across:
        yield Caption(x, middle, "center", text, kind), (x - width / 2, middle - half, x + width / 2, middle + half)


def _around(disc: Disc) -> Box:
    return disc.x - disc.radius, disc.y - disc.radius, disc.x + disc.radius, disc.y + disc.radius


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
