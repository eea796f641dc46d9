"""What parties are called."""

from dateline.archive import Archive
from dateline.desk.desk import Desk


def find_names(desk: Desk, archive: Archive) -> dict[str, str]:
    """The names of all parties by id, held for as long as the archive is as it is."""
    return desk.hold(("names",), archive.names, kept=dict[str, str])
