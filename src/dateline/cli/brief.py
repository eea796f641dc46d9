"""`dateline brief`: one screen about what the archive holds."""

from typing import TYPE_CHECKING

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from dateline.situation.brief import Brief


def brief(archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """One screen: parties, who fights and who deals with whom, incidents, what is contested."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_value

    with Archive(archive) as opened:
        if as_json:
            print_value(opened.brief(most=50))
        else:
            print_brief(opened.brief(most=5))


def print_brief(brief: "Brief") -> None:
    """Print a brief for people, a line to a line of the screen; only the parties may take more."""
    from dateline.cli.printing import make_console
    from dateline.export.show_brief import show_brief

    console = make_console()
    for number, line in enumerate(show_brief(brief)):
        wrapped = number == 2
        console.print(line, no_wrap=not wrapped, overflow="fold" if wrapped else "ellipsis")
