"""Which reports share words, kept up to date in the archive."""

import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from functools import lru_cache
from importlib.resources import files

import msgspec

from dateline.archive.compare_filed import compare_filed, find_moved
from dateline.archive.open_database import transaction
from dateline.archive.read_lines import read_line
from dateline.record import from_json
from dateline.situation.copies import (
    Body,
    Copy,
    Credit,
    Provenance,
    find_bodies,
    find_credits,
    is_copied,
    make_sketch,
    set_stock,
)
from dateline.situation.copies.stock import days_between
from dateline.situation.copies.version import copies_version

_TABLES = ("texts", "marks", "pairs", "copies_version")
_decode_copy = msgspec.msgpack.Decoder(Copy).decode
_decode_credits = msgspec.json.Decoder(tuple[Credit, ...]).decode
_decode_bodies = msgspec.json.Decoder(tuple[Body, ...]).decode


def update_copies(database: sqlite3.Connection) -> int:
    """File the words of reports that are new or have changed, forget those that are gone, and compare what that touches;
    how many reports came or went.

    The answer is that of doing it all anew, whatever the order of arrival. Near-linear: a report is compared with those
    that share a fingerprint, by way of few where many do. Runs in the caller's transaction, or in one of its own.
    """
    if _is_laid(database) and not _find_gone(database) and not _find_new(database):
        return 0  # a look takes no lock
    with nullcontext() if database.in_transaction else transaction(database):
        if not _is_laid(database):
            _lay(database)
        gone, new = _find_gone(database), _find_new(database)
        lost = {number: _drop(database, number) for number in gone}
        held = {one for (one,) in database.execute("SELECT number FROM texts")}
        for number in new:
            _file(database, number)
        compare_filed(database, new, find_moved(database, held, new, lost))
    return len({*gone, *new})


def read_provenance(database: sqlite3.Connection, reports: Sequence[str]) -> Provenance:
    """The copies among `reports` (ids) and the credits they print."""
    rows = [row for one in sorted(set(reports)) if (row := _find_text(database, one)) is not None]
    numbers = {number for number, _, _ in rows}
    copies = [copy for number in sorted(numbers) for copy in _copies_of(database, number, numbers)]
    credits_ = tuple(credit for _, filed, _ in rows for credit in _decode_credits(filed))
    bodies = tuple(body for _, _, filed in rows for body in _decode_bodies(filed))
    return Provenance(tuple(sorted(copies, key=lambda copy: (copy.one, copy.other))), credits_, bodies)


def read_copies(database: sqlite3.Connection) -> Iterator[Copy]:
    """Every pair of reports of which one is copied, by ids."""
    numbers = {number for (number,) in database.execute("SELECT number FROM texts")}
    days_of = _make_days_of(database)
    rows = database.execute("SELECT copy FROM pairs")
    copies = (set_stock(_decode_copy(row), days_of) for (row,) in rows) if numbers else iter(())
    yield from sorted((copy for copy in copies if is_copied(copy)), key=lambda copy: (copy.one, copy.other))


def _find_text(database: sqlite3.Connection, report: str) -> tuple[int, bytes, bytes] | None:
    row: tuple[int, bytes, bytes] | None = database.execute(
        "SELECT number, credits, bodies FROM texts WHERE id = ?", (report,)
    ).fetchone()
    return row


def _copies_of(database: sqlite3.Connection, number: int, within: set[int]) -> Iterator[Copy]:
    days_of = _make_days_of(database)
    for other, row in database.execute("SELECT other, copy FROM pairs WHERE one = ?", (number,)).fetchall():
        if other in within:
            copy = set_stock(_decode_copy(row), days_of)
            if is_copied(copy):
                yield copy


def _make_days_of(database: sqlite3.Connection) -> Callable[[int], int]:
    query = "SELECT min(published), max(published) FROM marks JOIN texts ON number = report WHERE mark = ?"
    return lru_cache(100_000)(lambda mark: days_between(*database.execute(query, (mark,)).fetchone()))


def _is_laid(database: sqlite3.Connection) -> bool:
    """Whether the tables are there, made by the rules of today."""
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'copies_version'").fetchone():
        return False
    held = database.execute("SELECT version FROM copies_version").fetchone()
    return held is not None and held[0] == copies_version()


def _lay(database: sqlite3.Connection) -> None:
    """Lay the tables anew."""
    for table in _TABLES:
        database.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in files("dateline.archive").joinpath("copies.sql").read_text("utf8").split(";\n"):
        database.execute(statement)
    database.execute("INSERT INTO copies_version VALUES (?)", (copies_version(),))


def _find_gone(database: sqlite3.Connection) -> list[int]:
    query = (
        "SELECT texts.number FROM texts LEFT JOIN reports ON reports.number = texts.number AND reports.id = texts.id"
        " AND reports.sha256 = texts.sha256 AND reports.published IS texts.published"
        " AND reports.fingerprint = texts.fingerprint"
        " WHERE reports.number IS NULL ORDER BY texts.number"
    )
    return [number for (number,) in database.execute(query)]


def _find_new(database: sqlite3.Connection) -> list[int]:
    query = (
        "SELECT reports.number FROM reports LEFT JOIN texts ON reports.number = texts.number AND reports.id = texts.id"
        " AND reports.sha256 = texts.sha256 AND reports.published IS texts.published"
        " AND reports.fingerprint = texts.fingerprint"
        " WHERE texts.number IS NULL ORDER BY reports.number"
    )
    return [number for (number,) in database.execute(query)]


def _drop(database: sqlite3.Connection, number: int) -> tuple[str, frozenset[int]]:
    """Forget a report; its id and fingerprints."""
    row = database.execute("SELECT id, marks FROM texts WHERE number = ?", (number,)).fetchone()
    marks = array("q", row[1])
    database.executemany("DELETE FROM marks WHERE mark = ? AND report = ?", ((mark, number) for mark in marks))
    database.execute("DELETE FROM pairs WHERE one = ?1 OR other = ?1", (number,))
    database.execute("DELETE FROM texts WHERE number = ?", (number,))
    return row[0], frozenset(marks)


def _file(database: sqlite3.Connection, number: int) -> None:
    record = from_json(read_line(database, number))
    report = record.report
    marks = sorted(make_sketch(report.text).fingerprints) if report.status == "read" else []
    credits_ = msgspec.json.encode(find_credits(report.id, report.text))
    known = array("q", marks).tobytes(), credits_, msgspec.json.encode(find_bodies(record))
    query = "INSERT INTO texts SELECT ?1, ?2, sha256, published, fingerprint, ?3, ?4, ?5 FROM reports WHERE number = ?1"
    database.execute(query, (number, report.id, *known))
    database.executemany("INSERT INTO marks VALUES (?, ?)", ((mark, number) for mark in marks))
