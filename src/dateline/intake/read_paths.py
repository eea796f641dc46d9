"""Files, folders and standard input to reports."""

import io
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from dateline.intake.decode import declared_encoding, decode_text
from dateline.intake.document import Document
from dateline.intake.failure import IntakeError, IntakeFailure
from dateline.intake.json_lines import read_lines
from dateline.intake.limits import Limits, check_length
from dateline.intake.page_worker import PageWorker
from dateline.intake.read_text import read_text
from dateline.intake.sniff import format_of, sniff_format, stands_aside
from dateline.intake.source import read_all, stream
from dateline.intake.walk import unreadable, walk_folder

Read = Iterator[Document | IntakeFailure]
STDIN = "-"


def read_paths(
    paths: Iterable[str | Path],
    *,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    stdin: BinaryIO | None = None,
    notify: Callable[[str], None] | None = None,
) -> Read:
    """Every report that `paths` hold, in the order given; what cannot be read comes as an `IntakeFailure` in its place.

    `-` is standard input (`stdin`, else the process's own). Folders are walked in sorted order; hidden files, READMEs
    and files of unknown suffix in them are passed over, counted (but for hidden ones) in one line to `notify`. A file
    named outright is read whatever its suffix, by its content. HTML is read in a process of its own.
    """
    with PageWorker(limits) as pages:
        for path in paths:
            name = str(path)
            if name == STDIN:
                yield from _read_file(stdin or sys.stdin.buffer, STDIN, limits, pages)
            elif os.path.isdir(name):
                yield from _read_folder(name, limits, pages, notify)
            else:
                yield from _read_named(name, limits, pages)


def read_bytes(data: bytes, name: str, *, limits: Limits = Limits()) -> Read:  # noqa: B008 - frozen
    """Every report that the bytes of a file called `name` hold, as `read_paths` would find them in that file."""
    with PageWorker(limits) as pages:
        yield from _read_file(io.BytesIO(data), name, limits, pages)


def _read_folder(folder: str, limits: Limits, pages: PageWorker, notify: Callable[[str], None] | None) -> Read:
    unknown: Counter[str] = Counter()
    for path in walk_folder(folder):
        if isinstance(path, IntakeFailure):
            yield path
        elif stands_aside(path):
            unknown[os.path.basename(path)] += 1
        elif format_of(path):
            yield from _read_named(path, limits, pages)
        else:
            unknown[Path(path).suffix or "no suffix"] += 1
    if unknown and notify:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(unknown.items()))
        notify(f"{folder}: passed over {unknown.total()} of another kind ({kinds}); name a file outright to read it")


def _read_named(name: str, limits: Limits, pages: PageWorker) -> Read:
    try:
        if os.path.exists(name) and not os.path.isfile(name):
            raise IntakeError("unreadable", "is a device or pipe, not a file; pipe it in and read `-`")
        with open(name, "rb") as file:
            yield from _read_file(file, name, limits, pages)
    except IntakeError as error:
        yield error.at(name)
    except (OSError, ValueError) as error:
        yield unreadable(name, error)


def _read_file(file: BinaryIO, name: str, limits: Limits, pages: PageWorker) -> Read:
    """The reports of one open file or stream. A line of JSON that fails is a failure; the rest fail as a whole."""
    try:
        chunks = stream(file, limits)
        first = next(chunks, b"")
        chunks = chain((first,), chunks)
        kind = format_of(name) or sniff_format(first)
        if kind == "jsonl":
            yield from read_lines(chunks, name, limits)
        else:
            yield _read_one(read_all(chunks, limits.file_bytes), kind, name, limits, pages)
    except IntakeError as error:
        yield error.at(name)


def _read_one(data: bytes, kind: str, name: str, limits: Limits, pages: PageWorker) -> Document:
    if kind != "html":
        text = check_length(decode_text(data), limits)
        return read_text(text, format=kind, original=data, original_name=name)
    page = pages.read(decode_text(data, declared_encoding(data)))
    return read_text(
        check_length(page.text, limits),
        title=page.title,
        published=page.published,
        publisher=page.publisher,
        uri=page.uri,
        original=data,
        original_name=name,
        headings=page.headings,
    )
