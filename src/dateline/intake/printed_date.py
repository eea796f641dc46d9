"""Dates as reports print them."""

import re
from datetime import date
from functools import cache

from msgspec import Struct

_YEARS = range(1000, 2101)
_PIVOT = 70  # two-digit years: 70-99 are 1970-1999, 00-69 are 2000-2069 (POSIX strptime draws the line near here)
_LONGEST = 80
_FORMS = (
    r"(?<!\d)(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
    r"(?<!\d)(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)",
    r"(?<!\d)(?P<y>\d{4})[./](?P<m>\d{1,2})[./](?P<d>\d{1,2})(?!\d)",
    r"(?<!\d)(?P<a>\d{1,2})(?P<mark>[./-])(?P<b>\d{1,2})[./-](?P<y>\d{4})(?!\d)",
    r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .-]*(?P<name>[A-Za-z]{3,9})\.?,?(?:[ -]*(?P<y>\d{4}|\d\d))?(?!\d)",
    r"(?<![A-Za-z])(?P<name>[A-Za-z]{3,9})\.? ?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:, ?| ?)(?P<y>\d{4})?(?!\d)",
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


class PrintedDate(Struct, frozen=True):
    """A day as printed; `year` is null where the words leave it out."""

    year: int | None
    month: int
    day: int

    def settle(self, near: date | None) -> str | None:
        """The day in ISO 8601; without a year of its own, in the year that puts it nearest to `near`."""
        if self.year is not None:
            return _iso(self.year, self.month, self.day)
        if near is None:
            return None
        days = [day for year in (near.year - 1, near.year, near.year + 1) if (day := _day(year, self.month, self.day))]
        return min(days, key=lambda day: abs((day - near).days)).isoformat() if days else None


def parse_date(words: str | None) -> str | None:
    """The ISO 8601 date of a full date in any usual form (`2016-08-08T12:00:00Z`, `8 August 2016`, `08.08.2016`).

    A time of day is dropped. Null for what is no date, and for `04/05/2016`, which means one day in London and another
    in New York.
    """
    printed = parse_printed(words) if words else None
    return printed.settle(None) if printed else None


def parse_printed(words: str) -> PrintedDate | None:
    """The first date in `words` (their first 80 characters), with or without its year."""
    for form in _compile():
        for match in form.finditer(words[:_LONGEST]):
            printed = _read(match.groupdict())
            if printed:
                return printed
    return None


@cache
def _compile() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form) for form in _FORMS)


def _read(groups: dict[str, str | None]) -> PrintedDate | None:
    year = _read_year(groups["y"])
    if "a" in groups:
        day, month = _order(int(groups["a"] or 0), int(groups["b"] or 0), groups["mark"])
    elif "name" in groups:
        day, month = int(groups["d"] or 0), _read_month(groups["name"] or "")
    else:
        day, month = int(groups["d"] or 0), int(groups["m"] or 0)
    if not month or _day(year or 2000, month, day) is None:
        return None
    return PrintedDate(year, month, day)


def _read_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    number = int(digits)
    if len(digits) == 2:
        return number + (1900 if number >= _PIVOT else 2000)
    return number


def _read_month(name: str) -> int:
    word = name.lower().removesuffix("t") if name.lower() == "sept" else name.lower()
    return next((number for number, month in enumerate(_MONTHS, 1) if word in (month, month[:3])), 0)


def _order(first: int, second: int, mark: str | None) -> tuple[int, int]:
    """Day and month of two numbers. Dots and hyphens put the day first; a slash only where no other reading is left."""
    if second > 12:
        return second, first
    if mark == "/" and first <= 12 and first != second:
        return 0, 0
    return first, second


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(year: int, month: int, day: int) -> str | None:
    found = _day(year, month, day)
    return found.isoformat() if found and year in _YEARS else None
