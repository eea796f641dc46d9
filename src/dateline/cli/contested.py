"""`dateline contested`: claims about one happening that cannot both hold."""

from typing import Annotated

import typer

from dateline.cli.claims import From, Party, PlaceOption, To
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

Kind = Annotated[
    str | None,
    typer.Option(help="Only of this kind: denied, truce, toll, perpetrator, day or place.", show_default=False),
]
Updates = Annotated[
    bool, typer.Option("--updates", help="Tolls that rose, were revised or say less, too, each by a kind of its own.")
]
IncidentOption = Annotated[
    str | None, typer.Option("--incident", metavar="INCIDENT", help="Only of this incident: its id, or the beginning.")
]


def contested(
    party: Party = None,
    place: PlaceOption = None,
    from_: From = None,
    to: To = None,
    incident: IncidentOption = None,
    kind: Kind = None,
    updates: Updates = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Claim against claim: what reports of one happening deny, count, ascribe, date or place otherwise."""
    from dateline.archive import Archive
    from dateline.archive.find_incidents import IncidentFilter
    from dateline.cli.printing import make_console, print_value
    from dateline.export.show_contested import show_contradiction

    wanted = IncidentFilter(party=party, place=place, from_=from_, to=to)
    with Archive(archive) as opened:
        found = opened.contested(wanted, incident=incident, updates=updates)
    chosen = [one for one in found if kind in (None, one.kind)]
    if as_json:
        for one in chosen:
            print_value(one)
        return
    console = make_console()
    for one in chosen:
        console.print(show_contradiction(one))
    if not chosen:
        console.print("nothing that reports tell of is contested")
