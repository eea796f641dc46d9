"""One says that arms are at rest, another that fighting goes on."""

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.knowledge.contradiction_words import load_contradiction_words
from dateline.situation.contradictions.contradiction import Contradiction
from dateline.situation.contradictions.side import Placed, Side, known, make_contradiction, meet

# A denial of fighting tells of a truce where it is of so many days at least.
_WEEKS = 14
# Characters between a claim that names no parties and the truce that the same voice speaks of.
_BESIDE = 200


def find_broken_truces(told: Sequence[Placed]) -> Iterator[Contradiction]:
    """Each claim of fighting that goes on against what other voices of its report say of a truce between the same."""
    reports: dict[str, list[Placed]] = {}
    for one in told:
        reports.setdefault(one.side.report.id, []).append(one)
    for report in reports.values():
        truces = [one for one in report if _is_truce(one.side)]
        if truces:
            yield from _find(report, truces)


def _find(report: Sequence[Placed], truces: Sequence[Placed]) -> Iterator[Contradiction]:
    for one in report:
        fight = one.side
        if not _goes_on(fight):
            continue
        own = [truce.side for truce in truces if truce.side.voice == fight.voice and _is_beside(truce.side, fight)]
        for truce in truces:
            home = truce.incident or one.incident
            if home is not None and truce.side.voice != fight.voice and _is_of_them(fight, truce.side, own):
                reason, values = "fighting that goes on, against a truce", ("truce", "fighting goes on")
                yield make_contradiction(home, "truce", reason, truce.side, fight, values)


def _is_truce(side: Side) -> bool:
    """Whether a claim says that parties have a truce, or that for weeks they have not fought each other."""
    claim = side.claim
    if claim.polarity == "positive":
        return claim.mode == "ceasefire" and claim.root in load_contradiction_words().truces
    if claim.root != "ASSAULT" or not claim.reciprocal or not claim.from_ or not claim.to:
        return False
    return (date.fromisoformat(claim.to[:10]) - date.fromisoformat(claim.from_[:10])).days >= _WEEKS


def _goes_on(side: Side) -> bool:
    """Whether a claim says that fighting goes on in spite of all."""
    claim = side.claim
    if claim.polarity != "positive" or claim.root != "ASSAULT":
        return False
    text = f" {claim.text.casefold().replace('’', chr(39))} "
    return any(f" {word} " in text for word in load_contradiction_words().going_on)


def _is_beside(truce: Side, fight: Side) -> bool:
    return abs(truce.claim.start - fight.claim.start) < _BESIDE


def _is_of_them(fight: Side, truce: Side, own: Sequence[Side]) -> bool:
    """Whether fighting is between those who have the truce: both name them, or who tells of it sets it against a truce."""
    parties = known((*truce.claim.actors, *truce.claim.recipients))
    fighting = known((*fight.claim.actors, *fight.claim.recipients))
    if not fighting:
        return bool(own) and (bool(parties) or not truce.claim.actors)
    return len({*parties} & {*fighting}) >= 2 or (bool(own) and meet(parties, fighting))
