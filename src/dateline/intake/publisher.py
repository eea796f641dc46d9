"""Telling a publisher's name from a place or a party."""

from functools import cache

from dateline.knowledge.intake_words import load_publishers

_VOWELS = frozenset("AEIOUY")


def is_publisher(name: str) -> bool:
    """Whether `name` is a publisher we know (`knowledge/intake/publishers.toml`), alone or first of several."""
    first = name.replace("/", ",").split(",")[0].strip()
    return name.strip() in _names() or first in _names()


def looks_like_publisher(name: str) -> bool:
    """Whether `name` is a publisher we know, has a publisher's word in it ("Post", "Wire"), or is initials."""
    words = name.replace("-", " ").split()
    initials = len(words) == 1 and 2 <= len(name) <= 5 and name.isupper() and not _VOWELS.intersection(name)
    return is_publisher(name) or initials or any(word.lower().strip(".,") in load_publishers().words for word in words)


def is_label(words: str) -> bool:
    """Whether words in capitals are a label ("UPDATE", "EXCLUSIVE") and no place."""
    labels = load_publishers().labels
    return words in labels or words.split()[0].strip(".,:") in labels


@cache
def _names() -> frozenset[str]:
    return frozenset(load_publishers().names)
