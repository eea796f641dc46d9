"""Builders of days, months and years of the calendar."""

from datetime import date, timedelta

from dateline.reading.when.feasts import named_day
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import Moment, day_of, month_of, real_day
from dateline.reading.when.reckoning import Reckoning
from dateline.reading.when.value import interval, write_moment, write_unknown

# two-digit years stand for the years about the report (POSIX strptime splits at 69)
_CENTURY_SPLIT = 69
_LIKELY = range(1900, 2036)  # four figures that more often are a year than a count


def build_date(found: Found, reckoning: Reckoning) -> Sense | None:
    """A day, month or year: `iso`, `slashed`, or `y` `bc` `m` `d`, `w` (weekday), `t` (yesterday); `e` its edge."""
    moment = resolve_date(found, reckoning)
    if moment is None:
        return _unknown(found)
    part = found.letters("p")
    return sense_of(moment, found.letters("e"), part)


def build_weekday(found: Found, reckoning: Reckoning) -> Sense | None:
    """A weekday by itself, unless it is part of a name ("the Sunday Times")."""
    place = max(found.piece("w"), found.first)
    return None if reckoning.is_named(found.pieces.starts[place]) else build_date(found, reckoning)


def build_year(found: Found, reckoning: Reckoning) -> Sense | None:
    """A year by itself, unless the figures count something ("1990 fighters")."""
    place = found.piece("y")
    edge = found.letters("e")
    if place >= 0 and found.number("bc") is None and not edge:
        year = found.number("y") or 0
        likely = year in _LIKELY or reckoning.is_near(year)
        if _in_a_number(found, place) or reckoning.counts(found.pieces.starts[place], likely):
            return None
    return build_date(found, reckoning)


def _in_a_number(found: Found, place: int) -> bool:
    """Whether figures are part of a reference ("2011-07-S-003", "UN/1990/12")."""
    words = found.pieces.words
    after = words[place + 1 : place + 4]
    return len(after) == 3 and after[0] in "-/" and after[2] in "-/" and after[1].isalnum()


def resolve_date(found: Found, reckoning: Reckoning) -> Moment | None:
    """The moment that the calendar words of a match name, or None where the report does not settle it."""
    if found.letters("iso") or found.letters("slashed"):
        return _in_figures(found, reckoning)
    month, day = found.number("m") or 0, found.number("d") or 0
    if month or day or found.number("y") is not None or found.number("y2") is not None:
        if found.number("y2") is not None and _year(found, reckoning) is None:
            return None
        return _by_calendar(found, reckoning, month, day)
    weekday, step = found.number("w"), found.number("step")
    if weekday:
        return reckoning.weekday(weekday, found.span, step)
    return _from_today(found, reckoning)


def _by_calendar(found: Found, reckoning: Reckoning, month: int, day: int) -> Moment | None:
    if day and not month:
        here = reckoning.month or (reckoning.now_moment if reckoning.now_moment else None)
        if here is None or not here.month:
            return None
        return real_day(here.year, here.month, day)
    year = _year(found, reckoning)
    if year is None:
        step = found.number("step")
        year = _stepped_year(reckoning, month, step) if step is not None else 0
        year = year or reckoning.year_of(month, day, found.span)
    if day:
        return real_day(year, month, day)
    return Moment("month", year, month) if month else Moment("year", year)


def _year(found: Found, reckoning: Reckoning) -> int | None:
    year = found.number("y")
    if year is not None:
        return -year if found.number("bc") else year
    short, first = found.number("y2"), found.number("y1")
    if short is not None and _is_possessive(found):
        return None
    if short is None or first is None:
        return None if short is None else _short_year(short, reckoning)
    after = found.pieces.words[found.last : found.last + 1]
    return first // 100 * 100 + short if short > first % 100 and after not in (["-"], ["/"]) else None


def _is_possessive(found: Found) -> bool:
    """Whether the mark before two figures ends the word before it ("the miners' 45-minute ride")."""
    place = found.piece("y2") - 1
    pieces = found.pieces
    if place < 1 or pieces.words[place].isalnum() or pieces.ends[place] != pieces.starts[place + 1]:
        return False
    return pieces.ends[place - 1] == pieces.starts[place] and pieces.words[place] in "'’‘"


