"""The database of an archive made anew from the bytes it keeps."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.archive import Archive
from dateline.archive.open_database import FILE
from dateline.archive.originals import read_arrivals, read_original
from dateline.archive.tombstones import TOMBSTONES
from dateline.errors import ArchiveError, UsageError
from dateline.intake import Document, IntakeFailure, read_bytes
from dateline.run.file_all import file_all
from dateline.run.outcome import Outcome
from dateline.run.settings import choose, make_reader

if TYPE_CHECKING:
    from dateline.reading.read import Settings


def rebuild(folder: Path, settings: "Settings", *, workers: int = 1) -> Iterator[Outcome]:
    """Read every report of the archive in `folder` again, from its kept bytes, and yield what became of each.

    The new database takes the old one's place once it is whole; judgements, logs and bytes stay as they are. Bytes that
    are gone or changed are failures. Raises `UsageError` (`no-archive`) where there are no bytes to read.
    """
    if not any(read_arrivals(folder)):
        raise UsageError("no-archive", f"{folder} keeps no reports to read again; read reports into it first")
    made = folder / f".rebuild-{os.getpid()}"
    shutil.rmtree(made, ignore_errors=True)
    try:
        with Archive(made, create=True) as archive:
            if (folder / TOMBSTONES).exists():
                shutil.copy(folder / TOMBSTONES, made / TOMBSTONES)
            inputs = choose(_read_kept(folder), settings)
            yield from file_all(archive, inputs, make_reader(settings), settings=settings, workers=workers)
        for name in (f"{FILE}-wal", f"{FILE}-shm"):
            (folder / name).unlink(missing_ok=True)
        (made / FILE).replace(folder / FILE)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _read_kept(folder: Path) -> Iterator[Document | IntakeFailure]:
    """The reports in the kept bytes, in the order in which these came."""
    for arrival in read_arrivals(folder):
        stem, colon, line = arrival.origin.rpartition(":")
        name = stem if colon and line.isdigit() else arrival.origin
        try:
            found = list(read_bytes(read_original(folder, arrival.sha256), name))
        except ArchiveError as error:
            yield IntakeFailure(arrival.origin, "unreadable", error.message)
            continue
        for item in found:
            yield _rename(item, arrival.origin)


def _rename(item: Document | IntakeFailure, origin: str) -> Document | IntakeFailure:
    """What was read under the name it first came by."""
    import msgspec

    return msgspec.structs.replace(item, original_name=origin) if isinstance(item, Document) else item
