"""Whether a report holds anything of our field."""

import re

from dateline.knowledge.intake_words import index_field_words

_WORD = re.compile(r"[a-z]+")


def is_relevant(text: str) -> bool:
    """Whether `text` speaks of conflict, politics among parties or what they do to one another, by its words alone.

    One strong word is enough; weak ones must outnumber the words of other fields (`knowledge/intake/field_words.toml`).
    """
    index = index_field_words()
    words = set(_WORD.findall(text.lower()))
    if any(_holds(index.strong, word) for word in words):
        return True
    weak = sum(_holds(index.weak, word) for word in words)
    return weak > 0 and weak > sum(_holds(index.other, word) for word in words)


def _holds(stems: dict[str, tuple[tuple[str, bool], ...]], word: str) -> bool:
    return any(word == stem or (not whole and word.startswith(stem)) for stem, whole in stems.get(word[:3], ()))
