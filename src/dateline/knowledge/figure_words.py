"""The words of `knowledge/figures`: numbers, casualty words and where their victims stand, and what is counted."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from dateline.record import FigureKind

_FOLDER = Path(__file__).parent / "figures"
Role = Literal["object", "subject", "adjective", "of", "self", "toll", "result"]
Says = Literal["low", "high", "approx", "exact"]


class Vague(Struct, frozen=True, forbid_unknown_fields=True):
    """A word for an uncertain quantity and the least it stands for; none `unless_after`, `unless_before` other words.

    `singular` false: not before a noun in the singular. `after`: only behind one of these.
    """

    id: str
    words: tuple[str, ...]
    low: float
    example: str
    expected: tuple[str, ...]
    source: str
    exact: bool = False
    of_only: bool = False
    of_plural: bool = False
    singular: bool = True
    after: frozenset[str] = frozenset()
    unless_after: frozenset[str] = frozenset()
    unless_before: frozenset[str] = frozenset()


class Bound(Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or after a number that say whether it is a lower bound, an upper bound, or rough."""

    id: str
    says: Says
    before: tuple[str, ...]
    after: tuple[str, ...]
    example: str
    expected: tuple[str, ...]
    source: str


class Trigger(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say what befell those who are counted, and where these stand ("role"); see the file's head."""

    id: str
    kind: FigureKind
    role: Role
    words: tuple[str, ...]
    example: str
    expected: tuple[str, ...]
    source: str
    with_: tuple[str, ...] = msgspec.field(default=(), name="with")
    not_with: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    persons: bool = False
    numbered: bool = False


class Counted(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for those who are counted; `generic` ones leave the class to the words before them."""

    id: str
    of: str
    words: tuple[str, ...]
    example: str
    expected: tuple[str, ...]
    source: str
    generic: bool = False


class Unit(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that make a number a strength or a count of weapons; `beside` are words next to it that do."""

    id: str
    kind: FigureKind
    words: tuple[str, ...]
    example: str
    expected: tuple[str, ...]
    source: str
    beside: tuple[str, ...] = ()


class FigureWords(Struct, frozen=True):
    """All of `knowledge/figures`, indexed by word."""

    values: dict[str, float]
    scales: dict[str, int]
    vague: dict[str, Vague]
    before: dict[tuple[str, ...], Says]
    after: dict[tuple[str, ...], Says]
    triggers: dict[str, tuple[Trigger, ...]]
    counted: dict[str, Counted]
    things: frozenset[str]
    groups: frozenset[str]
    collectives: frozenset[str]
    aliases: frozenset[str]
    one_person: frozenset[str]
    several_persons: frozenset[str]
    relatives: frozenset[str]
    plurals: frozenset[str]
    naming: frozenset[str]
    companions: frozenset[str]
    parts_before: frozenset[tuple[str, ...]]
    parts_after: frozenset[tuple[str, ...]]
    suffixes: tuple[str, ...]
    units: dict[str, Unit]
    beside: dict[str, Unit]
    currency: dict[str, str]
    ignored: frozenset[str]
    rates: dict[str, str]
    since: frozenset[str]
    since_phrases: tuple[tuple[str, ...], ...]
    spans: frozenset[str]
    parts: frozenset[str]
    wars: frozenset[str]
    strife: frozenset[str]
    single: frozenset[str]
    so_far: tuple[tuple[str, ...], ...]
    many: int
    most: int
    recent: frozenset[str]
    limit: int
    limit_displaced: int
    extra: frozenset[str]
    definite: frozenset[str]
    rules: tuple[Vague | Bound | Trigger | Counted | Unit, ...]


@cache
def load_figure_words() -> FigureWords:
    """The figure rules; raises `msgspec.ValidationError` where a file breaks their shape."""
    numbers, triggers, counted, units = (_read(name) for name in ("numbers", "triggers", "counted", "units"))
    vague = msgspec.convert(numbers["vague"], tuple[Vague, ...])
    bounds = msgspec.convert(numbers["bound"], tuple[Bound, ...])
    trigger = msgspec.convert(triggers["trigger"], tuple[Trigger, ...])
    classes = msgspec.convert(counted["counted"], tuple[Counted, ...])
    unit = msgspec.convert(units["unit"], tuple[Unit, ...])
    after = [tuple(phrase.split()) for phrase in units["cumulative"]["after"]]
    return FigureWords(
        values={word: float(value) for word, value in numbers["values"].items()},
        scales=dict(numbers["scales"]),
        vague={word: rule for rule in vague for word in rule.words},
        before={tuple(phrase.split()): rule.says for rule in bounds for phrase in rule.before},
        after={tuple(phrase.split()): rule.says for rule in bounds for phrase in rule.after},
        triggers=_by_word(trigger),
        counted={word: rule for rule in reversed(classes) for word in rule.words},
        things=frozenset(counted["things"]["words"]),
        groups=frozenset(counted["groups"]["words"]),
        collectives=frozenset(counted["collectives"]["words"]),
        aliases=frozenset(counted["aliases"]["words"]),
        parts_before=frozenset(tuple(phrase.split()) for phrase in counted["parts"]["before"]),
        parts_after=frozenset(tuple(phrase.split()) for phrase in counted["parts"]["after"]),
        companions=frozenset(counted["companions"]["words"]),
        one_person=frozenset(counted["pronouns"]["one"]),
        several_persons=frozenset(counted["pronouns"]["several"]),
        relatives=frozenset(counted["pronouns"]["relative"]),
        plurals=frozenset(counted["plurals"]["words"]),
        naming=frozenset(counted["naming"]["words"]),
        suffixes=tuple(counted["suffixes"]["words"]),
        units={word: rule for rule in unit for word in rule.words},
        beside={word: rule for rule in unit for word in rule.beside},
        currency=dict(units["currency"]),
        ignored=frozenset(units["ignored"]["words"]),
        rates={word: period for period, words in units["rates"].items() for word in words},
        since=frozenset(words[0] for words in after if len(words) == 1),
        since_phrases=tuple(words for words in after if len(words) > 1),
        wars=frozenset(units["cumulative"]["wars"]),
        strife=frozenset(units["cumulative"]["strife"]),
        single=frozenset(units["cumulative"]["single"]),
        so_far=tuple(tuple(phrase.split()) for phrase in units["cumulative"]["so_far"]),
        many=int(units["cumulative"]["many"]),
        most=int(units["cumulative"]["most"]),
        recent=frozenset(units["cumulative"]["recent"]),
        limit=int(units["cumulative"]["limit"]),
        limit_displaced=int(units["cumulative"]["limit_displaced"]),
        spans=frozenset(units["cumulative"]["spans"]),
        parts=frozenset(units["cumulative"]["parts"]),
        extra=frozenset(units["extra"]["words"]),
        definite=frozenset(units["definite"]["words"]),
        rules=(*vague, *bounds, *trigger, *classes, *unit),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf8"))


def _by_word(rules: tuple[Trigger, ...]) -> dict[str, tuple[Trigger, ...]]:
    """For each lemma the rules it may trigger, in file order."""
    found: dict[str, tuple[Trigger, ...]] = {}
    for rule in rules:
        for word in rule.words:
            found[word] = (*found.get(word, ()), rule)
    return found
