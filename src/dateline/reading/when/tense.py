"""Whether the words around a time put it behind or ahead of the report."""

from dateline.knowledge.time_words import Settings
from dateline.reading.language import Analysis

_STEPS = 8
_FINITE_PAST = ("VBD", "VBN")


def tense_at(analysis: Analysis, token: int, settings: Settings) -> int:
    """1 where the verb that governs a token looks ahead ("will meet on Friday"), -1 where it looks back, else 0."""
    for _ in range(_STEPS):
        if analysis.lemmas[token] in settings.future and analysis.tags[token][0] in "VJNR":
            return 1
        if analysis.pos[token] in ("VERB", "AUX"):
            told = _verb_tense(analysis, token, settings)
            if told:
                return told
        head = analysis.heads[token]
        if head == token:
            break
        token = head
    return 0


def _verb_tense(analysis: Analysis, verb: int, settings: Settings) -> int:
    tag = analysis.tags[verb]
    helpers = [kid for kid in analysis.children[verb] if analysis.deps[kid] in ("aux", "auxpass")]
    words = {analysis.lower[kid] for kid in helpers}
    if words & settings.future_auxiliaries:
        return 1
    if tag == "VBD" or any(analysis.tags[kid] == "VBD" for kid in helpers) or (words & {"have", "has", "'ve"}):
        return -1
    if tag == "VB" and any(analysis.tags[kid] == "TO" for kid in helpers):
        return _purpose(analysis, verb, settings)
    if tag == "VBN":
        return 0 if {"is", "are", "be"} & words else -1
    return 0


def _purpose(analysis: Analysis, verb: int, settings: Settings) -> int:
    """An infinitive looks ahead unless what governs it lies behind ("began to withdraw on Monday")."""
    head = analysis.heads[verb]
    if head == verb or analysis.lemmas[head] in settings.future:
        return 1
    return -1 if analysis.tags[head] == "VBD" else 1


def perfect_at(analysis: Analysis, token: int) -> bool:
    """Whether the nearest verb above a token has "has" or "have" for its helper."""
    for _ in range(_STEPS):
        if analysis.pos[token] in ("VERB", "AUX"):
            helpers = (analysis.lower[kid] for kid in analysis.children[token] if analysis.deps[kid] == "aux")
            return any(word in ("has", "have", "'ve") for word in helpers)
        head = analysis.heads[token]
        if head == token:
            return False
        token = head
    return False
