"""The words of `knowledge/events/modes.toml`: what is asked, refused or threatened, and what an event is about."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from dateline.record import Root


class ModeRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Words below an event that give it a PLOVER mode; `roots` are those it is said of."""

    id: str
    roots: frozenset[Root]
    mode: str
    words: frozenset[str]
    example: str
    expected: str
    source: str


class ContextRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Words below an event that give it a PLOVER context; `roots` are those it is said of, all where empty."""

    id: str
    context: str
    words: frozenset[str]
    example: str
    expected: str
    source: str
    roots: frozenset[Root] = frozenset()


class ModeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """All rules, in the order in which they are tried."""

    mode: tuple[ModeRule, ...]
    context: tuple[ContextRule, ...]


@cache
def load_mode_words() -> ModeWords:
    """The rules; raises `msgspec.ValidationError` where the file breaks their shape."""
    text = (files("dateline.knowledge") / "events" / "modes.toml").read_text(encoding="utf8")
    return msgspec.convert(tomllib.loads(text), ModeWords)
