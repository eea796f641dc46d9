"""What stays of reports that were erased."""

from pathlib import Path

import msgspec
from msgspec import Struct

from dateline.archive.journal import append_line, read_lines

TOMBSTONES = "tombstones.jsonl"


class Tombstone(Struct, frozen=True):
    """What stays of an erased report, or of words blacked out in it: its id, the hash of the text as it was, so that it
    is not read in again, when and why."""

    report: str
    sha256: str
    time: str
    reason: str | None


def raise_tombstone(folder: Path, tombstone: Tombstone) -> None:
    """Note what is about to be erased; it is on disk when this returns."""
    append_line(folder / TOMBSTONES, tombstone, sync=True)


def read_tombstones(folder: Path) -> tuple[Tombstone, ...]:
    """What was erased from the archive in `folder`, in the order in which it was."""
    return tuple(msgspec.convert(value, Tombstone) for value in read_lines(folder / TOMBSTONES))


def erased_texts(folder: Path) -> frozenset[str]:
    """Hashes of texts that were erased from the archive in `folder`."""
    if not (folder / TOMBSTONES).exists():
        return frozenset()
    return frozenset(one.sha256 for one in read_tombstones(folder))
