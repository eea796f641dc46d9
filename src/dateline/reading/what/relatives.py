"""Whom or what a relative pronoun stands for."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.kinds import is_party, kinds_of

RELATIVE = frozenset({"who", "which", "that", "whom"})
_DEPTH = 8


def antecedent_of(analysis: Analysis, token: int | None) -> int | None:
    """The noun that a relative pronoun stands for."""
    if token is None:
        return None
    verb = analysis.heads[token]
    whole = _of_whom(analysis, token)
    token = token if whole is None else whole
    if analysis.lower[token] not in RELATIVE or analysis.tags[token] not in ("WP", "WDT"):
        return token
    clause = relative_clause(analysis, verb)
    if clause is None:
        return token
    deed = _deed_above(analysis, analysis.heads[clause], token)
    return _agreeing(analysis, analysis.heads[clause], token) if deed is None else deed


def _of_whom(analysis: Analysis, part: int) -> int | None:
    """The pronoun of "many of whom were arrested"."""
    of = analysis.child(part, "prep")
    whole = analysis.child(of, "pobj") if of is not None and analysis.lower[of] == "of" else None
    return whole if whole is not None and analysis.lower[whole] == "whom" else None


def _deed_above(analysis: Analysis, noun: int, pronoun: int) -> int | None:
    """The event that harmed, where the parse takes the place of it: "the attack near a school which killed four"."""
    verb = analysis.heads[pronoun]
    if analysis.deps[pronoun] != "nsubj" or analysis.lower[pronoun] == "who" or not harms(analysis, verb):
        return None
    kinds = kinds_of(analysis, noun)
    if kinds & {"event", "explosive", "weapon", "armed", "party"} or analysis.deps[noun] != "pobj":
        return None
    above = analysis.heads[analysis.heads[noun]]
    return above if "event" in kinds_of(analysis, above) and analysis.pos[above] == "NOUN" else None


def _agreeing(analysis: Analysis, noun: int, pronoun: int) -> int:
    """The noun that a relative pronoun agrees with, where the parse takes a nearer one.

    "who" is said of people, not of their town; a verb in the plural, after a single name, of all who are joined to it.
    """
    for _ in range(3):
        above = analysis.heads[noun]
        plural = _is_said_of_many(analysis, pronoun) and analysis.tags[noun] in ("NNP", "NN")
        if plural and analysis.child(noun, "conj") is not None:
            return noun
        if plural and analysis.deps[noun] == "conj" and analysis.pos[above] in ("NOUN", "PROPN"):
            noun = above
            continue
        holder = analysis.heads[above]
        human = analysis.lower[pronoun] in ("who", "whom") and "place" in kinds_of(analysis, noun)
        if not (plural or human) or analysis.deps[noun] != "pobj" or not is_party(analysis, holder):
            return noun
        if analysis.tags[holder] != "NNS" or analysis.pos[holder] != "NOUN":
            return noun
        noun = holder
    return noun


def _is_said_of_many(analysis: Analysis, pronoun: int) -> bool:
    """True where the verb of a relative pronoun, or its first helper, is in the plural."""
    verb = analysis.heads[pronoun]
    if analysis.deps[pronoun] not in ("nsubj", "nsubjpass"):
        return False
    helpers = [kid for kid in analysis.children[verb] if analysis.deps[kid] in ("aux", "auxpass")]
    first = min([*helpers, verb])
    return analysis.lower[first] in ("are", "were", "have") or (analysis.tags[first] == "VBP" and first == verb)


def relative_clause(analysis: Analysis, verb: int) -> int | None:
    """The relative clause whose pronoun a coordinated or embedded verb shares."""
    for _ in range(_DEPTH):
        if analysis.deps[verb] == "relcl":
            return verb
        if analysis.deps[verb] not in ("conj", "ccomp", "xcomp", "advcl") or analysis.heads[verb] == verb:
            return None
        verb = analysis.heads[verb]
    return None


def harms(analysis: Analysis, verb: int) -> bool:
    """True for a verb whose outcome is people harmed or taken."""
    return any(entry.rule.casualty for entry in load_event_words().verbs.get(analysis.lemmas[verb], ()))
