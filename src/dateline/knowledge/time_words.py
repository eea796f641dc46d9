"""The time lexicon and the rules by which words of it make a time, from `knowledge/times`."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

Value = int | float | str
_FOLDER = Path(__file__).parent / "times"
_FIRST_CODE = 0x100  # codes are single characters beyond those that mean something in a pattern


class WordList(Struct, frozen=True, forbid_unknown_fields=True, rename={"class_": "class"}):
    """Words of one class with what each stands for; `capital` and `not_tags` say when the word is no time."""

    class_: str
    values: dict[str, Value]
    capital: bool = False
    not_tags: tuple[str, ...] = ()


class Reading(Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """What a rule's example must yield."""

    text: str
    type: str
    value: str
    mod: str | None = None
    from_: str | None = None
    to: str | None = None


class TimeRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern over classes of words and the builder that says what it means.

    `pattern`: CLASS or name:CLASS or a literal word or mark; `( a | b )` choices; `?` makes an item optional;
    `[ ]` bounds the span where more is matched than belongs to the time; `<name>` is a shape. `only` limits a rule to
    reports of the day ("news") or to histories ("narrative").
    """

    id: str
    pattern: str
    build: str
    example: str
    expected: tuple[Reading, ...]
    source: str
    args: dict[str, Value] = {}
    only: Literal["", "news", "narrative"] = ""
    published: str | None = None


class RuleFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one file."""

    rule: tuple[TimeRule, ...]


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """Shapes that patterns share, classes that stand for several, and words that point forward."""

    shapes: dict[str, str]
    unions: dict[str, tuple[str, ...]]
    future: frozenset[str]
    future_infinitives: frozenset[str]
    future_for: frozenset[str]
    delays: frozenset[str]
    future_auxiliaries: frozenset[str]
    until: frozenset[str]
    perfect: frozenset[str]
    past_perfect: frozenset[str]
    before_a_year: frozenset[str]
    lasting: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    fixed: frozenset[str]
    sides: dict[str, int]


class Entry:
    """What a piece may stand for: class to value, with its code; the same sets of classes share a code."""

    __slots__ = ("capital", "checked", "code", "counts", "not_tags", "values")

    def __init__(
        self, code: str, values: dict[str, Value], capital: bool, not_tags: frozenset[str], counts: bool
    ) -> None:
        self.code, self.values, self.capital, self.not_tags, self.counts = code, values, capital, not_tags, counts
        self.checked = capital or bool(not_tags)


class TimeWords:
    """The lexicon by word, by phrase, and the codes of the kinds of words."""

    def __init__(self, lists: tuple[WordList, ...], literals: frozenset[str]) -> None:
        self.codes: dict[frozenset[str], str] = {}
        self.entries: dict[str, Entry] = {}
        self.phrases: dict[str, Entry] = {}
        for word in sorted({word for each in lists for word in each.values} | literals):
            holding = [each for each in lists if word in each.values]
            values: dict[str, Value] = {each.class_: each.values[word] for each in holding}
            if word in literals:
                values[f"={word}"] = word
            entry = self._make(values, holding, word in literals)
            (self.phrases if _is_phrase(word) else self.entries)[_as_pieces(word)] = entry
        self.last_words = frozenset(phrase.rsplit(" ", 1)[1] for phrase in self.phrases)

    def _make(self, values: dict[str, Value], holding: list[WordList], literal: bool) -> Entry:
        capital = bool(holding) and all(each.capital for each in holding) and not literal
        not_tags = frozenset(tag for each in holding for tag in each.not_tags)
        return self.entry(values, capital=capital, not_tags=not_tags, counts="NUMBER" in values or "ORDINAL" in values)

    def entry(
        self,
        values: dict[str, Value],
        *,
        capital: bool = False,
        not_tags: frozenset[str] = frozenset(),
        counts: bool = False,
    ) -> Entry:
        """An entry for these classes and values."""
        kind = frozenset(values)
        code = self.codes.setdefault(kind, chr(_FIRST_CODE + len(self.codes)))
        return Entry(code, values, capital, not_tags, counts)

    def codes_of(self, classes: frozenset[str]) -> str:
        """The codes of all kinds that hold one of the classes."""
        return "".join(sorted(code for kind, code in self.codes.items() if kind & classes))


def _is_phrase(word: str) -> bool:
    return " " in _as_pieces(word)


def _as_pieces(word: str) -> str:
    """A phrase as its pieces, a blank between: "new year's day" is five pieces."""
    if "." in word:
        return word
    return " ".join("".join(c if c.isalpha() else f" {c} " for c in word).split())


def _decode(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()


@cache
def load_word_lists() -> tuple[WordList, ...]:
    """The lists of `words.toml`; raises `msgspec.ValidationError` where the file breaks their shape."""
    return msgspec.convert(tomllib.loads(_decode("words.toml").decode()), dict[str, tuple[WordList, ...]])["words"]


@cache
def load_time_settings() -> Settings:
    """The shapes, unions and cue words of `settings.toml`."""
    return msgspec.convert(tomllib.loads(_decode("settings.toml").decode()), Settings)


@cache
def load_time_rules() -> tuple[TimeRule, ...]:
    """Every rule, file by file in the order of their names; of equally long ones the earlier is taken."""
    names = sorted(path.name for path in _FOLDER.glob("*.toml") if path.name not in ("words.toml", "settings.toml"))
    files = (msgspec.convert(tomllib.loads(_decode(name).decode()), RuleFile) for name in names)
    return tuple(rule for file in files for rule in file.rule)
