"""Reports compared with those whose words are filed."""

import sqlite3
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache

import msgspec
from msgspec import Struct

from dateline.archive.read_lines import read_line
from dateline.record import from_json
from dateline.situation.copies.compare_sketches import compare_sketches
from dateline.situation.copies.copy import Copy
from dateline.situation.copies.find_copies import LEADERS
from dateline.situation.copies.sketch import Sketch, make_sketch
from dateline.situation.copies.stock import days_between, is_worth_comparing

_HELD = 1_000  # sketches in memory at a time, some tens of kilobytes each
_BLOCKS = 20_000


class _Text(Struct, frozen=True):
    """What is filed of a report."""

    id: str
    published: str | None
    marks: frozenset[int]


def find_moved(
    database: sqlite3.Connection,
    held: Set[int],
    new: Sequence[int],
    lost: Mapping[int, tuple[str, frozenset[int]]],
) -> list[int]:
    """Of the reports `held` before and still there, those that have begun or ceased to stand for all that share a
    fingerprint, as others came (`new`) or went (`lost`: their ids and fingerprints)."""
    if not held:
        return []
    came = set(new)
    touched = {mark for number in new for mark in _read_text(database, number).marks}
    touched |= {mark for _, marks in lost.values() for mark in marks}
    moved: set[int] = set()
    for mark in touched:
        now = _holders(database, mark)
        went = [(one, -1) for one, marks in lost.values() if mark in marks]
        before = sorted([*((one, number) for one, number in now if number not in came), *went])
        leaders = {number for _, number in now[:LEADERS]}
        moved |= {number for _, number in before[:LEADERS] if number >= 0} ^ (leaders - came)
    return sorted(moved & held)


def compare_filed(database: sqlite3.Connection, new: Sequence[int], moved: Sequence[int]) -> None:
    """Compare reports (numbers) that are `new`, or `moved` to or from standing for others, with all they are to be
    compared with, and keep what is shared."""
    text_of = lru_cache(_BLOCKS)(lambda number: _read_text(database, number))
    sketch_of = lru_cache(_HELD)(lambda number: _read_sketch(database, number))
    holders_of = lru_cache(_BLOCKS)(lambda mark: _holders(database, mark))
    done: set[int] = set()
    for number in sorted({*new, *moved}):
        mates = _find_mates(text_of(number), number, holders_of)
        kept = _kept(database, number)
        for other in sorted(kept - mates):
            database.execute("DELETE FROM pairs WHERE one = ? AND other = ?", _in_order(number, other))
        rows = []
        for other in sorted(mates - kept - done):
            one, two = _in_order(number, other)
            if _worth(text_of(one), text_of(two)):
                copy = _compare(text_of(one).id, sketch_of(one), text_of(two).id, sketch_of(two))
                if copy.passages or copy.jaccard > 0.1:
                    rows.append((one, two, msgspec.msgpack.encode(copy)))
        database.executemany("INSERT INTO pairs VALUES (?, ?, ?)", rows)
        done.add(number)


def _compare(one: str, mine: Sketch, other: str, theirs: Sketch) -> Copy:
    """The lesser id first, as numbers depend on the order of arrival."""
    if one <= other:
        return compare_sketches(one, mine, other, theirs)
    return compare_sketches(other, theirs, one, mine)


def _worth(one: _Text, other: _Text) -> bool:
    return is_worth_comparing(one.marks, other.marks, days_between(one.published, other.published))


def _find_mates(text: _Text, number: int, holders_of: Callable[[int], list[tuple[str, int]]]) -> set[int]:
    """Whom a report is compared with: for each fingerprint all that hold it where it is among the first, else the first."""
    mates: set[int] = set()
    for mark in text.marks:
        held = holders_of(mark)
        first = len(held) <= LEADERS or (text.id, number) <= held[LEADERS - 1]
        mates.update(other for _, other in (held if first else held[:LEADERS]))
    return mates - {number}


def _kept(database: sqlite3.Connection, number: int) -> set[int]:
    rows: Iterable[tuple[int, int]] = database.execute(
        "SELECT one, other FROM pairs WHERE one = ?1 OR other = ?1", (number,)
    )
    return {end for row in rows for end in row} - {number}


def _in_order(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _holders(database: sqlite3.Connection, mark: int) -> list[tuple[str, int]]:
    """Ids and numbers of the reports that hold a fingerprint, by id."""
    query = "SELECT id, number FROM marks JOIN texts ON number = report WHERE mark = ? ORDER BY id"
    return database.execute(query, (mark,)).fetchall()


def _read_text(database: sqlite3.Connection, number: int) -> _Text:
    query = "SELECT id, published, marks FROM texts WHERE number = ?"
    one, published, marks = database.execute(query, (number,)).fetchone()
    return _Text(one, published, frozenset(array("q", marks)))


def _read_sketch(database: sqlite3.Connection, number: int) -> Sketch:
    return make_sketch(from_json(read_line(database, number)).report.text)
