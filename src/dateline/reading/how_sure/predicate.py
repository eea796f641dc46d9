"""The words whose denial or mood is the event's: its verb, its auxiliaries, its subject, its noun."""

from dateline.reading.language import Analysis

_VERBAL = ("VERB", "AUX")


def predicate_of(analysis: Analysis, head: int, noun_verbs: frozenset[str]) -> int:
    """The word that carries tense and negation: the event's verb, or for a noun the verb of happening above it."""
    if analysis.pos[head] in _VERBAL:
        return head
    low = head
    for _ in range(3):
        above = analysis.heads[low]
        if analysis.deps[low] == "conj":
            low = above
            continue
        if analysis.pos[above] in _VERBAL and (
            analysis.deps[low] in ("nsubj", "nsubjpass")
            or any(analysis.deps[kid] == "expl" for kid in analysis.children[above])
        ):
            return above if analysis.lemmas[above] in noun_verbs or analysis.lemmas[above] == "be" else head
        if analysis.deps[low] == "pobj" and analysis.lower[above] == "of":
            low = analysis.heads[above]
            continue
        break
    return head


def verb_group(analysis: Analysis, verb: int, depth: int = 0) -> list[int]:
    """Auxiliaries, negations, adverbs and marks of a verb, with those of the verb it is coordinated with if it has none."""
    own = [
        kid
        for kid in analysis.children[verb]
        if analysis.deps[kid] in ("aux", "neg", "advmod", "mark", "auxpass", "preconj")
    ]
    if depth < 8 and analysis.deps[verb] == "conj" and analysis.pos[verb] in _VERBAL:
        has_subject = any(analysis.deps[kid] in ("nsubj", "nsubjpass") for kid in analysis.children[verb])
        head = analysis.heads[verb]
        if (
            not has_subject
            and analysis.pos[head] in _VERBAL
            and not any(analysis.deps[kid] in ("aux", "auxpass") for kid in own)
        ):
            own += [kid for kid in verb_group(analysis, head, depth + 1) if analysis.deps[kid] in ("aux", "mark")]
    return own


def shared_subject(analysis: Analysis, verb: int) -> int | None:
    """The subject of the verb that a verb without one is coordinated with: "no civilians were killed or hurt"."""
    for _ in range(8):
        if analysis.deps[verb] != "conj" or analysis.pos[verb] not in _VERBAL:
            return None
        if analysis.child(verb, "nsubj", "nsubjpass", "dobj", "aux", "auxpass") is not None:
            return None
        verb = analysis.heads[verb]
        subject = analysis.child(verb, "nsubj", "nsubjpass")
        if subject is not None:
            return subject
    return None
