"""Which language a report is in, told without a model."""

import re
from collections import Counter
from functools import cache

from msgspec import Struct

from dateline.knowledge.intake_words import Script, load_languages

ENGLISH = "en"
_SAMPLE = 6000  # characters looked at: far more than function words need
_FEWEST = 8  # words below which function words prove nothing
_SHARE = 0.16  # of the words must be another language's function words, which make up a third of running prose
_LEAD = 1.5  # times as many of them as of English ones


class Guess(Struct, frozen=True):
    """A language: its ISO 639 code, null where it is none we know, and its name in English."""

    code: str | None
    name: str


def detect_language(text: str) -> Guess:
    """The language of `text` by its script, then by the share of each language's function words in its beginning.

    Doubt goes to English: a report wrongly read is seen, one wrongly skipped is lost.
    """
    sample = text[:_SAMPLE]
    return _by_script(sample) or _by_words(_words(sample.lower())) or Guess(ENGLISH, "English")


def _by_script(sample: str) -> Guess | None:
    letters = [ord(mark) for mark in sample if mark > "\u024f" and mark.isalpha()]
    plain = sum(1 for mark in sample if mark <= "\u024f" and mark.isalpha())
    if len(letters) <= plain // 2:
        return None
    whole = plain + len(letters)
    for script in load_languages().script:
        count = sum(1 for letter in letters if script.from_ <= letter <= script.to)
        if count > script.share * whole:
            return _within(script, sample)
    return Guess(None, "an unknown script") if len(letters) > whole // 2 else None


def _within(script: Script, sample: str) -> Guess:
    for only in script.only:
        if any(letter in sample for letter in only.letters):
            return Guess(only.code, only.language)
    return Guess(script.code, script.language)


def _by_words(words: list[str]) -> Guess | None:
    if len(words) < _FEWEST:
        return None
    scores: Counter[str] = Counter()
    known = _index()
    for word, count in Counter(words).items():
        for code in known.get(word, ()):
            scores[code] += count
    english = scores.pop(ENGLISH, 0)
    if not scores:
        return None
    code, best = min(scores.items(), key=lambda item: (-item[1], item[0]))
    if best < _SHARE * len(words) or best < _LEAD * english:
        return None
    return Guess(code, next(language.name for language in load_languages().language if language.code == code))


def _words(sample: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", sample)


@cache
def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for language in load_languages().language:
        for word in language.words:
            index[word] = (*index.get(word, ()), language.code)
    return index
