"""`dateline search`: reports by their words."""

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson

if TYPE_CHECKING:
    from dateline.archive.search_words import Hit

Words = Annotated[
    list[str], typer.Argument(metavar="WORDS", help='Words that must all occur; "a phrase"; a beginning*.')
]
Limit = Annotated[int, typer.Option(min=1, help="How many reports at most.")]


def search(words: Words, limit: Limit = 20, archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """Find reports that hold all the words, best first."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_value

    with Archive(archive) as opened:
        for hit in opened.search(words, limit=limit):
            (print_value if as_json else _print_hit)(hit)


def _print_hit(hit: "Hit") -> None:
    from rich.text import Text

    from dateline.cli.printing import make_console
    from dateline.export.neutral import neutralise_line

    head = Text(hit.report, "bold")
    head.append(neutralise_line(f"  {hit.published or 'undated'}  {hit.publisher or ''}  {hit.title or ''}"), "dim")
    passage = Text(neutralise_line(hit.passage))
    for start, end in hit.found:
        passage.stylize("bold yellow", start, end)
    console = make_console()
    console.print(head)
    console.print(passage)
