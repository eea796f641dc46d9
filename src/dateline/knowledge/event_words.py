"""The words of `knowledge/events`: which verbs and nouns report an event of which kind, and what they need to do so."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec
from msgspec import Struct

from dateline.record import Root

GovernorKind = Literal[
    "plan", "promise", "threat", "request", "cause", "attempt", "fail", "deny", "accuse", "fear", "seem", "say"
]


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """The head words of the parties that an example must yield."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()


class VerbRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that report one kind of event, and what may stand beside them (see the head of `verbs.toml`)."""

    id: str
    words: tuple[str, ...]
    root: Root
    cameo: str
    example: str
    expected: Expected
    source: str
    mode: str | None = None
    context: str | None = None
    acled: str | None = None
    object: Literal["recipient", "theme", "none"] = "recipient"
    subject: Literal["actor", "recipient"] = "actor"
    to: frozenset[str] = frozenset()
    need: frozenset[str] = frozenset()
    bar: frozenset[str] = frozenset()
    bar_to: frozenset[str] = frozenset()
    bar_with: frozenset[str] = frozenset()
    bar_inner: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    agent: frozenset[str] = frozenset()
    losers: frozenset[str] = frozenset()
    agent_bar: frozenset[str] = frozenset()
    bare: bool = False
    transitive: bool = False
    reciprocal: bool = False
    clause: bool = False
    speech: bool = False
    deep: bool = False
    swap: bool = False
    weak: bool = False
    people: bool = False
    plural: bool = False
    spoken: bool = False
    active: bool = False
    somebody: bool = True
    naming: bool = True
    need_recipient: bool = False
    needs_event: bool = False
    every: bool = False
    stative: bool = False
    told: bool = False
    casualty: Literal["killed", "wounded", "captured"] | None = None


class NounRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that name one kind of event, and what may stand beside them (see the head of `nouns.toml`)."""

    id: str
    words: tuple[str, ...]
    root: Root
    cameo: str
    example: str
    expected: Expected
    source: str
    mode: str | None = None
    context: str | None = None
    acled: str | None = None
    of: Literal["recipient", "actor", "theme", "none"] = "recipient"
    to: frozenset[str] = frozenset()
    needs: Literal["some", "argument", "light", "light-or-between", "violence"] = "some"
    modifiers: frozenset[str] = frozenset()
    of_need: frozenset[str] = frozenset()
    apposed: frozenset[str] = frozenset()
    undergone: bool = False
    sides: bool = True
    between: Literal["actor", "recipient"] = "actor"
    reciprocal: bool = False
    weak: bool = False
    casualty: Literal["killed", "wounded", "captured"] | None = None


class LightRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that carry an event noun, and what their subject is to the event."""

    id: str
    words: tuple[str, ...]
    subject: Literal["actor", "recipient", "event"]
    example: str
    expected: Expected
    source: str
    roots: frozenset[str] = frozenset()
    modes: frozenset[str] = frozenset()
    passive: bool = False
    alone: bool = False
    ends: bool = False
    told: bool = False
    victims: bool = False


class GovernorRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Words under which an event is planned, demanded, denied, and who acts in it."""

    id: str
    words: tuple[str, ...]
    kind: GovernorKind
    controller: Literal["subject", "object"]
    example: str
    expected: GovernorKind


class ClassRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one kind."""

    id: str
    words: tuple[str, ...]
    example: str
    expected: str
    suffixes: tuple[str, ...] = ()


class FieldRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A field of life that borrows the words of war."""

    id: str
    words: frozenset[str]
    enough: int
    example: str
    expected: str
    source: str
    roots: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    mishap: bool = False
    needs: frozenset[str] = frozenset()


class LinkRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tie an event to a party; `expected` are the head words of the actors of the example's first event."""

    id: str
    words: frozenset[str]
    example: str
    expected: tuple[str, ...]


class IdiomRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Turns of phrase, each a verb and words that hang from it, that report nothing of what the verb else reports."""

    id: str
    words: tuple[str, ...]
    example: str
    source: str


class VerbEntry(Struct, frozen=True):
    """One verb of a rule with the words that must hang from it."""

    rule: VerbRule
    rest: tuple[str, ...]


class NounEntry(Struct, frozen=True):
    """One noun of a rule with the words that must stand before it."""

    rule: NounRule
    before: tuple[str, ...]


class LightEntry(Struct, frozen=True):
    """One verb of a light rule with the words that must hang from it."""

    rule: LightRule
    rest: tuple[str, ...]


class EventWords(Struct, frozen=True):
    """All event words, indexed by the dictionary form they hang on."""

    verb_rules: tuple[VerbRule, ...]
    noun_rules: tuple[NounRule, ...]
    light_rules: tuple[LightRule, ...]
    governor_rules: tuple[GovernorRule, ...]
    class_rules: tuple[ClassRule, ...]
    fields: tuple[FieldRule, ...]
    idiom_rules: tuple[IdiomRule, ...]
    idioms: dict[str, tuple[tuple[str, ...], ...]]
    verbs: dict[str, tuple[VerbEntry, ...]]
    nouns: dict[str, tuple[NounEntry, ...]]
    light: dict[str, tuple[LightEntry, ...]]
    governors: dict[str, tuple[GovernorRule, ...]]
    classes: dict[str, frozenset[str]]
    duty: frozenset[str]
    failing: frozenset[str]
    coming: frozenset[str]
    suffixes: tuple[str, ...]
    link_rules: tuple[LinkRule, ...]
    links: dict[str, frozenset[str]]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline.knowledge") / "events" / name).read_text(encoding="utf8"))


def _verbs(rules: tuple[VerbRule, ...]) -> dict[str, tuple[VerbEntry, ...]]:
    """Entries by verb; those with more words first, then in file order."""
    index: dict[str, list[VerbEntry]] = {}
    for rule in rules:
        for word in rule.words:
            first, *rest = word.split()
            index.setdefault(first, []).append(VerbEntry(rule, tuple(rest)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for word, entries in index.items()}


def _nouns(rules: tuple[NounRule, ...]) -> dict[str, tuple[NounEntry, ...]]:
    """Entries by the last word of the noun; those with more words first, then in file order."""
    index: dict[str, list[NounEntry]] = {}
    for rule in rules:
        for word in rule.words:
            *before, last = word.replace("-", " ").split() if "-" in word else word.split()
            index.setdefault(last, []).append(NounEntry(rule, tuple(before)))
            if "-" in word:
                index.setdefault(word, []).append(NounEntry(rule, ()))
    return {
        word: tuple(sorted(entries, key=lambda entry: (-len(entry.before), not entry.rule.modifiers)))
        for word, entries in index.items()
    }


def _light(rules: tuple[LightRule, ...]) -> dict[str, tuple[LightEntry, ...]]:
    index: dict[str, list[LightEntry]] = {}
    for rule in rules:
        for word in rule.words:
            first, *rest = word.split()
            index.setdefault(first, []).append(LightEntry(rule, tuple(rest)))
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry.rest))) for word, entries in index.items()}


def _classes(rules: tuple[ClassRule, ...]) -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for rule in rules:
        for word in rule.words:
            index.setdefault(word, set()).add(rule.id)
    return {word: frozenset(ids) for word, ids in index.items()}


def _idioms(rules: tuple[IdiomRule, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The further words of each idiom by its verb."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for rule in rules:
        for phrase in rule.words:
            first, *rest = phrase.split()
            index.setdefault(first, []).append(tuple(rest))
    return {word: tuple(found) for word, found in index.items()}


def _governors(rules: tuple[GovernorRule, ...]) -> dict[str, tuple[GovernorRule, ...]]:
    index: dict[str, list[GovernorRule]] = {}
    for rule in rules:
        for word in rule.words:
            if rule not in index.setdefault(word, []):
                index[word].append(rule)
    return {word: tuple(found) for word, found in index.items()}


@cache
def load_event_words() -> EventWords:
    """The rules of `knowledge/events`; raises `msgspec.ValidationError` where a file breaks their shape."""
    verbs = msgspec.convert(_read("verbs.toml")["verb"], tuple[VerbRule, ...])
    nouns = msgspec.convert(_read("nouns.toml")["noun"], tuple[NounRule, ...])
    light = msgspec.convert(_read("light.toml")["light"], tuple[LightRule, ...])
    table = _read("governors.toml")
    governors = msgspec.convert(table["governor"], tuple[GovernorRule, ...])
    classes = msgspec.convert(_read("classes.toml")["class"], tuple[ClassRule, ...])
    none = _read("non_events.toml")
    fields = msgspec.convert(none["field"], tuple[FieldRule, ...])
    idioms = msgspec.convert(none["idiom"], tuple[IdiomRule, ...])
    links = msgspec.convert(_read("links.toml")["link"], tuple[LinkRule, ...])
    return EventWords(
        verb_rules=verbs,
        noun_rules=nouns,
        light_rules=light,
        governor_rules=governors,
        class_rules=classes,
        fields=fields,
        idiom_rules=idioms,
        idioms=_idioms(idioms),
        verbs=_verbs(verbs),
        nouns=_nouns(nouns),
        light=_light(light),
        governors=_governors(governors),
        classes=_classes(classes),
        duty=frozenset(table["duty"]["words"]),
        failing=frozenset(table["failing"]["words"]),
        coming=frozenset(table["coming"]["words"]),
        link_rules=links,
        links={rule.id: rule.words for rule in links},
        suffixes=tuple(suffix for rule in classes for suffix in rule.suffixes),
    )
