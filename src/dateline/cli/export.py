"""`dateline export`: what the archive holds, in another format."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath

FormatOption = Annotated[
    Literal["jsonl", "csv", "parquet"],
    typer.Option("--format", help="jsonl: a record a line. csv, parquet: a claim a row."),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="PATH", help="Where to; - is standard output. [default: dateline.FORMAT]"),
]


def export(format: FormatOption, output: Output = None, archive: ArchivePath = DEFAULT_ARCHIVE) -> None:  # noqa: A002
    """Write all that the archive holds to a file, and print its name."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_error
    from dateline.export.wording import word_number
    from dateline.export.write_export import write_export, write_to

    with Archive(archive) as opened:
        if output == Path("-"):
            write_to(opened, sys.stdout.buffer, format)
            return
        path = output or Path(f"dateline.{format}")
        count = write_export(opened, path, format)
    print_error(f"{word_number(count, 'record' if format == 'jsonl' else 'claim')} written")
    typer.echo(path)
