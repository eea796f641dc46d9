"""Which claim does each figure of victims belong to?"""

from collections.abc import Sequence

from dateline.knowledge.background_words import BackgroundWords
from dateline.reading.how_many import FigureFact
from dateline.reading.incidents.telling import is_sequel
from dateline.reading.incidents.victims import counts
from dateline.reading.language import Analysis
from dateline.record import Claim

_VICTIMS = frozenset({"killed", "wounded", "captured"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_REACH = 3  # sentences


def share_out(
    analysis: Analysis,
    claims: Sequence[Claim],
    told: Sequence[Claim],
    tokens: Sequence[int],
    facts: Sequence[FigureFact],
    words: BackgroundWords,
) -> list[tuple[int, ...]]:
    """For each claim of `told` (with its trigger's token) the figures of victims that are its own.

    These are the figures that hang from its trigger, else from what it caused. A figure that hangs from no claim at all
    ("the bodies of two men were found") goes to the nearest claim of force in its sentence or before it.
    """
    owner: dict[int, tuple[int, int]] = {}
    for place, (claim, token) in enumerate(zip(told, tokens, strict=True)):
        for index in claim.event.figures:
            if facts[index].figure.kind in _VICTIMS:
                rank = 0 if token in facts[index].event_tokens else 1 if claim.event.root in _FORCE else 2
                if rank and _is_denied(analysis, facts[index]):
                    continue
                if index not in owner or rank < owner[index][0]:
                    owner[index] = (rank, place)
    sure = {claim.id for claim in told}
    doubted = {index for claim in claims if claim.id not in sure for index in claim.event.figures}
    for index, fact in enumerate(facts):
        if fact.figure.kind in _VICTIMS and counts(fact) and index not in doubted and owner.get(index, (2, 0))[0] == 2:
            near = _nearest(analysis, fact, told, tokens)
            if near is not None and not _is_denied(analysis, fact) and not _is_recalled(analysis, fact, words):
                owner[index] = (1, near)
    shares: list[list[int]] = [[] for _ in told]
    for index in sorted(owner):
        shares[owner[index][1]].append(index)
    return [tuple(share) for share in shares]


def _nearest(analysis: Analysis, fact: FigureFact, told: Sequence[Claim], tokens: Sequence[int]) -> int | None:
    """The claim of force that stands nearest in the same sentence, else in one shortly before, else right after."""
    here = analysis.sentence_of[fact.head]
    ranked = []
    for place, (claim, token) in enumerate(zip(told, tokens, strict=True)):
        gap = here - analysis.sentence_of[token]
        if claim.event.root in _FORCE and -1 <= gap <= _REACH:
            ranked.append((gap if gap >= 0 else _REACH + 1, abs(token - fact.head), place))
    return min(ranked)[2] if ranked else None


def _is_recalled(analysis: Analysis, fact: FigureFact, words: BackgroundWords) -> bool:
    """True where the word of harm tells what came before the news ("hours after a blast left dozens dead")."""
    return is_sequel(analysis, fact.event_tokens[0], words)


def _is_denied(analysis: Analysis, fact: FigureFact) -> bool:
    """True where the word of harm is denied, or wished, planned or possible only ("to arrest a commander", "may kill")."""
    kids = [kid for token in fact.event_tokens for kid in analysis.children[token]]
    return any(analysis.deps[kid] == "neg" or analysis.tags[kid] in ("MD", "TO") for kid in kids)
