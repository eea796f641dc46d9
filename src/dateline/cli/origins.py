"""`dateline origins`: who first said what is told of a happening, and who relays whom."""

from typing import Annotated

import typer

from dateline.cli.drawing import FormatOption, Output
from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

IncidentArgument = Annotated[
    str, typer.Argument(metavar="INCIDENT", help="The incident's id, or the beginning of it.", show_default=False)
]


def origins(
    incident: IncidentArgument,
    format: FormatOption = None,  # noqa: A002 - the option's own name
    output: Output = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Reports, outlets and independent origins of an incident: who had it first, who relays whom, as a tree or picture."""
    from dateline.archive import Archive
    from dateline.cli.printing import make_console, print_value
    from dateline.export.show_origins import show_origins

    with Archive(archive) as opened:
        found = opened.origins(incident)
    if output is not None or format is not None:
        from dateline.cli.drawing import write
        from dateline.export.draw_origins import draw_origins

        write("origins", draw_origins(found, title=f"Who relays whom: {found.incident}"), format=format, output=output)
    elif as_json:
        print_value(found)
    else:
        console = make_console()
        for part in show_origins(found):
            console.print(part)
