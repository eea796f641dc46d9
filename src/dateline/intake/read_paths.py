"""Files, folders and standard input to reports."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dateline.intake.decode import decode_text
from dateline.intake.document import Document
from dateline.intake.failure import IntakeError, IntakeFailure
from dateline.intake.json_lines import read_lines
from dateline.intake.limits import Limits
from dateline.intake.read_text import read_text
from dateline.intake.source import read_all, stream

Read = Iterator[Document | IntakeFailure]


def read_paths(
    paths: Iterable[str | Path],
    *,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    stdin: BinaryIO | None = None,
    notify: Callable[[str], None] | None = None,
) -> Read:
    """Every report that `paths` hold, in the order given; what cannot be read comes as an `IntakeFailure` in its place.

    `-` is standard input (`stdin`, else the process's own). Folders are walked in sorted order; hidden files and
    files of unknown suffix in them are passed over, the latter counted in one line to `notify`. A file named outright
    is read whatever its suffix, by its content.
    """
    for path in paths:
        name = str(path)
        if name == "-":
            yield from _read_file(stdin or sys.stdin.buffer, "-", limits)
        elif os.path.isdir(name):
            yield from _read_folder(name, limits, notify)
        else:
            yield from _read_named(name, limits)


def _read_folder(folder: str, limits: Limits, notify: Callable[[str], None] | None) -> Read:
    unknown: Counter[str] = Counter()
    for path in _walk(folder, []):
        if isinstance(path, IntakeFailure):
            yield path
        elif _format_of(path):
            yield from _read_named(path, limits)
        else:
            unknown[Path(path).suffix or "no suffix"] += 1
    if unknown and notify:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(unknown.items()))
        notify(f"{folder}: {unknown.total()} files of unknown type passed over ({kinds}); name one outright to read it")


def _walk(folder: str, above: list[tuple[int, int]]) -> Iterator[str | IntakeFailure]:
    """Files under `folder` by name; a folder inside itself, by a link, is entered once."""
    try:
        status = os.stat(folder)
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        yield _unreadable(folder, error)
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    for name in names:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            yield from _walk(path, [*above, here])
        else:
            yield path


def _read_named(name: str, limits: Limits) -> Read:
    try:
        if os.path.exists(name) and not os.path.isfile(name):
            raise IntakeError("unreadable", "is a device or pipe, not a file; pipe it in and read `-`")
        with open(name, "rb") as file:
            yield from _read_file(file, name, limits)
    except IntakeError as error:
        yield error.at(name)
    except (OSError, ValueError) as error:
        yield _unreadable(name, error)


def _read_file(file: BinaryIO, name: str, limits: Limits) -> Read:
    chunks = stream(file, limits)
    try:
        if _format_of(name) == "jsonl":
            yield from read_lines(chunks, name, limits)
        else:
            data = read_all(chunks, limits.file_bytes)
            yield read_text(decode_text(data), format=_format_of(name) or "text", original=data, original_name=name)
    except IntakeError as error:
        yield error.at(name)


def _format_of(name: str) -> str | None:
    stem = name.lower().removesuffix(".gz")
    return {".txt": "text", ".md": "markdown", ".jsonl": "jsonl"}.get(os.path.splitext(stem)[1])


def _unreadable(name: str, error: OSError | ValueError) -> IntakeFailure:
    if isinstance(error, FileNotFoundError):
        return IntakeFailure(name, "not-found", "is not there; check the name")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return IntakeFailure(name, "unreadable", f"cannot be read ({reason}); check its permissions")
