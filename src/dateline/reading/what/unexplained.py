"""Event words that nothing in their sentence makes an event: a death in bed, a war on drugs, a bomb that was found."""

from collections.abc import Sequence

from dateline.knowledge.event_words import NounRule, VerbRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.kinds import kinds_of
from dateline.reading.what.slots import prepositions, slots_of

_WHERE = frozenset({"in", "at", "near", "around", "across", "outside"})
_OPPOSED = ("against", "on", "with")
_DEALINGS = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "SUPPORT"})
_VIOLENT = frozenset({"hostility", "explosive", "weapon", "munition"})


def is_unexplained(analysis: Analysis, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True for a death of which no violence is told, and for an everyday verb that only such a cause explains."""
    if draft.also or draft.mode is not None:
        return False
    if isinstance(draft.rule, NounRule):
        return draft.rule.needs == "violence" and _is_quiet(analysis, draft, drafts)
    return draft.rule.needs_event or (draft.rule.weak and not draft.actors and not draft.recipients)


def _is_quiet(analysis: Analysis, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True for one unarmed person's death in a sentence that tells of no violence."""
    if draft.actors or analysis.tags[draft.head] != "NN":
        return False
    if any(kinds_of(analysis, token) & {"armed", "protester", "number"} for token in draft.recipients):
        return False
    here = analysis.sentence_of[draft.head]
    if any(
        other is not draft and other.root_name == "ASSAULT" and analysis.sentence_of[other.head] == here
        for other in drafts
    ):
        return False
    sentence = analysis.sentences[here]
    return not any(kinds_of(analysis, token) & _VIOLENT for token in range(sentence.first, sentence.last))


def is_figurative(analysis: Analysis, noun: int, rule: NounRule) -> bool:
    """True for a fight that is fought against no party ("the war on drugs", "a battle against inflation") and for what
    the body or an animal does ("heart attacks")."""
    bodily = load_event_words().links["bodily"]
    if any(analysis.lower[kid] in bodily for kid in analysis.children[noun] if kid < noun):
        return True
    if rule.root != "ASSAULT" or not rule.reciprocal:
        return False
    against = [kinds_of(analysis, low) for name, low in prepositions(analysis, noun) if name in _OPPOSED]
    return any("abstract" in kinds and "party" not in kinds for kinds in against)


def is_outbreak(analysis: Analysis, verb: int, rule: NounRule) -> bool:
    """True for "fighting broke out in Gao": force that nobody is named for, at a place that is."""
    if rule.root != "ASSAULT" or analysis.lemmas[verb] not in load_event_words().links["outbreak"]:
        return False
    preps = slots_of(analysis, verb).preps
    return any(name in _WHERE and "place" in kinds_of(analysis, low) for name, low in preps)


def is_refused(analysis: Analysis, noun: int, rule: NounRule) -> bool:
    """True for talks or a deal that somebody rejects, and that nothing says were there: "rejected talks with the army"."""
    if rule.root not in _DEALINGS or analysis.deps[noun] != "dobj":
        return False
    known = any(
        analysis.deps[kid] in ("det", "poss") and analysis.lower[kid] != "any" for kid in analysis.children[noun]
    )
    return not known and analysis.lemmas[analysis.heads[noun]] in load_event_words().links["refusing"]


def is_any(analysis: Analysis, noun: int) -> bool:
    """True for what there may or may not be: "any agreement must name the rebels"; "denied any attack" tells which."""
    told = analysis.deps[noun] not in ("nsubj", "nsubjpass")
    return not told and any(
        analysis.deps[kid] == "det" and analysis.lower[kid] == "any" for kid in analysis.children[noun]
    )


def is_found(analysis: Analysis, noun: int) -> bool:
    """True for a bomb, mine or rocket that is found, seized or defused: what went not off hurt nobody."""
    if not kinds_of(analysis, noun) & {"explosive", "weapon"}:
        return False
    verb = analysis.heads[noun]
    if analysis.deps[noun] == "conj":
        noun, verb = verb, analysis.heads[verb]
    if analysis.pos[verb] != "VERB" or analysis.deps[noun] not in ("dobj", "nsubjpass"):
        return False
    if analysis.deps[noun] == "dobj" and slots_of(analysis, verb).passive:
        return False
    return any(_is_finding(entry.rule) for entry in load_event_words().verbs.get(analysis.lemmas[verb], ()))


def _is_finding(rule: VerbRule) -> bool:
    return rule.id in load_event_words().links["finding"]
