"""What speaks for and against two accounts telling of one happening, from `knowledge/joining/*.toml`."""

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

_FOLDER = Path(__file__).parent / "joining"
_FILES = ("types.toml", "evidence.toml", "words.toml")


class Evidence(Struct, frozen=True, forbid_unknown_fields=True):
    """One piece of evidence: its weight (log-odds), the reason in words, and two accounts of ours that give it."""

    id: str
    weight: float
    says: str
    one: dict[str, Any]
    other: dict[str, Any]
    source: str = ""


class Family(Struct, frozen=True, forbid_unknown_fields=True):
    """Roots that one happening may be told by; with `mode`, only events of that mode, whatever others say of the root."""

    id: str
    roots: tuple[str, ...]
    source: str
    mode: str | None = None


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """ACLED sub-event types that tell of one means."""

    id: str
    types: tuple[str, ...]


class Akin(Struct, frozen=True, forbid_unknown_fields=True):
    """Two kinds by which one happening is often told."""

    kinds: tuple[str, str]
    source: str


class _Roots(Struct, frozen=True, forbid_unknown_fields=True):
    roots: frozenset[str]
    source: str


class _Rare(Struct, frozen=True, forbid_unknown_fields=True):
    types: frozenset[str]
    source: str


class _Types(Struct, frozen=True, forbid_unknown_fields=True):
    family: tuple[Family, ...]
    kind: tuple[Kind, ...]
    akin: tuple[Akin, ...]
    said: _Roots
    rare: _Rare


class _EvidenceFile(Struct, frozen=True, forbid_unknown_fields=True):
    bias: float
    link: float
    near: float
    together: float
    evidence: tuple[Evidence, ...]


class JoiningRules(Struct, frozen=True):
    """All rules, ready for use.

    Two accounts are linked from a score of `link` on; a pair from `near` on is remembered where accounts are gathered,
    and groups come together from a mean score of `together` on. `bias` is what the weights must add up to for a score
    of one half.
    """

    bias: float
    link: float
    near: float
    together: float
    evidence: dict[str, Evidence]
    weights: dict[str, float]
    families: dict[str, str]
    modes: dict[tuple[str, str], str]
    kinds: dict[str, str]
    akin: frozenset[tuple[str, str]]
    said: frozenset[str]
    rare: frozenset[str]
    common: frozenset[str]
    version: str


@cache
def load_joining_rules() -> JoiningRules:
    """The rules; raises `msgspec.ValidationError` where a file breaks their shape."""
    texts = [(_FOLDER / name).read_text(encoding="utf8") for name in _FILES]
    types = msgspec.convert(tomllib.loads(texts[0]), _Types)
    file = msgspec.convert(tomllib.loads(texts[1]), _EvidenceFile)
    words = tomllib.loads(texts[2])["words"].split()
    return JoiningRules(
        bias=file.bias,
        link=file.link,
        near=file.near,
        together=file.together,
        evidence={one.id: one for one in file.evidence},
        weights={one.id: one.weight for one in file.evidence},
        families={root: one.id for one in types.family if one.mode is None for root in one.roots},
        modes={(root, one.mode): one.id for one in types.family if one.mode is not None for root in one.roots},
        kinds={name: one.id for one in types.kind for name in one.types},
        akin=frozenset(pair for one in types.akin for pair in (one.kinds, one.kinds[::-1])),
        said=types.said.roots,
        rare=types.rare.types,
        common=frozenset(words),
        version=hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16],
    )
