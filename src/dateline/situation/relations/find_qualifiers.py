"""The adjectives by which a report qualifies a state: "local", "shaky"."""

import re
from functools import cache

from dateline.knowledge.relation_words import StateEntry, load_relation_words

_WORD = re.compile(r"\w+(?:[-‐‑]\w+){0,3}")


def find_qualifiers(text: str, state: StateEntry) -> tuple[str, ...]:
    """Qualifiers of `state` in `text` as they are written there, in order, each once; see `[qualifiers]` of states.toml."""
    reach = load_relation_words().qualifiers.reach
    words = [match[0] for match in _WORD.finditer(text)]
    low = [word.casefold() for word in words]
    single, double = _forms()
    found: list[str] = []
    for at, word in enumerate(low):
        size = 1 if word in single else 2 if " ".join(low[at : at + 2]) in double else 0
        behind = low[at + size : at + size + reach + 1]
        if size and any(noun in state.nouns for noun in behind):
            found.append(" ".join(words[at : at + size]))
    return tuple(dict.fromkeys(found))


@cache
def _forms() -> tuple[frozenset[str], frozenset[str]]:
    """Qualifiers of one word, and of two."""
    words = load_relation_words().qualifiers.words
    return frozenset(w for w in words if " " not in w), frozenset(w for w in words if " " in w)
