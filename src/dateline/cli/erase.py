"""`dateline erase` and `dateline redact`: taking out for good."""

from typing import Annotated

import typer

from dateline.cli.options import DEFAULT_ARCHIVE, ArchivePath

ReportId = Annotated[str, typer.Argument(metavar="REPORT", help="The report's id, in full.")]
Why = Annotated[str | None, typer.Option(help="Why, kept in tombstones.jsonl.")]
Words = Annotated[str, typer.Option("--words", help="What to black out, as the report writes it.")]
Sure = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]


def erase(report: ReportId, reason: Why = None, yes: Sure = False, archive: ArchivePath = DEFAULT_ARCHIVE) -> None:
    """Erase a report for good: its record, its text, the bytes it came in, its words in the log of judgements."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_line

    with Archive(archive) as opened:
        held = opened.record(report).report
        _ask(f"Erase {held.id} ({held.title or 'untitled'}) for good?", yes)
        opened.erase(held.id, reason=reason)
    print_line(f"{held.id} is erased; its id stands in tombstones.jsonl")


def redact(
    report: ReportId, words: Words, reason: Why = None, yes: Sure = False, archive: ArchivePath = DEFAULT_ARCHIVE
) -> None:
    """Black out words, such as a witness's name, in a report and in all that quotes it, for good."""
    from dateline.archive import Archive
    from dateline.cli.printing import print_line

    with Archive(archive) as opened:
        held = opened.record(report).report
        _ask(f"Black out these words in {held.id} for good?", yes)
        count = opened.redact(held.id, words, reason=reason)
    print_line(f"{held.id}: blacked out {count} times")


def _ask(question: str, yes: bool) -> None:
    if not yes and not typer.confirm(question):
        raise typer.Exit(1)
