"""When a piece of evidence says that a state held."""

import re
from datetime import date

from msgspec import Struct

from dateline.errors import UsageError
from dateline.knowledge.relation_words import load_relation_words
from dateline.situation.relations.evidence import Evidence

_YEAR = re.compile(r"\b([A-Za-z]+) ((?:19|20)\d\d)\b")


class HeldTime(Struct, frozen=True):
    """The closed interval (ISO 8601 days) that evidence speaks of; null where an end cannot be known.

    `through` says that it was so, or was not so, all through it, else at some time within; `dated` is false where the
    claim gives no time and the day of its report stands in.
    """

    begin: str | None
    end: str | None
    through: bool
    dated: bool

    @property
    def start(self) -> str | None:
        """The first day on which it surely was so, or had been so."""
        return self.begin if self.through and self.begin else self.end


def time_of(evidence: Evidence) -> HeldTime:
    """When `evidence` holds: by its own interval, else by the day of its report.

    What goes on when it is reported holds on that day, and since the beginning of an interval that it held throughout.
    That something began or ended is of a moment, so an interval that was read as lasting throughout bounds it at its end
    alone; so does one longer than any such state is likely to be. Nobody tells of days after the report. A claim whose
    words name one year, and whose interval lies in another, is of the year named.
    """
    begin, end = _interval_of(evidence)
    told = first_day(evidence.published)
    dated = begin is not None or end is not None
    lasts = evidence.extent == "throughout"
    if evidence.status == "ongoing":
        return HeldTime((begin if lasts else None) or told or begin, told or end, through=True, dated=dated)
    if not dated:
        return HeldTime(None, told, through=False, dated=False)
    end = end or told or begin
    if begin is not None and end is not None and begin > end:
        begin = None
    if lasts and evidence.moment in ("onset", "end"):
        begin = None
    return HeldTime(begin, end, through=lasts and begin is not None, dated=True)


def _interval_of(evidence: Evidence) -> tuple[str | None, str | None]:
    """The days of the claim's interval, as far as they can be believed."""
    begin, end, told = first_day(evidence.from_), last_day(evidence.to), first_day(evidence.published)
    years = find_years(evidence.text)
    if len(years) == 1 and evidence.extent != "throughout" and evidence.status != "ongoing":
        (year,) = years
        if year not in {day[:4] for day in (begin, end) if day} and (told is None or year <= told[:4]):
            begin, end = f"{year}-01-01", f"{year}-12-31"
    if begin is not None and end is not None and days_between(begin, end) > _longest(evidence):
        begin = None
    if told is not None and end is not None and end > told:
        end = told
    return begin, end


def find_years(text: str) -> set[str]:
    """The years that words name as such ("in 1956"), not the numbers of something else ("2000 air raids")."""
    behind = load_relation_words().years_behind
    return {match[2] for match in _YEAR.finditer(text) if match[1].casefold() in behind}


def _longest(evidence: Evidence) -> int:
    return load_relation_words().states[evidence.state].longest


def first_day(day: str | None) -> str | None:
    """The first day of an ISO 8601 date that may be a year or a month alone; null for what is none."""
    return _valid(f"{day[:10]}{'-01-01'[len(day) - 10 :] if len(day) < 10 else ''}") if day else None


def last_day(day: str | None) -> str | None:
    """The last day of an ISO 8601 date that may be a year or a month alone; null for what is none."""
    if not day or len(day) >= 10:
        return _valid(day[:10]) if day else None
    if len(day) < 7:
        return _valid(f"{day[:4]}-12-31")
    return next((whole for last in (31, 30, 29, 28) if (whole := _valid(f"{day[:7]}-{last}"))), None)


def _valid(day: str) -> str | None:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return None


def days_between(earlier: str, later: str) -> int:
    """How many days from one ISO date to another, negative where it comes before."""
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def shift(day: str, days: int) -> str:
    """The day so many days later, within the calendar that ISO 8601 dates cover."""
    moved = date.fromisoformat(day).toordinal() + days
    return date.fromordinal(min(max(moved, 1), date.max.toordinal())).isoformat()


def as_day(words: str) -> str:
    """An ISO 8601 date that a user gave, as a day; raises `UsageError` (`bad-date`) for anything else."""
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        raise UsageError("bad-date", f"{words} is no date such as 2016-08-31") from error
