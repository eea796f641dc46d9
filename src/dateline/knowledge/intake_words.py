"""What intake knows: formats, heads of reports, publishers, page furniture, languages, and the words of our field."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

T = TypeVar("T")
At = Literal["line", "whole", "start", "anywhere"]


class Magic(Struct, frozen=True, forbid_unknown_fields=True):
    """The first bytes (hexadecimal) of a kind of file that holds no plain text, and what to do with it instead."""

    begins: str
    name: str
    advice: str


class HtmlTags(Struct, frozen=True, forbid_unknown_fields=True):
    """Elements that end a paragraph, hold a heading, part the cells of a row, or hold nothing to be read."""

    blocks: frozenset[str]
    headings: frozenset[str]
    cells: frozenset[str]
    unread: frozenset[str]


class Formats(Struct, frozen=True, forbid_unknown_fields=True):
    """Names of files that are no reports, suffixes and first bytes by which a format is told, the keys of a Markdown
    front matter, HTML's elements."""

    aside: frozenset[str]
    suffixes: dict[str, str]
    magic: tuple[Magic, ...]
    front_matter: dict[str, str]
    html: HtmlTags


class HeadRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One form that publishers print at the head of a report (see the head of `heads.toml`)."""

    id: str
    pattern: str
    at: At
    rank: int
    example: str
    expected: dict[str, str]
    source: str
    opens: bool = False
    known: bool = False
    alone: bool = False


class Heads(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts and rules of `heads.toml`."""

    parts: dict[str, str]
    rule: tuple[HeadRule, ...]


class Publishers(Struct, frozen=True, forbid_unknown_fields=True):
    """Names of publishers, words their names are made with, labels in capitals that are no places, and words in
    capitals that no place's name holds."""

    names: tuple[str, ...]
    words: frozenset[str]
    labels: frozenset[str]
    never: frozenset[str]


class FurnitureRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole line that belongs to the page and not to the report."""

    id: str
    pattern: str
    example: str
    source: str


class Furniture(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of `furniture.toml`."""

    rule: tuple[FurnitureRule, ...]


class ReadersRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A mark of readers' words below a report, which must stand at least `enough` times."""

    id: str
    pattern: str
    enough: int
    example: str
    expected: str
    source: str


class Readers(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of `readers.toml`."""

    rule: tuple[ReadersRule, ...]


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """A language by its function words."""

    code: str
    name: str
    words: frozenset[str]
    example: str


class OnlyIn(Struct, frozen=True, forbid_unknown_fields=True):
    """Letters that, of a script's languages, one alone uses."""

    letters: str
    code: str
    language: str


class Script(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A script by its range of code points; `share` of the letters in it settle the language."""

    name: str
    from_: int
    to: int
    code: str
    language: str
    example: str
    only: tuple[OnlyIn, ...]
    share: float = 0.5


class Languages(Struct, frozen=True, forbid_unknown_fields=True):
    """The languages and scripts of `languages.toml`."""

    language: tuple[Language, ...]
    script: tuple[Script, ...]


class FieldExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and whether it is of our field."""

    text: str
    relevant: bool


class FieldWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Beginnings of words of our field (`strong`, `weak`) and of other fields; "=" at the end wants the whole word."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    other: tuple[str, ...]
    example: tuple[FieldExample, ...]


class FieldIndex(Struct, frozen=True):
    """`FieldWords` by the first three letters: pairs of a beginning and whether it must be the whole word."""

    strong: dict[str, tuple[tuple[str, bool], ...]]
    weak: dict[str, tuple[tuple[str, bool], ...]]
    other: dict[str, tuple[tuple[str, bool], ...]]


def _load(name: str, shape: type[T]) -> T:
    data = files("dateline").joinpath("knowledge", "intake", name).read_bytes()
    return msgspec.toml.decode(data, type=shape)


@cache
def load_formats() -> Formats:
    """How formats are told; raises `msgspec.ValidationError` where the file breaks its shape, as all loaders here."""
    return _load("formats.toml", Formats)


@cache
def load_heads() -> Heads:
    """Forms printed at the heads of reports."""
    return _load("heads.toml", Heads)


@cache
def load_publishers() -> Publishers:
    """Names of publishers."""
    return _load("publishers.toml", Publishers)


@cache
def load_languages() -> Languages:
    """Function words and scripts by language."""
    return _load("languages.toml", Languages)


@cache
def load_field_words() -> FieldWords:
    """The words of our field."""
    return _load("field_words.toml", FieldWords)


@cache
def load_furniture() -> Furniture:
    """Lines of pages that are no part of a report."""
    return _load("furniture.toml", Furniture)


@cache
def compile_readers() -> tuple[tuple[ReadersRule, re.Pattern[str]], ...]:
    """Each mark of readers' words with its expression."""
    rules = _load("readers.toml", Readers).rule
    return tuple((rule, re.compile(rule.pattern, re.IGNORECASE)) for rule in rules)


@cache
def index_field_words() -> FieldIndex:
    """The words of our field by their first three letters."""
    words = load_field_words()
    return FieldIndex(_index(words.strong), _index(words.weak), _index(words.other))


def _index(stems: tuple[str, ...]) -> dict[str, tuple[tuple[str, bool], ...]]:
    index: dict[str, tuple[tuple[str, bool], ...]] = {}
    for stem in stems:
        word = stem.removesuffix("=")
        index[word[:3]] = (*index.get(word[:3], ()), (word, stem.endswith("=")))
    return index


def holds_word(stems: dict[str, tuple[tuple[str, bool], ...]], word: str) -> bool:
    """True where a lower-case word begins with, or is, one of the stems of a `FieldIndex`."""
    return any(word == stem or (not whole and word.startswith(stem)) for stem, whole in stems.get(word[:3], ()))


@cache
def compile_furniture() -> re.Pattern[str]:
    """One expression over a stripped line that matches where the whole line is page furniture."""
    return re.compile("|".join(f"(?:{rule.pattern})" for rule in load_furniture().rule), re.IGNORECASE)


@cache
def compile_heads() -> tuple[tuple[HeadRule, re.Pattern[str]], ...]:
    """Each rule of `heads.toml` with its expression, parts filled in, in the order of the file."""
    parts = dict(load_heads().parts)
    parts["outlet"] = _alternatives(load_publishers().names)
    return tuple((rule, re.compile(_fill(rule.pattern, parts, rule.id))) for rule in load_heads().rule)


def _alternatives(names: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(name) for name in sorted(set(names), key=lambda name: (-len(name), name))) + ")"


def _fill(pattern: str, parts: dict[str, str], rule: str, depth: int = 0) -> str:
    """`pattern` with parts filled in; braces around digits are repetitions and stay."""
    if depth > len(parts):
        raise ValueError(f"heads.toml: parts of rule {rule!r} name each other in a circle")

    def part(match: re.Match[str]) -> str:
        if match[1] not in parts:
            raise ValueError(f"heads.toml: rule {rule!r} names no part {match[1]!r}")
        return _fill(parts[match[1]], parts, rule, depth + 1)

    return re.sub(r"\{([a-z]+)\}", part, pattern)
