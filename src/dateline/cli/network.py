"""`dateline network`: who sides with whom on a day."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from dateline.cli.drawing import Title
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from dateline.cli.relations import Least, Parts

if TYPE_CHECKING:
    from dateline.situation.network.network import Network

At = Annotated[str, typer.Option(metavar="DATE", help="The day (2016-08-31).")]
FormatOption = Annotated[
    Literal["svg", "png", "vega", "gexf"] | None,
    typer.Option("--format", help="Draw it, or write it for Gephi. [default: by the name of PATH]"),
]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="PATH", help="Draw it to PATH; - is standard output.")
]


def network(
    at: At,
    least: Least = 0.5,
    parts: Parts = "state",
    format: FormatOption = None,  # noqa: A002 - the option's own name
    output: Output = None,
    title: Title = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """The signed network of the parties on a day: blocs, structural balance, ties under tension; printed or drawn."""
    from dateline.archive import Archive
    from dateline.cli.printing import make_console, print_value
    from dateline.export.show_network import show_network

    with Archive(archive) as opened:
        found = opened.network(at=at, least=least, roll_up=parts)
    if as_json:
        print_value(found)
    elif format is not None or output is not None:
        _write(found, format or _choose_format(output), output, title)
    else:
        console = make_console()
        for line in show_network(found):
            console.print(line)


def _choose_format(output: Path | None) -> str:
    from dateline.export.render_picture import choose_format

    return "gexf" if output is not None and output.suffix.lower() == ".gexf" else choose_format(output)


def _write(found: "Network", form: str, output: Path | None, title: str | None) -> None:
    from dateline.export.draw_network import draw_network
    from dateline.export.render_picture import SUFFIXES, render_picture
    from dateline.export.write_gexf import make_gexf
    from dateline.export.write_picture import write_bytes

    drawn = make_gexf(found) if form == "gexf" else render_picture(draw_network(found, title=title), form)
    if output == Path("-"):
        sys.stdout.buffer.write(drawn)
        sys.stdout.buffer.flush()
        return
    path = output or Path(f"network{SUFFIXES.get(form, '.gexf')}")
    write_bytes(drawn, path)
    typer.echo(path)
