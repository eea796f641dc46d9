"""A stretch of the calendar as a report names it: a day, a week, a month, a season, a decade."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, NamedTuple

Grain = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]

# first month of each season in the northern year; winter runs into the next year
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_LAST_YEAR = 9990


class Moment(NamedTuple):
    """A day, week, month ... of the calendar.

    `year` is negative before Christ, `nth` the week, quarter or half of the year, `season` a TIMEX3 season. A decade or
    century is given by its first year. A month without a `year` (0) is known by name only.
    """

    grain: Grain
    year: int
    month: int = 0
    day: int = 0
    nth: int = 0
    season: str = ""


def day_of(when: date) -> Moment:
    """The moment that is this day."""
    return Moment("day", when.year, when.month, when.day)


def month_of(year: int, month: int) -> Moment:
    """The month, where `month` may run past either end of the year."""
    ahead, index = divmod(month - 1, 12)
    return Moment("month", year + ahead, index + 1)


def week_of(when: date, grain: Grain = "week") -> Moment:
    """The ISO week (or its weekend) that holds a day."""
    year, week, _ = when.isocalendar()
    return Moment(grain, year, nth=week)


def quarter_of(year: int, quarter: int) -> Moment:
    """The calendar quarter, where `quarter` may run past either end of the year."""
    ahead, index = divmod(quarter - 1, 4)
    return Moment("quarter", year + ahead, nth=index + 1)


def real_day(year: int, month: int, day: int) -> Moment | None:
    """The day, or None where the calendar has no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= (monthrange(year, month)[1] if 0 < year < _LAST_YEAR else 31):
        return None
    return Moment("day", year, month, day)


def first_day(moment: Moment) -> date | None:
    """The first day of a moment; None before Christ and where the year is not known."""
    if not 0 < moment.year < _LAST_YEAR:
        return None
    match moment.grain:
        case "week":
            return date.fromisocalendar(moment.year, moment.nth, 1)
        case "weekend":
            return date.fromisocalendar(moment.year, moment.nth, 6)
        case "quarter":
            return date(moment.year, 3 * moment.nth - 2, 1)
        case "half":
            return date(moment.year, 6 * moment.nth - 5, 1)
        case "season":
            return date(moment.year, SEASON_MONTHS[moment.season], 1)
        case _:
            return date(moment.year, moment.month or 1, moment.day or 1)


def last_day(moment: Moment) -> date | None:
    """The last day of a moment; None before Christ and where the year is not known."""
    first = first_day(moment)
    if first is None:
        return None
    match moment.grain:
        case "day":
            return first
        case "week":
            return first + timedelta(6)
        case "weekend":
            return first + timedelta(1)
        case "decade":
            return date(moment.year + 9, 12, 31)
        case "century":
            return date(moment.year + 99, 12, 31)
        case "year":
            return date(moment.year, 12, 31)
    months = {"month": 1, "half": 6}.get(moment.grain, 3)
    after = month_of(first.year, first.month + months)
    return date(after.year, after.month, 1) - timedelta(1)
