"""Bringing reports in: files that were dropped, or pasted text, read by a process of their own that can be stopped."""

import hashlib
import multiprocessing
import os
import re
import secrets
import shutil
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec
from msgspec import Struct

from dateline.errors import UsageError

FOLDER = "incoming"
_ODD = re.compile(r"[^\w. ()+=,@-]")
_MOST_FILES = 2000
_MOST_FAILURES = 200


class Progress(Struct):
    """How far a job is: reports read, found unchanged and failed, with the failures in words; `state` is what it does."""

    state: str = "idle"
    files: int = 0
    read: int = 0
    unchanged: int = 0
    failed: int = 0
    latest: str | None = None
    failures: list[str] = msgspec.field(default_factory=list)


class Bringer:
    """The one job of a desk that reads reports in; what it has read is kept when it is stopped."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()
        self._progress = Progress()
        self._process: Any = None
        self._pipe: Connection | None = None
        self._incoming: Path | None = None

    def start(self, files: Sequence[tuple[str, bytes]]) -> None:
        """Keep `files` (name, bytes) and begin to read them. Raises `UsageError` (`busy`, `no-files`)."""
        with self._lock:
            self._follow()
            if self._process is not None:
                raise UsageError("busy", "reports are being read already; wait for them, or stop that first")
            if not files or len(files) > _MOST_FILES:
                raise UsageError("bad-form", f"give files or text, up to {_MOST_FILES} files at once")
            self._incoming = self._folder / FOLDER / secrets.token_hex(6)
            paths = list(_keep(self._incoming, files))
            self._progress = Progress(state="reading", files=len(paths))
            spawn = multiprocessing.get_context("spawn")
            self._pipe, theirs = spawn.Pipe(duplex=False)
            self._process = spawn.Process(target=read_in, args=(self._folder, paths, theirs), daemon=True)
            self._process.start()
            theirs.close()

    def stop(self) -> None:
        """Stop reading; the report in hand is lost, what was read before it is kept."""
        with self._lock:
            if self._process is not None:
                self._process.terminate()
                self._process.join(10)
                self._follow()
                self._progress.state = "stopped"

    def progress(self) -> Progress:
        """How far it is."""
        with self._lock:
            self._follow()
            return msgspec.structs.replace(self._progress, failures=list(self._progress.failures))

    def _follow(self) -> None:
        """Take in what the process told since the last look, and tidy up behind it once it is over."""
        if self._process is None or self._pipe is None:
            return
        alive = self._process.is_alive()
        try:
            while self._pipe.poll():
                self._take(*self._pipe.recv())
        except (EOFError, OSError):
            alive = False
        if not alive:
            self._process.join(10)
            if self._progress.state == "reading":
                self._progress.state = "broken off" if self._process.exitcode else "done"
            self._pipe.close()
            self._process = self._pipe = None
            if self._incoming is not None:
                shutil.rmtree(self._incoming, ignore_errors=True)

    def _take(self, kind: str, words: str) -> None:
        held = self._progress
        if kind == "failed":
            held.failed += 1
            if len(held.failures) < _MOST_FAILURES:
                held.failures.append(words)
        else:
            held.latest = words
            held.read += kind == "read"
            held.unchanged += kind == "unchanged"


def _keep(folder: Path, files: Sequence[tuple[str, bytes]]) -> Sequence[Path]:
    """The files on disk under names that no name given can lead out of the folder."""
    folder.mkdir(parents=True)
    paths = []
    for number, (name, data) in enumerate(files):
        path = folder / f"{number:04}-{safe_name(name)}"
        path.write_bytes(data)
        paths.append(path)
    return paths


def safe_name(name: str) -> str:
    """The last part of a file's name with letters, digits and plain marks alone, its suffix kept."""
    last = re.split(r"[/\\]", name)[-1]
    stem, dot, suffix = _ODD.sub("_", last).rpartition(".")
    return f"{stem[:80]}{dot}{suffix[:20]}".strip(". ") or "report"


def read_in(folder: Path, paths: Sequence[Path], pipe: Connection) -> None:
    """Read `paths` into the archive in `folder`, telling `pipe` of each; the work of a process of its own."""
    from dateline.archive import Archive
    from dateline.intake import IntakeFailure, read_paths
    from dateline.run import ReadReport
    from dateline.run.file_all import file_all
    from dateline.run.settings import make_reader, make_settings

    os.environ.setdefault("OMP_NUM_THREADS", "1")
    settings = make_settings()
    with Archive(folder, create=True) as archive:
        for outcome in file_all(archive, read_paths(paths), make_reader(settings), settings=settings):
            if isinstance(outcome, IntakeFailure):
                pipe.send(("failed", f"{Path(outcome.path).name[5:]}: {outcome.message} [{outcome.code}]"))
            else:
                report = outcome.document.report
                pipe.send(("read" if isinstance(outcome, ReadReport) else "unchanged", report.title or report.id))


def pasted(text: str, *, title: str = "", published: str = "", publisher: str = "") -> tuple[str, bytes]:
    """Pasted text as a file of one line that intake reads. Raises `UsageError` (`bad-form`) for no text."""
    if not text.strip():
        raise UsageError("bad-form", "there is no text; paste some, or choose files")
    line = {"text": text.replace("\r\n", "\n"), "title": title, "published": published, "publisher": publisher}
    digest = hashlib.sha256(text.encode("utf8", "replace")).hexdigest()[:16]
    held = {"id": digest, **{name: value for name, value in line.items() if value}}
    return f"pasted-{digest}.jsonl", msgspec.json.encode(held) + b"\n"
