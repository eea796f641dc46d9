"""Telling a publisher's name from a place or a party."""

from functools import cache

from dateline.knowledge.intake_words import load_publishers

_VOWELS = frozenset("AEIOUY")


def is_publisher(name: str) -> bool:
    """Whether `name` is a publisher we know (`knowledge/intake/publishers.toml`), alone or first of several."""
    first = name.replace("/", ",").split(",")[0].strip()
    return name.strip() in _names() or first in _names()


def looks_like_publisher(name: str) -> bool:
    """Whether `name` is a publisher we know or has a publisher's word in it ("Post", "Wire")."""
    made_of = load_publishers().words
    return is_publisher(name) or any(word.lower().strip(".,") in made_of for word in name.replace("-", " ").split())


def are_initials(name: str) -> bool:
    """Whether `name` is a few capitals without a vowel, as broadcasters' names are and cities' are not."""
    return 2 <= len(name) <= 5 and name.isupper() and name.isalpha() and not _VOWELS.intersection(name)


def is_place_like(words: str) -> bool:
    """Whether words in capitals may be a place: no label ("UPDATE"), no headline, no publisher."""
    known = load_publishers()
    if words in known.labels or is_publisher(words) or are_initials(words):
        return False
    return not any(word in known.never for word in words.split())


@cache
def _names() -> frozenset[str]:
    return frozenset(load_publishers().names)
