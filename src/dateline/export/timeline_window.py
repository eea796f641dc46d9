"""The stretch of time that a timeline shows, and how dates become pixels."""

import math
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from dateline.export.timeline_bars import Interval

# Milliseconds a day: Vega counts time in milliseconds since 1970, here always in UTC.
DAY = 86_400_000.0
_HOUR = 3_600_000.0
# A year or month begins on its first day.
_FIRST = {4: "{}-01-01", 7: "{}-01"}
_EPOCH = date(1970, 1, 1).toordinal()
# Reports mention long past events too; the window leaves out so many of a hundred at each side if they lie far off.
_OUTER = 0.04
# How far off: so many times the length of the time that the rest takes.
_FAR = 0.5
_LEAST = 4 * DAY


class Stretch(NamedTuple):
    """From and to in milliseconds; one side is null where it is not known."""

    begin: float | None
    end: float | None

    @property
    def first(self) -> float:
        """The side that is known, the earlier of two."""
        return self.begin if self.begin is not None else (self.end or 0.0) - DAY

    @property
    def last(self) -> float:
        """The side that is known, the later of two."""
        return self.end if self.end is not None else (self.begin or 0.0) + DAY


class Window(NamedTuple):
    """What is shown, in milliseconds, on so many pixels."""

    begin: float
    end: float
    width: float

    def to_pixel(self, moment: float) -> float:
        """Where a moment stands."""
        return (moment - self.begin) / (self.end - self.begin) * self.width

    def to_moment(self, pixel: float) -> float:
        """The moment that a pixel stands for, to the minute."""
        return round((self.begin + pixel / self.width * (self.end - self.begin)) / 60_000) * 60_000.0

    def shows(self, stretch: Stretch) -> bool:
        """Whether any of it is in view."""
        return stretch.first < self.end and stretch.last > self.begin


def to_stretch(interval: Interval) -> Stretch | None:
    """A closed interval of days or hours with the last one whole; null where it has no side that is a date."""
    begin, end = _begin(interval.from_), _end(interval.to)
    return None if begin is None and end is None else Stretch(begin, end)


def _begin(text: str | None) -> float | None:
    """The first moment of a year, month, day, hour or minute."""
    if text is None:
        return None
    try:
        day = (date.fromisoformat(_FIRST.get(len(text), "{}").format(text[:10])).toordinal() - _EPOCH) * DAY
        clock = datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return None
    return day + (clock.hour * _HOUR + clock.minute * 60_000.0 if clock else 0.0)


def _end(text: str | None) -> float | None:
    """The moment at which a year, month, day or hour is over."""
    begin = _begin(text)
    if text is None or begin is None:
        return None
    if len(text) > 7:
        return begin + (_HOUR if "T" in text else DAY)
    year, month = int(text[:4]), int(text[5:7] or 12)
    return (date(year + month // 12, month % 12 + 1, 1).toordinal() - _EPOCH) * DAY


def find_window(stretches: Sequence[Stretch], width: float) -> Window:
    """The window that holds all stretches but a few that lie far from the others, with a margin."""
    begins, ends = sorted(one.first for one in stretches), sorted(one.last for one in stretches)
    skipped = math.floor(len(stretches) * _OUTER)
    inner = begins[skipped], ends[-1 - skipped]
    reach = max(_LEAST, (inner[1] - inner[0]) * _FAR)
    begin, end = max(begins[0], inner[0] - reach), min(ends[-1], inner[1] + reach)
    margin = max((_LEAST - (end - begin)) / 2, (end - begin) * 0.03)
    return Window(math.floor((begin - margin) / DAY) * DAY, math.ceil((end + margin) / DAY) * DAY, width)
