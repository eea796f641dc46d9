"""`dateline read --json`: the contract, one line a report, in input order."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.cli.printing import print_error, print_failure, print_json

if TYPE_CHECKING:
    from dateline.reading.read import Settings


def print_records(paths: Sequence[Path], settings: "Settings", workers: int) -> int:
    """Print the record of every report of `paths`; the number of inputs that failed, each named on standard error."""
    from dateline.cli.progress import follow
    from dateline.intake import IntakeFailure, read_paths
    from dateline.run import ReadReport, read_all
    from dateline.run.settings import choose, make_reader

    failed = 0
    inputs = choose(read_paths(paths, notify=print_error), settings)
    with follow(paths, shared=True) as advance:
        for outcome in read_all(inputs, make_reader(settings), workers=workers):
            if isinstance(outcome, IntakeFailure):
                print_failure(outcome)
                failed += 1
            elif isinstance(outcome, ReadReport):
                print_json(outcome.line)
                advance(outcome.document)
    return failed
