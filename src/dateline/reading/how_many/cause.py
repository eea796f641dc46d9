"""What did it, in the same clause: nouns and verbs near a casualty word that may name the cause."""

from dateline.reading.language import Analysis

_PREPOSITIONS = frozenset(
    {"in", "by", "during", "from", "after", "following", "with", "at", "on", "under", "through", "of", "amid"}
)
_CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "acl", "relcl", "conj", "pcomp"})
_LATER = frozenset({"after", "since", "because"})
_CLIMB = 5


def find_causes(analysis: Analysis, token: int, victims: frozenset[int]) -> tuple[int, ...]:
    """Tokens that may name the cause of what `token` says: its agent, the nouns of its prepositions, linked verbs."""
    deps, heads, children = analysis.deps, analysis.heads, analysis.children
    found: list[int] = []
    for kid in children[token]:
        if kid in victims:
            continue
        dep = deps[kid]
        if dep in ("nsubj", "advcl") or (dep == "conj" and analysis.pos[kid] == "VERB"):
            found.append(kid)
        elif dep in ("prep", "agent") and analysis.lower[kid] in _PREPOSITIONS:
            found.extend(noun for noun in children[kid] if deps[noun] in ("pobj", "pcomp"))
    at = token
    for _ in range(_CLIMB):
        head = heads[at]
        if head == at:
            break
        if deps[at] == "advcl" and any(analysis.lower[kid] in _LATER for kid in children[at]):
            break  # "burned cars after soldiers caught their leader": what follows is no cause
        if deps[at] in _CLAUSES:
            found.append(head)
            subject = analysis.child(head, "nsubj")
            if subject is not None and subject not in victims:
                found.append(subject)
        elif deps[at] not in ("nsubj", "nsubjpass", "dobj", "pobj", "prep", "appos", "agent", "nmod", "amod"):
            break
        elif deps[at] in ("nsubj", "dobj", "pobj") and analysis.pos[head] == "VERB":
            found.append(head)
        at = head
    return tuple(sorted(set(found) - victims))
