"""What the pages of one start of the desk share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from dateline.archive import Archive
from dateline.archive.judgement_log import FILE as JUDGEMENTS
from dateline.desk.bring import Bringer

Value = TypeVar("Value")
_MOST_HELD = 64
_DATABASE = ("archive.sqlite", "archive.sqlite-wal")


class Desk:
    """The archive of one start of the desk, and what was worked out from it and still holds.

    Every request opens the archive anew, which costs about a millisecond, so that requests share no connection.
    """

    def __init__(self, folder: Path, *, reviewer: str = "") -> None:
        self.folder = folder
        self.reviewer = reviewer
        self.bringer = Bringer(folder)
        self._held: dict[tuple[str, ...], tuple[Any, Any]] = {}
        self._lock = Lock()

    @contextmanager
    def archive(self) -> Iterator[Archive]:
        """The archive, open for one request."""
        with Archive(self.folder, create=True) as opened:
            yield opened

    def hold(self, key: tuple[str, ...], make: Callable[[], Value], *, judged: bool = True) -> Value:
        """What `make` gives, worked out once for each state of the archive and, if `judged`, of its judgements.

        `key` names it.
        """
        state = _stamp(self.folder, judged)
        held = self._held.get(key)
        if held is not None and held[0] == state:
            value: Value = held[1]
            return value
        made = make()
        with self._lock:
            if len(self._held) >= _MOST_HELD:
                self._held.pop(next(iter(self._held)))
            self._held[key] = (state, made)
        return made


def _stamp(folder: Path, judged: bool) -> tuple[tuple[int, int], ...]:
    """What changes with every write to the archive or, if `judged`, the log: sizes and times of their files.

    SQLite empties its log of writes when the last connection closes, which moves the database's own time.
    """
    return tuple(_stat(folder / name) for name in (*_DATABASE, *((JUDGEMENTS,) if judged else ())))


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return (found.st_size, found.st_mtime_ns) if found.st_size else (0, 0)
