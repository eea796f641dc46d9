"""The words of `knowledge/merging`: what between two names says that they are one actor, or two."""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct


class NameLink(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that may stand between two names, and what must close them; punctuation around them does not count."""

    id: str
    between: tuple[str, ...]
    example: str
    expected: tuple[str, str]
    source: str
    closes: str = ""


class MergeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Links say that two names are one actor, unlinks that they are two."""

    link: tuple[NameLink, ...]
    unlink: tuple[NameLink, ...]

    def judge(self, between: str, after: str) -> NameLink | None:
        """The rule for the words between two names, given the character behind the second; None where none fits."""
        plain = " ".join(between.replace(",", " ").replace("“", " ").replace('"', " ").split()).casefold()
        for rule in (*self.link, *self.unlink):
            if plain in rule.between and (not rule.closes or after == rule.closes):
                return rule
        return None


@cache
def load_merge_words() -> MergeWords:
    """The words as the wheel holds them."""
    data = tomllib.loads(files("dateline.knowledge.merging").joinpath("same_as.toml").read_text("utf8"))
    return msgspec.convert(data, MergeWords)
