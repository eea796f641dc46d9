"""The words of `knowledge/relations`: what claims say of relations, and how much each origin's word weighs."""

import hashlib
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
from msgspec import Struct

from dateline.record import Extent, Polarity, Root, Status

# Raised whenever the engine reads other evidence from the same record by the same rules.
_ENGINE = 4
# What kept evidence depends on; weights are applied when relations are drawn.
_KEPT = ("states.toml", "rules.toml")

_WORD = re.compile(r"[^\W_]+")

StateName = Literal["fighting", "truce", "non-aggression", "alliance", "backing", "membership", "split"]
Side = Literal["for", "against"]
Moment = Literal["onset", "instance", "end"]


class StateEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One state that two parties can be in; `silence` and `longest` in days, `strength` from 0 to 1 (states.toml tells what each is)."""

    id: StateName
    directed: bool
    sign: Literal[1, -1]
    strength: float
    silence: int
    longest: int
    opposes: tuple[StateName, ...]
    nouns: frozenset[str]
    source: str


class Qualifiers(Struct, frozen=True, forbid_unknown_fields=True):
    """Adjectives that are kept where they stand at most `reach` words before a state's noun."""

    words: tuple[str, ...]
    reach: int


class PartyKinds(Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds of actors that may stand in a relation, `also` or `never` by state; `roll_up` names kinds that are parts of a whole.

    A state behind one of `places_behind` is a place; who is called one of the words of `others` is not the party.
    """

    known: frozenset[str]
    unknown: frozenset[str]
    places_behind: frozenset[str]
    others: frozenset[str]
    never: dict[StateName, frozenset[str]]
    also: dict[StateName, frozenset[str]]
    roll_up: dict[str, frozenset[str]]


class UnnamedParty(Struct, frozen=True, forbid_unknown_fields=True):
    """Common nouns that stand for one party without a name."""

    id: str
    name: str
    words: tuple[str, ...]


class Expected(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """What an example must yield; what is null is not looked at."""

    one: str | None = None
    other: str | None = None
    from_: str | None = None
    to: str | None = None
    qualifiers: tuple[str, ...] = ()


class RelationRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Claims that speak for or against a state between their parties; an empty field fits all."""

    id: str
    root: frozenset[Root]
    state: StateName
    says: Side
    moment: Moment
    example: str
    expected: Expected
    source: str
    modes: frozenset[str] = frozenset()
    not_modes: frozenset[str] = frozenset()
    reciprocal: bool | None = None
    polarity: Polarity | None = None
    extent: Extent | None = None
    status: frozenset[Status] = frozenset({"occurred", "ongoing"})
    trigger: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    near: int | None = None
    absence: bool = False


class RelationWords(Struct, frozen=True):
    """All of `knowledge/relations` but the weights: states by id, rules by root in the order of the file, parties by word."""

    states: dict[StateName, StateEntry]
    qualifiers: Qualifiers
    parties: PartyKinds
    unnamed: dict[str, UnnamedParty]
    rules: tuple[RelationRule, ...]
    by_root: dict[str, tuple[RelationRule, ...]]
    years_behind: frozenset[str]


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """The belief, from 0 to 1, that one origin's word warrants: the product of these. `standing` is for the network."""

    origin: dict[str, float]
    certainty: dict[str, float]
    stance: dict[str, float]
    how: dict[Literal["undated", "inferred", "indirect", "absence", "opposed"], float]
    standing: dict[str, float]


def fold_words(text: str) -> str:
    """`text` as words are compared: small letters and digits alone, one space around each word."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


@cache
def load_relation_words() -> RelationWords:
    """The states and rules as the wheel holds them; raises `msgspec.ValidationError` where a file breaks their shape."""
    table = _read("states.toml")
    states = {entry.id: entry for entry in msgspec.convert(table["state"], tuple[StateEntry, ...])}
    unnamed = msgspec.convert(table["unnamed"], tuple[UnnamedParty, ...])
    rules = tuple(_fold(rule) for rule in msgspec.convert(_read("rules.toml")["rule"], tuple[RelationRule, ...]))
    by_root: dict[str, tuple[RelationRule, ...]] = {}
    for rule in rules:
        for root in sorted(rule.root):
            by_root[root] = (*by_root.get(root, ()), rule)
    return RelationWords(
        states=states,
        qualifiers=msgspec.convert(table["qualifiers"], Qualifiers),
        parties=msgspec.convert(table["parties"], PartyKinds),
        unnamed={fold_words(word): party for party in unnamed for word in party.words},
        rules=rules,
        by_root=by_root,
        years_behind=frozenset(table["years"]["behind"]),
    )


@cache
def relation_version() -> str:
    """Version of what is read from claims: the engine's, and a hash of states and rules, 8 hex digits."""
    rules = b"".join((files("dateline.knowledge") / "relations" / name).read_bytes() for name in _KEPT)
    return f"{_ENGINE}-{hashlib.sha256(rules.replace(bytes([13]), b'')).hexdigest()[:8]}"


@cache
def load_weights() -> Weights:
    """The weights of `knowledge/relations`."""
    return msgspec.convert(_read("weights.toml"), Weights)


def _fold(rule: RelationRule) -> RelationRule:
    """The rule with its phrases as they are compared."""
    phrases = {name: tuple(map(fold_words, getattr(rule, name))) for name in ("trigger", "words", "unless")}
    return msgspec.structs.replace(rule, **phrases)


def _read(name: str) -> dict[str, Any]:
    text = (files("dateline.knowledge") / "relations" / name).read_text(encoding="utf8")
    return tomllib.loads(text)
