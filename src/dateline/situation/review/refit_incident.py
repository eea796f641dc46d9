"""Incidents of a record after its claims were changed."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from dateline.record import Claim, Figure, Incident, Record, Toll

Value = TypeVar("Value")

_KINDS = ("killed", "wounded", "captured")


def refit_incident(record: Record, touched: set[str]) -> tuple[Incident, ...]:
    """The incidents of `record`, those with a claim of `touched` refitted, and one for each asserted claim that has none.

    An incident keeps what its reading found as long as its claims still say so: a value that no claim of it gives any
    more is taken from the first claim that gives one.
    """
    claims = {claim.id: claim for claim in record.claims}
    refitted = [_refit(record, one, claims) if touched & {*one.claims} else one for one in record.incidents]
    held = {claim for incident in refitted for claim in (*incident.claims, *incident.contested_by)}
    fresh = [claims[one] for one in claims if one in touched and one not in held]
    return (*refitted, *(_make(record, claim) for claim in fresh if _is_told(claim)))


def _is_told(claim: Claim) -> bool:
    return claim.polarity == "positive" and claim.status in ("occurred", "ongoing")


def _refit(record: Record, incident: Incident, claims: dict[str, Claim]) -> Incident:
    told = [claims[one] for one in incident.claims if one in claims and _is_told(claims[one])]
    if not told:
        return msgspec.structs.replace(incident, claims=())
    central = next((claim for claim in told if claim.event.root == incident.root), told[0])
    places = [record.places[index] for claim in told for index in claim.event.places]
    intervals = [(claim.event.from_, claim.event.to) for claim in told if claim.event.from_ or claim.event.to]
    from_, to = _keep((incident.from_, incident.to), intervals)
    return msgspec.structs.replace(
        incident,
        root=central.event.root,
        mode=central.event.mode,
        acled=central.event.acled,
        place=_keep(incident.place, places),
        from_=from_,
        to=to,
        actors=_parties(told, "actors"),
        recipients=_parties(told, "recipients"),
        claims=tuple(claim.id for claim in told),
        **{kind: _toll(record, told, kind, getattr(incident, kind)) for kind in _KINDS},
    )


def _keep(old: Value, told: Sequence[Value]) -> Value:
    return old if not told or old in told else told[0]


def _parties(claims: Iterable[Claim], side: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who.id for claim in claims for who in getattr(claim.event, side)))


def _toll(record: Record, claims: Sequence[Claim], kind: str, old: Toll | None) -> Toll | None:
    figures = [
        figure for claim in claims for index in claim.event.figures if (figure := record.figures[index]).kind == kind
    ]
    if not figures:
        return None
    bests = {figure.best for figure in figures}
    if old is not None and (old.best in bests or len(figures) > 1):
        return old  # a sum that the reading made of parts
    first: Figure = figures[0]
    return Toll(first.low, first.best, first.high)


def _make(record: Record, claim: Claim) -> Incident:
    event = claim.event
    return Incident(
        id=hashlib.sha256(f"incident\x1f{claim.id}".encode()).hexdigest()[:16],
        root=event.root,
        mode=event.mode,
        acled=event.acled,
        from_=event.from_,
        to=event.to,
        place=next((record.places[index] for index in event.places), None),
        actors=_parties([claim], "actors"),
        recipients=_parties([claim], "recipients"),
        claims=(claim.id,),
        contested_by=(),
        **{kind: _toll(record, [claim], kind, None) for kind in _KINDS},
    )
