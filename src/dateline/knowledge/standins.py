"""The words of `knowledge/language/standins.toml`: what the parser sees in place of a known name, or of a word new to it."""

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

_FILE = Path(__file__).parent / "language" / "standins.toml"


class StandInRule(Struct, frozen=True, forbid_unknown_fields=True):
    """For actors of `kinds` the parser sees `word`; the name in `example` must then have the dependency `expected`."""

    id: str
    kinds: tuple[str, ...]
    word: str
    example: str
    expected: tuple[str, str]


class WordRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Common words that the parser does not know, each with the one that it sees instead; with `after`, only behind that.

    The first of `words` in `example` must then have the tag and the dependency of `expected`.
    """

    id: str
    words: dict[str, str]
    example: str
    expected: tuple[str, str, str]
    source: str
    after: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    standin: tuple[StandInRule, ...]
    word: tuple[WordRule, ...]


@cache
def load_stand_ins() -> tuple[StandInRule, ...]:
    """All stand-in rules; raises `msgspec.ValidationError` where the file breaks their shape."""
    return _load().standin


def load_word_rules() -> tuple[WordRule, ...]:
    """The rules for common words."""
    return _load().word


@cache
def _load() -> _File:
    return msgspec.convert(tomllib.loads(_FILE.read_text(encoding="utf8")), _File)


@cache
def _words() -> tuple[re.Pattern[str], dict[tuple[str, str], str]]:
    """One pattern for all rules, and the word that stands in for each, by what stands before it."""
    shown = {(rule.after, word): other for rule in load_word_rules() for word, other in rule.words.items()}
    forms = (rf"{after} {word}" if after else word for after, word in sorted(shown, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE), shown


def find_stand_ins(text: str) -> list[tuple[int, int, str]]:
    """For each word of `text` that the parser shall not see: where it begins and ends (code points), and what it sees."""
    pattern, shown = _words()
    found = []
    for match in pattern.finditer(text):
        after, _, word = match.group().rpartition(" ")
        other = shown.get((after.lower(), word.lower()))
        if other is None:
            continue  # a letter that only folds to one of ours, such as the long s
        found.append((match.end() - len(word), match.end(), other.capitalize() if word[0].isupper() else other))
    return found


@cache
def words_by_kind() -> dict[str, str]:
    """The stand-in word for each kind of actor."""
    return {kind: rule.word for rule in load_stand_ins() for kind in rule.kinds}
