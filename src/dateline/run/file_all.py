"""Many reports into the archive."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.errors import ArchiveError
from dateline.intake import Document, IntakeFailure
from dateline.record import from_json
from dateline.run.fingerprint import describe_run, fingerprint
from dateline.run.outcome import Outcome, ReadReport, Unchanged
from dateline.run.read_all import read_all
from dateline.run.read_one import Reader

if TYPE_CHECKING:
    from dateline.archive import Archive
    from dateline.reading.read import Settings


def file_all(
    archive: "Archive",
    inputs: Iterable[Document | IntakeFailure],
    reader: Reader,
    *,
    settings: "Settings",
    workers: int = 1,
    replace: bool = False,
) -> Iterator[Outcome]:
    """Read every input into `archive`, one transaction a report, and yield what became of each, in order.

    What is filed already, from the same input by the same versions and settings, is not read again. Within a run an
    id stands for one text: the second one fails (`id-taken`). At the end the situation is brought up to date with what
    was read. The run is logged, at its start and at its end.
    """
    mark = fingerprint(settings)
    archive.log_run({"run": "began", "fingerprint": mark, **describe_run(settings)})
    counts: dict[str, int] = {}
    digest = hashlib.sha256()
    seen: dict[str, str] = {}
    repeated: set[str] = set()
    sorted_out = _sort_out(archive, inputs, mark, seen, repeated)
    for outcome in read_all(sorted_out, reader, workers=workers):
        filed = _file(archive, outcome, mark, repeated, replace) if isinstance(outcome, ReadReport) else outcome
        if not isinstance(filed, IntakeFailure):
            digest.update(filed.document.report.sha256.encode())
        counts[type(filed).__name__] = counts.get(type(filed).__name__, 0) + 1
        yield filed
    archive.update()
    archive.log_run({"run": "ended", "fingerprint": mark, "counts": counts, "inputs": digest.hexdigest()})


def _sort_out(
    archive: "Archive",
    inputs: Iterable[Document | IntakeFailure],
    mark: str,
    seen: dict[str, str],
    repeated: set[str],
) -> Iterator[Document | IntakeFailure | Unchanged]:
    """Documents to read; failures and what is unchanged in their places.

    Keeps track of ids: `seen` with their text, and in `repeated` the names of documents whose id came up before.
    """
    for item in inputs:
        if isinstance(item, IntakeFailure):
            yield item
            continue
        report = item.report
        if report.id in seen:
            repeated.add(item.original_name)
        if seen.setdefault(report.id, report.sha256) != report.sha256:
            message = f"{report.id} is the id of another report of this run; give this one an id of its own"
            yield IntakeFailure(item.original_name, "id-taken", message)
        elif archive.holds(item, mark):
            yield Unchanged(item)
        else:
            yield item


def _file(
    archive: "Archive", read: ReadReport, mark: str, repeated: set[str], replace: bool
) -> ReadReport | IntakeFailure:
    document = read.document
    try:
        again = document.original_name in repeated
        archive.add(from_json(read.line), document, fingerprint=mark, repeated=again, replace=replace)
    except ArchiveError as error:
        if error.code not in ("id-taken", "erased"):
            raise
        return IntakeFailure(document.original_name, error.code, error.message)
    return read
