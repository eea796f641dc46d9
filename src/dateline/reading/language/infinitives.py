"""Infinitives in a row that the parser tears apart: "called on the army to leave, cease fire and free the men"."""

from msgspec import structs

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language.analysis import Analysis

_TENSED = frozenset({"VBD", "VBZ"})
_BELOW = frozenset({"xcomp", "ccomp", "advcl", "acl", "relcl"})
_HELPERS = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "expl", "mark"})


def join_infinitives(analysis: Analysis) -> bool:
    """Join a bare infinitive to the one with "to" before it, where the parser joined it to the verb in tense above both.

    English joins no bare infinitive to a verb in the past, or in the third person: "called on them to leave, cease fire"
    asks for both. Where the parser made the bare one the main verb, the verb in tense becomes that again.
    """
    changed = False
    for verb, tag in enumerate(analysis.tags):
        if tag != "VB" or any(analysis.deps[kid] in _HELPERS for kid in analysis.children[verb] if kid < verb):
            continue
        if analysis.deps[verb] == "conj" and analysis.tags[analysis.heads[verb]] in _TENSED:
            first = _infinitive_below(analysis, analysis.heads[verb], verb)
            if first is not None:
                analysis.heads[verb] = first
                changed = True
        elif analysis.heads[verb] == verb:
            changed = _give_back(analysis, verb) or changed
    return changed


def _give_back(analysis: Analysis, verb: int) -> bool:
    """Make the clause before a bare infinitive the sentence's, where the parser has it the other way round."""
    told = [kid for kid in analysis.children[verb] if kid < verb and analysis.deps[kid] == "ccomp"]
    if len(told) != 1 or analysis.tags[told[0]] not in _TENSED:
        return False
    first = _infinitive_below(analysis, told[0], verb)
    if first is None:
        return False
    if analysis.lemmas[told[0]] in load_event_words().governors:
        analysis.deps[first] = "xcomp"
    for kid in analysis.children[verb]:
        if kid < verb and kid != told[0]:
            analysis.heads[kid] = told[0]
    analysis.heads[told[0]], analysis.deps[told[0]] = told[0], "ROOT"
    analysis.heads[verb], analysis.deps[verb] = first, "conj"
    number = analysis.sentence_of[verb]
    analysis.sentences[number] = structs.replace(analysis.sentences[number], root=told[0])
    return True


def _infinitive_below(analysis: Analysis, verb: int, end: int) -> int | None:
    """The last infinitive with "to" that hangs from a verb or its object before a token."""
    tops = [verb, *(kid for kid in analysis.children[verb] if analysis.deps[kid] == "dobj")]
    found = [
        kid
        for top in tops
        for kid in analysis.children[top]
        if verb < kid < end
        and analysis.deps[kid] in _BELOW
        and analysis.tags[kid] == "VB"
        and any(analysis.lower[low] == "to" and analysis.deps[low] == "aux" for low in analysis.children[kid])
    ]
    return max(found, default=None)
