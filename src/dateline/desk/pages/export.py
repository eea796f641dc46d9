"""Taking the record out, as reviewers left it."""

import io

from msgspec import Struct

from dateline.desk.desk import Desk
from dateline.desk.page import Asked, Page
from dateline.export.formats import FORMATS, find_format
from dateline.export.write_export import write_to


class FormatLine(Struct, frozen=True):
    """A format: its name, what one row of it is, and what it is, in words."""

    name: str
    unit: str
    what: str


class ExportView(Struct, frozen=True):
    """The formats that are one file each."""

    title: str
    formats: tuple[FormatLine, ...]


def view_export(desk: Desk, asked: Asked) -> ExportView:
    """What the record can be taken out as."""
    held = tuple(FormatLine(one.name, one.unit, one.what) for one in FORMATS if not one.folder)
    return ExportView("Take the record out", held)


def make_export(desk: Desk, name: str) -> tuple[str, bytes]:
    """The whole archive in the format called `name`: the file's name and its bytes.

    Raises `UsageError` (`unknown-format`) and `ExportError`.
    """
    with desk.archive() as archive:
        out = io.BytesIO()
        write_to(archive, out, name)
    return f"dateline.{find_format(name).suffix}", out.getvalue()


PAGE = Page("/export", "export.html", view_export, menu="/export")
