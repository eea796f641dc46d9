"""The layers of a map as altair charts: outlines, circles of doubt, marks, names."""

from typing import Any

from dateline.export.chart_parts import INK, QUIET, finish, load_altair, order_roots, root_scales
from dateline.export.map_marks import SMALLEST, Areas, Measure
from dateline.export.map_spots import PRECISIONS
from dateline.export.map_view import View
from dateline.export.place_labels import SIZE

# Of the map without title and legend, in pixels; with them it is about 900 by 600.
WIDTH, HEIGHT = 730.0, 520.0
# Radius in pixels of the broken circle that shows how exactly a place is known.
HALOS = dict(zip(PRECISIONS, (0.0, 8.0, 11.0, 14.0, 17.0), strict=True))
_SEA, _LAND, _BORDER = "#eaf1f5", "#f8f5ee", "#c3bba9"


def compose_map(
    data: dict[str, list[Any]], view: View, *, size: Measure, areas: Areas, title: str, notes: list[str]
) -> dict[str, Any]:
    """The Vega-Lite specification of a map of `data`; see `draw_map`."""
    alt = load_altair()
    layers = [_land(alt), _marks(alt, data["marks"], size, areas), _halos(alt, data["sites"]), *_names(alt)]
    projection = alt.Projection(
        type="mercator",
        rotate=[-view.lon, 0, 0],
        center=[0, view.lat],
        scale=round(view.scale, 3),
        translate=[view.width / 2, view.height / 2],
    )
    window = alt.ViewBackground(fill=_SEA)
    fields = {"width": view.width, "height": view.height, "projection": projection, "view": window}
    apart = alt.Resolve(scale=dict.fromkeys(("size", "fill", "stroke", "shape", "strokeDash"), "independent"))
    return finish(alt, layers, data, title, notes, resolve=apart, **fields)


def _land(alt: Any) -> Any:
    return alt.Chart(alt.NamedData("outlines")).mark_geoshape(
        fill=_LAND, stroke=_BORDER, strokeWidth=0.7, clip=True, aria=False
    )


def _halos(alt: Any, sites: list[dict[str, Any]]) -> Any:
    """A broken circle around each site that is no settlement; its legend has settlements too."""
    known = [one for one in PRECISIONS if any(site["precision"] == one for site in sites)]
    legend = alt.Legend(title="Place known to the", symbolType="circle")

    def channel(make: Any, settlement: Any, others: dict[Any, Any]) -> Any:
        scale = alt.Scale(
            type="ordinal", domain=known, range=[settlement if one == "settlement" else others[one] for one in known]
        )
        return make("precision:O", scale=scale, sort=known, legend=legend)

    return (
        alt.Chart(alt.NamedData("sites"))
        .mark_point(shape="circle", strokeWidth=0.9, clip=True, aria=False, opacity=0.75)
        .transform_filter(alt.datum.precision != "settlement")
        .encode(
            longitude="lon:Q",
            latitude="lat:Q",
            size=channel(alt.Size, SMALLEST, {one: (2 * radius) ** 2 for one, radius in HALOS.items()}),
            strokeDash=channel(alt.StrokeDash, [1, 0], {one: [3, 2] for one in HALOS}),
            stroke=channel(alt.Stroke, QUIET, dict.fromkeys(HALOS, QUIET)),
            fill=channel(alt.Fill, QUIET, dict.fromkeys(HALOS, "transparent")),
        )
    )


def _marks(alt: Any, marks: list[dict[str, Any]], size: Measure, areas: Areas) -> Any:
    roots = order_roots(mark["root"] for mark in marks)
    colours, shapes = root_scales(alt, roots)
    scale = alt.Scale(type="linear", domain=[0, areas.value], range=[areas.smallest, areas.largest])
    measure = alt.Legend(
        title=size.capitalize(), symbolType="circle", symbolStrokeColor=INK, symbolFillColor="transparent",
        values=areas.ticks(), format=",d",
    )  # fmt: skip
    signs = alt.Legend(title="What happened", symbolSize=80, symbolOpacity=1)
    return (
        alt.Chart(alt.NamedData("marks"))
        .mark_point(strokeWidth=1.4, clip=True, opacity=1)
        .encode(
            longitude="x_lon:Q",
            latitude="x_lat:Q",
            stroke=alt.Stroke("root:N", scale=colours, sort=roots, legend=signs),
            fill=alt.Fill("root:N", scale=colours, sort=roots, legend=signs),
            shape=alt.Shape("root:N", scale=shapes, sort=roots, legend=signs),
            size=alt.Size("size:Q", scale=scale, legend=measure if any(mark["size"] for mark in marks) else None),
            fillOpacity=alt.condition(alt.datum.precision == "settlement", alt.value(0.8), alt.value(0.15)),
            tooltip=_tooltip(alt),
            description="told:N",
        )
    )


def _tooltip(alt: Any) -> list[Any]:
    titles = {"root": "What", "place": "Place", "within": "In", "precision": "Known to the", "killed": "Killed"}
    titles |= {"dates": "When", "claims": "Claims", "reports": "Reports"}
    return [alt.Tooltip(field, type="nominal", title=title) for field, title in titles.items()]


def _names(alt: Any) -> list[Any]:
    """One layer for each way a name stands to its point, since alignment is no channel."""
    return [_name(alt, kind, align) for kind in ("country", "place") for align in ("left", "right", "center")]


def _name(alt: Any, kind: str, align: str) -> Any:
    style = {"color": "#8d8675", "fontStyle": "italic"} if kind == "country" else {"color": INK}
    return (
        alt.Chart(alt.NamedData("captions"))
        .mark_text(align=align, baseline="middle", fontSize=SIZE, clip=True, aria=False, **style)
        .transform_filter((alt.datum.kind == kind) & (alt.datum.align == align))
        .encode(longitude="lon:Q", latitude="lat:Q", text="text:N")
    )
