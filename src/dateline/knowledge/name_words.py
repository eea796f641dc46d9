"""The words of a text or name, and what makes two spellings one."""

import re
import unicodedata
from typing import NamedTuple

# Initials with full stops are one word ("U.N."). Latin letters with their diacritics, digits, and apostrophes and ayns within a word.
_LETTERS = "0-9A-Za-z\u00c0-\u024f\u02b0-\u02ff\u0300-\u036f\u1e00-\u1eff"
_WORD = re.compile(rf"(?:[A-Z]\.){{2,5}}(?![a-z])|[{_LETTERS}]+(?:['’‘`][{_LETTERS}]+)*")


class Words(NamedTuple):
    """The words of `text` with their offsets in code points; possessive endings are left out."""

    text: str
    texts: list[str]
    starts: list[int]
    ends: list[int]


def find_words(text: str) -> Words:
    """The words of a text, without "'s"."""
    texts, starts, ends = [], [], []
    for found in _WORD.finditer(text):
        word = found.group()
        start, end = found.span()
        if word[-1] in "sS" and len(word) > 2 and word[-2] in "'’‘`":
            word, end = word[:-2], end - 2
        texts.append(word)
        starts.append(start)
        ends.append(end)
    return Words(text, texts, starts, ends)


def first_word(text: str) -> str:
    """The first word of a text, without "'s"; empty where there is none."""
    found = _WORD.search(text)
    return find_words(found.group()).texts[0] if found else ""


def fold(word: str, articles: frozenset[str]) -> str:
    """A word without case, diacritics and apostrophes; all spellings of the Arabic article are one ("al")."""
    lower = word.lower()
    if not lower.isascii():
        lower = unicodedata.normalize("NFKD", lower)
        lower = "".join(letter for letter in lower if letter.isalnum())
        lower = (
            lower.replace("ı", "i")
            .replace("ø", "o")
            .replace("đ", "d")
            .replace("ł", "l")
            .replace("ʿ", "")
            .replace("ʾ", "")
        )
    lower = lower.replace("'", "").replace("`", "").replace(".", "")
    return "al" if lower in articles else lower
