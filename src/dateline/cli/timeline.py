"""`dateline timeline`: what happened when, as a picture."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dateline.cli.claims import (
    CertaintyOption,
    From,
    Origin,
    Party,
    PlaceOption,
    PolarityOption,
    RootOption,
    StatusOption,
    To,
    VoiceOption,
)
from dateline.cli.drawing import FormatOption, Output, ReportOption, Title, draw
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from dateline.archive import ClaimFilter

ByOption = Annotated[
    Literal["party", "place"], typer.Option("--by", help="What bars are grouped by.", show_default=True)
]
UnitOption = Annotated[
    Literal["incident", "claim"], typer.Option("--unit", help="What a bar stands for.", show_default=True)
]
Days = Annotated[
    int | None, typer.Option("--days", metavar="K", min=1, help="List the K days that mattered instead of drawing.")
]


def timeline(
    report: ReportOption = None,
    party: Party = None,
    root: RootOption = None,
    place: PlaceOption = None,
    from_: From = None,
    to: To = None,
    origin: Origin = None,
    voice: VoiceOption = None,
    certainty: CertaintyOption = None,
    status: StatusOption = None,
    polarity: PolarityOption = None,
    by: ByOption = "party",
    unit: UnitOption = "incident",
    days: Days = None,
    title: Title = None,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    output: Output = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Draw a timeline of what claims say happened, by party or place, or list the days that mattered."""
    from dateline.archive import ClaimFilter
    from dateline.errors import UsageError
    from dateline.export.draw_timeline import draw_timeline

    wanted = ClaimFilter(
        report=report,
        party=party,
        root=root.upper() if root else None,
        place=place,
        from_=from_,
        to=to,
        origin=origin,
        voice=voice,
        certainty=certainty,
        status=status,
        polarity=polarity,
    )
    if days is not None:
        if output is not None or format is not None:
            raise UsageError(
                "days-not-drawn", "--days lists days and draws nothing; leave out -o and --format, or --days"
            )
        list_days(archive, wanted, days, as_json=as_json)
        return
    if as_json:
        raise UsageError("days-not-drawn", "--json lists days; say how many with --days K")
    draw(
        "timeline",
        lambda found, passed, head: draw_timeline(found, passed, by=by, unit=unit, title=head),
        archive,
        wanted,
        format=format,
        output=output,
        title=title,
    )


def list_days(archive: Path, wanted: "ClaimFilter", most: int, *, as_json: bool) -> None:
    """Print the days that mattered, each with a sentence, its voices and why it was chosen."""
    import msgspec

    from dateline.archive import Archive
    from dateline.cli.printing import make_console, print_value
    from dateline.export.show_days import show_days

    with Archive(archive) as opened:
        if wanted.report is not None:
            wanted = msgspec.structs.replace(wanted, report=opened.record(wanted.report).report.id)
        found = opened.days(most, wanted)
    if as_json:
        for day in found:
            print_value(day)
        return
    console = make_console()
    for line in show_days(found):
        console.print(line, soft_wrap=True)
