"""From a record to what the situation needs of it."""

import hashlib
from collections.abc import Iterator, Sequence

import msgspec

from dateline.record import Claim, Incident, Record, Stance, Toll
from dateline.situation.account import Account, Assertion, Head
from dateline.situation.digest import Digest
from dateline.situation.find_surroundings import find_sentences, find_surroundings
from dateline.situation.relations.find_evidence import find_evidence

_STRONGEST: tuple[Stance, ...] = ("denies", "doubts", "endorses", "neutral")


def make_digest(record: Record) -> Digest:
    """What the situation needs of `record`."""
    head = make_head(record)
    accounts = tuple(_make_accounts(record, head))
    evidence = find_evidence(record)
    named = {party for account in accounts for one in account.assertions for party in (*one.actors, *one.recipients)}
    named |= {party for one in evidence for party in (one.one, one.other)}
    actors = tuple(msgspec.structs.replace(actor, mentions=()) for actor in record.actors if actor.id in named)
    return Digest(report=head, actors=actors, accounts=accounts, evidence=evidence)


def make_head(record: Record) -> Head:
    """The report of `record` without its text."""
    report = record.report
    return Head(report.id, report.published, report.publisher, report.title, report.uri)


def _make_accounts(record: Record, head: Head) -> Iterator[Account]:
    """An account for each incident, then one for each root of which claims are denied that no incident holds."""
    claims = {claim.id: claim for claim in record.claims}
    held: set[str] = set()
    begins = find_sentences(record.report.text)
    for incident in record.incidents:
        members = {*incident.claims, *incident.contested_by}
        held |= members
        told = [claim for claim in record.claims if claim.id in members]
        yield _make_account(record, head, incident, told, begins)
    for claim in claims.values():
        if claim.polarity == "negative" and claim.status in ("occurred", "ongoing") and claim.id not in held:
            yield _make_denial(record, head, claim, begins)


def _make_account(
    record: Record, head: Head, incident: Incident, told: Sequence[Claim], begins: Sequence[int]
) -> Account:
    return Account(
        id=incident.id,
        report=head,
        asserted=True,
        root=incident.root,
        mode=incident.mode,
        acled=incident.acled,
        from_=incident.from_,
        to=incident.to,
        place=incident.place,
        actors=incident.actors,
        recipients=incident.recipients,
        killed=incident.killed,
        wounded=incident.wounded,
        captured=incident.captured,
        assertions=tuple(make_assertion(record, claim) for claim in told),
        contested_by=incident.contested_by,
        surroundings=find_surroundings(record.report.text, begins, ((one.start, one.end) for one in told)),
    )


def _make_denial(record: Record, head: Head, claim: Claim, begins: Sequence[int]) -> Account:
    one = make_assertion(record, claim)
    return Account(
        id=hashlib.sha256(f"denial\x1f{claim.id}".encode()).hexdigest()[:16],
        report=head,
        asserted=False,
        root=one.root,
        mode=one.mode,
        acled=one.acled,
        from_=one.from_,
        to=one.to,
        place=one.place,
        actors=one.actors,
        recipients=one.recipients,
        killed=one.killed,
        wounded=one.wounded,
        captured=one.captured,
        assertions=(one,),
        contested_by=(),
        surroundings=find_surroundings(record.report.text, begins, [(one.start, one.end)]),
    )


def make_assertion(record: Record, claim: Claim) -> Assertion:
    """`claim` with what its indices point to in `record`."""
    event = claim.event
    stances = {voice.stance for voice in claim.voices[:-1]} or {"neutral"}
    return Assertion(
        id=claim.id,
        start=claim.start,
        end=claim.end,
        text=claim.text,
        root=event.root,
        mode=event.mode,
        acled=event.acled,
        ucdp=event.ucdp,
        cameo=event.cameo,
        reciprocal=event.reciprocal,
        trigger=event.trigger.text,
        actors=tuple(dict.fromkeys(who.id for who in event.actors)),
        recipients=tuple(dict.fromkeys(who.id for who in event.recipients)),
        place=next((record.places[index] for index in event.places), None),
        from_=event.from_,
        from_mod=event.from_mod,
        to=event.to,
        to_mod=event.to_mod,
        killed=_toll(record, claim, "killed"),
        wounded=_toll(record, claim, "wounded"),
        captured=_toll(record, claim, "captured"),
        polarity=claim.polarity,
        certainty=claim.certainty,
        status=claim.status,
        responsibility=claim.responsibility,
        stance=next(stance for stance in _STRONGEST if stance in stances),
        voices=claim.voices,
        more_places=tuple(record.places[index] for index in event.places[1:]),
        figures=tuple(record.figures[index] for index in event.figures),
        times=tuple(record.times[index].text for index in event.times),
        negations=tuple(cue.text for cue in claim.cues if cue.kind in ("negation", "denial")),
    )


def _toll(record: Record, claim: Claim, kind: str) -> Toll | None:
    figures = (record.figures[index] for index in claim.event.figures)
    own = (one for one in figures if one.kind == kind and one.scope == "event")
    return next((Toll(one.low, one.best, one.high) for one in own), None)
