"""Verbs that say what something is for, what is not chosen or what others will do, and so tell of nothing done."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.governing import governors_of
from dateline.reading.what.kinds import is_party, kinds_of
from dateline.reading.what.slots import Slots
from dateline.record import Root


def is_aim(analysis: Analysis, verb: int, root: Root) -> bool:
    """True for what something is for: "a deal to end the war", "tasked with protecting them".

    Not for what somebody plans, tries, asks for or refuses: there the words that govern the verb say so. Nor for what
    repeats the `root` of the act that it hangs from: "sent grain to help Yemen" tells whom the grain helped.
    """
    if any(governor.kind != "say" for governor in governors_of(analysis, verb)):
        return False
    dep, head = analysis.deps[verb], analysis.heads[verb]
    if dep == "conj":
        return analysis.tags[verb] == analysis.tags[head] and is_aim(analysis, head, root)
    if root in _roots(analysis, head):
        return False
    if dep == "pcomp":
        return analysis.lower[head] in load_event_words().links["aiming"]
    return dep in ("advcl", "acl", "relcl") and _is_infinitive(analysis, verb)


def _roots(analysis: Analysis, token: int) -> set[Root]:
    words, lemma = load_event_words(), analysis.lemmas[token]
    found = {entry.rule.root for entry in words.verbs.get(lemma, ())} | {
        entry.rule.root for entry in words.nouns.get(lemma, ())
    }
    return found | ({"AID"} if "aid" in words.classes.get(lemma, ()) else set())


def is_set_aside(analysis: Analysis, verb: int) -> bool:
    """True for what is not chosen: "would die rather than surrender", "instead of attacking"."""
    before = " ".join(analysis.lower[max(0, verb - 2) : verb])
    return before in load_event_words().links["set-aside"]


def is_in_words(analysis: Analysis, verb: int, slots: Slots) -> bool:
    """True for "attacked him in a speech", "attacked him for staying away", "used his speech to attack him"."""
    text = [noun for name, noun in slots.preps if name in ("in", "during") and "text" in kinds_of(analysis, noun)]
    reason = any(
        analysis.lower[kid] == "for" and analysis.child(kid, "pcomp") is not None for kid in analysis.children[verb]
    )
    above = analysis.heads[verb]
    means = analysis.child(above, "dobj") if analysis.deps[verb] in ("xcomp", "advcl") else None
    used = means is not None and analysis.lemmas[above] == "use" and "text" in kinds_of(analysis, means)
    armed = slots.subject is not None and "armed" in kinds_of(analysis, slots.subject)
    return bool(text or reason or used) and not armed


def is_worry(analysis: Analysis, verb: int, slots: Slots) -> bool:
    """True for a warning that threatens nobody: "warned of a famine", "warned that reserves may shrink"."""
    if slots.dative is not None or slots.object is not None or slots.passive:
        return False
    of = [noun for name, noun in slots.preps if name in ("of", "about", "against")]  # "warned against a war"
    if of and not slots.inner:
        return not any("reprisal" in kinds_of(analysis, noun) for noun in of)
    return any(_is_of_others(analysis, verb, inner) for inner in slots.inner)


def _is_of_others(analysis: Analysis, verb: int, inner: int) -> bool:
    """True for "that reserves may shrink" and "that millions were hungry", which the speaker does not bring about."""
    own = analysis.child(inner, "nsubj", "nsubjpass")
    if own is None or own < verb:
        return False
    if analysis.pos[own] == "NOUN" and not is_party(analysis, own):
        return True
    finite = analysis.tags[inner] in ("VBD", "VBZ", "VBP") or analysis.child(inner, "aux", "auxpass") is not None
    modal = any(analysis.tags[kid] == "MD" or analysis.lower[kid] == "to" for kid in analysis.children[inner])
    return finite and not modal


def _is_infinitive(analysis: Analysis, verb: int) -> bool:
    return any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "to" for kid in analysis.children[verb])
