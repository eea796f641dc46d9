"""The words of `knowledge/contradictions`: what tells a contradiction from two claims that only differ."""

import tomllib
from functools import cache, cached_property
from importlib.resources import files

import msgspec
from msgspec import Struct

from dateline.knowledge.load import load_actors


class Counted(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for who was counted that count the same."""

    id: str
    of: tuple[str, ...]


class OneSided(Struct, frozen=True, forbid_unknown_fields=True):
    """Sub-events that one side does to another."""

    types: tuple[str, ...]


class Means(Struct, frozen=True, forbid_unknown_fields=True):
    """A means of war: the sub-events of that means, and how words for it begin."""

    id: str
    types: tuple[str, ...]
    words: tuple[str, ...]


class Camp(Struct, frozen=True, forbid_unknown_fields=True):
    """Parties that fight side by side."""

    id: str
    parties: tuple[str, ...]
    source: str


class ContradictionWords(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Words that deny, that make a figure a part or a total, who is counted, which events have one doer."""

    source: str
    denials: frozenset[str]
    denying: frozenset[str]
    rare: frozenset[str]
    parts: tuple[str, ...]
    added: tuple[str, ...]
    referring: tuple[str, ...]
    revised: tuple[str, ...]
    monitors: frozenset[str]
    loose: frozenset[str]
    totals: tuple[str, ...]
    deeds: frozenset[str]
    bare: tuple[str, ...]
    truces: frozenset[str]
    going_on: tuple[str, ...]
    standing: tuple[str, ...]
    counted: tuple[Counted, ...]
    one_sided: tuple[OneSided, ...]
    means: tuple[Means, ...]

    @cached_property
    def group_of(self) -> dict[str, str]:
        """The group that a word for who was counted belongs to."""
        return {word: group.id for group in self.counted for word in group.of}

    @cached_property
    def with_one_doer(self) -> frozenset[str]:
        """The sub-events that have one doer."""
        return frozenset(name for rule in self.one_sided for name in rule.types)


@cache
def load_contradiction_words() -> ContradictionWords:
    """The words as the wheel holds them."""
    return msgspec.convert(tomllib.loads(_read("words.toml")), ContradictionWords)


@cache
def load_camps() -> tuple[Camp, ...]:
    """The camps as the wheel holds them."""
    return msgspec.convert(tomllib.loads(_read("camps.toml"))["camp"], tuple[Camp, ...])


@cache
def roll_up(party: str) -> frozenset[str]:
    """A party with all that it is part of."""
    actors = load_actors().actors
    found: set[str] = set()
    above: str | None = party
    while above is not None and above not in found:
        found.add(above)
        above = actors[above].part_of if above in actors else None
    return frozenset(found)


@cache
def is_same_party(one: str, other: str) -> bool:
    """Whether two parties are one, or one is part of the other."""
    return one in roll_up(other) or other in roll_up(one)


@cache
def side_with(one: str, other: str) -> bool:
    """Whether two parties are one, part of one, or fight side by side."""
    mine, theirs = roll_up(one), roll_up(other)
    return bool(mine & theirs) or any(mine & {*camp.parties} and theirs & {*camp.parties} for camp in load_camps())


def _read(name: str) -> str:
    return files("dateline.knowledge.contradictions").joinpath(name).read_text("utf8")
