"""The words of `knowledge/certainty`: how denial, doubt and mode are worded."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

from dateline.record import Certainty, Polarity, Stance, Status

CueKind = Literal[
    "negation",
    "negation-noun",
    "negation-preposition",
    "denial",
    "denial-of-report",
    "condition",
    "modal",
    "hedge",
    "hedge-verb",
    "doubt",
    "continuing",
    "counted",
    "stopping",
    "obliging",
]


class ExpectedJudgement(Struct, frozen=True, forbid_unknown_fields=True):
    """What an example must yield; an absent field is not looked at."""

    polarity: Polarity | None = None
    certainty: Certainty | None = None
    status: Status | None = None
    stance: Stance | None = None


class DoubtCue(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that change how a claim is meant, and what they change."""

    id: str
    kind: CueKind
    words: tuple[str, ...]
    example: str
    expected: ExpectedJudgement
    source: str
    of: frozenset[str] = frozenset()
    certainty: Certainty | None = None
    status: Status | None = None
    stance: Stance | None = None
    backshift: Status | None = None


class GovernorEffect(Struct, frozen=True, forbid_unknown_fields=True):
    """What a governing word makes of the event below it."""

    polarity: Polarity | None = None
    certainty: Certainty | None = None
    status: Status | None = None


class CertaintyWords(Struct, frozen=True):
    """All cues by kind and word, and the effects of governors."""

    cues: tuple[DoubtCue, ...]
    by_word: dict[CueKind, dict[str, DoubtCue]]
    governors: dict[str, GovernorEffect]


@cache
def load_certainty_words() -> CertaintyWords:
    """The cues of `knowledge/certainty`; raises `msgspec.ValidationError` where the file breaks their shape."""
    table = tomllib.loads((files("dateline.knowledge") / "certainty" / "cues.toml").read_text(encoding="utf8"))
    cues = msgspec.convert(table["cue"], tuple[DoubtCue, ...])
    by_word: dict[CueKind, dict[str, DoubtCue]] = {}
    for cue in cues:
        for word in cue.words:
            by_word.setdefault(cue.kind, {}).setdefault(word, cue)
    return CertaintyWords(cues, by_word, msgspec.convert(table["governors"], dict[str, GovernorEffect]))
