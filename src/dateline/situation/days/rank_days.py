"""The days that mattered most."""

from datetime import date
from math import log1p

from dateline.knowledge.day_words import DayWeights, load_day_weights
from dateline.situation.days.count_days import DayCounts
from dateline.situation.days.day import Day


def rank_days(
    counts: DayCounts,
    most: int,
    *,
    first: str | None = None,
    last: str | None = None,
    weights: DayWeights | None = None,
) -> tuple[Day, ...]:
    """The `most` days with the highest scores between `first` and `last` (ISO 8601 days, months or
    years; both may be open), by date.

    The score is the sum over four signs of ln(1 + reports), less a share of what is usual in the weeks around
    (`weights.toml`). Days of which nothing is told are never chosen. Quotes are left to `quote_day`.
    """
    weights = weights or load_day_weights()
    signs = (counts.mentioned, counts.deeds, counts.later, counts.told)
    known = {day for sign in signs for day in sign}
    within = {day for day in known if _is_within(date.fromordinal(day).isoformat(), first, last)}
    scores = {day: sum(_score(sign, day, weights) for sign in signs) for day in within}
    best = sorted(scores, key=lambda day: (-scores[day], day))[:most]
    return tuple(_make_day(counts, day, scores[day]) for day in sorted(best))


def _is_within(day: str, first: str | None, last: str | None) -> bool:
    """Whether a day lies between two dates, which may be months or years; both ends count."""
    return (first is None or day[: len(first)] >= first) and (last is None or day[: len(last)] <= last)


def _score(sign: dict[int, int], day: int, weights: DayWeights) -> float:
    around = range(day - weights.around, day + weights.around + 1)
    usual = sum(sign.get(one, 0) for one in around) / len(around)
    return log1p(sign.get(day, 0)) - weights.level * log1p(usual)


def _make_day(counts: DayCounts, day: int, score: float) -> Day:
    incident = counts.incident.get(day)
    return Day(
        day=date.fromordinal(day).isoformat(),
        score=round(score, 4),
        mentioned=counts.mentioned.get(day, 0),
        deeds=counts.deeds.get(day, 0),
        later=counts.later.get(day, 0),
        told=counts.told.get(day, 0),
        incident=incident.id if incident else None,
        quote=None,
    )
