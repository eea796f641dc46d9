"""The words of `knowledge/saying`: who says, thinks, wants or judges, by which words, and what kind of voice a source
is.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
from msgspec import Struct

from dateline.record import Stance, VoiceKind

Part = Literal["verb", "noun", "adjective", "according", "adverb", "cite", "label", "quote"]


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """What an example must yield: the quoted words of source, cue and content, pieces parted by a bar."""

    source: str
    cue: str
    content: str


class CueRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that bring in what somebody says, and where its content stands (see the head of `verbs.toml`)."""

    id: str
    words: tuple[str, ...]
    example: str
    expected: Expected
    source: str
    part: Part = "verb"
    takes: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    quotes: bool = False
    hearer: bool = False
    ordered: bool = False
    documents: bool = False
    hedge: bool = False
    raises: bool = False
    voice: bool = True
    speaker: Stance = "neutral"
    relayer: Stance = "neutral"


class Entry(Struct, frozen=True):
    """One cue word of a rule, with the particles or prepositions that must follow it."""

    rule: CueRule
    rest: tuple[str, ...]


class KindRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Head words that show what kind of voice a source is."""

    kind: VoiceKind
    words: frozenset[str]
    example: str
    expected: VoiceKind
    source: str


class SayingWords(Struct, frozen=True):
    """All cue rules by part of speech and first word, and the words that tell kinds of voices apart."""

    rules: tuple[CueRule, ...]
    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    adjectives: dict[str, tuple[Entry, ...]]
    adverbs: dict[str, tuple[Entry, ...]]
    according: dict[str, tuple[Entry, ...]]
    citing: dict[str, tuple[Entry, ...]]
    label: CueRule
    quote: CueRule
    light: frozenset[str]
    copulas: frozenset[str]
    not_speakers: frozenset[str]
    not_sources: frozenset[str]
    kinds: tuple[KindRule, ...]
    unnamed: frozenset[str]
    nobody: frozenset[str]
    nobody_example: str
    mastheads: frozenset[str]
    masthead_example: str
    spoken: frozenset[str]
    openings: frozenset[str]
    journalists: frozenset[str]
    talking: frozenset[str]
    kind_of: dict[str, VoiceKind]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline.knowledge") / "saying" / name).read_text(encoding="utf8"))


def _rules(table: dict[str, Any], part: Part) -> list[CueRule]:
    return [msgspec.convert({**rule, "part": part, "source": table["source"]}, CueRule) for rule in table.get(part, ())]


def _index(rules: list[CueRule]) -> dict[str, tuple[Entry, ...]]:
    """Entries by first word; longer cues first, then in file order."""
    index: dict[str, list[Entry]] = {}
    for rule in rules:
        for word in rule.words:
            first, *rest = word.split()
            index.setdefault(first, []).append(Entry(rule, tuple(rest)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for word, entries in index.items()}


@cache
def load_saying_words() -> SayingWords:
    """The rules of `knowledge/saying`; raises `msgspec.ValidationError` where a file breaks their shape."""
    verbs, nouns, adjectives = _read("verbs.toml"), _read("nouns.toml"), _read("adjectives.toml")
    hearsay, voices = _read("hearsay.toml"), _read("voices.toml")
    parts = {part: _rules(hearsay, part) for part in ("according", "adverb", "cite", "label", "quote")}
    parts |= {
        "verb": _rules(verbs, "verb"),
        "noun": _rules(nouns, "noun"),
        "adjective": _rules(adjectives, "adjective"),
    }
    kinds = tuple(msgspec.convert({**rule, "source": voices["source"]}, KindRule) for rule in voices["kind"])
    kind_of: dict[str, VoiceKind] = {}
    for rule in kinds:
        for word in sorted(rule.words):
            kind_of.setdefault(word, rule.kind)
    return SayingWords(
        rules=tuple(rule for rules in parts.values() for rule in rules),
        verbs=_index(parts["verb"]),
        nouns=_index(parts["noun"]),
        adjectives=_index(parts["adjective"]),
        adverbs=_index(parts["adverb"]),
        according=_index(parts["according"]),
        citing=_index(parts["cite"]),
        label=parts["label"][0],
        quote=parts["quote"][0],
        light=frozenset(nouns["light"]["verbs"]),
        copulas=frozenset(adjectives["copula"]["verbs"]),
        not_speakers=frozenset(hearsay["labels"]["not_speakers"]),
        not_sources=frozenset(hearsay["not_sources"]["words"]),
        kinds=kinds,
        unnamed=frozenset(voices["unnamed"]["modifiers"]),
        nobody=frozenset(voices["nobody"]["words"]),
        nobody_example=voices["nobody"]["example"],
        mastheads=frozenset(voices["mastheads"]["words"]),
        masthead_example=voices["mastheads"]["example"],
        spoken=frozenset(hearsay["spoken"]["words"]),
        openings=frozenset(hearsay["openings"]["words"]),
        journalists=frozenset(voices["hearers"]["journalists"]),
        talking=frozenset(voices["hearers"]["talking"]),
        kind_of=kind_of,
    )
