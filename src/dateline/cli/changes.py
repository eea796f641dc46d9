"""`dateline changes`: how relations moved since a day."""

from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from dateline.cli.relations import Least, Parts

Since = Annotated[str, typer.Option(metavar="DATE", help="What changed on or after this day (2016-08-31).")]


def changes(
    since: Since,
    least: Least = 0.5,
    parts: Parts = "state",
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """States between parties that began, ended, were first told of or contested since a day, in order of time."""
    from dateline.archive import Archive
    from dateline.cli.printing import make_console, print_value
    from dateline.export.show_change import show_change

    with Archive(archive) as opened:
        found = [change for change in opened.changes(since=since, roll_up=parts) if change.held >= least]
    console = make_console()
    for change in found:
        if as_json:
            print_value(change)
        else:
            console.print(show_change(change))
    if not found and not as_json:
        console.print(f"no report tells of a change since {since}")
