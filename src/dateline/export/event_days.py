"""The days of an interval, as event tables ask for them."""

from calendar import monthrange
from datetime import date, timedelta

from msgspec import Struct


class EventDays(Struct, frozen=True):
    """The first and last day on which something may have happened; `bounded` is false where an end is not known."""

    first: date
    last: date
    bounded: bool

    @property
    def count(self) -> int:
        """How many days there are, both ends included."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle, the earlier of two."""
        return self.first + timedelta(days=(self.count - 1) // 2)


def find_days(begins: str | None, ends: str | None) -> EventDays | None:
    """The days of a closed interval (ISO 8601: days, months, years or moments); none where neither end is known.

    Where one end is not known, the other stands for both.
    """
    first, last = _expand(begins, first=True), _expand(ends, first=False)
    if first is None and last is None:
        return None
    if first is None or last is None:
        known = first or last
        assert known is not None
        return EventDays(known, known, bounded=False)
    return EventDays(min(first, last), max(first, last), bounded=True)


def _expand(value: str | None, *, first: bool) -> date | None:
    """The day of a date; the first or last of a month or year."""
    parts = (value or "")[:10].split("-")
    if not all(part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    try:
        if len(numbers) == 1:
            return date(numbers[0], 1, 1) if first else date(numbers[0], 12, 31)
        if len(numbers) == 2:
            year, month = numbers
            return date(year, month, 1 if first else monthrange(year, month)[1])
        year, month, day = numbers
        return date(year, month, day)
    except (ValueError, TypeError):
        return None
