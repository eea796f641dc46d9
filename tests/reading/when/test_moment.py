"""Moments of the calendar and their days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.when.moment import Moment, first_day, last_day, month_of, quarter_of, real_day, week_of
from dateline.reading.when.value import interval, step, write_length, write_moment

CASES = [
    (Moment("day", 2016, 2, 29), "2016-02-29", "2016-02-29", "2016-02-29"),
    (Moment("month", 2016, 2), "2016-02", "2016-02-01", "2016-02-29"),
    (Moment("week", 2010, nth=32), "2010-W32", "2010-08-09", "2010-08-15"),
    (Moment("weekend", 2010, nth=32), "2010-W32-WE", "2010-08-14", "2010-08-15"),
    (Moment("quarter", 2010, nth=3), "2010-Q3", "2010-07-01", "2010-09-30"),
    (Moment("half", 2010, nth=2), "2010-H2", "2010-07-01", "2010-12-31"),
    (Moment("season", 2010, season="SU"), "2010-SU", "2010-06-01", "2010-08-31"),
    (Moment("season", 2010, season="WI"), "2010-WI", "2010-12-01", "2011-02-28"),
    (Moment("year", 2010), "2010", "2010-01-01", "2010-12-31"),
    (Moment("decade", 1980), "198", "1980-01-01", "1989-12-31"),
    (Moment("century", 1900), "19", "1900-01-01", "1999-12-31"),
    (Moment("year", -480), "BC0480", None, None),
    (Moment("month", 0, 6), "XXXX-06", None, None),
]


@pytest.mark.parametrize(("moment", "value", "first", "last"), CASES, ids=[case[1] for case in CASES])
def test_a_moment_has_a_value_and_an_interval(moment: Moment, value: str, first: str | None, last: str | None) -> None:
    assert write_moment(moment) == value
    assert interval(moment) == (first, last)


def test_months_and_quarters_run_over_the_year() -> None:
    assert month_of(2015, 0) == Moment("month", 2014, 12)
    assert month_of(2015, 13) == Moment("month", 2016, 1)
    assert quarter_of(2015, 0) == Moment("quarter", 2014, nth=4)


def test_days_that_are_not_are_none() -> None:
    assert real_day(2015, 2, 29) is None
    assert real_day(2015, 13, 1) is None
    assert real_day(0, 2, 30) == Moment("day", 0, 2, 30)


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [(2, "W", "P2W"), (36, "TH", "PT36H"), (None, "M", "PXM"), (2.5, "Y", "P2Y6M"), (2, "E", "P20Y"), (1, "F", "P2W")],
)
def test_lengths_are_written_as_timex(amount: float | None, unit: str, value: str) -> None:
    assert write_length(amount, unit) == value


def test_steps_keep_to_the_end_of_a_shorter_month() -> None:
    assert step(date(2015, 3, 31), -1, "M") == date(2015, 2, 28)
    assert step(date(2015, 3, 31), 9000, "Y") is None


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9980, 1, 1)))
def test_every_day_is_in_its_week(day: date) -> None:
    week = week_of(day)
    first, last = first_day(week), last_day(week)
    assert first is not None
    assert last is not None
    assert first <= day <= last
