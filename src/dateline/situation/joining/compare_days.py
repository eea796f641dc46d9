"""Can two accounts be of one time?"""

from collections.abc import Iterator
from datetime import date

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.compare_words import are_copies
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import DAYS as _DAYS
from dateline.situation.joining.profile import Profile

_WEEKS = 45  # the longest interval, in days, that is told in weeks
_RECALLED = 10  # days between two reports; what is still told of then stood out


def compare_days(one: Profile, other: Profile, rules: JoiningRules) -> Iterator[Finding]:
    """What the intervals of two accounts say: the same day, days, weeks or years, or apart by so many days."""
    if not one.first or not other.first:
        yield "undated", ""
        return
    if _is_recalled(one, other):
        yield "recalled", str(abs(one.published - other.published))
    gap = max(0, other.first - one.last, one.first - other.last)
    longest = max(one.last - one.first, other.last - other.first)
    if gap > 1 and are_copies(one, other):
        yield ("dated-by-report" if _is_dated_by_report(one, other) else "copied-otherwise-dated"), str(gap)
    elif gap == 1 and longest <= _DAYS:
        yield (
            "each-its-day" if _tells_its_day(one) and _tells_its_day(other) else "next-day",
            f"{_show(min(one.first, other.first))}, {_show(max(one.first, other.first))}",
        )
    elif gap > 0:
        yield "days-apart" if gap <= 3 else "week-apart" if gap <= 10 else "long-apart", str(gap)
    elif longest == 0:
        yield "same-day", _show(one.first)
    elif longest > _DAYS and one.first == other.first and _end(one) == _end(other):
        yield (
            ("same-interval" if longest <= _WEEKS else "same-long-interval"),
            f"{_show(one.first)} to {_show(min(one.last, other.last))}",
        )
    else:
        span = f"{_show(max(one.first, other.first))} to {_show(min(one.last, other.last))}"
        yield "same-days" if longest <= _DAYS else "same-month" if longest <= _WEEKS else "same-year", span


def _is_recalled(one: Profile, other: Profile) -> bool:
    """Whether one report tells of it long after the other, and neither is dated before what it tells: then its date is
    wrong, as collections have it, and so would be what is made of it."""
    if not one.published or not other.published or any(side.published + 1 < side.last for side in (one, other)):
        return False
    return abs(one.published - other.published) > _RECALLED


def _end(profile: Profile) -> int:
    """The last day, 0 for what goes on until the report was published."""
    return 0 if profile.last == profile.published else profile.last


def _tells_its_day(profile: Profile) -> bool:
    return profile.first == profile.last == profile.published


def _is_dated_by_report(one: Profile, other: Profile) -> bool:
    """Whether one wording ("on Wednesday") was dated from two days of publication, as when a wire is printed late."""
    lags = (one.published - one.first, other.published - other.first)
    return one.published > 0 and other.published > 0 and lags[0] == lags[1]


def _show(day: int) -> str:
    return date.fromordinal(day).isoformat()
