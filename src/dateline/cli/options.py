"""Options that several commands share, so that they are named and explained once."""

from pathlib import Path
from typing import Annotated

import typer

DEFAULT_ARCHIVE = Path("dateline-archive")

ArchivePath = Annotated[
    Path, typer.Option("--archive", envvar="DATELINE_ARCHIVE", help="The archive's folder.", show_default=True)
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON Lines.")]
Model = Annotated[str, typer.Option("--model", help="The spaCy pipeline: an installed package or a folder.")]
ActorFiles = Annotated[
    list[Path] | None,
    typer.Option("--actors", help="A file of your own actors, added to the built-in ones. Repeatable."),
]
PlaceFiles = Annotated[list[Path] | None, typer.Option("--places", help="A CSV file of your own places. Repeatable.")]
Workers = Annotated[int, typer.Option("--workers", min=1, max=256, help="Processes that read. The result is the same.")]
RelevantOnly = Annotated[
    bool, typer.Option("--relevant-only", help="Leave out reports that hold nothing about armed conflict.")
]
