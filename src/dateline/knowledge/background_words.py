"""The words of `knowledge/figures/background.toml`: where one happening ends and another, or history, begins."""

import re
import tomllib
from functools import cache
from pathlib import Path

from msgspec import Struct

_FILE = Path(__file__).parent / "figures" / "background.toml"


class BackgroundWords(Struct, frozen=True):
    """Phrases that begin another happening within the first words of a sentence; words and phrases of history."""

    apart: tuple[tuple[str, ...], ...]
    within: int
    history: frozenset[str]
    habit: frozenset[str]
    background: tuple[tuple[str, ...], ...]
    datelines: tuple[re.Pattern[str], ...]
    divisions: tuple[str, ...]
    news: frozenset[str]
    outlawing: frozenset[str]
    confirming: frozenset[str]
    sequel: frozenset[str]
    times: frozenset[str]
    operations: frozenset[str]
    several: frozenset[str]


@cache
def load_background_words() -> BackgroundWords:
    """The words; raises KeyError where the file lacks a table."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf8"))
    return BackgroundWords(
        apart=tuple(tuple(phrase.split()) for phrase in tables["apart"]["phrases"]),
        within=int(tables["apart"]["within"]),
        history=frozenset(tables["history"]["words"]),
        habit=frozenset(tables["habit"]["words"]),
        background=tuple(tuple(phrase.split()) for phrase in tables["background"]["phrases"]),
        datelines=tuple(re.compile(pattern) for pattern in tables["dateline"]["patterns"]),
        divisions=tuple(tables["divisions"]["words"]),
        news=frozenset(tables["news"]["words"]),
        outlawing=frozenset(tables["outlawing"]["words"]),
        confirming=frozenset(tables["confirming"]["words"]),
        sequel=frozenset(tables["sequel"]["words"]),
        times=frozenset(tables["sequel"]["times"]),
        operations=frozenset(tables["operation"]["words"]),
        several=frozenset(tables["operation"]["several"]),
    )
