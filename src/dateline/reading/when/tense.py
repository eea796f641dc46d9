"""Whether the words around a time put it behind or ahead of the report."""

from dateline.knowledge.time_words import Settings
from dateline.reading.language import Analysis

_STEPS = 8
_MAY_LOOK_AHEAD = ("VBN", "VB", "VBP", "VBZ", "VBG", "JJ", "NN")
_INSIDE_A_NAME = ("compound", "poss", "nmod", "amod", "nummod")


def tense_at(analysis: Analysis, token: int, settings: Settings) -> int:
    """1 where the verb that governs a token looks ahead ("will meet on Friday"), -1 where it looks back, else 0."""
    if analysis.deps[token] in _INSIDE_A_NAME and analysis.heads[token] > token:
        return 0  # "the Friday raid": the verb tells of the raid's report, not of the raid
    until = False
    for _ in range(_STEPS):
        until = until or analysis.lower[token] in settings.until
        if analysis.lemmas[token] in settings.future and analysis.tags[token] in _MAY_LOOK_AHEAD:
            return _looking_ahead(analysis, token, settings)
        if (until and analysis.lemmas[token] in settings.delays) or _is_asked_for(analysis, token, settings):
            return 1
        if analysis.pos[token] in ("VERB", "AUX"):
            told = _verb_tense(analysis, token, settings)
            if told:
                return told
            if until:
                return 1
        head = analysis.heads[token]
        if head == token:
            break
        token = head
    return 0


def _is_asked_for(analysis: Analysis, token: int, settings: Settings) -> bool:
    """True for what somebody calls for: "a strike" in "called for a strike on Sunday"."""
    above = analysis.heads[token]
    if analysis.deps[token] != "pobj" or analysis.lower[above] != "for" or analysis.pos[token] != "NOUN":
        return False
    return analysis.lemmas[analysis.heads[above]] in settings.future_for


def _helpers(analysis: Analysis, verb: int) -> list[int]:
    return [kid for kid in analysis.children[verb] if analysis.deps[kid] in ("aux", "auxpass")]


def _looking_ahead(analysis: Analysis, token: int, settings: Settings) -> int:
    """A word such as "due" looks ahead, unless it was so once ("had been due to expire on Friday")."""
    above = analysis.heads[token]
    verbs = (token, above, analysis.heads[above])
    had = (analysis.lower[kid] in settings.past_perfect for verb in verbs for kid in _helpers(analysis, verb))
    return -1 if any(had) else 1


def _verb_tense(analysis: Analysis, verb: int, settings: Settings) -> int:
    tag = analysis.tags[verb]
    helpers = _helpers(analysis, verb)
    words = {analysis.lower[kid] for kid in helpers}
    if words & settings.future_auxiliaries:
        return 1
    if words & settings.perfect:
        return -1 if tag == "VBN" else 0
    if _is_past(analysis, verb):
        return -1
    if tag == "VB" and any(analysis.tags[kid] == "TO" for kid in helpers):
        return _purpose(analysis, verb, settings)
    present = tag in ("VBP", "VBZ") or (tag == "VBN" and bool(words & {"is", "are", "be"}))
    heading = analysis.sentences[analysis.sentence_of[verb]].heading
    if present and (analysis.deps[verb] == "advcl" or (analysis.lemmas[verb] in settings.fixed and not heading)):
        return 1  # "if the case is heard in May", "the truce begins on Friday"
    return -1 if tag == "VBN" and not present else 0


def _purpose(analysis: Analysis, verb: int, settings: Settings) -> int:
    """An infinitive looks ahead unless what governs it lies behind ("began, or led a raid, to free them on Monday")."""
    ahead = settings.future | settings.future_infinitives
    token = verb
    for _ in range(_STEPS):
        head = analysis.heads[token]
        if head == token:
            break
        if analysis.lemmas[head] in ahead:
            return _looking_ahead(analysis, head, settings)
        if analysis.pos[head] in ("VERB", "AUX") and not _has_no_tense(analysis, head):
            return -1 if _is_past(analysis, head) else 1
        token = head
    return 1


def _has_no_tense(analysis: Analysis, verb: int) -> bool:
    """True for a participle without a helper, whose time is that of what it hangs from ("seen crossing to sell arms")."""
    return (
        analysis.tags[verb] == "VBG"
        and analysis.deps[verb] in ("acl", "advcl", "pcomp")
        and not _helpers(analysis, verb)
    )


def _is_past(analysis: Analysis, verb: int) -> bool:
    helpers = _helpers(analysis, verb)
    return analysis.tags[verb] == "VBD" or any(analysis.tags[kid] == "VBD" for kid in helpers)


def perfect_at(analysis: Analysis, token: int, settings: Settings) -> bool:
    """Whether the nearest verb above a token has "has" or "have" for its helper."""
    for _ in range(_STEPS):
        if analysis.pos[token] in ("VERB", "AUX"):
            return any(analysis.lower[kid] in settings.perfect for kid in _helpers(analysis, token))
        head = analysis.heads[token]
        if head == token:
            return False
        token = head
    return False
