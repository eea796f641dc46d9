"""What a report tells of those whom it has told as captured or killed is what they did before."""

from bisect import bisect_right
from collections.abc import Sequence

from dateline.reading.how_many import FigureFact
from dateline.reading.incidents.telling import trigger_token
from dateline.reading.language import Analysis
from dateline.record import Claim, Participant

_HE = frozenset({"he", "she"})
_KNOWN = frozenset({"the", "this", "that", "one", "other"})
_ENDS = frozenset({"killed", "captured"})


def find_lives(
    analysis: Analysis, told: Sequence[Claim], owned: Sequence[tuple[int, ...]], facts: Sequence[FigureFact]
) -> set[str]:
    """The ids of undated claims, without victims of their own, about what somebody did who was captured or killed before.

    In "Troops captured a rebel leader in Kunduz. The leader planned attacks in Kabul" nothing happened in Kabul that
    day. He is known by the same noun with an article ("the leader", "one leader") or by a pronoun for the same party.
    """
    gone: dict[str, tuple[int, set[str]]] = {}
    found: set[str] = set()
    for claim, own in zip(told, owned, strict=True):
        here = analysis.sentence_of[trigger_token(analysis, claim)]
        doers = claim.event.actors
        if doers and not own and not claim.event.from_ and all(_is_gone(analysis, each, here, gone) for each in doers):
            found.add(claim.id)
        if any(facts[index].figure.kind in _ENDS for index in own):
            for party in claim.event.recipients:
                noun = _noun_of(analysis, party)
                if noun is not None:
                    gone.setdefault(noun, (here, set()))[1].add(party.id)
    return found


def _is_gone(analysis: Analysis, doer: Participant, here: int, gone: dict[str, tuple[int, set[str]]]) -> bool:
    """True for "the leader" after a leader was captured, and for "he" where the same party was."""
    words = doer.text.lower().split()
    if len(words) == 1 and words[0] in _HE:
        return any(since < here and doer.id in ids for since, ids in gone.values())
    noun = _noun_of(analysis, doer)
    return noun is not None and words[0] in _KNOWN and noun in gone and gone[noun][0] < here


def _noun_of(analysis: Analysis, party: Participant) -> str | None:
    """The lemma of the noun that names somebody ("a senior rebel leader"); None for a name."""
    last = max(bisect_right(analysis.starts, party.end - 1) - 1, 0)
    return analysis.lemmas[last] if analysis.pos[last] == "NOUN" else None
