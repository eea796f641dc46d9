"""What "of" says beside an event noun: who did it, or who underwent it."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.kinds import kinds_of
from dateline.reading.what.parties import parties_of
from dateline.reading.what.recipients import is_armed
from dateline.reading.what.slots import prepositions, slots_of

_AT = frozenset({"on", "against"})


def is_done_by(analysis: Analysis, noun: int, party: int) -> bool:
    """True for the party in "sniper fire of the rebels" and "the attack of the state on the town", who did it."""
    lemma = analysis.lemmas[noun]
    if any(analysis.deps[kid] == "acl" and analysis.tags[kid] == "VB" for kid in analysis.children[noun]):
        return True  # "the refusal of the rebels to leave"
    if lemma not in load_event_words().links["done-by"] or "place" in kinds_of(analysis, party):
        return False
    names = {name for name, _ in prepositions(analysis, noun)}
    return "by" not in names and (is_armed(analysis, party) or bool(names & _AT))


def owners_first(analysis: Analysis, noun: int, parties: list[int]) -> list[int]:
    """Those before a noun without the land that it is in, where it has an owner: in "its Iraq offensive" Iraq does nothing."""
    owners = [token for token in parties if analysis.deps[token] == "poss" and analysis.heads[token] == noun]
    return [token for token in parties if not owners or token in owners or analysis.tags[token] != "NNP"]


def targets_of(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """Who is called the target of an event: "the target of the raid was a commander", "was a victim of the raid"."""
    prep = analysis.heads[noun]
    target = analysis.heads[prep]
    if analysis.deps[noun] != "pobj" or analysis.lower[prep] != "of":
        return ()
    if analysis.lemmas[target] not in load_event_words().links["targets"]:
        return ()
    verb, dep = analysis.heads[target], analysis.deps[target]
    if analysis.lemmas[verb] != "be" or dep not in ("nsubj", "attr"):
        return ()
    slots = slots_of(analysis, verb)
    return parties_of(analysis, slots.object if dep == "nsubj" else slots.subject)
