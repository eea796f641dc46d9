"""What the pages of one start of the desk share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from dateline.archive import Archive
from dateline.archive.judgement_log import FILE as JUDGEMENTS
from dateline.archive.kept_views import read_view, write_view
from dateline.archive.tombstones import TOMBSTONES
from dateline.desk.bring import Bringer
from dateline.desk.refresh import Refresher

Value = TypeVar("Value")
_MOST_HELD = 64
_DATABASE = ("archive.sqlite", "archive.sqlite-wal")
# What takes longer than this to work out is shown as it was while it is worked out anew beside the desk.
_LONG_SECONDS = 0.3
# The names of what the page in hand shows as it was; a list of its own for each request that asks.
behind: ContextVar[list[str] | None] = ContextVar("behind", default=None)


class _Held(Struct):
    """A value with the state of the archive that it is of, the seconds that it took, and what was erased by then."""

    state: str
    seconds: float
    erased: tuple[int, int]
    value: Any


class Desk:
    """The archive of one start of the desk, and what was worked out from it and still holds.

    Every request opens the archive anew, which costs about a millisecond, so that requests share no connection. A
    `patient` desk waits for what is worked out anew rather than show what was.
    """

    def __init__(self, folder: Path, *, reviewer: str = "", patient: bool = False) -> None:
        self.folder = folder
        self.reviewer = reviewer
        self.bringer = Bringer(folder)
        self.refresher = Refresher(folder)
        self._patient = patient
        self._held: dict[str, _Held] = {}
        self._states: dict[bool, tuple[Any, str]] = {}
        self._making: dict[str, Lock] = {}
        self._lock = Lock()

    @contextmanager
    def archive(self) -> Iterator[Archive]:
        """The archive, open for one request."""
        with Archive(self.folder, create=True) as opened:
            yield opened

    def hold(self, key: tuple[str, ...], make: Callable[[], Value], *, judged: bool = True, kept: Any = None) -> Value:
        """What `make` gives, worked out once for each state of the archive and, if `judged`, of its judgements.

        `key` names it. With `kept`, its type, it is kept in the archive's folder too, so that the next start has it; and
        where it takes long, what was kept of an earlier state is given while it is worked out anew in the background.
        """
        name, state = "\n".join(key), self.state(judged=judged)
        held = self._find(name, state, kept)
        if held is not None and (held.state == state or self._may_wait(name, held, kept)):
            value: Value = held.value
            return value
        with self._lock:
            making = self._making.setdefault(name, Lock())
        with making:
            held = self._find(name, state, kept)  # another request may have made it meanwhile
            if held is None or held.state != state:
                held = self._make(name, state, make, kept)
        made: Value = held.value
        return made

    def state(self, *, judged: bool = True) -> str:
        """The state of the archive, looked up anew only where its files were written to."""
        stamp = _stamp(self.folder, judged)
        known = self._states.get(judged)
        if known is None or known[0] != stamp:
            with self.archive() as archive:
                known = (stamp, archive.state(judged=judged))
            self._states[judged] = known
        return known[1]

    def _find(self, name: str, state: str, kept: Any) -> _Held | None:
        """What is held or kept under a name, of this state where there is such, else of an earlier one."""
        held = self._held.get(name)
        if (held is not None and held.state == state) or kept is None:
            return held
        filed = read_view(self.folder, name)
        if filed is None or (held is not None and held.state == filed.state):
            return held
        try:
            value = msgspec.msgpack.decode(filed.value, type=kept)
        except msgspec.DecodeError:  # kept by another version
            return held
        return self._keep(name, _Held(filed.state, filed.seconds, _stat(self.folder / TOMBSTONES), value))

    def _may_wait(self, name: str, held: _Held, kept: Any) -> bool:
        """Whether what was is shown for now, never where words were erased since; what is new is then worked out."""
        if self._patient or kept is None or held.seconds < _LONG_SECONDS:
            return False
        if held.erased != _stat(self.folder / TOMBSTONES):
            return False
        self.refresher.start()
        told = behind.get()
        if told is not None:
            told.append(name)
        return True

    def _make(self, name: str, state: str, make: Callable[[], Any], kept: Any) -> _Held:
        begun, erased = perf_counter(), _stat(self.folder / TOMBSTONES)
        value = make()
        held = _Held(state, perf_counter() - begun, erased, value)
        if kept is not None and erased == _stat(
            self.folder / TOMBSTONES
        ):  # else it may quote what was erased meanwhile
            write_view(self.folder, name, state, held.seconds, value)
        return self._keep(name, held)

    def _keep(self, name: str, held: _Held) -> _Held:
        with self._lock:
            if len(self._held) >= _MOST_HELD:
                self._held.pop(next(iter(self._held)))
            self._held.pop(name, None)
            self._held[name] = held
        return held


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
