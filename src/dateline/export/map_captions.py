"""Which names a map bears: places where something happened, then the countries around them."""

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise

from dateline.export.clip_ring import Ring, area_of, box_of, clip_ring
from dateline.export.label import make_label, measure_label
from dateline.export.map_layers import HALOS
from dateline.export.map_marks import Mark
from dateline.export.map_spots import Site
from dateline.export.map_view import View
from dateline.export.outlines import Outline
from dateline.export.place_labels import SIZE, Caption, Disc, Wish, place_labels


def make_captions(marks: list[Mark], outlines: Iterable[Outline], view: View) -> list[Caption]:
    """Names of sites, those with the most dead and claims first, then of countries, as many as fit."""
    wishes = [*_name_sites(marks, view), *_name_countries(outlines, view)]
    return place_labels(wishes, [mark.disc for mark in marks], view.width, view.height)


def _name_sites(marks: list[Mark], view: View) -> list[Wish]:
    sites: dict[Site, list[Mark]] = {}
    for mark in marks:
        sites.setdefault(mark.spot.site, []).append(mark)
    ranked = sorted(sites.items(), key=lambda item: (*_weight(item[1]), item[0]))
    return [_name_site(site, held, view) for site, held in ranked]


def _weight(marks: list[Mark]) -> tuple[float, int]:
    return -sum(mark.spot.killed or 0 for mark in marks), -sum(mark.spot.claims for mark in marks)


def _name_site(site: Site, marks: list[Mark], view: View) -> Wish:
    x, y = view.to_pixel(site.lon, site.lat)
    reach = max(math.dist((x, y), (mark.disc.x, mark.disc.y)) + mark.disc.radius for mark in marks)
    return Wish(Disc(x, y, max(reach, HALOS[site.precision])), make_label(site.name, 28), "place")


def _name_countries(outlines: Iterable[Outline], view: View) -> Iterator[Wish]:
    """A country's name in the middle of its largest part in view, where that is wide enough."""
    for outline in outlines:
        parts = (clip_ring(polygon[0], view.bounds(0)) for polygon in outline.polygons)
        part = max(filter(None, parts), key=area_of, default=None)
        if part is None:
            continue
        west, south, east, north = box_of(part)
        left, top = view.to_pixel(west, north)
        right, bottom = view.to_pixel(east, south)
        if right - left > measure_label(outline.name, SIZE) and bottom - top > 2 * SIZE:
            yield Wish(Disc(*view.to_pixel(*_middle(part)), 0), outline.name, "country")


def _middle(ring: Ring) -> tuple[float, float]:
    """The centre of gravity of a closed ring."""
    lon = lat = whole = 0.0
    for (x, y), (to_x, to_y) in pairwise(ring):
        cross = x * to_y - to_x * y
        whole, lon, lat = whole + cross, lon + (x + to_x) * cross, lat + (y + to_y) * cross
    return (lon / (3 * whole), lat / (3 * whole)) if whole else ring[0]
