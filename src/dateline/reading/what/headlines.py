"""Headlines: participles without their "were", sides without their "and"."""

from dateline.knowledge.event_words import VerbEntry, VerbRule, load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.kinds import is_party, kinds_of
from dateline.reading.what.slots import Slots

_HURTING = frozenset({"armed", "explosive", "event"})
_DEALT = frozenset({"pact"})
_STOPS = frozenset(".?!\u2026\"'\u201d:;")


def is_elliptic(analysis: Analysis, entry: VerbEntry, verb: int, slots: Slots) -> bool:
    """True for a participle that a headline leaves without its "were": its subject is whom it befell."""
    rule = entry.rule
    return (
        rule.casualty is not None
        and not slots.passive
        and (slots.object is None or _is_list_of_losses(analysis, slots))
        and slots.subject is not None
        and _tells_outcome(analysis, verb, entry)
        and analysis.child(verb, "ccomp") is None
        and analysis.tags[verb] in ("VBN", "VBD")
        and rule.subject == "actor"
    )


def _tells_outcome(analysis: Analysis, verb: int, entry: VerbEntry) -> bool:
    """True where nothing but what became of them stands beside the verb: "found five men shot dead"."""
    outcomes = {analysis.lower[kid] for kid in analysis.children[verb] if analysis.pos[kid] == "ADJ"}
    return outcomes.issuperset(entry.rest)


def is_bare_passive(analysis: Analysis, rule: VerbRule, verb: int, slots: Slots) -> bool:
    """True for other participles of headlines: what stands as their subject is no party but what the rule takes for object."""
    subject = slots.subject
    if subject is None or slots.passive or slots.object is not None or analysis.tags[verb] not in ("VBN", "VBD"):
        return False
    if rule.mode == "destroy":
        return False  # "Plants burned in the fire"
    kinds = kinds_of(analysis, subject)
    wanted = (rule.need or _DEALT) - {"anything", "event", "party", "hostility"}
    return bool(kinds & wanted) and "party" not in kinds and not rule.agent & kinds and ends_open(analysis, verb)


def ends_open(analysis: Analysis, token: int) -> bool:
    """True for a sentence that ends without a stop, as headlines do."""
    sentence = analysis.sentences[analysis.sentence_of[token]]
    return analysis.words[sentence.last - 1] not in _STOPS


def listed_before(analysis: Analysis, verb: int, subject: int | None) -> tuple[int, ...]:
    """The party before the comma in "Kenya, Uganda agree truce": a single name whose verb is in the plural is not alone."""
    if subject is None or analysis.tags[verb] != "VBP" or analysis.tags[subject] not in ("NNP", "NN"):
        return ()
    before = analysis.edges[0][subject] - 2
    if before < 0 or analysis.words[before + 1] != "," or analysis.pos[before] != "PROPN":
        return ()
    return (before,) if is_party(analysis, before) else ()


def _is_list_of_losses(analysis: Analysis, slots: Slots) -> bool:
    """True for the headline "Two children killed 5 others injured": what follows is hurt as well, and nobody there hurts."""
    after = (slots.object or 0) + 1
    if after >= len(analysis) or slots.subject is None or kinds_of(analysis, slots.subject) & _HURTING:
        return False
    entries = load_event_words().verbs.get(analysis.lemmas[after], ())
    return analysis.tags[after] in ("VBN", "VBD") and any(entry.rule.casualty for entry in entries)
