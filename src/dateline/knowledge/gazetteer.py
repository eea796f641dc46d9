"""The places of the world by name, found in any spelling a report may use."""

import atexit
import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dateline.knowledge.gazetteer_rows import Row
from dateline.knowledge.place_names import fold_name, sound_name
from dateline.record.place import Precision

_FIND = """SELECT p.*, n.other FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?
           ORDER BY p.known DESC, p.population DESC, p.id LIMIT 60"""
_HEAR = """SELECT p.*, 2 FROM sound s JOIN place p ON p.id = s.place WHERE s.key = ? AND p.country = ?
           ORDER BY p.known DESC, p.population DESC, p.id LIMIT 40"""
_COUNTRIES = "SELECT p.*, 0 FROM place p WHERE p.kind = 'country' ORDER BY p.id DESC"

# The Arabic article as most papers write it; its assimilated forms are words of English ("At", "As").
_ARTICLE = "al"


class Entry(NamedTuple):
    """One place of the gazetteer as a name found it.

    `lat`, `lon` are WGS84 degrees; `country` is ISO alpha-3; `population` counts people. `known` is 1 for countries and
    our own data, 2 for a user's, -1 for a district that stands at its province's point; `capital` is 1 for a country's
    capital. `other` is 0 where the name is the place's own, 1 where it is another of its names, 2 where the two only
    sound alike.
    """

    id: int
    name: str
    kind: Precision
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    population: int
    geonames_id: int | None
    known: int
    capital: int
    other: int


class Gazetteer:
    """An index of places, with a user's own on top; answers are kept, so a name is looked up once in a process."""

    def __init__(self, index: sqlite3.Connection, own: dict[str, tuple[Entry, ...]] | None = None) -> None:
        self._index = index
        self._own = own or {}
        self._countries: dict[str, str] = {}
        self._found: dict[str, tuple[Entry, ...]] = {}
        self._heard: dict[tuple[str, str], tuple[Entry, ...]] = {}

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places called `name`, best known first; abbreviations (US, La.) only as they are written."""
        found = self._found.get(name)
        if found is None:
            key = fold_name(name)
            found = self._own.get(key, ()) + self._ask(_FIND, key) if key else ()
            if len(name) < 9:
                found = self._ask(_FIND, f"={name}") + found
            article, _, rest = key.partition(" ")
            if not found and rest and article == _ARTICLE:  # "Al Tabqah" for Tabqah
                found = self._own.get(rest, ()) + tuple(one for one in self._ask(_FIND, rest) if one.known > 0)
            _make_room(self._found)
            self._found[name] = found
        return found

    def hear(self, name: str, country: str) -> tuple[Entry, ...]:
        """The places of `country` (ISO alpha-3) whose name sounds like `name`: Nahri Saraj for Nahr-e Saraj."""
        found = self._heard.get((name, country))
        if found is None:
            sound = sound_name(name)
            found = self._ask(_HEAR, sound, country) if len(sound) > 3 else ()
            _make_room(self._heard)
            self._heard[name, country] = found
        return found

    def country_names(self) -> dict[str, str]:
        """ISO alpha-3 code of each country to its name."""
        if not self._countries:
            self._countries = {entry.country: entry.name for entry in self._ask(_COUNTRIES) if entry.country}
        return self._countries

    def _ask(self, question: str, *values: str) -> tuple[Entry, ...]:
        return tuple(map(Entry._make, self._index.execute(question, values)))


def load_gazetteer(extra: Sequence[str | Path] = ()) -> Gazetteer:
    """The world's places, with a user's own from CSV files of columns name, lat, lon and, as wished, country, admin1,
    admin2, kind, population, aka (names split by `;`).

    A user's place stands above a namesake. Raises `ValueError` with file and line where a row cannot be read.
    """
    from dateline.knowledge.own_places import read_csv

    base = _load_world()
    if not extra:
        return base
    own: dict[str, tuple[Entry, ...]] = {}
    rows = [row for path in extra for row in read_csv(Path(path))]
    for number, row in enumerate(rows, start=1):
        for other, name in enumerate((row.name, *row.aka)):
            key = fold_name(name)
            own[key] = (*own.get(key, ()), _entry_of(row, -number, int(other > 0)))
    return Gazetteer(base._index, own)


def _make_room(answers: dict[Any, tuple[Entry, ...]]) -> None:
    if len(answers) > 50_000:
        answers.clear()


@cache
def _load_world() -> Gazetteer:
    from dateline.knowledge.gazetteer_index import open_index

    index = open_index()
    atexit.register(index.close)  # it lives as long as the process; Python 3.13 warns of one left open
    return Gazetteer(index)


def _entry_of(row: Row, number: int, other: int) -> Entry:
    return Entry(number, *row[:9], row.known, row.capital, other)