def _short_year(short: int, reckoning: Reckoning) -> int:
    """A year of two figures: the one nearest to the story's, else of the century that POSIX takes."""
    if reckoning.narrative and reckoning.year:
        told = reckoning.year.year
        return min((told // 100 * 100 + short + 100 * k for k in (-1, 0, 1)), key=lambda year: abs(year - told))
    return short + (1900 if short >= _CENTURY_SPLIT else 2000)


def _stepped_year(reckoning: Reckoning, month: int, step: int) -> int:
    """The year of last, next or this April."""
    here = reckoning.now_moment
    if here is None:
        return 0
    if step == 0 or not here.month:
        return here.year + step
    if step < 0:
        return here.year - (month >= here.month)
    return here.year + (month <= here.month)


def _in_figures(found: Found, reckoning: Reckoning) -> Moment | None:
    iso = found.letters("iso")
    if iso:
        year, month, day = (int(part) for part in iso.split("-"))
        return real_day(year, month, day)
    first, second, year = (int(part) for part in found.letters("slashed").replace("/", ".").split("."))
    year += 0 if year > 99 else (1900 if year >= _CENTURY_SPLIT else 2000)
    days = [moment for moment in (real_day(year, second, first), real_day(year, first, second)) if moment]
    here = reckoning.published
    if here is not None and len(days) > 1:  # 03/04 may be either: the one nearer to the report
        days.sort(key=lambda m: abs((date(m.year, m.month, m.day) - here).days))
    return days[0] if days else None


def _from_today(found: Found, reckoning: Reckoning) -> Moment | None:
    step, here = found.number("t"), reckoning.now
    if step is None or here is None:
        return None
    return day_of(here + timedelta(step + (found.number("more") or 0)))


def _unknown(found: Found) -> Sense | None:
    weekday, part = found.number("w"), found.letters("p")
    if weekday:
        return Sense("TIME" if part else "DATE", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    if found.number("t") is not None:
        return Sense("TIME" if part else "DATE", write_unknown("day", part))
    return None


def sense_of(moment: Moment, edge: str = "", part: str = "") -> Sense:
    """The sense of a moment, its edge as TIMEX3 mod, with a part of the day or a clock time."""
    start, end = interval(moment)
    return Sense("TIME" if part else "DATE", write_moment(moment, part), edge, start, end, moment)


def build_named_day(found: Found, reckoning: Reckoning) -> Sense | None:
    """A day or month with a name: Christmas, Ramadan; `y` its year, `step` last or next."""
    return named_day(found, reckoning, _year(found, reckoning))


def build_year_words(found: Found, reckoning: Reckoning) -> Sense | None:
    """A year under another unit: `y` as a fiscal year, as a decade or century ("c"), with its edge."""
    decade, century = found.number("decade"), found.number("century")
    sign = -1 if found.number("bc") else 1
    if century is not None:
        first = (century - 1) * 100 if sign > 0 else -(century - 1) * 100 - 1
        return sense_of(Moment("century", first), found.letters("e"))
    if decade is None:
        return None
    if decade < 100:
        century_of = (reckoning.now or date(2000, 1, 1)).year // 100 * 100
        decade += century_of if century_of + decade <= (reckoning.now or date(2000, 1, 1)).year else century_of - 100
    return sense_of(Moment("decade", decade * sign), found.letters("e"))


def build_month_step(found: Found, reckoning: Reckoning) -> Sense | None:
    """A month of last, this or next year ("June last year")."""
    here, step = reckoning.now_moment, found.number("step")
    month, day = found.number("m") or 0, found.number("d") or 0
    if here is None or step is None:
        return Sense("DATE", f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
    moment = real_day(here.year + step, month, day) if day else month_of(here.year + step, month)
    return sense_of(moment, found.letters("e")) if moment else None


def build_of_that_year(found: Found, reckoning: Reckoning) -> Sense | None:
    """A month or day of the year last told ("July of that year")."""
    year = reckoning.year.year if reckoning.year else (reckoning.now.year if reckoning.now else 0)
    month, day = found.number("m") or 0, found.number("d") or 0
    moment = real_day(year, month, day) if day else Moment("month", year, month)
    return sense_of(moment, found.letters("e")) if moment else None
