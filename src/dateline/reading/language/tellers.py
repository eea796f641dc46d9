"""Two who tell, one after the other, where the parser has put the second into the mouth of the first."""

from dateline.knowledge.saying_words import load_saying_words
from dateline.reading.language.analysis import Analysis

_JOINTS = frozenset({"but", "while", "and", "whereas"})
_TOLD = frozenset({"VBD", "VBZ", "VBP"})


def part_tellers(analysis: Analysis) -> bool:
    """Set a clause with its own teller beside the one before it: "He said all was calm, but a nurse said shells fell".

    Holds where the joint follows a comma and the second clause has a subject that is named and no "that" before it;
    returns whether anything was changed.
    """
    changed = False
    for verb, dep in enumerate(analysis.deps):
        if dep not in ("ccomp", "conj") or analysis.tags[verb] not in _TOLD or not _tells(analysis, verb):
            continue
        above = _teller_above(analysis, verb)
        joint = _joint(analysis, verb) if above is not None else None
        if above is None or joint is None:
            continue
        analysis.heads[verb], analysis.deps[verb] = above, "conj"
        analysis.heads[joint], analysis.deps[joint] = above, "cc"
        changed = True
    return changed


def _tells(analysis: Analysis, verb: int) -> bool:
    """True for a verb that quotes, with a clause or words in quotation marks behind it, and a subject of its own."""
    entries = load_saying_words().verbs.get(analysis.lemmas[verb], ())
    if not any(entry.rule.voice and entry.rule.quotes for entry in entries):
        return False
    subject = analysis.child(verb, "nsubj")
    if subject is None or not subject < verb or analysis.pos[subject] not in ("NOUN", "PROPN"):
        return False
    kids = analysis.children[verb]
    told = any(kid > verb and analysis.deps[kid] == "ccomp" for kid in kids)
    return told and not any(analysis.deps[kid] == "mark" for kid in kids)


def _teller_above(analysis: Analysis, verb: int) -> int | None:
    """The verb of saying into whose content a clause was put, itself or joined to the first clause of that content."""
    above = analysis.heads[verb]
    if analysis.deps[verb] == "conj":
        above = analysis.heads[above] if analysis.deps[above] == "ccomp" else verb
    fits = above < verb and _tells(analysis, above)
    return above if fits else None


def _joint(analysis: Analysis, verb: int) -> int | None:
    """The conjunction right before a clause, with a comma before it."""
    token = analysis.edges[0][verb] - 1
    first = analysis.sentences[analysis.sentence_of[verb]].first
    if token <= first + 1 or analysis.lower[token] not in _JOINTS or analysis.words[token - 1] != ",":
        return None
    return token
