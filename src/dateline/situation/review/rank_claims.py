"""Which claims a reviewer should look at first."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from dateline.record import Claim, Record

Order = Literal["doubt", "importance", "date"]

# What makes a reading doubtful, each with its weight: ours, from reading where claims went wrong by eye.
_UNKNOWN_PARTY, _NO_PARTY, _CHOSEN, _LONG_CHAIN, _UNSURE, _UNNAMED, _NEGATED = 2.0, 3.0, 2.0, 1.0, 1.0, 0.5, 1.0
_FORCE = frozenset({"ASSAULT", "COERCE"})


class Ranked(Struct, frozen=True):
    """A claim of a queue, with how doubtful its reading is and how much hangs on it."""

    report: str
    claim: str
    published: str | None
    doubt: float
    importance: float


def rank_claims(records: Iterable[Record]) -> tuple[Ranked, ...]:
    """Every claim of `records` with its ranks, in the order of the records and of their text."""
    return tuple(_rank(record, claim) for record in records for claim in record.claims)


def _rank(record: Record, claim: Claim) -> Ranked:
    report = record.report
    return Ranked(report.id, claim.id, report.published, find_doubt(record, claim), find_importance(record, claim))


def find_doubt(record: Record, claim: Claim) -> float:
    """How doubtful the reading of a claim is: parties in none of our lists or chosen over others, long chains, negation."""
    event = claim.event
    sides = (*event.actors, *event.recipients)
    named = {who.id for who in sides}
    chosen = any(
        mention.choice is not None and (mention.start, mention.end) in {(who.start, who.end) for who in sides}
        for actor in record.actors
        if actor.id in named
        for mention in actor.mentions
    )
    unknown = sum(not actor.known for actor in record.actors if actor.id in named)
    return (
        _UNKNOWN_PARTY * unknown
        + (_NO_PARTY if not sides else 0)
        + (_CHOSEN if chosen else 0)
        + _LONG_CHAIN * max(0, len(claim.voices) - 2)
        + (_UNSURE if claim.certainty in ("possible", "probable") else 0)
        + (_UNNAMED if claim.voices[-1].kind == "unnamed" else 0)
        + (_NEGATED if claim.polarity == "negative" else 0)
    )


def find_importance(record: Record, claim: Claim) -> float:
    """How much hangs on a claim: its dead first, then force, then what central incidents rest on."""
    killed = [record.figures[index] for index in claim.event.figures if record.figures[index].kind == "killed"]
    dead = max((figure.best or figure.low or figure.high or 0 for figure in killed), default=0)
    central = next(
        (place for place, one in enumerate(record.incidents) if claim.id in one.claims), len(record.incidents)
    )
    return min(float(dead), 1000.0) + (5.0 if claim.event.root in _FORCE else 0.0) + 4.0 / (1 + central)


def order_queue(ranked: Iterable[Ranked], order: Order) -> tuple[Ranked, ...]:
    """The claims, most doubtful or most important first, or by date; of equals the earliest report first."""
    if order == "date":
        return tuple(sorted(ranked, key=lambda one: (one.published or "9999", one.report)))
    return tuple(sorted(ranked, key=lambda one: (-getattr(one, order), one.published or "9999", one.report)))
