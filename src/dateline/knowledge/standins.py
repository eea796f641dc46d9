"""The words of `knowledge/language/standins.toml`: what the parser sees in place of a known name."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE = Path(__file__).parent / "language" / "standins.toml"


class StandInRule(Struct, frozen=True, forbid_unknown_fields=True):
    """For actors of `kinds` the parser sees `word`; the name in `example` must then have the dependency `expected`."""

    id: str
    kinds: tuple[str, ...]
    word: str
    example: str
    expected: tuple[str, str]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    standin: tuple[StandInRule, ...]


@cache
def load_stand_ins() -> tuple[StandInRule, ...]:
    """All stand-in rules; raises `msgspec.ValidationError` where the file breaks their shape."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf8")), _File).standin


@cache
def words_by_kind() -> dict[str, str]:
    """The stand-in word for each kind of actor."""
    return {kind: rule.word for rule in load_stand_ins() for kind in rule.kinds}
