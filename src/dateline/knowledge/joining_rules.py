"""What speaks for and against two accounts telling of one happening, from `knowledge/joining/*.toml`."""

import hashlib
import math
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

_FOLDER = Path(__file__).parent / "joining"
_FILES = ("types.toml", "evidence.toml", "words.toml", "frequency.toml")

# A class of words goes from a count to its double, so it counts as that many times its least; words of no class as a
# class below.
_MIDDLE, _RAREST = 2**0.5, 5


class Evidence(Struct, frozen=True, forbid_unknown_fields=True):
    """One piece of evidence: its weight (log-odds), the reason in words, and two accounts of ours that give it.

    `detail` where it compares what few happenings of a day and place share, `parts` where it tells two types apart.
    """

    id: str
    weight: float
    says: str
    one: dict[str, Any]
    other: dict[str, Any]
    source: str = ""
    detail: bool = False
    parts: bool = False


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


class _Means(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that name the means of one type, wherever they stand."""

    type: str
    words: str
    source: str


class _Types(Struct, frozen=True, forbid_unknown_fields=True):
    family: tuple[Family, ...]
    kind: tuple[Kind, ...]
    akin: tuple[Akin, ...]
    said: _Roots
    rare: _Rare
    means: tuple[_Means, ...]


class _EvidenceFile(Struct, frozen=True, forbid_unknown_fields=True):
    bias: float
    link: float
    near: float
    together: float
    evidence: tuple[Evidence, ...]


class _Words(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    words: str
    targets: tuple[str, ...]
    targets_source: str


class _Class(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    from_: int
    words: str


class _Frequencies(Struct, frozen=True, forbid_unknown_fields=True, rename={"classes": "class"}):
    reports: int
    source: str
    classes: tuple[_Class, ...]


class JoiningRules(Struct, frozen=True):
    """All rules, ready for use.

    Two accounts are linked from a score of `link` on; a pair from `near` on is remembered where accounts are gathered,
    and groups come together from a mean score of `together` on. `bias` is what the weights must add up to for a score
    of one half. `told` is how much a word tells: the logarithm of how rare it is among the reports that were counted
    (Sparck Jones 1972, "A statistical interpretation of term specificity"); `rarest` is for words that are not in it.
    `targets` gives the singular of each word for what is hit, `means` the rare type that a word is of; `details` and
    `parts_types` are the ids of evidence so marked.
    """

    bias: float
    link: float
    near: float
    together: float
    evidence: dict[str, Evidence]
    weights: dict[str, float]
    details: frozenset[str]
    parts_types: frozenset[str]
    families: dict[str, str]
    modes: dict[tuple[str, str], str]
    kinds: dict[str, str]
    akin: frozenset[tuple[str, str]]
    said: frozenset[str]
    rare: frozenset[str]
    means: dict[str, str]
    common: frozenset[str]
    targets: dict[str, str]
    told: dict[str, float]
    rarest: float
    version: str

    def tells(self, words: Iterable[str]) -> float:
        """How much some words tell together."""
        return sum(self.told.get(word, self.rarest) for word in words)


@cache
def load_joining_rules() -> JoiningRules:
    """The rules; raises `msgspec.ValidationError` where a file breaks their shape."""
    texts = [(_FOLDER / name).read_text(encoding="utf8") for name in _FILES]
    types = msgspec.convert(tomllib.loads(texts[0]), _Types)
    file = msgspec.convert(tomllib.loads(texts[1]), _EvidenceFile)
    words = msgspec.convert(tomllib.loads(texts[2]), _Words)
    frequencies = msgspec.convert(tomllib.loads(texts[3]), _Frequencies)
    return JoiningRules(
        bias=file.bias,
        link=file.link,
        near=file.near,
        together=file.together,
        evidence={one.id: one for one in file.evidence},
        weights={one.id: one.weight for one in file.evidence},
        details=frozenset(one.id for one in file.evidence if one.detail),
        parts_types=frozenset(one.id for one in file.evidence if one.parts),
        families={root: one.id for one in types.family if one.mode is None for root in one.roots},
        modes={(root, one.mode): one.id for one in types.family if one.mode is not None for root in one.roots},
        kinds={name: one.id for one in types.kind for name in one.types},
        akin=frozenset(pair for one in types.akin for pair in (one.kinds, one.kinds[::-1])),
        said=types.said.roots,
        rare=types.rare.types,
        means={word: one.type for one in types.means for word in one.words.split()},
        common=frozenset(words.words.split()),
        targets={form: forms.split()[0] for forms in words.targets for form in forms.split()},
        told={word: _rarity(one.from_, frequencies) for one in frequencies.classes for word in one.words.split()},
        rarest=_rarity(_RAREST, frequencies),
        version=hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16],
    )


def _rarity(least: int, frequencies: _Frequencies) -> float:
    return round(math.log(frequencies.reports / (_MIDDLE * least)), 3)
