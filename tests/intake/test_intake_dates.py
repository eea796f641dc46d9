"""Dates as reports print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.intake.printed_date import parse_date, parse_printed


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2016-08-08", "2016-08-08"),
        ("2016-08-08T12:00:00Z", "2016-08-08"),
        ("20160808", "2016-08-08"),
        ("08.08.2016", "2016-08-08"),
        ("23-04-2016", "2016-04-23"),
        ("13/05/2016", "2016-05-13"),
        ("05/13/2016", "2016-05-13"),
        ("3 JAN 90", "1990-01-03"),
        ("Jan. 25, 2013", "2013-01-25"),
        ("Mon, 08 Aug 2016 12:00:00 GMT", "2016-08-08"),
        ("Fri 07 Apr 2017 at 0914", "2017-04-07"),
        ("Sept. 5th, 2012", "2012-09-05"),
        ("04/05/2016", None),
        ("31-02-2016", None),
        ("yesterday", None),
        ("marvel 5, 2016", None),
        ("99999999999", None),
        ("", None),
    ],
)
def test_date_is_read_or_left_alone(words: str, day: str | None) -> None:
    assert parse_date(words) == day


@given(st.text())
def test_no_words_make_it_fail(words: str) -> None:
    parse_date(words)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_from_its_printed_forms(day: date) -> None:
    assert parse_date(day.isoformat()) == day.isoformat()
    assert parse_date(f"{day:%d.%m.%Y}") == day.isoformat()


def test_leap_day_goes_to_the_nearest_leap_year() -> None:
    printed = parse_printed("29 Feb")
    assert printed is not None
    assert printed.settle(date(2017, 1, 10)) == "2016-02-29"
