"""Builders of times that lean on another: last week, two days later, the next day, that month."""

from datetime import date, timedelta

from dateline.reading.when.dates import resolve_date, sense_of
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import Moment, day_of, first_day, month_of, quarter_of, week_of
from dateline.reading.when.reckoning import Reckoning
from dateline.reading.when.seasons import read_season
from dateline.reading.when.value import step, write_unknown

_GRAINS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "E": "decade",
    "C": "century",
    "WE": "weekend",
}
_FEW = 2  # "several months ago": at least two, so that the interval ends where it certainly ended


def build_unit(found: Found, reckoning: Reckoning) -> Sense | None:
    """Last, this or next `u`, season `s` or part `p` of the day: from today, or (`of`) from the story's time."""
    story = found.letters("of") == "story" or (found.letters("of") == "told" and reckoning.narrative)
    amount = found.number("step") or 0
    season = found.letters("s")
    edge = found.letters("e")
    if season:
        return read_season(found, reckoning, season, amount)
    unit = found.letters("u")
    here = reckoning.story if story else reckoning.now_moment
    if here is None:
        grain = _GRAINS.get(unit)
        return Sense("DATE", write_unknown(grain), edge) if grain else None
    moment = _shift(here, amount, unit, reckoning, story)
    return sense_of(moment, edge, found.letters("p")) if moment else None


def _shift(here: Moment, amount: int, unit: str, reckoning: Reckoning, story: bool = False) -> Moment | None:
    """The whole unit that lies `amount` units from a moment; None where the moment is not known so finely."""
    if unit == "Y":
        return Moment("year", here.year + amount)
    if unit in "EC":
        size = 10 if unit == "E" else 100
        return Moment("decade" if unit == "E" else "century", (here.year // size + amount) * size)
    if unit == "M":
        known = here if here.month else (reckoning.month if story else None)
        return month_of(known.year, known.month + amount) if known else None
    if unit == "Q":
        first = first_day(here)
        quarter = here.nth if here.grain == "quarter" else ((first.month + 2) // 3 if first else 0)
        return quarter_of(here.year, quarter + amount) if quarter else None
    day = _as_day(here, reckoning, story)
    if day is None:
        return None
    if unit == "D":
        return day_of(day + timedelta(amount))
    return week_of(day + timedelta(7 * amount), "weekend" if unit == "WE" else "week") if unit in ("W", "WE") else None


def _as_day(here: Moment, reckoning: Reckoning, story: bool) -> date | None:
    if here.grain == "day":
        return first_day(here)
    return reckoning.story_day if story else None


def build_distance(found: Found, reckoning: Reckoning) -> Sense | None:
    """`n` units `u` ago, earlier or later (`dir`), from today, or with `of="story"` from the story's time."""
    unit, direction = found.letters("u"), found.number("dir") or -1
    amount = found.value("n")
    if found.piece("few") >= 0 or amount is None:
        return _vague(found, reckoning, unit, direction)
    if not isinstance(amount, int | float):
        return None
    mod = {"MORE_THAN": "BEFORE" if direction < 0 else "AFTER", "LESS_THAN": "AFTER" if direction < 0 else "BEFORE"}
    about = found.letters("a")
    story = found.letters("of") == "story"
    compared = unit == "Y" and direction * amount == -1  # "up from 90 a year earlier": than now
    here = reckoning.story if (story and not compared) or reckoning.narrative else reckoning.now_moment
    if here is None:
        return Sense("DATE", write_unknown(_GRAINS.get(unit, "day")))
    moment = _distant(here, float(amount) * direction, unit, reckoning, story)
    if moment is None:
        return Sense("DATE", write_unknown(_GRAINS.get(unit, "day")))
    sense = sense_of(moment, mod.get(about, about))
    return sense if direction > 0 else sense._replace(moment=None)  # a look back does not move the story


def _distant(here: Moment, amount: float, unit: str, reckoning: Reckoning, story: bool) -> Moment | None:
    """A moment so many units away, as fine as its unit: years ago is a year, weeks ago a week, days ago a day."""
    if unit == "F":
        unit, amount = "W", amount * 2
    if unit in ("E", "C"):
        unit, amount = "Y", amount * (10 if unit == "E" else 100)
    if unit[0] == "T":
        day = _as_day(here, reckoning, story)
        shifted = step(day, amount, unit) if day else None
        return day_of(shifted) if shifted else None
    if unit == "Y" and reckoning.quarter and not reckoning.narrative and amount == -1:
        return quarter_of(reckoning.quarter.year - 1, reckoning.quarter.nth)  # accounts compare quarters
    if amount != int(amount):
        day = _as_day(here, reckoning, story)
        shifted = step(day, amount, unit) if day else None
        return Moment("month", shifted.year, shifted.month) if shifted else None
    return _shift(here, int(amount), unit, reckoning, story)


def _vague(found: Found, reckoning: Reckoning, unit: str, direction: int) -> Sense | None:
    """Several months ago: when is not told, only on which side; hours later it is still the day told."""
    story = found.letters("of") == "story"
    here = reckoning.story_day if story else reckoning.now
    if story and here and unit.startswith("T"):
        return sense_of(day_of(here), "", "XX")
    edge = step(here, _FEW * direction, unit) if here and unit else None
    day = edge.isoformat() if edge else None
    if direction < 0:
        return Sense("DATE", "PAST_REF", "", None, day)
    return Sense("DATE", "FUTURE_REF", "", day, None)


def build_weekend(found: Found, reckoning: Reckoning) -> Sense | None:
    """The weekend: the last one begun, or the next where the verb looks ahead."""
    here = reckoning.now if not reckoning.narrative else reckoning.story_day
    if here is None:
        return Sense("DATE", write_unknown("weekend"))
    ahead = reckoning.tense(found.span) > 0
    back = 0 if ahead or here.isoweekday() >= 6 else 7
    return sense_of(week_of(here - timedelta(back), "weekend"))


def build_that(found: Found, reckoning: Reckoning) -> Sense | None:
    """That day, the same month, that year, that morning: the last one told."""
    unit, part = found.letters("u"), found.letters("p")
    kept = {"D": reckoning.day, "M": reckoning.month, "Y": reckoning.year, "Q": reckoning.quarter}.get(unit or "D")
    if kept is None and reckoning.published and not reckoning.narrative and unit != "Q":
        kept = _shift(day_of(reckoning.published), 0, unit or "D", reckoning)
    if kept is None:
        return Sense("TIME" if part else "DATE", write_unknown(_GRAINS.get(unit or "D", "day"), part))
    return sense_of(kept, found.letters("e"), part)


def build_day_by(found: Found, reckoning: Reckoning) -> Sense | None:
    """The day before or after (`dir`) a date named beside it ("the day after 3 May")."""
    moment = resolve_date(found, reckoning)
    first = first_day(moment) if moment and moment.grain == "day" else None
    amount, unit = found.value("n") or 1, found.letters("u") or "D"
    if first is None or not isinstance(amount, int | float):
        return None
    there = step(first, amount * (found.number("dir") or 1), unit)
    return sense_of(day_of(there)) if there else None


def build_week_of(found: Found, reckoning: Reckoning) -> Sense | None:
    """The week that holds a date named beside it."""
    moment = resolve_date(found, reckoning)
    first = first_day(moment) if moment and moment.grain == "day" else None
    return sense_of(week_of(first)) if first else None
