"""Bars laid out in lanes, so that none covers another as long as there is room."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.export.chart_parts import order_roots
from dateline.export.label import make_label, measure_label
from dateline.export.timeline_bars import UNNAMED, Bar
from dateline.export.timeline_window import Stretch, Window

LABEL_SIZE = 10.5
_GAP = 7.0
_SIGN = 9.0


class Shape(NamedTuple):
    """How dense a layout is: heights of a lane and of a sign in pixels, how many groups, how high it may be, whether
    bars have labels, and whether lanes are roots.
    """

    lane: float
    sign: float
    groups: int
    room: float
    labels: bool = False
    by_root: bool = False


LAYOUTS = (
    Shape(18.0, 10.0, 14, 840.0, labels=True),
    Shape(12.0, 9.0, 14, 600.0),
    Shape(9.0, 7.0, 14, 600.0, by_root=True),
    Shape(7.0, 6.0, 6, 600.0, by_root=True),
)


class Item(NamedTuple):
    """A bar with its stretch of time and its place in pixels."""

    bar: Bar
    stretch: Stretch
    left: float
    right: float


class Laid(NamedTuple):
    """An item in its lane, `top` pixels below the upper edge, and its label, after or before it, if it has room."""

    item: Item
    top: float
    label: str
    after: bool


class Lane(NamedTuple):
    """An item with the number of its lane in its group."""

    item: Item
    number: int
    label: str
    after: bool


class Group(NamedTuple):
    """The lanes of one party or place: name, upper and lower edge in pixels."""

    name: str
    top: float
    bottom: float


class Layout(NamedTuple):
    """All that is drawn, and how high the picture is."""

    shape: Shape
    laid: list[Laid]
    groups: list[Group]
    height: float


def lay_out(items: Sequence[Item], window: Window) -> Layout:
    """The roomiest layout that is not too high; in the densest, bars of one root lie on each other."""
    for shape in LAYOUTS:
        layout = _lay_out(gather(items, shape.groups), shape, window)
        if layout.height <= shape.room:
            break
    return layout


def gather(items: Iterable[Item], most: int) -> list[tuple[str, list[Item]]]:
    """Items by group, the largest first and what has no name last; the smallest are one group if there are too many."""
    held: dict[str, list[Item]] = {}
    for item in items:
        held.setdefault(item.bar.group, []).append(item)
    ranked = sorted(held.items(), key=_rank)
    if len(ranked) <= most:
        return ranked
    rest = ranked[most - 1 :]
    return [*ranked[: most - 1], (f"others ({len(rest)})", [item for _, group in rest for item in group])]


def _rank(group: tuple[str, list[Item]]) -> tuple[bool, int, str]:
    name, items = group
    return name in UNNAMED.values(), -sum(item.bar.count for item in items), name


def _lay_out(groups: Iterable[tuple[str, list[Item]]], shape: Shape, window: Window) -> Layout:
    laid: list[Laid] = []
    bounds: list[Group] = []
    top = _GAP / 2
    for name, items in groups:
        ordered = sorted(items, key=lambda item: (item.left, item.right, item.bar.root, item.bar.words, item.bar.group))
        lanes, count = _by_root(ordered) if shape.by_root else _pack(ordered, name, shape, window)
        laid += [Laid(one.item, top + one.number * shape.lane, one.label, one.after) for one in lanes]
        bottom = top + max(count * shape.lane, 13.0)
        bounds.append(Group(make_label(name, 26), top, bottom))
        top = bottom + _GAP
    return Layout(shape, laid, bounds, top - _GAP / 2)


def _by_root(items: list[Item]) -> tuple[list[Lane], int]:
    roots = order_roots(item.bar.root for item in items)
    return [Lane(item, roots.index(item.bar.root), "", True) for item in items], len(roots)


def _pack(items: list[Item], group: str, shape: Shape, window: Window) -> tuple[list[Lane], int]:
    """Each item in the first lane that is free where it begins (items come in order of their beginnings)."""
    free: list[float] = []
    laid: list[Lane] = []
    for item in items:
        left, right = max(0.0, item.left) - _SIGN / 2, max(item.right, item.left + _SIGN)
        label = _label(item.bar, group) if shape.labels else ""
        width = measure_label(label, LABEL_SIZE) + 12 if label else 2.0
        after = right + width <= window.width
        if label and not after and left < width:
            label, width, after = "", 2.0, True
        left, right = (left, right + width) if after else (left - width, right)
        lane = next((number for number, until in enumerate(free) if until <= left), len(free))
        free[lane : lane + 1] = [right]
        laid.append(Lane(item, lane, label, after))
    return laid, len(free)


def _label(bar: Bar, group: str) -> str:
    """A bar in words, with its own group where it stands among others, and its place where that is not the group."""
    own = "" if bar.group == group else f"{bar.group}: "
    place = bar.place.split(", ")[0] if bar.place != bar.group else ""
    times = f" ({bar.count} times)" if bar.count > 1 else ""
    return make_label(own + (f"{bar.words}, {place}" if place else bar.words), 64) + times
