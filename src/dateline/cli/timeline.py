"""`dateline timeline`: what happened when, as a picture."""

from typing import Annotated, Literal

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
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath

ByOption = Annotated[
    Literal["party", "place"], typer.Option("--by", help="What bars are grouped by.", show_default=True)
]
UnitOption = Annotated[
    Literal["incident", "claim"], typer.Option("--unit", help="What a bar stands for.", show_default=True)
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
    title: Title = None,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    output: Output = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
) -> None:
    """Draw a timeline of what claims say happened, by party or place."""
    from dateline.archive import ClaimFilter
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
    draw(
        "timeline",
        lambda found, passed, head: draw_timeline(found, passed, by=by, unit=unit, title=head),
        archive,
        wanted,
        format=format,
        output=output,
        title=title,
    )
