"""What is known of the field's records: how they name parties, how exact they are, when a row fits a report."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

T = TypeVar("T")
Role = Literal["civilians", "unknown", "insurgents"]


class PartyRule(Struct, frozen=True, forbid_unknown_fields=True):
    """How a record names parties (`matches` or `names`), and whom it means (see the head of `parties.toml`)."""

    id: str
    example: str
    expected: tuple[str, ...]
    source: str
    matches: str | None = None
    names: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    state: str | None = None
    role: Role | None = None


class Supporter(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """Actors whose fire a record files under the parties that they fight for, from a year or month on."""

    actors: tuple[str, ...]
    of: tuple[str, ...]
    from_: str
    source: str


class NotInsurgents(Struct, frozen=True, forbid_unknown_fields=True):
    """Actors of a country that a record means by a name of their own, never by "insurgents"."""

    country: str
    actors: tuple[str, ...]


class RecordParties(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `parties.toml`."""

    peel: tuple[str, ...]
    rule: tuple[PartyRule, ...]
    supporter: tuple[Supporter, ...]
    not_insurgents: tuple[NotInsurgents, ...]


class RecordMeasures(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers and words of `measures.toml`, each explained there."""

    days: int
    row_days: int
    told_days: int
    day_toll: int
    kilometres: float
    same_kilometres: float
    near_kilometres: float
    district_kilometres: float
    sum_days: int
    sum_toll: int
    ged_kilometres: tuple[float, ...]
    acled_kilometres: tuple[float, ...]
    acled_days: tuple[int, ...]
    toll_share: float
    part_share: float
    minimum_times: float
    vague_times: float
    toll_times: float
    toll_times_two: float
    toll_times_unnamed: float
    day_least: int
    lead_characters: int
    lead_weight: int
    chance_agreed: float
    chance_vague: float
    chance_wide: float
    chance_small: float
    chance_other_day: float
    other_days: int
    chance: dict[str, float]
    chance_days: int
    chance_means: dict[str, float]
    means: dict[str, tuple[str, ...]]
    elsewhere_toll: int
    name_ratio: float
    named_ratio: float
    bones_ratio: float
    place_words: frozenset[str]
    night_words: frozenset[str]
    acled_unarmed: frozenset[str]
    violent_roots: frozenset[str]
    armed_kinds: frozenset[str]
    fighting_kinds: frozenset[str]
    civilian_words: frozenset[str]
    armed_words: frozenset[str]


@cache
def load_record_parties() -> RecordParties:
    """How records name parties; raises `msgspec.ValidationError` where the file breaks its rules."""
    return _load("parties.toml", RecordParties)


@cache
def load_record_measures() -> RecordMeasures:
    """When a row fits a report; raises `msgspec.ValidationError` where the file breaks its rules."""
    return _load("measures.toml", RecordMeasures)


@cache
def means_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each means with a pattern that finds the beginnings of words that show it."""
    means = load_record_measures().means
    return tuple(
        (name, re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)) for name, words in means.items()
    )


@cache
def party_patterns() -> tuple[tuple[re.Pattern[str], PartyRule], ...]:
    """The rules with a pattern, compiled, in the file's order."""
    return tuple((re.compile(rule.matches), rule) for rule in load_record_parties().rule if rule.matches)


@cache
def peel_patterns() -> tuple[re.Pattern[str], ...]:
    """What stands around a name without being part of it, compiled."""
    return tuple(map(re.compile, load_record_parties().peel))


def _load(name: str, kind: type[T]) -> T:
    source = files("dateline.knowledge") / "record_check" / name
    return msgspec.toml.decode(source.read_bytes(), type=kind)
