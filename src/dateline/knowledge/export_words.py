"""How the field's datasets name and number what they hold, from `knowledge/exports`."""

from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from dateline.record import Certainty, Precision, Root, Stance


class Country(Struct, frozen=True, forbid_unknown_fields=True):
    """One country as ACLED names it, with the numbers of Gleditsch and Ward, Correlates of War and UCDP.

    `within` is the ISO code of the state under whose number UCDP records events there.
    """

    iso: str
    name: str
    region: str
    gw: int | None = None
    cow: int | None = None
    ucdp: str | None = None
    government: int | None = None
    within: str | None = None


class _Countries(Struct, frozen=True, forbid_unknown_fields=True):
    country: tuple[Country, ...]


class SubEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """One of ACLED's sub-event types under its event type and disorder type."""

    type: str
    event: str
    disorder: str
    civilians: Literal["always", "side", "never"] = "never"


class Inter(Struct, frozen=True, forbid_unknown_fields=True):
    """One of ACLED's actor types: digit, words, kinds of ours, and the name of those who have none ("Civilians")."""

    code: int
    words: str
    kinds: frozenset[str]
    generic: str | None = None


class Unidentified(Struct, frozen=True, forbid_unknown_fields=True):
    """What ACLED calls somebody whom nobody names, and of what type it holds them to be."""

    name: str
    inter: int


class AcledWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `exports/acled.toml`."""

    columns: tuple[str, ...]
    geo_precision: dict[Precision, int]
    unidentified: Unidentified
    state: str
    scale: dict[Literal["same", "other", "unknown"], str]
    sub_event: tuple[SubEvent, ...]
    acting: dict[str, int]
    suffering: dict[str, int]
    demonstrating: frozenset[Root]
    two_sided: frozenset[str]
    acted: frozenset[str]
    inter: tuple[Inter, ...]


class Stretch(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A region of UCDP's and the Gleditsch and Ward numbers in it."""

    name: str
    from_: int
    to: int


class UcdpWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `exports/ucdp.toml`."""

    columns: tuple[str, ...]
    violence: dict[Literal["state", "groups", "unarmed"], str]
    governments: frozenset[str]
    civilian_kinds: frozenset[str]
    civilian_words: frozenset[str]
    unarmed: str
    unidentified: str
    code_status: str
    where_prec: dict[Precision, int]
    date_prec: tuple[tuple[int, int], ...]
    region: tuple[Stretch, ...]


class PolecatWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `exports/polecat.toml`."""

    columns: tuple[str, ...]
    feature: dict[Precision, str]
    intensity: dict[Root, float]


class StixWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `exports/stix.toml`."""

    identity: dict[str, str]
    confidence: dict[Certainty, int]
    opinion: dict[Stance, str]
    precision: dict[Precision, int]


class FtmWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `exports/ftm.toml`."""

    schema: dict[str, str]


_Words = TypeVar("_Words")


@cache
def load_countries() -> dict[str, Country]:
    """Every country by its ISO 3166-1 alpha-3 code; raises `msgspec.ValidationError` where the file breaks its shape."""
    return {one.iso: one for one in _load("countries", _Countries).country}


@cache
def load_acled() -> AcledWords:
    """ACLED's vocabulary; raises `msgspec.ValidationError` where the file breaks its shape."""
    return _load("acled", AcledWords)


@cache
def load_ucdp() -> UcdpWords:
    """UCDP GED's vocabulary; raises `msgspec.ValidationError` where the file breaks its shape."""
    return _load("ucdp", UcdpWords)


@cache
def load_polecat() -> PolecatWords:
    """POLECAT's vocabulary; raises `msgspec.ValidationError` where the file breaks its shape."""
    return _load("polecat", PolecatWords)


@cache
def load_stix() -> StixWords:
    """STIX 2.1's vocabulary; raises `msgspec.ValidationError` where the file breaks its shape."""
    return _load("stix", StixWords)


@cache
def load_ftm() -> FtmWords:
    """FollowTheMoney's schemata; raises `msgspec.ValidationError` where the file breaks its shape."""
    return _load("ftm", FtmWords)


def _load(name: str, kind: type[_Words]) -> _Words:
    source = files("dateline.knowledge") / "exports" / f"{name}.toml"
    return msgspec.toml.decode(source.read_bytes(), type=kind)
