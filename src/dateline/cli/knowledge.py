"""`dateline knowledge`: a user's own actors and places."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath

File = Annotated[Path, typer.Argument(metavar="FILE", help="A file of actors (TOML, or UCDP's list as CSV) or places.")]


def make_app() -> typer.Typer:
    """The commands under `dateline knowledge`."""
    app = typer.Typer(
        help="Files of your own actors and places: check them, or make them of what reviewers taught.",
        no_args_is_help=True,
    )
    app.callback()(_group)
    app.command()(check)
    app.command()(learn)
    return app


def _group() -> None:
    """Files of your own actors and places: check them, or make them of what reviewers taught."""


def check(file: File) -> None:
    """Check a file of your own actors or places before you read with it."""
    from dateline.run.check_files import describe_file

    typer.echo(f"{file}: {describe_file(file)}")


Into = Annotated[Path, typer.Option("-o", "--output", metavar="FOLDER", help="Where the two files go.")]


def learn(output: Into = Path(), archive: ArchivePath = DEFAULT_ARCHIVE) -> None:
    """Write what reviewers taught as files of your own: names of merged actors, places that were corrected."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_line
    from dateline.export.write_picture import write_bytes

    with Archive(archive) as opened:
        actors, places = opened.learned()
    for name, text in (("learned-actors.toml", actors), ("learned-places.csv", places)):
        write_bytes(text.encode(), output / name)
        print_line(str(output / name))
