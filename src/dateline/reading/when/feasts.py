"""Days and months that go by a name: feasts of fixed, moving and lunar date."""

from datetime import date, timedelta

from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import day_of
from dateline.reading.when.reckoning import Reckoning

_HIJRI_EPOCH = 1948440  # Julian day of 1 Muharram 1, civil tabular calendar (Dershowitz and Reingold)
_GREGORIAN = 1721425  # Julian day of the last day before 1 January of the year 1


def named_day(found: Found, reckoning: Reckoning, year: int | None) -> Sense | None:
    """The sense of a named day: the nearest one behind, or the one of `year`, last or next where the words say so."""
    code = found.letters("f")
    here = reckoning.now
    if year is None and here is None:
        return Sense("DATE", f"XXXX-{code}" if len(code) == len("12-25") else "XXXX-XX-XX")
    years = (year,) if year else (here.year - 1, here.year, here.year + 1) if here else ()
    spans = sorted(span for each in years for one in code.split("|") for span in _days(one, each))
    if not spans:
        return Sense("DATE", f"{year or (here.year if here else 'XXXX')}-XX-XX")
    first, last = spans[0] if year or here is None else _choose(spans, here, found, reckoning)
    if first == last:
        mod = "APPROX" if code.startswith("hijri") else ""
        moment = day_of(first)
        return Sense("DATE", first.isoformat(), mod, first.isoformat(), last.isoformat(), moment)
    return Sense("DATE", f"{first.year:04d}", "APPROX", first.isoformat(), last.isoformat())


def _choose(spans: list[tuple[date, date]], here: date, found: Found, reckoning: Reckoning) -> tuple[date, date]:
    step = found.number("step")
    tense = step or reckoning.tense(found.span)
    behind = [span for span in spans if span[0] < here]
    ahead = [span for span in spans if span[0 if step else 1] >= here]
    if tense > 0 and ahead:
        return ahead[0]
    if tense < 0 and behind:
        return behind[-1]
    return min(spans, key=lambda span: min(abs((span[0] - here).days), abs((span[1] - here).days)))


def _days(code: str, year: int) -> list[tuple[date, date]]:
    """The days that a code of the lexicon names in a year; none for "XX-XX", which differs by country."""
    if code.startswith("easter"):
        day = _easter(year) + timedelta(int(code[6:]))
        return [(day, day)]
    if code.startswith("hijri"):
        parts = [int(part) for part in code.split("-")[1:]]
        return _hijri_days(parts[0], parts[1] if len(parts) > 1 else 0, year)
    if "X" in code:
        return []
    month, *rest = (int(part) for part in code.split("-"))
    day = date(year, month, rest[0]) if len(rest) == 1 else _nth_weekday(year, month, *rest)
    return [(day, day)]


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (Monday 1) of a month; the fifth is the last."""
    first = date(year, month, 1)
    day = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else day - timedelta(7)


def _easter(year: int) -> date:
    """Easter Sunday of the western churches (Butcher's algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * ell) // 433
    month = (h + ell - 7 * m + 90) // 25
    return date(year, month, (h + ell - 7 * m + 33 * month + 19) % 32)


def _hijri_days(month: int, day: int, year: int) -> list[tuple[date, date]]:
    """The days of an Islamic month, or one day of it, that begin in a western year (tabular: a day off at most two)."""
    spans = []
    around = int((year - 622) * 33 / 32)
    for hijri in (around, around + 1, around + 2):
        first = _hijri(hijri, month, day or 1)
        last = first if day else _hijri(hijri, month, 29 + month % 2)
        if first.year == year:
            spans.append((first, last))
    return spans


def _hijri(year: int, month: int, day: int) -> date:
    julian = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _HIJRI_EPOCH - 1
    return date.fromordinal(max(1, julian - _GREGORIAN))
