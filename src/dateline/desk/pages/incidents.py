"""Happenings across reports."""

from msgspec import Struct

from dateline.archive.find_incidents import IncidentFilter, IncidentOrder
from dateline.desk.desk import Desk
from dateline.desk.incident_view import IncidentLine, line_of
from dateline.desk.names import find_names
from dateline.desk.page import Asked, Page

_MOST = 40


class IncidentsView(Struct, frozen=True):
    """One page of happenings that pass the filters."""

    title: str
    asked: dict[str, str]
    order: IncidentOrder
    count: int
    first: int
    most: int
    lines: tuple[IncidentLine, ...]


def view_incidents(desk: Desk, asked: Asked) -> IncidentsView:
    """Happenings by `party`, `place`, `root`, `from`, `to`, told by at least `reports`, in the `order` asked for."""
    kept = {name: value for name in _NAMES if (value := asked.get(name))}
    first = asked.number("first", 0, most=10_000_000)
    usual = not first and set(kept) <= {"order"}
    key = ("incidents", str(first), *(f"{name}={value}" for name, value in kept.items()))
    return desk.hold(key, lambda: _make_view(desk, asked, kept), kept=IncidentsView if usual else None)


def _make_view(desk: Desk, asked: Asked, kept: dict[str, str]) -> IncidentsView:
    order: IncidentOrder = (
        "date" if asked.get("order") == "date" else "told" if asked.get("order") == "told" else "deadliest"
    )
    first = asked.number("first", 0, most=10_000_000)
    root = asked.get("root")
    wanted = IncidentFilter(
        party=asked.get("party"),
        place=asked.get("place"),
        root=root.upper() if root else None,
        from_=asked.get("from"),
        to=asked.get("to"),
        reports=asked.number("reports", 1, most=1000),
    )
    with desk.archive() as archive:
        count, found = archive.list_incidents(wanted, order=order, first=first, most=_MOST)
        names = find_names(desk, archive)
    return IncidentsView("Incidents", kept, order, count, first, _MOST, tuple(line_of(one, names) for one in found))


_NAMES = ("party", "place", "root", "from", "to", "reports", "order")
PAGE = Page("/incidents", "incidents.html", view_incidents, menu="/incidents")
