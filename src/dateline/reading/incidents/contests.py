"""Which denials contest a happening? Those of the same kind of event between the same parties, at a time that may be its own."""

from collections.abc import Iterable, Sequence

from dateline.record import Claim, Event, Participant

_BEHIND = 20  # characters between a denied deed and what is told of it: "denied attacking a post in which five died"

# Types that two tellers may give one happening.
_ONE_KIND = frozenset({"Attack", "Armed clash"})


def find_contests(told: Sequence[Claim], claims: Sequence[Claim]) -> tuple[str, ...]:
    """Ids of the negative ones of `claims` that deny what one of `told` says, in their order."""
    return tuple(
        claim.id for claim in claims if claim.polarity == "negative" and any(denies(claim, each) for each in told)
    )


def denies(denial: Claim, claim: Claim) -> bool:
    """True where a negative claim speaks of what another asserts."""
    no, yes = denial.event, claim.event
    if len(denial.voices) > 1 and denial.voices[-1].name == claim.voices[-1].name:
        return False  # who says both means two things
    if no.root != yes.root or _apart(no, yes):
        return False
    return (_same_kind(no, yes) and _same_parties(no, yes)) or _denies_victims(no, yes) or _is_of_deed(denial, claim)


def _denies_victims(no: Event, yes: Event) -> bool:
    """True for "no civilian was hit" against any attack that struck civilians."""
    struck = _ids(no.recipients) & _ids(yes.recipients)
    return no.acled == "Attack" and not no.actors and bool(struck)


def _is_of_deed(denial: Claim, claim: Claim) -> bool:
    """True for what is told, of no doer, right behind the deed that the accused deny to have done."""
    doers = _ids(denial.event.actors)
    accused = denial.voices[-1].party in doers
    clause = claim.text[:1].islower() and 0 <= claim.start - denial.end < _BEHIND
    return accused and clause and not claim.event.actors


def _same_kind(no: Event, yes: Event) -> bool:
    return no.acled == yes.acled or None in (no.acled, yes.acled) or {no.acled, yes.acled} <= _ONE_KIND


def _same_parties(no: Event, yes: Event) -> bool:
    """True where each side that the denial names did or suffered the same; who fights whom has no order."""
    if not no.actors and not no.recipients:
        return False
    by, to = _ids(no.actors), _ids(no.recipients)
    straight = _meet(by, _ids(yes.actors)) and _meet(to, _ids(yes.recipients))
    if not (no.reciprocal or yes.reciprocal):
        return straight
    return straight or (_meet(by, _ids(yes.recipients)) and _meet(to, _ids(yes.actors)))


def _ids(parties: Iterable[Participant]) -> set[str]:
    return {party.id for party in parties}


def _meet(denied: set[str], told: set[str]) -> bool:
    return not denied or bool(denied & told)


def _apart(no: Event, yes: Event) -> bool:
    """True where one ends before the other begins, or what is told goes on from before; ISO 8601 sorts as text."""
    ends = ((no.to, yes.from_), (yes.to, no.from_))
    if no.from_ and yes.from_ and yes.from_ < no.from_ and yes.from_ != yes.to:
        return True  # what went on before may have ended by then
    return any(end and start and end[: len(start)] < start[: len(end)] for end, start in ends)
