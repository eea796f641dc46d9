"""Who is said to have done what a noun names: "claimed responsibility for", "was behind", "claimed by"."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.reading.what.parties import parties_of
from dateline.reading.what.slots import Slots, slots_of


def add_responsibility(analysis: Analysis, draft: Draft) -> None:
    """ "claimed responsibility for the attack", "was behind the attack": whoever is said to have done it."""
    links = load_event_words().links
    noun = draft.noun if draft.noun is not None else draft.head
    if draft.root_name == "ASSAULT" and _add_claimant(analysis, draft, noun):
        return
    prep = analysis.heads[noun]
    if analysis.deps[noun] != "pobj" or analysis.lower[prep] not in ("for", "behind", "in", "of"):
        return
    held = analysis.heads[prep]
    if analysis.lower[prep] in ("for", "of") and analysis.lemmas[held] in links["charges"]:
        draft.actors = parties_of(analysis, slots_of(analysis, held).object) or draft.actors
        return
    verb = held
    if analysis.lemmas[held] in links["responsibility"]:
        verb = analysis.heads[held]
    elif analysis.lower[prep] == "for" and analysis.lemmas[held] in links["responsible"]:
        verb = analysis.heads[held] if analysis.pos[held] == "ADJ" else held
    elif analysis.lower[prep] != "behind" or analysis.lemmas[held] not in links["behind"]:
        return
    if analysis.pos[verb] not in ("VERB", "AUX"):
        return
    slots: Slots = slots_of(analysis, verb)
    who = parties_of(analysis, slots.subject)
    if not who:
        return
    lemma = analysis.lemmas[verb]
    draft.actors = who
    if lemma in links["claims"]:
        draft.responsibility = "claimed"
    elif lemma in links["denies"]:
        draft.responsibility = "denied"
    elif _speaks_of_itself(analysis, verb, slots.subject):
        draft.responsibility = "claimed"
    draft.head = noun


def _add_claimant(analysis: Analysis, draft: Draft, noun: int) -> bool:
    """ "an attack claimed by the group", "the attack was claimed by the group": true where somebody owns to it so."""
    above = analysis.heads[noun]
    verbs = [kid for kid in analysis.children[noun] if analysis.deps[kid] == "acl"]
    verbs += [above] if analysis.deps[noun] == "nsubjpass" else []
    for verb in verbs:
        slots = slots_of(analysis, verb)
        if analysis.lemmas[verb] == "claim" and slots.passive and analysis.child(verb, "neg") is None:
            who = parties_of(analysis, slots.subject)
            draft.actors, draft.responsibility = (who, "claimed") if who else (draft.actors, draft.responsibility)
            return bool(who)
    return False


def _speaks_of_itself(analysis: Analysis, verb: int, subject: int | None) -> bool:
    """True for "the group said it was behind": a pronoun below an act of saying."""
    head = analysis.heads[verb]
    said = analysis.deps[verb] == "ccomp" and analysis.lemmas[head] in load_event_words().links["announces"]
    return (
        said and subject is not None and (analysis.pos[subject] == "PRON" or subject == analysis.child(head, "nsubj"))
    )
