"""`dateline show`: one report, its words in colour, its claims beneath."""

from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

ReportId = Annotated[str, typer.Argument(metavar="REPORT", help="A report's id, or the beginning of it.")]


def show(report: ReportId, archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """Show one report with its spans coloured, and its claims with their voices."""
    from dateline.archive import Archive
    from dateline.cli.printing import make_console, print_json
    from dateline.export.show_terminal import show_record

    with Archive(archive) as opened:
        if as_json:
            print_json(opened.line(report))
            return
        console = make_console()
        for part in show_record(opened.record(report)):
            console.print(part)
