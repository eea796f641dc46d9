"""`dateline desk`: the local web app."""

from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath

Port = Annotated[int, typer.Option(min=0, max=65535, help="The port of this machine; 0 is any free one.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only print the address.")]
Reviewer = Annotated[
    str | None,
    typer.Option(envvar="DATELINE_REVIEWER", help="The name under which you judge; else that of your account."),
]


def desk(
    port: Port = 0, no_browser: NoBrowser = False, reviewer: Reviewer = None, archive: ArchivePath = DEFAULT_ARCHIVE
) -> None:
    """Open the desk: read reports with their claims, see the situation, correct the record. Nothing leaves the machine."""
    from dateline.archive import Archive
    from dateline.cli.desk_parts import load_serve

    serve = load_serve()
    Archive(archive, create=True).close()
    serve(archive, port=port, reviewer=reviewer or _account(), browser=not no_browser, announce=typer.echo)


def _account() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (OSError, KeyError):  # an account without a name
        return "reviewer"
