"""English names, and other spellings, of places that the packages list under another name: `places/names.toml`."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from dateline.knowledge.place_names import fold_name
from dateline.record.place import Precision

_FILE = Path(__file__).parent / "places" / "names.toml"


class OtherName(Struct, frozen=True, forbid_unknown_fields=True):
    """A place that the packages call `of`, the name to show for it, and further spellings.

    `exact` are abbreviations that hold only as written (La.).
    """

    of: str
    name: str
    aka: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


class NameGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Names in one country (ISO alpha-3) for places of one kind; `expected` is what `example`, our own, must yield."""

    id: str
    country: str
    kind: Precision
    example: str
    expected: str
    source: str
    places: tuple[OtherName, ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[NameGroup, ...]


OtherNames = dict[tuple[Precision, str | None, str], OtherName]


def load_name_groups() -> tuple[NameGroup, ...]:
    """All groups; raises `msgspec.ValidationError` where the file breaks their shape."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf8")), _File).names


def load_other_names() -> OtherNames:
    """Kind, country and folded package name to the name we show."""
    return {
        (group.kind, group.country, fold_name(place.of)): place
        for group in load_name_groups()
        for place in group.places
    }
