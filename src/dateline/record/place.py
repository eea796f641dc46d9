"""Places with their coordinates."""

from typing import Literal

from msgspec import Struct

Precision = Literal["settlement", "district", "province", "country", "region"]
Use = Literal["place", "metonym", "demonym"]


class Place(Struct, frozen=True):
    """A place named in a report, resolved to WGS84 coordinates in degrees as precisely as the words allow.

    `country` is ISO 3166-1 alpha-3; `admin1` and `admin2` are names of the first and second division.
    `use` tells a place from a capital that stands for a government and from a demonym.
    """

    start: int
    end: int
    text: str
    name: str
    geonames_id: int | None
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    precision: Precision
    use: Use
