"""Whom was a happening aimed at, whoever it struck? "Troops killed a smuggler in a raid to arrest a rebel leader"."""

from collections.abc import Sequence

from dateline.knowledge.background_words import BackgroundWords
from dateline.reading.incidents.group import FORCE, Group
from dateline.reading.incidents.telling import trigger_token
from dateline.reading.language import Analysis
from dateline.record import Claim

_BEFORE = 3  # sentences between an operation's aim and what came of it
_CLIMB = 4
_BELOW = frozenset({"acl", "relcl", "advcl", "conj", "pcomp", "prep", "xcomp"})


def find_aims(analysis: Analysis, claims: Sequence[Claim], words: BackgroundWords) -> list[tuple[int, Claim]]:
    """The claims, with their sentences, that say what an operation under way or past was for: "a raid to arrest X"."""
    found = []
    for claim in claims:
        if claim.status != "planned" or claim.polarity != "positive" or claim.event.root not in FORCE:
            continue
        token = trigger_token(analysis, claim)
        if claim.event.recipients and _is_aim(analysis, token, words):
            found.append((analysis.sentence_of[token], claim))
    return found


def _is_aim(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True for what is told as the purpose of an operation, whose noun or verb stands above it or right before "to"."""
    before = token - 2
    if before >= 0 and analysis.tags[token - 1] == "TO" and analysis.lemmas[before] in words.operations:
        return True
    for _ in range(_CLIMB):
        head = analysis.heads[token]
        in_order = analysis.deps[token] == "pobj" and analysis.lemmas[token] == "order"
        if head == token or not (in_order or analysis.deps[token] in _BELOW):
            return False
        held = analysis.child(head, "dobj")  # "conducted a raid in order to disrupt"
        if analysis.lemmas[head] in words.operations or (
            held is not None and analysis.lemmas[held] in words.operations
        ):
            return True
        token = head
    return False


def aimed_at(group: Group, aims: Sequence[tuple[int, Claim]]) -> tuple[str, ...]:
    """The parties that a happening of force was aimed at, by its own sentences or those right before it."""
    if not group.roots & FORCE:
        return ()
    first = min(group.sentences)
    near = [claim for s, claim in aims if s in group.sentences or 0 <= first - s <= _BEFORE]
    return tuple(party.id for claim in near for party in claim.event.recipients)
