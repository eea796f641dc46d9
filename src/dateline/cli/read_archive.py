"""`dateline read` into the archive."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.printing import print_error, print_failure

if TYPE_CHECKING:
    from dateline.reading.read import Settings


def file_reports(paths: Sequence[Path], settings: "Settings", workers: int, folder: Path, *, replace: bool) -> int:
    """Read all reports of `paths` into the archive in `folder` and print a brief of it; the number of failures."""
    from dateline.archive import Archive
    from dateline.cli.brief import print_brief
    from dateline.cli.progress import follow
    from dateline.intake import IntakeFailure, read_paths
    from dateline.run.file_all import file_all
    from dateline.run.settings import choose, make_reader

    counts: Counter[str] = Counter()
    inputs = choose(read_paths(paths, notify=print_error), settings)
    with Archive(folder, create=True) as archive:
        with follow(paths) as advance:
            outcomes = file_all(
                archive, inputs, make_reader(settings), settings=settings, workers=workers, replace=replace
            )
            for outcome in outcomes:
                counts[type(outcome).__name__] += 1
                if isinstance(outcome, IntakeFailure):
                    print_failure(outcome)
                else:
                    advance(outcome.document)
        print_error(_summary(counts, folder))
        print_brief(archive.brief(most=5))
    return counts["IntakeFailure"]


def _summary(counts: Counter[str], folder: Path) -> str:
    parts = [f"{counts['ReadReport']} read"]
    parts += [f"{counts['Unchanged']} unchanged"] if counts["Unchanged"] else []
    parts += [f"{counts['IntakeFailure']} failed"] if counts["IntakeFailure"] else []
    return f"{', '.join(parts)}; kept in {folder}"
