"""The log of judgements: the truth for human work, one line of JSON each, only ever appended to."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from dateline.archive.journal import append_line, read_lines
from dateline.errors import ArchiveError, UsageError
from dateline.record import Judgement

FILE = "judgements.jsonl"


def append_judgement(folder: Path, judgement: Judgement) -> None:
    """Append `judgement` to the log of the archive in `folder`; it is on disk when this returns.

    Several processes may write at once. Raises `ArchiveError` (`cannot-write`).
    """
    path = folder / FILE
    with _locked(path):
        append_line(path, judgement, sync=True)


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """All judgements of a log in their order, each id once; lines that a killed process left torn are passed over.

    Raises `ArchiveError` (`bad-judgement`) for a whole line that is no judgement, naming file and line.
    """
    found: dict[str, Judgement] = {}
    for number, value in enumerate(read_lines(path), start=1):
        try:
            judgement = msgspec.convert(value, Judgement)
        except msgspec.ValidationError as error:
            message = f"{path}: entry {number} is no judgement ({error}); mend the line or restore the file from a copy"
            raise ArchiveError("bad-judgement", message) from error
        found.setdefault(judgement.id, judgement)
    return tuple(found.values())


def merge_judgements(folder: Path, others: Iterable[Path]) -> int:
    """Append to the archive's log what other logs hold and it does not; the number of judgements taken in.

    They come in the order of time. Raises `ArchiveError` (`bad-judgement`, `cannot-write`) and `UsageError` (`no-log`)
    before anything is written.
    """
    held = {one.id for one in read_judgements(folder / FILE)}
    found: dict[str, Judgement] = {}
    for path in others:
        if not path.is_file():
            raise UsageError("no-log", f"{path} is no log of judgements; name the judgements.jsonl of an archive")
        found |= {one.id: one for one in read_judgements(path) if one.id not in held}
    for one in sorted(found.values(), key=lambda each: (each.time, each.id)):
        append_judgement(folder, one)
    return len(found)


def write_judgements(path: Path, judgements: tuple[Judgement, ...]) -> None:
    """Write a whole log anew; it takes its name once it is whole and on disk. Raises `ArchiveError` (`cannot-write`)."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _locked(path), open(unfinished, "wb") as file:
            file.writelines(msgspec.json.encode(one) + b"\n" for one in judgements)
            file.flush()
            os.fsync(file.fileno())
            unfinished.replace(path)
    except OSError as error:
        raise ArchiveError("cannot-write", f"{path} cannot be written ({error.strerror}); check the disk") from error
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One writer at a time, across processes; the system lets go of the lock of a process that dies."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = open(path.with_name(f".{path.name}.lock"), "ab")  # noqa: SIM115 - closed below
    except OSError as error:
        raise ArchiveError("cannot-write", f"{path} cannot be locked ({error.strerror}); check permissions") from error
    try:
        _lock(lock.fileno())
        yield
    finally:
        lock.close()


def _lock(descriptor: int) -> None:
    if os.name == "nt":  # pragma: no cover - no Windows in CI
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
