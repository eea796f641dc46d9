"""How far a run is: reports, words a second, time left."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.intake import Document

Advance = Callable[["Document"], None]


@contextmanager
def follow(paths: Sequence[Path], *, shared: bool = False) -> Iterator[Advance]:
    """A bar on standard error where that is a terminal, and nothing otherwise; call what it yields for every report.

    `shared` says that standard output carries lines meanwhile: where both are the terminal there is no bar.

    The bar measures bytes, since the number of reports is not known beforehand; where the bytes are not known either
    (standard input, gzip), it shows the rate alone.
    """
    if not sys.stderr.isatty() or (shared and sys.stdout.isatty()):
        yield lambda document: None
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    from dateline.cli.printing import make_console

    columns = (
        TextColumn("{task.fields[reports]} reports"),
        BarColumn(),
        TextColumn("{task.fields[rate]} words/s"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=make_console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=measure(paths), reports=0, rate="...")
        reports = words = 0

        def advance(document: "Document") -> None:
            nonlocal reports, words
            reports, words = reports + 1, words + document.report.text.count(" ") + 1
            elapsed = progress.tasks[task].elapsed or 0
            rate = f"{words / elapsed:,.0f}" if elapsed else "..."
            progress.update(task, advance=len(document.original), reports=reports, rate=rate)

        yield advance


def measure(paths: Sequence[Path]) -> int | None:
    """The bytes of all reports under `paths`, or null where that cannot be told beforehand."""
    import os

    from dateline.intake.sniff import format_of
    from dateline.intake.walk import walk_folder

    total = 0
    for path in paths:
        inside = walk_folder(str(path)) if path.is_dir() else [str(path)]
        for name in inside:
            if not isinstance(name, str) or (path.is_dir() and not format_of(name)):
                continue
            if name.endswith(".gz") or not os.path.isfile(name):
                return None
            total += os.path.getsize(name)
    return total
