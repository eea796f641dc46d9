"""What reviewers found right, by kind of claim."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from dateline.record import Claim, Judgement, Record
from dateline.situation.review.find_claim import find_claim
from dateline.situation.review.review import Review, review_claim

_Z = 1.96  # of the normal distribution, for an interval of 95%


class Measure(Struct, frozen=True):
    """How many decided claims of one kind were right as read: `accepted` of `decided`; `low` and `high` bound the share.

    The bounds are Wilson's interval at 95% (Wilson 1927). `missed` counts claims of the kind that reviewers added.
    """

    part: str
    kind: str
    decided: int
    accepted: int
    corrected: int
    rejected: int
    missed: int
    precision: float | None
    low: float | None
    high: float | None


def measure_claims(records: Iterable[Record], review: Review) -> tuple[Measure, ...]:
    """Precision over all decided claims, by root, origin's kind, certainty, status, polarity and length of the chain.

    A claim counts by its reading, not by its correction; of reviewers who differ the latest counts.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for record in records:
        for claim, state in _decided(record, review):
            for key in _kinds(claim):
                counts.setdefault(key, Counter())[state] += 1
    order = sorted(counts, key=lambda key: (key[0] != "all", key[0], -sum(counts[key].values()), key[1]))
    return tuple(_measure(key, counts[key]) for key in order)


def _decided(record: Record, review: Review) -> Iterator[tuple[Claim, str]]:
    judged: dict[str, list[Judgement]] = {}
    held = {claim.id: claim for claim in record.claims}
    for one in review.by_report.get(record.report.id, ()):
        if one.subject != "claim":
            continue
        if one.decision == "add":
            whole = next((change.value for change in one.changes if change.path == "claim"), None)
            yield from _added(whole)
        elif one.decision in ("accept", "correct", "reject") and (claim := find_claim(record, one)) is not None:
            judged.setdefault(claim.id, []).append(one)
    for claim_id, decisions in judged.items():
        yield held[claim_id], review_claim(decisions).state


def _added(whole: object) -> Iterator[tuple[Claim, str]]:
    try:
        yield msgspec.convert(whole, Claim), "missed"
    except msgspec.ValidationError:
        return


def _kinds(claim: Claim) -> Iterator[tuple[str, str]]:
    yield "all", "all"
    yield "root", claim.event.root
    yield "origin", claim.voices[-1].kind
    yield "certainty", claim.certainty
    yield "status", claim.status
    yield "polarity", claim.polarity
    yield "voices", str(len(claim.voices))


def _measure(key: tuple[str, str], counts: Counter[str]) -> Measure:
    accepted, decided = counts["accepted"], sum(counts[state] for state in ("accepted", "corrected", "rejected"))
    low, high = wilson(accepted, decided)
    return Measure(
        part=key[0],
        kind=key[1],
        decided=decided,
        accepted=accepted,
        corrected=counts["corrected"],
        rejected=counts["rejected"],
        missed=counts["missed"],
        precision=accepted / decided if decided else None,
        low=low,
        high=high,
    )


def wilson(right: int, of: int) -> tuple[float | None, float | None]:
    """The bounds within which a share of `right` among `of` lies with 95% confidence; null for none."""
    if not of:
        return None, None
    share, spread = right / of, _Z * _Z / of
    middle = share + spread / 2
    half = _Z * math.sqrt(share * (1 - share) / of + spread / (4 * of))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))
