"""Files that only grow, a line of JSON at a time."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from dateline.errors import ArchiveError


def append_line(path: Path, value: Any, *, sync: bool = False) -> None:
    """Append `value` as one line of JSON, in one write; a torn last line, left by a killed process, is closed first.

    With `sync` it has reached the disk when this returns. Raises `ArchiveError` (`cannot-write`).
    """
    try:
        with open(path, "a+b", buffering=0) as file:
            line = msgspec.json.encode(value) + b"\n"
            file.write(b"\n" + line if _is_torn(file) else line)
            if sync:
                os.fsync(file.fileno())
    except OSError as error:
        raise ArchiveError(
            "cannot-write", f"{path} cannot be written ({error.strerror}); check permissions and disk"
        ) from error


def read_lines(path: Path) -> Iterator[Any]:
    """The values of all whole lines, in order; torn lines are passed over, no file is no lines."""
    if not path.exists():
        return
    with open(path, "rb") as file:
        for line in file:
            try:
                yield msgspec.json.decode(line)
            except msgspec.DecodeError:
                continue


def now() -> str:
    """The present moment in UTC, ISO 8601 to the second; logs alone may hold it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _is_torn(file: Any) -> bool:
    if file.seek(0, os.SEEK_END) == 0:
        return False
    file.seek(-1, os.SEEK_END)
    return bool(file.read(1) != b"\n")
