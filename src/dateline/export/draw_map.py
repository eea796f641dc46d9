"""A map of what claims say happened where, as a Vega-Lite specification."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.archive import ClaimFilter, FoundClaim
from dateline.errors import ExportError
from dateline.export.drawn_claims import group_reports, keep_happened
from dateline.export.label import make_label
from dateline.export.map_captions import make_captions
from dateline.export.map_layers import HALOS, HEIGHT, WIDTH, compose_map
from dateline.export.map_marks import Mark, Measure, make_marks, make_row, measure_areas
from dateline.export.map_spots import Spots, find_spots
from dateline.export.map_view import View, fit_view
from dateline.export.outlines import Outline, clip_outlines
from dateline.export.place_labels import Caption
from dateline.export.wording import word_number

# Degrees that a map shows at least: enough to see what lies around the coarsest place.
_LEAST = {"settlement": 5.0, "district": 5.0, "province": 8.0, "region": 16.0, "country": 16.0}


def draw_map(
    found: Iterable[FoundClaim],
    wanted: ClaimFilter | None = None,
    *,
    size: Measure = "killed",
    title: str = "",
    most: int | None = None,
) -> dict[str, Any]:
    """A map of the claims `found`, as a Vega-Lite specification that refers to nothing outside it.

    A mark stands for one kind of event at one place: colour and shape tell the PLOVER root, its area the `killed` or
    the `claims`; it is filled where the place is a settlement, and has a broken circle around it, the larger the less
    exactly the place is known. What is denied, planned or threatened is shown only where `wanted` names a polarity or
    status. Of more than `most` marks those with the most dead, then claims, are drawn. Raises `ExportError`
    (`nothing-to-draw`, `no-pictures`).
    """
    wanted = wanted or ClaimFilter()
    spots = find_spots(group_reports(keep_happened(found, wanted)), wanted.place)
    left_out = _thin(spots, most)
    if not spots.spots:
        raise ExportError("nothing-to-draw", "no claim that passes has a place on the map; drop a filter")
    points = ((spot.site.lon, spot.site.lat) for spot in spots.spots)
    view = fit_view(points, WIDTH, HEIGHT, least=max(_LEAST[spot.site.precision] for spot in spots.spots))
    areas = measure_areas(spots.spots, size)
    marks = make_marks(spots.spots, view, size, areas)
    outlines = list(clip_outlines(view))
    data = {
        "outlines": [_feature(outline) for outline in outlines],
        "sites": list(_sites(marks, view)),
        "marks": [make_row(mark, view, size) for mark in marks],
        "captions": [_caption(caption, view) for caption in make_captions(marks, outlines, view)],
    }
    return compose_map(data, view, size=size, areas=areas, title=make_label(title, 90), notes=_notes(spots, left_out))


def _feature(outline: Outline) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": outline.polygons}}


def _sites(marks: list[Mark], view: View) -> Iterator[dict[str, Any]]:
    """Each place once, for the circle around it, coarse ones first."""
    sites = sorted({mark.spot.site for mark in marks}, key=lambda site: (-HALOS[site.precision], site))
    for site in sites:
        yield {"precision": site.precision, "lon": site.lon, "lat": site.lat}


def _caption(caption: Caption, view: View) -> dict[str, Any]:
    lon, lat = view.to_degrees(caption.x, caption.y)
    return {"lon": round(lon, 4), "lat": round(lat, 4), **caption._asdict()}


def _thin(spots: Spots, most: int | None) -> int:
    """Keep the weightiest spots alone; how many went."""
    if most is None or len(spots.spots) <= most:
        return 0
    ranked = sorted(spots.spots, key=lambda spot: (-(spot.killed or 0), -spot.claims, spot.site, spot.root))
    kept = {(spot.site, spot.root) for spot in ranked[:most]}
    left_out = len(spots.spots) - most
    spots.spots = [spot for spot in spots.spots if (spot.site, spot.root) in kept]
    return left_out


def _notes(spots: Spots, left_out: int) -> list[str]:
    drawn = f"{word_number(spots.claims, 'claim')} in {word_number(spots.reports, 'report')}"
    placeless = f"; {word_number(spots.placeless, 'claim')} without a place left out" if spots.placeless else ""
    lesser = f"; {word_number(left_out, 'lesser mark')} not drawn" if left_out else ""
    return [f"{drawn}{placeless}{lesser}", "Outlines: Natural Earth; they take no side on any border"]
