"""`dateline actors`: who is spoken of."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.situation.list_actors import ListedActor
    from dateline.situation.list_choices import ListedChoice
    from dateline.situation.propose_merges import MergeProposal

Unknown = Annotated[bool, typer.Option("--unknown", help="Only those that are in none of our lists.")]
Ambiguous = Annotated[
    bool, typer.Option("--ambiguous", help="Names that may mean several, as which they were read, and why.")
]
Merges = Annotated[
    bool, typer.Option("--merges", help="Two names, one actor? Proposals with what speaks for and against.")
]


def make_app() -> typer.Typer:
    """`dateline actors` and the commands under it."""
    app = typer.Typer()
    app.callback(invoke_without_command=True)(actors)
    app.command("import")(import_)
    return app


def actors(
    context: typer.Context,
    unknown: Unknown = False,
    ambiguous: Ambiguous = False,
    merges: Merges = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List parties, persons, institutions and groups, most mentioned first; or `import` your own."""
    if context.invoked_subcommand is not None:
        return
    from dateline.archive import Archive
    from dateline.cli.printing import print_table, print_value

    if unknown + ambiguous + merges > 1:
        raise typer.BadParameter("give one of --unknown, --ambiguous and --merges")
    with Archive(archive) as opened:
        listed = opened.choices() if ambiguous else opened.merges() if merges else opened.actors(unknown=unknown)
    if as_json:
        for one in listed:
            print_value(one)
    elif merges:
        _print_merges(listed)  # type: ignore[arg-type]
    elif ambiguous:
        print_table(("words", "read as", "not as", "because", "times", "first in"), _choice_rows(listed))  # type: ignore[arg-type]
    else:
        print_table(("name", "kind", "country", "known", "mentions", "claims", "reports", "id"), _rows(listed))  # type: ignore[arg-type]


Table = Annotated[
    Path, typer.Argument(metavar="FILE", help="A CSV with a header line and a column `name`, or UCDP's actor list.")
]
Into = Annotated[Path, typer.Option("-o", "--output", metavar="PATH", help="The file to write.")]


def import_(file: Table, output: Into = Path("actors.toml")) -> None:
    """Make a file of your own actors of a table: checked, and ready for `--actors`."""
    from dateline.cli.printing import print_line
    from dateline.export.wording import word_number
    from dateline.run.import_actors import import_actors

    print_line(f"{output}: {word_number(import_actors(file, output), 'actor')}")


def _rows(listed: "Iterable[ListedActor]") -> "Iterator[tuple[str | int, ...]]":
    for one in listed:
        known = "" if one.known else "new"
        yield one.name, one.kind, one.country or "", known, one.mentions, one.claims, one.reports, one.id


def _choice_rows(listed: "Iterable[ListedChoice]") -> "Iterator[tuple[str | int, ...]]":
    for one in listed:
        yield one.text, one.actor, ", ".join(one.over), one.reason, one.mentions, one.report


def _print_merges(listed: "Iterable[MergeProposal]") -> None:
    from dateline.cli.printing import make_console
    from dateline.export.neutral import neutralise_line

    console = make_console()
    for one in listed:
        names = f"{one.one_name} ({one.one}, {one.mentions[0]}) = {one.other_name} ({one.other}, {one.mentions[1]})?"
        console.print(neutralise_line(names), style="bold", markup=False, highlight=False, soft_wrap=True)
        for ground in one.evidence:
            quoted = f": “{ground.text}”" if ground.text else ""
            where = f" [{ground.report}]" if ground.report else ""
            line = f"  {ground.weight:+d} {ground.reason}{quoted}{where}"
            console.print(neutralise_line(line), markup=False, highlight=False, soft_wrap=True)
