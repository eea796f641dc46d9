"""Builders of seasons: of a year, last, next, or with no word that says which."""

from dateline.reading.when.dates import sense_of
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import Moment, first_day
from dateline.reading.when.reckoning import Reckoning
from dateline.reading.when.value import interval


def read_season(found: Found, reckoning: Reckoning, season: str, amount: int) -> Sense | None:
    """Last summer is the latest that has ended; a summer with no word before it is that of the story's year."""
    here, edge = reckoning.now_moment, found.letters("e")
    year = found.number("y")
    if year is None:
        if reckoning.narrative or here is None:
            told = reckoning.year
            if told is None:
                return Sense("DATE", f"XXXX-{season}", edge)
            year = told.year + amount
            month = reckoning.month
            if season == "WI" and not amount and month and month.year == told.year and month.month <= 3:
                year -= 1
        else:
            year = _season_year(here, season, amount)
    elif found.number("bc"):
        year = -year
    return sense_of(Moment("season", year, season=season), edge)


def _season_year(here: Moment, season: str, amount: int) -> int:
    start, end = interval(Moment("season", here.year, season=season))
    today = first_day(here)
    if start is None or end is None or today is None:
        return here.year
    if amount < 0:
        return here.year if end < today.isoformat() else here.year - 1
    if amount > 0:
        return here.year if start > today.isoformat() else here.year + 1
    return here.year - 1 if season == "WI" and today.month < 3 else here.year
