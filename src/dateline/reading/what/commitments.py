"""What somebody says they will, or will not, do: PLOVER codes it as agreeing, threatening or rejecting."""

from dateline.reading.language import Analysis
from dateline.reading.what.draft import Draft
from dateline.record import Root

_KIND = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})


def commitments(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """A draft for each announced act: "will release" agrees to, "will attack" threatens, "will not release" rejects."""
    found = []
    for draft in drafts:
        if not draft.actors or draft.noun == draft.head or draft.root_name not in _KIND | _HOSTILE:
            continue
        modal = _modal(analysis, draft.head)
        if modal is None:
            continue
        root = _root(analysis, draft)
        if root is not None:
            found.append(_commit(draft, modal, root))
    return found


def _modal(analysis: Analysis, verb: int) -> int | None:
    """The "will" or "would" of a verb; none in a condition or after "if"."""
    for _ in range(3):
        kids = analysis.children[verb]
        if any(analysis.deps[kid] == "mark" and analysis.lower[kid] in ("if", "unless", "whether") for kid in kids):
            return None
        for kid in kids:
            if analysis.deps[kid] == "aux" and analysis.tags[kid] == "MD" and analysis.lemmas[kid] in ("will", "would", "wo", "shall", "'ll", "'d"):
                return kid
        if analysis.deps[verb] != "conj" or any(analysis.deps[kid] in ("nsubj", "nsubjpass") for kid in kids):
            return None
        verb = analysis.heads[verb]
    return None


def _root(analysis: Analysis, draft: Draft) -> Root | None:
    negated = any(analysis.deps[kid] == "neg" for kid in analysis.children[draft.head])
    if draft.root_name in _KIND:
        return "REJECT" if negated else "AGREE"
    return None if negated else "THREATEN"


def _commit(draft: Draft, modal: int, root: Root) -> Draft:
    cameo = {"AGREE": "030", "REJECT": "120", "THREATEN": "130"}[root]
    return Draft(
        draft.rule, modal, modal, modal + 1, draft.actors, draft.recipients, draft.reciprocal and root == "AGREE",
        subject=draft.subject, root=root, commitment=True, path=f"commitment:{cameo}",
    )  # fmt: skip
