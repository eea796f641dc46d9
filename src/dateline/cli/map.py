"""`dateline map`: what happened where, as a picture."""

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

SizeOption = Annotated[
    Literal["killed", "claims"], typer.Option("--size", help="What the size of a mark says.", show_default=True)
]


def map(  # noqa: A001 - the command's own name
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
    size: SizeOption = "killed",
    title: Title = None,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    output: Output = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
) -> None:
    """Draw a map of the places where claims say that something happened."""
    from dateline.archive import ClaimFilter
    from dateline.export.draw_map import draw_map

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
        "map",
        lambda found, passed, head: draw_map(found, passed, size=size, title=head),
        archive,
        wanted,
        format=format,
        output=output,
        title=title,
    )
