"""`dateline check`: what the field's own records say of what reports tell."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.claims import From, Party, PlaceOption, RootOption, To
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

RecordOption = Annotated[
    Path,
    typer.Option("--record", metavar="FILE", help="An export of UCDP GED or ACLED: CSV or tab-separated, gzip or not."),
]


def check(
    record: RecordOption,
    party: Party = None,
    root: RootOption = None,
    place: PlaceOption = None,
    from_: From = None,
    to: To = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Check incidents, and claims that something did not happen, against UCDP GED or ACLED; rows and reasons shown."""
    from dateline.archive import Archive
    from dateline.archive.find_incidents import IncidentFilter
    from dateline.cli.printing import make_console, print_failure, print_value
    from dateline.export.show_check import show_check

    wanted = IncidentFilter(party=party, place=place, root=root.upper() if root else None, from_=from_, to=to)
    with Archive(archive) as opened:
        checked = opened.check(record, wanted)
    if as_json:
        for found in (*checked.findings, *checked.absences):
            print_value(found)
    else:
        console = make_console()
        for line in show_check(checked):
            console.print(line, soft_wrap=True)
    for problem in checked.problems:
        print_failure(problem)
    if checked.problems:
        raise typer.Exit(1)
