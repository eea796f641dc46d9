"""The words of `knowledge/events/answers.toml`: how somebody owns to, denies or blames what a report told before."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

from dateline.record import Polarity

Effect = Literal["own", "disown", "blame", "deny"]


class ExpectedAnswer(Struct, frozen=True, forbid_unknown_fields=True):
    """What an example must yield: the id of the actor of the claim that answers, and its polarity."""

    actor: str
    polarity: Polarity


class AnswerRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs and the nouns that they take as object when they answer what was told before, and what that does to it."""

    id: str
    effect: Effect
    verbs: frozenset[str]
    nouns: frozenset[str]
    example: str
    expected: ExpectedAnswer
    source: str


@cache
def load_answer_rules() -> tuple[AnswerRule, ...]:
    """The rules, in the order of the file."""
    text = (files("dateline") / "knowledge" / "events" / "answers.toml").read_text(encoding="utf8")
    return msgspec.convert(tomllib.loads(text)["answer"], tuple[AnswerRule, ...])


@cache
def index_answer_verbs() -> dict[str, tuple[AnswerRule, ...]]:
    """The rules by dictionary form of their verbs."""
    found: dict[str, tuple[AnswerRule, ...]] = {}
    for rule in load_answer_rules():
        for verb in sorted(rule.verbs):
            found[verb] = (*found.get(verb, ()), rule)
    return found
