"""The layers of a timeline as altair charts: groups, bars, signs of the roots, words."""

from typing import Any

from dateline.export.chart_parts import INK, QUIET, finish, load_altair, order_roots, root_scales
from dateline.export.timeline_lanes import LABEL_SIZE, Shape
from dateline.export.timeline_window import DAY, Window

# Of the bars without the names of groups, title and legend, in pixels; with them it is about 900 wide.
WIDTH = 620.0
_RULE = "#dddddd"


def compose_timeline(
    data: dict[str, list[Any]], window: Window, shape: Shape, height: float, *, title: str, notes: list[str]
) -> dict[str, Any]:
    """The Vega-Lite specification of a timeline of `data`; see `draw_timeline`."""
    alt = load_altair()
    down = alt.Y("top:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    across = alt.Scale(type="utc", domain=[window.begin, window.end], nice=False)
    axis = alt.Axis(
        title=None,
        orient="bottom",
        grid=True,
        gridColor=_RULE,
        tickCount=6,
        labelOverlap=True,
        format=_choose_format(window),
    )
    begin = alt.X("begin:T", scale=across, axis=axis)
    signs = alt.Legend(title="What happened", symbolSize=80, symbolOpacity=1)
    roots = order_roots(bar["root"] for bar in data["bars"])
    colours, shapes = root_scales(alt, roots)
    colour = alt.Fill("root:N", scale=colours, sort=roots, legend=signs)
    layers = [
        *_groups(alt, down),
        _chart(alt, "pieces")
        .mark_rect(clip=True, aria=False)
        .encode(x=begin, x2="end:T", y=down, y2="bottom:Q", fill=colour, opacity=alt.Opacity("dark:Q", scale=None)),
        _chart(alt, "frames")
        .mark_rect(clip=True, aria=False, fill="transparent", strokeDash=[3, 2], strokeWidth=1)
        .encode(x=begin, x2="end:T", y=down, y2="bottom:Q", stroke=alt.Stroke("root:N", scale=colours, legend=None)),
        _chart(alt, "bars")
        .mark_point(clip=True, opacity=1, strokeWidth=0.5, stroke="white", size=shape.sign**2)
        .encode(
            x=begin,
            y=down,
            fill=colour,
            shape=alt.Shape("root:N", scale=shapes, sort=roots, legend=signs),
            tooltip=_tooltip(alt),
            description="told:N",
        ),
        *(_words(alt, side, begin, down) for side in ("left", "right")),
    ]
    return finish(alt, layers, data, title, notes, width=window.width, height=height)


def _choose_format(window: Window) -> str:
    """How dates on the axis are written: as exactly as the window is narrow, always with the year."""
    days = (window.end - window.begin) / DAY
    return "%Y" if days > 5 * 366 else "%b %Y" if days > 120 else "%-d %b %Y"


def _chart(alt: Any, name: str) -> Any:
    return alt.Chart(alt.NamedData(name))


def _groups(alt: Any, down: Any) -> list[Any]:
    stripes = _chart(alt, "groups").mark_rect(fill=INK, fillOpacity=0.04, aria=False)
    names = _chart(alt, "groups").mark_text(
        align="right", baseline="middle", fontSize=11, fontWeight="bold", color=INK, dy=6
    )
    return [
        stripes.encode(x=alt.value(0), x2=alt.value("width"), y=down, y2="bottom:Q"),
        names.encode(x=alt.value(-8), y=down, text="name:N"),
    ]


def _words(alt: Any, side: str, begin: Any, down: Any) -> Any:
    """Labels after their bars (aligned left) or before them."""
    shift = 7 if side == "left" else -7
    return (
        _chart(alt, "labels")
        .mark_text(align=side, baseline="middle", fontSize=LABEL_SIZE, dx=shift, color=QUIET, clip=True, aria=False)
        .transform_filter(alt.datum.side == side)
        .encode(x=begin, y=down, text="text:N")
    )


def _tooltip(alt: Any) -> list[Any]:
    titles = {"root": "What", "words": "In words", "place": "Where", "dates": "When", "meant": "Meant as"}
    titles |= {"count": "Times told", "reports": "Reports"}
    return [alt.Tooltip(field, type="nominal", title=title) for field, title in titles.items()]
