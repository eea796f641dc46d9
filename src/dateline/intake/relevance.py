"""Whether a report holds anything of our field."""

import re

from dateline.knowledge.intake_words import holds_word, index_field_words

_WORD = re.compile(r"[a-z]+")


def is_relevant(text: str) -> bool:
    """Whether `text` speaks of conflict, politics among parties or what they do to one another, by its words alone.

    One strong word is enough; weak ones must outnumber the words of other fields (`knowledge/intake/field_words.toml`).
    """
    index = index_field_words()
    words = set(_WORD.findall(text.lower()))
    if any(holds_word(index.strong, word) for word in words):
        return True
    weak = sum(holds_word(index.weak, word) for word in words)
    return weak > 0 and weak > sum(holds_word(index.other, word) for word in words)
