"""`dateline claims`: claims across reports, by what they say and who says so."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from dateline.archive import FoundClaim

Party = Annotated[str | None, typer.Option(help="A party on either side: its id, name or words of the report.")]
RootOption = Annotated[str | None, typer.Option("--root", help="A PLOVER root, such as ASSAULT or AGREE.")]
PlaceOption = Annotated[str | None, typer.Option("--place", help="A place, its province or country.")]
From = Annotated[str | None, typer.Option("--from", metavar="DATE", help="Not over before this date (2016-08-31).")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Begun by this date.")]
Origin = Annotated[str | None, typer.Option(help="Who first said it.")]
VoiceOption = Annotated[str | None, typer.Option("--voice", help="Anyone who says or relays it.")]
CertaintyOption = Annotated[
    Literal["certain", "probable", "possible", "unstated"] | None,
    typer.Option("--certainty", help="How sure the origin is, by its own words."),
]
StatusOption = Annotated[
    Literal["occurred", "ongoing", "planned", "threatened", "hypothetical"] | None,
    typer.Option("--status", help="Whether it happened, goes on, or may come."),
]
PolarityOption = Annotated[
    Literal["positive", "negative"] | None, typer.Option("--polarity", help="Asserted or denied.")
]


def claims(
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
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List claims, in the order of their reports; all that is given must hold."""
    from dateline.archive import Archive, ClaimFilter

    wanted = ClaimFilter(
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
    with Archive(archive) as opened:
        for found in opened.claims(wanted):
            (_print_json if as_json else _print_claim)(found)


def _print_json(found: "FoundClaim") -> None:
    """The claim with what its indices point to, and the head of its report."""
    from dateline.cli.printing import print_value

    record, event = found.record, found.claim.event
    report = record.report
    print_value(
        {
            "report": {name: getattr(report, name) for name in ("id", "title", "publisher", "published")},
            "claim": found.claim,
            "places": [record.places[index] for index in event.places],
            "times": [record.times[index] for index in event.times],
            "figures": [record.figures[index] for index in event.figures],
        }
    )


def _print_claim(found: "FoundClaim") -> None:
    from dateline.cli.printing import make_console
    from dateline.export.show_terminal import show_claim

    report = found.record.report
    label = f"{report.published or 'undated'} {report.id}"
    make_console().print(show_claim(found.record, found.claim, label), soft_wrap=False)
