"""PLOVER's code list with ACLED's and UCDP's types beside it, from `knowledge/events/plover.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from dateline.record import Root


class RootRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One root: what it means in one line, its quad class, its CAMEO class and the modes it may have."""

    id: Root
    meaning: str
    quad: str
    cameo: str
    modes: frozenset[str]


class AcledRule(Struct, frozen=True, forbid_unknown_fields=True):
    """What an event must show to be of one of ACLED's sub-event types; an absent field matches anything."""

    type: str
    root: Root | None = None
    mode: str | None = None
    actor: frozenset[str] = frozenset()
    recipient: frozenset[str] = frozenset()
    word: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    reciprocal: bool | None = None


class UcdpRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of actors that are states or armed groups to UCDP, and modes that are no organised lethal violence."""

    states: frozenset[str]
    groups: frozenset[str]
    not_lethal: frozenset[str]


class TerritoryRule(Struct, frozen=True, forbid_unknown_fields=True):
    """ACLED's types of the taking of territory, by who takes it."""

    by_state: str
    by_group: str


class Plover(Struct, frozen=True, forbid_unknown_fields=True):
    """All roots, and ACLED's types in the order in which they are tried."""

    root: tuple[RootRule, ...]
    acled: tuple[AcledRule, ...]
    ucdp: UcdpRule
    territory: TerritoryRule


@cache
def load_plover() -> Plover:
    """The code list; raises `msgspec.ValidationError` where the file breaks its shape."""
    text = (files("dateline.knowledge") / "events" / "plover.toml").read_text(encoding="utf8")
    return msgspec.convert(tomllib.loads(text), Plover)
