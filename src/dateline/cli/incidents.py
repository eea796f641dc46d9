"""`dateline incidents`: what happened, as all reports together tell it."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dateline.cli.claims import From, Party, PlaceOption, RootOption, To
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.situation.joint_incident import JointIncident

Wanted = Annotated[
    str | None,
    typer.Argument(
        metavar="INCIDENT", help="One incident in full, by its id or the beginning of it.", show_default=False
    ),
]
Order = Annotated[
    Literal["date", "deadliest", "told"],
    typer.Option("--by", help="By date, the deadliest first, or those told by most reports first."),
]
LeastReports = Annotated[int, typer.Option("--reports", min=1, help="Only incidents told by so many reports.")]
Why = Annotated[bool, typer.Option("--why", help="Say why accounts were joined.")]
Most = Annotated[int, typer.Option("--most", min=1, help="How many at most; all with --json.")]


def incidents(
    incident: Wanted = None,
    party: Party = None,
    root: RootOption = None,
    place: PlaceOption = None,
    from_: From = None,
    to: To = None,
    reports: LeastReports = 1,
    by: Order = "date",
    why: Why = False,
    most: Most = 20,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """What happened, across reports: what, where, when, how many, who tells it; all that is given must hold."""
    from dateline.archive import Archive, IncidentFilter
    from dateline.cli.printing import print_value

    wanted = IncidentFilter(
        party=party, root=root.upper() if root else None, place=place, from_=from_, to=to, reports=reports
    )
    with Archive(archive) as opened:
        found = opened.incidents(wanted, order=by) if incident is None else (opened.incident(incident),)
        names = {} if as_json else opened.names()
    if as_json:
        for one in found:
            print_value(one)
    else:
        _print(found, names, most, why=why, full=incident is not None)


def _print(found: "Sequence[JointIncident]", names: "Mapping[str, str]", most: int, *, why: bool, full: bool) -> None:
    from dateline.cli.printing import make_console
    from dateline.export.show_incident import show_incident

    console = make_console()
    for one in found[:most]:
        for line in show_incident(one, names, why=why, full=full):
            console.print(line)
    if len(found) > most:
        console.print(f"and {len(found) - most:,} more; --most shows more of them, --json all")
    if not found:
        console.print("no report tells of such an incident")
