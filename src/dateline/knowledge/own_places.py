"""Places that gazetteers lack, from `places/*.toml`, and a user's own, from CSV."""

import csv
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

import msgspec
from msgspec import Struct

from dateline.knowledge.gazetteer_rows import Row
from dateline.record.place import Precision

_FOLDER = Path(__file__).parent / "places"
_KINDS = get_args(Precision)


class OwnPlace(Struct, frozen=True, forbid_unknown_fields=True):
    """A place in WGS84 degrees; `aka` are other names, `exact` abbreviations that hold only as written."""

    name: str
    lat: float
    lon: float
    aka: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0
    kind: Precision | None = None
    capital: int = 0


class PlaceGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Places of one sort, with a sentence of ours and the place it must yield."""

    id: str
    kind: Precision
    example: str
    expected: str
    source: str
    places: tuple[OwnPlace, ...]
    country: str | None = None
    population: int = 0


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    group: tuple[PlaceGroup, ...]


def own_files() -> tuple[Path, ...]:
    """The data files of places, sorted by name."""
    return tuple(sorted(_FOLDER.glob("*.toml")))


def load_groups() -> tuple[PlaceGroup, ...]:
    """All groups of our own places; raises `msgspec.ValidationError` where a file breaks their shape."""
    found: list[PlaceGroup] = []
    for path in own_files():
        table = tomllib.loads(path.read_text(encoding="utf8"))
        if "group" in table:
            found.extend(msgspec.convert(table, _File).group)
    return tuple(found)


def read_own_places() -> Iterator[Row]:
    """Our own places as rows of the index."""
    for group in load_groups():
        for place in group.places:
            yield Row(
                place.name, place.kind or group.kind, place.lat, place.lon, place.country or group.country,
                place.admin1, place.admin2, place.population or group.population, None, place.aka, place.exact, 1,
                place.capital,
            )  # fmt: skip


def read_csv(path: Path) -> Iterator[Row]:
    """A user's places from a CSV file with a header line; raises `ValueError` naming file and line."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for line, cells in enumerate(csv.DictReader(file), start=2):
            try:
                yield _row_of(cells)
            except (KeyError, ValueError, TypeError) as error:
                raise ValueError(
                    f"{path}, line {line}: a place needs name, lat and lon in degrees ({error})"
                ) from error


def _row_of(cells: dict[str, str]) -> Row:
    kind, lat, lon = cells.get("kind") or "settlement", float(cells["lat"]), float(cells["lon"])
    if kind not in _KINDS:
        raise ValueError(f"kind is one of {', '.join(_KINDS)}, not {kind}")
    if not (cells["name"] and -90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError("empty name, or coordinates off the globe")
    names = tuple(name.strip() for name in (cells.get("aka") or "").split(";") if name.strip())
    return Row(
        cells["name"], cast(Precision, kind), lat, lon, cells.get("country") or None, cells.get("admin1") or None,
        cells.get("admin2") or None, int(cells.get("population") or 0), None, names, known=2,
    )  # fmt: skip
