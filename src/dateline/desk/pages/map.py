"""The map: what claims say happened where."""

from urllib.parse import urlencode

from msgspec import Struct

from dateline.archive import ClaimFilter
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.desk.picture import inline_picture, rows_of
from dateline.errors import ExportError

_MOST_ROWS, _MOST_MARKS = 200, 250
NAMES = ("party", "place", "root", "from", "to")


class PictureRow(Struct, frozen=True):
    """One mark of a picture in words, with the address it leads to."""

    told: str
    address: str


class MapView(Struct, frozen=True):
    """A map as SVG, the same in words, and what was asked for; `picture` is empty where there is nothing to draw."""

    title: str
    asked: dict[str, str]
    picture: str
    note: str
    rows: tuple[PictureRow, ...]


def view_map(desk: Desk, asked: Asked) -> MapView:
    """The map of claims that happened, by `party`, `place`, `root`, `from` and `to`."""
    kept = {name: value for name in NAMES if (value := asked.get(name))}
    key = ("map", *(f"{name}={value}" for name, value in kept.items()))
    return desk.hold(key, lambda: _make_map(desk, asked, kept), kept=None if kept else MapView)


def read_filter(asked: Asked) -> ClaimFilter:
    """The claims that a query asks for."""
    root = asked.get("root")
    return ClaimFilter(
        party=asked.get("party"),
        place=asked.get("place"),
        root=root.upper() if root else None,
        from_=asked.get("from"),
        to=asked.get("to"),
    )


def _make_map(desk: Desk, asked: Asked, kept: dict[str, str]) -> MapView:
    from dateline.export.draw_map import draw_map
    from dateline.export.render_picture import render_picture

    wanted = read_filter(asked)
    with desk.archive() as archive:
        try:
            chart = draw_map(archive.claims(wanted), wanted, most=_MOST_MARKS)
        except ExportError as error:
            return MapView("Map", kept, "", error.message, ())
    rows = rows_of(chart, "marks")
    links = {row["told"]: _address(kept, row["place"]) for row in rows}
    picture = inline_picture(render_picture(chart, "svg"), "Map of what claims say happened where", links)
    told = tuple(PictureRow(told, address) for told, address in list(links.items())[:_MOST_ROWS])
    return MapView("Map", kept, str(picture), "", told)


def _address(kept: dict[str, str], place: str) -> str:
    return "/incidents?" + urlencode(kept | {"place": place})


PAGE = Page("/map", "map.html", view_map, menu="/map")
