"""The words of `knowledge/origins`: credits of agencies, and voices that are one."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
from msgspec import Struct

from dateline.knowledge.load import load_actors

_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}\b)"
)
_OUTLET = r"[A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30})?"


class CreditRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A form of credit; `expected` is the agency's id that the example gives, "" where it names none."""

    id: str
    at: Literal["head", "tail", "anywhere"]
    pattern: str
    example: str
    expected: str
    needs: tuple[str, ...] = ()


class CreditRules(Struct, frozen=True, forbid_unknown_fields=True):
    """The forms of credit, and how many characters of a report are its head and its tail."""

    source: str
    head: int
    tail: int
    credit: tuple[CreditRule, ...]


class StandIn(Struct, frozen=True, forbid_unknown_fields=True):
    """Common nouns that stand for the only named body of a kind in a report."""

    kind: str
    words: tuple[str, ...]
    example: str
    expected: str


class VoiceRules(Struct, frozen=True, forbid_unknown_fields=True):
    """When two voices are one."""

    source: str
    stand_in: tuple[StandIn, ...]
    offices: tuple[str, ...]
    nobody: tuple[str, ...]


@cache
def load_credit_rules() -> CreditRules:
    """The forms of credit as the wheel holds them."""
    return msgspec.convert(_read("credits.toml"), CreditRules)


@cache
def load_voice_rules() -> VoiceRules:
    """When two voices are one, as the wheel holds it."""
    return msgspec.convert(_read("voices.toml"), VoiceRules)


@cache
def compile_credits() -> tuple[tuple[CreditRule, re.Pattern[str]], ...]:
    """Each form of credit with its pattern, in which `agency` is the name that is credited."""
    names = "|".join(re.escape(name) for name in sorted(agency_names(), key=lambda name: (-len(name), name)))
    agency = f"(?P<agency>(?:The |the )?(?:{names}))"
    rules = load_credit_rules().credit
    return tuple(
        (
            rule,
            re.compile(rule.pattern.replace("{agency}", agency).replace("{day}", _DAY).replace("{outlet}", _OUTLET)),
        )
        for rule in rules
    )


@cache
def agency_names() -> dict[str, str]:
    """Every name of a news agency with its actor id."""
    return dict(_named(frozenset({"agency"})))


@cache
def outlet_names() -> dict[str, str]:
    """Every name of an outlet or agency, folded, with its actor id: "jordan times" and "jordantimes" alike."""
    return {key: actor for name, actor in _named(frozenset({"agency", "outlet"})) for key in fold_outlet(name)}


def fold_outlet(name: str) -> tuple[str, ...]:
    """The forms under which an outlet's name is known: without case, spaces, marks and a leading article."""
    plain = "".join(letter for letter in name.casefold() if letter.isalnum())
    bare = re.sub(r"^(?:the|al)[\s-]", "", name.casefold())
    return plain, "".join(letter for letter in bare if letter.isalnum())


def _named(kinds: frozenset[str]) -> Iterator[tuple[str, str]]:
    book = load_actors()
    known = {actor.id for actor in book.actors.values() if actor.kind in kinds}
    yield from ((book.actors[one].name, one) for one in sorted(known))
    yield from ((alias.form, alias.actor) for alias in book.aliases if alias.actor in known and alias.how != "person")


def _read(name: str) -> Any:
    return tomllib.loads(files("dateline.knowledge.origins").joinpath(name).read_text("utf8"))
