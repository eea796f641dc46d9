"""Which common nouns name somebody: people and bodies, not things, deeds and notions."""

from dateline.knowledge.event_words import load_event_words
from dateline.knowledge.who_words import load_who_words
from dateline.reading.who.cast import Party
from dateline.reading.who.casting import Casting
from dateline.reading.who.phrases import is_plural, phrase_start

_PEOPLE = frozenset(
    {"armed", "authority", "group", "civilian", "captive", "peacekeeper", "public", "hunted", "organisation"}
)
_FORMED = ("ers", "ors", "ees")
_OF_LAND = frozenset({"state", "people", "government", "military", "police"})


def names_somebody(casting: Casting, head: int) -> bool:
    """True where a common noun can name people or a body, by its word or by how it is formed; not "a reminder"."""
    analysis = casting.analysis
    lemma, name = analysis.lemmas[head], analysis.name_at.get(head)
    acronym = analysis.words[head].isupper() and len(lemma) > 1
    if acronym or lemma in casting.book.roles or (name is not None and name.label in ("PERSON", "NORP")):
        return True
    if is_somebody(lemma):
        return True
    thing = "thing-er" in load_event_words().classes.get(lemma, frozenset())
    return not thing and analysis.tags[head] == "NNS" and analysis.lower[head].endswith(_FORMED)


def is_somebody(noun: str) -> bool:
    """True for a noun (dictionary form) that names people or a body by itself."""
    words, events = load_who_words(), load_event_words()
    if noun in words.words("somebody") | words.words("count") or any(noun in rule.words for rule in words.nominal):
        return True
    return bool(events.classes.get(noun, frozenset()) & _PEOPLE) or noun.endswith(events.suffixes)


def stands_apart(casting: Casting, head: int, owner: Party) -> bool:
    """True for who is not whoever is named beside it: "Sudan's neighbours", "Syrian dissident groups"; a "Hamas group" is Hamas."""
    lemma, words = casting.analysis.lemmas[head], load_who_words()
    if lemma in words.words("beside"):
        return True
    first = phrase_start(casting.analysis, head)
    told = is_plural(casting.analysis, head) or casting.analysis.tags[first] == "DT"  # not "movement" by itself
    land = casting.actors[owner.actors[0]]
    return told and lemma in words.words("bodies") and land.known and land.kind in _OF_LAND
