"""What makes a day matter, from `knowledge/days/weights.toml`."""

from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class DaySigns(Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign counts, in words."""

    mentioned: str
    deeds: str
    later: str
    told: str


class DayWeights(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of `weights.toml`, each explained there."""

    level: float
    around: int
    later: int
    deeds: frozenset[str]
    sign: DaySigns


@cache
def load_day_weights() -> DayWeights:
    """When a day matters; raises `msgspec.ValidationError` where the file breaks its rules."""
    source = files("dateline.knowledge") / "days" / "weights.toml"
    return msgspec.toml.decode(source.read_bytes(), type=DayWeights)
