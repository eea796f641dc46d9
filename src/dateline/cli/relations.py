"""`dateline relations`: how the parties stand to each other."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from dateline.situation.relations.relation import Relation

One = Annotated[
    str | None, typer.Argument(metavar="A", help="A party: its id, name or short form.", show_default=False)
]
Other = Annotated[str | None, typer.Argument(metavar="B", help="The other party.", show_default=False)]
At = Annotated[str | None, typer.Option(metavar="DATE", help="Only states that stand on this day (2016-08-31).")]
Parts = Annotated[
    Literal["none", "state", "all"],
    typer.Option("--roll-up", help="Parts that count as their wholes: none, a state's government and forces, all."),
]
Least = Annotated[float, typer.Option(min=0, max=1, help="Only states held with at least this confidence.")]
Most = Annotated[int, typer.Option(min=1, help="How many lines at most; all with --json.")]


def relations(
    one: One = None,
    other: Other = None,
    at: At = None,
    parts: Parts = "state",
    least: Least = 0.5,
    most: Most = 40,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """The states between two parties over time, with who says so; between all parties where none is named."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_value

    with Archive(archive) as opened:
        found = opened.relations(one, other, at=at, roll_up=parts)
    if as_json:
        for relation in found:
            print_value(relation)
    elif one is not None and other is not None:
        _print_pair(found)
    else:
        _print_lines(found, least, most)


def _print_pair(found: "tuple[Relation, ...]") -> None:
    from dateline.cli.printing import make_console
    from dateline.export.show_relation import show_relation

    console = make_console()
    for relation in found:
        for line in show_relation(relation):
            console.print(line)
    if not found:
        console.print("no report tells of a relation between them")


def _print_lines(found: "tuple[Relation, ...]", least: float, most: int) -> None:
    from dateline.cli.printing import make_console
    from dateline.export.show_relation import show_line
    from dateline.export.word_relation import word_share

    console = make_console()
    asserted = [(relation, state) for relation in found for state in relation.states if state.evidence]
    lines = [(relation, state) for relation, state in asserted if state.confidence.held >= least]
    for relation, state in lines[:most]:
        console.print(show_line(relation, state))
    if len(lines) > most:
        console.print(f"and {len(lines) - most} more; --most shows more of them, --json all")
    if len(asserted) > len(lines):
        console.print(
            f"{len(asserted) - len(lines)} held with less than {word_share(least)} left out; --least 0 shows them"
        )
    if not asserted:
        console.print("no report tells of a relation")
