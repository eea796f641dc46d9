"""The rules of `knowledge/saying/unsaid.toml`: what looks like a saying and is none."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

UnsaidForm = Literal["", "purpose", "agentless", "party", "person", "impersonal", "mute", "wished", "base"]


class Unsaid(Struct, frozen=True, forbid_unknown_fields=True):
    """Conditions under which a verb of saying says nothing (see the head of `unsaid.toml`)."""

    id: str
    example: str
    expected: str
    source: str
    attitude: bool = False
    cues: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    form: UnsaidForm = ""


@cache
def load_unsaid() -> tuple[Unsaid, ...]:
    """All rules in file order; raises `msgspec.ValidationError` where the file breaks their shape."""
    table = tomllib.loads((files("dateline.knowledge") / "saying" / "unsaid.toml").read_text(encoding="utf8"))
    return tuple(msgspec.convert({**rule, "source": table["source"]}, Unsaid) for rule in table["unsaid"])
