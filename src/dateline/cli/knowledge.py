"""`dateline knowledge`: a user's own actors and places."""

from pathlib import Path
from typing import Annotated

import typer

File = Annotated[Path, typer.Argument(metavar="FILE", help="A file of actors (TOML, or UCDP's list as CSV) or places.")]


def make_app() -> typer.Typer:
    """The commands under `dateline knowledge`."""
    app = typer.Typer(help="Check files of your own actors and places.", no_args_is_help=True)
    app.callback()(_group)
    app.command()(check)
    return app


def _group() -> None:
    """Check files of your own actors and places."""


def check(file: File) -> None:
    """Check a file of your own actors or places before you read with it."""
    from dateline.run.check_files import describe_file

    typer.echo(f"{file}: {describe_file(file)}")
