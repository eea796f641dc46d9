"""Known names in a text: one pass over its words, the longest match wins."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from dateline.knowledge.load import Alias, ActorBook

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*\.?", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s?$")
# Arabic and Persian articles, written in many ways: al-Shabaab, Al Shabaab, el-Shabaab, Jabhat an-Nusra.
_ARTICLES = frozenset({"al", "el", "an", "as", "ash", "at", "ar", "ad", "az", "ez", "ul"})
# Capitals that are a word in a shouted line, so that only mixed text can show them to be a name.
_GUARDED = frozenset({"is", "us", "who", "it", "un", "pm", "am", "as", "no", "so", "or", "an", "in", "at", "me", "by", "we", "all", "may", "rift", "aim", "help"})  # fmt: skip


class NameMatch(Struct, frozen=True):
    """A known name in a text, in code points, with the actors that it may mean."""

    start: int
    end: int
    text: str
    ids: tuple[str, ...]
    how: str


class _Word(Struct):
    start: int
    end: int
    text: str
    key: str


class NameIndex:
    """The names of an actor book, keyed by their folded words."""

    def __init__(self, book: ActorBook) -> None:
        self._tree: dict[str, list[tuple[tuple[str, ...], list[Alias]]]] = {}
        grouped: dict[tuple[str, ...], list[Alias]] = {}
        for alias in book.aliases:
            keys = tuple(word.key for word in _words(alias.form))
            if keys and keys[0] == "the" and len(keys) > 1:
                keys = keys[1:]
            if keys:
                grouped.setdefault(keys, []).append(alias)
        for keys, aliases in grouped.items():
            self._tree.setdefault(keys[0], []).append((keys, aliases))
        for options in self._tree.values():
            options.sort(key=lambda option: (-len(option[0]), option[0]))

    def find_names(self, text: str) -> list[NameMatch]:
        """All known names of `text`, left to right, none overlapping, the longest at each place.

        A name matches whatever its hyphens, apostrophes, diacritics and Arabic article; each word of it must begin with a
        capital or digit (bar small joining words), and an acronym must be all in capitals.
        """
        words = list(_words(text))
        shouted = _shouted_lines(text)
        found: list[NameMatch] = []
        at = 0
        while at < len(words):
            match = self._match(words, at, text, shouted) if words[at].key in self._tree else None
            if match is None:
                at += 1
                continue
            length, name = match
            found.append(name)
            at += length
        return found

    def _match(self, words: list[_Word], at: int, text: str, shouted: list[tuple[int, int]]) -> tuple[int, NameMatch] | None:
        for keys, aliases in self._tree[words[at].key]:
            part = words[at : at + len(keys)]
            if len(part) < len(keys) or any(word.key != key for word, key in zip(part, keys, strict=True)):
                continue
            if any(text[a.end : b.start].strip(" -–'’\n.") for a, b in zip(part, part[1:], strict=False)):
                continue
            in_capitals = bool(shouted) and any(start <= part[0].start < end for start, end in shouted)
            fitting = [alias for alias in aliases if _fits(alias.form, part, in_capitals)]
            if fitting:
                how = fitting[0].how
                ids = tuple(dict.fromkeys(alias.actor for alias in fitting if alias.how == how or {alias.how, how} <= {"name", "alias"}))
                start, end = part[0].start, part[-1].end
                if len(part) == 1 and part[0].text.endswith(".") and "." not in part[0].text[:-1]:
                    end -= 1
                return len(keys), NameMatch(start, end, text[start:end], ids, how)
        return None


def _fits(form: str, part: list[_Word], in_capitals: bool) -> bool:
    """True where the letters' case shows a name: as many capitals as the form has, or a shouted line."""
    bare = form.replace(".", "")
    if bare.isupper() and len(part) == 1:
        written = part[0].text.replace(".", "")
        return written.isupper() and not (in_capitals and bare.lower() in _GUARDED)
    return all(word.text[0].isupper() or word.text[0].isdigit() or word.key in _ARTICLES or len(word.key) <= 3 or _small_in(form, word.key) for word in part) and (
        part[0].text[0].isupper() or part[0].text[0].isdigit() or (part[0].key in _ARTICLES and part[-1].text[0].isupper()) or form[0].islower()
    )


def _small_in(form: str, key: str) -> bool:
    """True for a word that the form itself writes with a small letter ("led" in "Saudi-led coalition")."""
    return any(word.key == key and word.text[0].islower() for word in _words(form))


def _words(text: str) -> Iterator[_Word]:
    for found in _WORD.finditer(text):
        word, end = found.group(), found.end()
        cut = _POSSESSIVE.search(word)
        if cut:
            word, end = word[: cut.start()], found.start() + cut.start()
        dotted = word.endswith(".")
        start = found.start()
        if dotted and not (len(word) == 2 and word[0].isupper()):
            word, end = word[:-1], end - 1
        yield _Word(start, end, word, fold(word))


def fold(word: str) -> str:
    """A word without case, diacritics, apostrophes and full stops; all spellings of the Arabic article are one."""
    lower = word.lower()
    if not lower.isascii():
        lower = unicodedata.normalize("NFKD", lower.replace("’", "'").replace("ʿ", "").replace("ʼ", "'"))
        lower = "".join(letter for letter in lower if not unicodedata.combining(letter))
    lower = lower.replace("'", "").replace(".", "")
    return "al" if lower in _ARTICLES else lower


def _shouted_lines(text: str) -> list[tuple[int, int]]:
    """Lines with (nearly) no small letter."""
    lines, start = [], 0
    for line in text.split("\n"):
        letters = sum(map(str.isalpha, line))
        if letters > 12 and sum(map(str.islower, line)) * 12 < letters:
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines
