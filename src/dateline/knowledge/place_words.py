"""The words around a name that show a place, and those that show something else, from `places/words.toml`."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE = Path(__file__).parent / "places" / "words.toml"


class WordRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of words that show one thing; `example` is a sentence of ours in which `expected` are the places found.

    `kind` is the kind of place that the words name, where they name one; `settings` are values that the rule gives
    other rules (country codes).
    """

    id: str
    shows: str
    words: tuple[str, ...]
    example: str
    expected: tuple[str, ...]
    source: str
    kind: str | None = None


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    rule: tuple[WordRule, ...]


class PlaceWords(Struct, frozen=True):
    """The words of `words.toml` by what they show, in lower case; `unit` in km, `direction` in degrees from north.

    `unlisted` are kind words that make a place of a name that no list holds.
    `kinds` gives a kind word after or before a name ("district", "province of") the kind of place it makes of it;
    `division_ends` and `division_starts` are the kind words that a division's full name carries.
    """

    locative: frozenset[str]
    kinds: dict[str, str]
    division_ends: frozenset[str]
    division_starts: tuple[str, ...]
    organisation: frozenset[str]
    outlet: frozenset[str]
    title: frozenset[str]
    street: frozenset[str]
    person_verb: frozenset[str]
    given_name: frozenset[str]
    never: frozenset[str]
    phrase: frozenset[str]
    local: frozenset[str]
    unlisted: frozenset[str]
    siege: frozenset[str]
    doubtful: frozenset[str]
    part: frozenset[str]
    joiner: frozenset[str]
    institution_of: frozenset[str]
    government_verb: frozenset[str]
    state_deed: frozenset[str]
    agency: frozenset[str]
    transliterated: frozenset[str]
    article: frozenset[str]
    head_end: frozenset[str]
    unit: dict[str, float]
    long_form: dict[str, str]
    sound: tuple[tuple[str, str], ...]
    number: dict[str, float]
    direction: dict[str, float]


def load_rules() -> tuple[WordRule, ...]:
    """Every rule, in file order; raises `msgspec.ValidationError` where the file breaks their shape."""
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf8")), _File).rule


@cache
def load_place_words() -> PlaceWords:
    """All word lists, ready for look-up."""
    shown: dict[str, list[str]] = {}
    kinds: dict[str, str] = {}
    for rule in load_rules():
        shown.setdefault(rule.shows, []).extend(rule.words)
        if rule.shows == "kind" and rule.kind:
            kinds.update(dict.fromkeys(rule.words, rule.kind))
    sets = {name: frozenset(shown.get(name, ())) for name in _SETS}
    return PlaceWords(
        kinds=kinds,
        division_starts=tuple(shown.get("division_start", ())),
        long_form=dict(_pairs(shown.get("long_form", []))),
        sound=tuple(_pairs(shown.get("sound", []))),
        unit=_values(shown.get("unit", [])),
        number=_values(shown.get("number", [])),
        direction=_values(shown.get("direction", [])),
        **sets,
    )


def _values(pairs: list[str]) -> dict[str, float]:
    """ "km=1" and the like as a table."""
    return {word: float(value) for word, value in _pairs(pairs)}


def _pairs(pairs: list[str]) -> list[tuple[str, str]]:
    """ "kh=k" and the like, in file order."""
    return [(word, value) for word, _, value in (pair.partition("=") for pair in pairs)]


_TABLES = ("kinds", "division_starts", "unit", "number", "direction", "long_form", "sound")
_SETS = tuple(field for field in PlaceWords.__struct_fields__ if field not in _TABLES)
