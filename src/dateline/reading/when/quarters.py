"""Builders of quarters and halves of a year, which accounts compare with those of the year before."""

from dateline.reading.when.dates import sense_of
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import Moment, quarter_of
from dateline.reading.when.reckoning import Reckoning

_QUARTERS, _HALVES = 4, 2


def build_quarter(found: Found, reckoning: Reckoning) -> Sense | None:
    """A quarter `q` or half `h` of a year `y`, of last year (`step`), or the nearest one begun."""
    quarter, half, year = found.number("q"), found.number("h"), found.number("y")
    if (quarter or 1) > _QUARTERS or (half or 1) > _HALVES:
        return None
    here = reckoning.now_moment
    if year is None:
        if here is None:
            return Sense("DATE", f"XXXX-Q{quarter}" if quarter else f"XXXX-H{half}")
        step_years = found.number("step")
        if step_years is not None:
            year = here.year + step_years
        else:
            year = here.year
            if quarter and here.month and 3 * quarter - 2 > here.month:
                ahead = reckoning.tense(found.span) > 0 or 3 * quarter - 2 - here.month < 3
                year -= 0 if ahead else 1
    moment = Moment("quarter", year, nth=quarter) if quarter else Moment("half", year, nth=half or 1)
    return sense_of(moment, found.letters("e"))


def build_quarter_again(found: Found, reckoning: Reckoning) -> Sense | None:
    """The quarter told last, else the last whole one before the report; the same of year `y`, or `years` back."""
    years, year = found.number("years") or 0, found.number("y")
    kept = reckoning.quarter
    if year is not None:
        moment = Moment("quarter", year, nth=kept.nth) if kept else Moment("year", year)
        return sense_of(moment)._replace(moment=None)
    if kept is None:
        here = reckoning.now
        if here is None or reckoning.narrative:
            return None
        kept = quarter_of(here.year, (here.month + 2) // 3 - 1)
    sense = sense_of(quarter_of(kept.year, kept.nth + 4 * years))
    return sense._replace(moment=None) if years else sense
