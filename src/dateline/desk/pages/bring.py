"""Bringing reports in, and how far that is."""

from msgspec import Struct

from dateline.desk.bring import Progress
from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page


class BringView(Struct, frozen=True):
    """How far the reading of what was brought in is."""

    title: str
    progress: Progress


def view_bring(desk: Desk, asked: Asked) -> BringView:
    """The state of the desk's one job."""
    return BringView("Bring reports in", desk.bringer.progress())


PAGE = Page("/bring", "bring.html", view_bring, menu="/bring")
