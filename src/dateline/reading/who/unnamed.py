"""What to call people whom a report does not name: one name for one sort of people, however many."""

from functools import cache
from typing import Any

from dateline.knowledge.who_words import load_who_words
from dateline.reading.language import Analysis
from dateline.reading.who.casting import Casting
from dateline.reading.who.phrases import plain_words

_SORTS = frozenset({"people", "armed group", "militia", "movement", "military", "police"})


def call_unnamed(casting: Casting, role: Any, first: int, last: int, head: int) -> str:
    """The name of people by what they are, in the plural: "a civilian" and "six local civilians" are "civilians".

    Bodies ("a militia"), machines and holders of one office ("the minister", "a colonel") keep the number that they are
    written in.
    """
    analysis = casting.analysis
    lemma, words = analysis.lemmas[head], name_sort(analysis, first, last)
    many = casting.book.roles.get(lemma, role).collective or lemma in load_who_words().words(
        "many"
    )  # "the opposition" is many already
    one = role.machine or lemma in casting.book.spelling.titles
    if many or one or role.kind not in _SORTS or last - 1 != head:
        return words
    before = words[: len(words) - len(analysis.quote(head, last))]
    return before + pluralise(lemma)


def name_sort(analysis: Analysis, first: int, last: int) -> str:
    """The words of a phrase without its article, its count and what tells one of a sort from no other ("unknown", "local")."""
    loose = load_who_words().words("loose")
    while first < last - 1 and analysis.lower[first] in loose:
        first += 1
    words = plain_words(analysis, first, last)
    while " " in words and words.split(" ", 1)[0].lower() in loose:
        words = words.split(" ", 1)[1]
    return words


def pluralise(noun: str) -> str:
    """The plural of an English noun for people, from its dictionary form."""
    for ending, plural in _endings():
        if noun.endswith(ending):
            return noun.removesuffix(ending) + plural
    return noun + "s"


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    pairs = (word.split(">") for rule in load_who_words().plural for word in rule.words)
    return tuple((ending, plural) for ending, plural in pairs)
