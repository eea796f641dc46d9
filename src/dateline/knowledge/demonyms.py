"""Adjectives and names of peoples with their countries, from `places/demonyms.toml`."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE = Path(__file__).parent / "places" / "demonyms.toml"


class DemonymGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Demonyms by country (ISO alpha-3); `expected` is the country that `example`, a sentence of ours, must yield."""

    id: str
    example: str
    expected: str
    source: str
    countries: dict[str, tuple[str, ...]]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    demonyms: tuple[DemonymGroup, ...]


def load_demonym_groups() -> tuple[DemonymGroup, ...]:
    """All groups; raises `msgspec.ValidationError` where the file breaks their shape."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf8")), _File).demonyms


@cache
def load_demonyms() -> dict[str, str]:
    """Each demonym as written ("Afghan", "South Koreans") to the ISO alpha-3 code of its country."""
    return {
        word: country for group in load_demonym_groups() for country, words in group.countries.items() for word in words
    }
