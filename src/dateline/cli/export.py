"""`dateline export`: what the archive holds, in another format."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath

FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="jsonl (a record a line), csv, parquet or xlsx (a claim a row), acled, ucdp-ged or polecat (an incident a row),"
        " gexf, geojson, stix, ftm, or html (a page a report).",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="PATH", help="Where to; - is standard output. [default: dateline.FORMAT]"),
]
InterOption = Annotated[
    Literal["words", "digits"], typer.Option("--inter", help="ACLED's actor types: since 2024, or until 2023.")
]


def export(
    format: FormatOption,  # noqa: A002 - the option's own name
    output: Output = None,
    inter: InterOption = "words",
    archive: ArchivePath = DEFAULT_ARCHIVE,
) -> None:
    """Write all that the archive holds to a file, with a manifest beside it, and print its name."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_error
    from dateline.export.formats import find_format
    from dateline.export.wording import word_number
    from dateline.export.write_export import write_export, write_to
    from dateline.export.written import Options

    one, options = find_format(format), Options(inter=inter)
    with Archive(archive) as opened:
        if output == Path("-"):
            write_to(opened, sys.stdout.buffer, format, options=options)
            return
        path = output or Path(f"dateline-{one.name}" if one.folder else f"dateline.{one.suffix}")
        written = write_export(opened, path, format, options=options)
    left_out = ", ".join(f"{number} {reason}" for reason, number in written.left_out.items())
    print_error(f"{word_number(written.count, one.unit)} written" + (f"; left out: {left_out}" if left_out else ""))
    typer.echo(path)
