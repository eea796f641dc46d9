"""The interval of an event, from the times that belong to it and the words that bring them in."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.reading.claims.attach import span_head
from dateline.reading.language import Analysis
from dateline.record import Extent, Modifier, Time

_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_APPROX = frozenset({"APPROX", "START", "MID", "END"})


class Interval(NamedTuple):
    """A closed interval in ISO 8601, how its ends are meant, and whether the event fills it."""

    from_: str | None = None
    from_mod: Modifier | None = None
    to: str | None = None
    to_mod: Modifier | None = None
    extent: Extent | None = None


def find_interval(analysis: Analysis, times: Sequence[Time], published: str | None) -> Interval:
    """The interval that the most definite of an event's `times` gives; empty where none gives one."""
    dated = [time for time in times if time.type != "SET" and (time.from_ or time.to)]
    if not dated:
        return Interval()
    time = min(dated, key=lambda time: (time.value in _VAGUE, _width(time), time.start))
    return _with_preposition(time, _preposition(analysis, time), published)


def share_days(analysis: Analysis, times: Sequence[Time], when: dict[int, list[int]]) -> None:
    """Give an event without a day of its own the day of what modifies its parties, in place.

    In "delivered food to people besieged in Madaya on Monday" the parser hangs the day from "besieged"; a report's day
    is that of its main clause.
    """
    for event, indices in when.items():
        if any(_is_day(times[i]) for i in indices):
            continue
        for other, others in when.items():
            days = [i for i in others if _is_day(times[i])]
            if (
                days
                and analysis.deps[other] in ("acl", "relcl")
                and other > event
                and _is_below(analysis, other, event)
            ):
                indices.extend(i for i in days if i not in indices)
                break


def _is_day(time: Time) -> bool:
    return time.from_ is not None and time.from_ == time.to and time.value not in _VAGUE


def _is_below(analysis: Analysis, low: int, high: int) -> bool:
    for _ in range(8):
        if analysis.heads[low] == high:
            return True
        low = analysis.heads[low]
    return False


def _width(time: Time) -> int:
    """How much is left open: fewer for a day than for a year, most where an end is missing."""
    if not (time.from_ and time.to):
        return 99_999
    years, months, days = (
        int(b) - int(a) for a, b in zip(time.from_[:10].split("-"), time.to[:10].split("-"), strict=True)
    )
    return max(0, years * 366 + months * 31 + days)


def _preposition(analysis: Analysis, time: Time) -> str:
    token = span_head(analysis, time.start, time.end)
    head = analysis.heads[token]
    return analysis.lemmas[head] if analysis.pos[head] in ("ADP", "SCONJ") and head < token else ""


def _with_preposition(time: Time, word: str, published: str | None) -> Interval:
    approx: Modifier = "approx" if time.mod in _APPROX else "exact"
    if word == "since":
        return Interval(time.from_, approx, published, "exact" if published else None, "throughout")
    if word in ("until", "till"):
        return Interval(None, None, time.to, approx, "throughout")
    if word in ("before", "by"):
        return Interval(None, None, time.from_ if word == "before" else time.to, "before", "within")
    if word == "after":
        return Interval(time.from_, "after", None, None, "within")
    if time.type == "DURATION":
        longer: Modifier = "before" if time.mod in ("MORE_THAN", "EQUAL_OR_MORE") else approx
        return Interval(time.from_, longer if time.from_ else None, time.to, "exact" if time.to else None, "throughout")
    if time.mod in ("BEFORE", "AFTER"):
        bound: Modifier = "before" if time.mod == "BEFORE" else "after"
        return Interval(time.from_, bound if time.from_ else None, time.to, bound if time.to else None, "within")
    return Interval(time.from_, approx if time.from_ else None, time.to, approx if time.to else None, "within")
