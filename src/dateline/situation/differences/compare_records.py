"""Two readings of one report, claim by claim."""

from collections.abc import Iterable, Iterator

from dateline.record import Claim, Participant, Record
from dateline.situation.differences.difference import ChangedClaim, ChangedValue, Difference, ToldClaim
from dateline.situation.differences.match_claims import match_claims


def compare_records(one: Record | None, other: Record | None) -> Difference:
    """What `other`, read later or by other rules, says otherwise than `one`; None where a pile does not hold the report.

    Only what a reader of claims sees is compared: who did what to whom, where, when, how many, who says so and how sure.
    """
    held = other or one
    assert held is not None
    same_text = one is None or other is None or one.report.text == other.report.text
    before, after = (record.claims if record else () for record in (one, other))
    pairs = list(match_claims(before, after, same_text=same_text))
    taken = {id(claim) for pair in pairs for claim in pair}
    changed = [_compare(one, mine, other, theirs) for mine, theirs in pairs if one and other]
    return Difference(
        report=held.report.id,
        title=held.report.title,
        published=held.report.published,
        held="both" if one and other else "one" if one else "other",
        text_changed=not same_text,
        same=sum(not claim.changes for claim in changed),
        lost=tuple(_tell(claim) for claim in before if id(claim) not in taken),
        gained=tuple(_tell(claim) for claim in after if id(claim) not in taken),
        changed=tuple(claim for claim in changed if claim.changes),
    )


def _tell(claim: Claim) -> ToldClaim:
    return ToldClaim(claim.id, claim.event.root, claim.start, claim.end, claim.text, claim.voices[-1].name)


def _compare(one: Record, mine: Claim, other: Record, theirs: Claim) -> ChangedClaim:
    before, after = dict(_parts(one, mine)), dict(_parts(other, theirs))
    changes = tuple(ChangedValue(part, before[part], after[part]) for part in before if before[part] != after[part])
    return ChangedClaim(mine.id, theirs.id, theirs.event.root, theirs.start, theirs.end, theirs.text, changes)


def _parts(record: Record, claim: Claim) -> Iterator[tuple[str, str | None]]:
    event = claim.event
    figures = [record.figures[index] for index in event.figures]
    yield from (("root", event.root), ("mode", event.mode), ("acled", event.acled))
    yield "actors", _name(event.actors)
    yield "recipients", _name(event.recipients)
    yield "places", _join(record.places[index].name for index in event.places)
    yield from (("from", event.from_), ("to", event.to))
    yield "figures", _join(f"{one.kind} {_number(one.low)}-{_number(one.best)}-{_number(one.high)}" for one in figures)
    yield "voices", _join((voice.name for voice in claim.voices), " > ")
    yield from (("polarity", claim.polarity), ("certainty", claim.certainty), ("status", claim.status))
    yield "responsibility", claim.responsibility


def _name(parties: Iterable[Participant]) -> str | None:
    return _join(party.id for party in parties)


def _join(words: Iterable[str], between: str = ", ") -> str | None:
    return between.join(words) or None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
