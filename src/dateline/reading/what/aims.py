"""Verbs that say what something is for, or what is not chosen, and so tell of nothing done."""

from dateline.knowledge.event_words import load_event_words
from dateline.reading.language import Analysis
from dateline.reading.what.governing import governors_of
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
    return dep in ("advcl", "acl", "relcl", "xcomp") and _is_infinitive(analysis, verb)


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


def _is_infinitive(analysis: Analysis, verb: int) -> bool:
    return any(analysis.deps[kid] == "aux" and analysis.lower[kid] == "to" for kid in analysis.children[verb])
