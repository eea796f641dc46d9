"""Where reviewers differ, and how far they agree."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from dateline.record import Judgement
from dateline.situation.review.review import make_review


class Disagreement(Struct, frozen=True):
    """One claim that reviewers decided otherwise, each with the latest decision: reviewer, decision, changed values."""

    report: str | None
    claim: str
    decisions: tuple[Judgement, ...]


class Agreement(Struct, frozen=True):
    """How far reviewers agree on claims: units that two or more decided, how many of them alike, Krippendorff's alpha.

    `alpha` (nominal, Krippendorff 2019, chapter 12) is 1 for full agreement and 0 for what chance would give; null where
    fewer than two units were decided twice or all decisions are of one kind.
    """

    reviewers: tuple[str, ...]
    units: int
    alike: int
    alpha: float | None
    disagreements: tuple[Disagreement, ...]


def find_agreement(judgements: Iterable[Judgement]) -> Agreement:
    """Agreement over the latest standing decision of each reviewer on each claim; the order given does not count."""
    review = make_review(judgements)
    latest: dict[str, dict[str, Judgement]] = defaultdict(dict)
    for one in review.standing:
        if one.subject == "claim" and one.decision in ("accept", "correct", "reject"):
            latest[one.target][one.reviewer] = one
    twice = {claim: ones for claim, ones in sorted(latest.items()) if len(ones) > 1}
    differing = {claim: ones for claim, ones in twice.items() if len({_value(one) for one in ones.values()}) > 1}
    return Agreement(
        reviewers=tuple(sorted({reviewer for ones in latest.values() for reviewer in ones})),
        units=len(twice),
        alike=len(twice) - len(differing),
        alpha=find_alpha([[one.decision for one in ones.values()] for ones in twice.values()]),
        disagreements=tuple(_disagreement(claim, ones) for claim, ones in differing.items()),
    )


def _value(one: Judgement) -> str:
    """What counts as the same decision: corrections are alike where they set the same values."""
    return f"{one.decision} {sorted((change.path, repr(change.value)) for change in one.changes)}"


def _disagreement(claim: str, ones: dict[str, Judgement]) -> Disagreement:
    decisions = tuple(ones[reviewer] for reviewer in sorted(ones))
    return Disagreement(decisions[0].report, claim, decisions)


def find_alpha(units: Sequence[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal values, from the values that each unit was given; null where it is not defined."""
    pairable = [values for values in units if len(values) > 1]
    counts: dict[str, int] = defaultdict(int)
    disagreeing, total = 0.0, 0
    for values in pairable:
        total += len(values)
        for value in values:
            counts[value] += 1
        differing = sum(a != b for a in values for b in values)
        disagreeing += differing / (len(values) - 1)
    expected = sum(a * (total - a) for a in counts.values())
    if len(pairable) < 2 or not expected:
        return None
    return 1 - (total - 1) * disagreeing / expected
