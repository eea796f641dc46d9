"""The interval of an event follows the times that belong to it and the words that bring them in."""

import pytest

from dateline.reading.claims.interval import Interval, find_interval
from dateline.reading.language import analyse
from dateline.reading.when import find_times

PUBLISHED = "2016-08-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fought on Monday.", Interval("2016-08-08", "exact", "2016-08-08", "exact", "within")),
        ("They have fought since May.", Interval("2016-05-01", "exact", PUBLISHED, "exact", "throughout")),
        ("They fought.", Interval()),
        ("They left after May 2015.", Interval("2015-05-01", "after", None, None, "within")),
    ],
)
def test_find_interval(text: str, expected: Interval) -> None:
    analysis = analyse(text)
    assert find_interval(analysis, find_times(analysis, published=PUBLISHED), PUBLISHED) == expected


def test_the_narrowest_time_decides() -> None:
    analysis = analyse("In 2016 they fought on Monday.")
    interval = find_interval(analysis, find_times(analysis, published=PUBLISHED), PUBLISHED)
    assert (interval.from_, interval.to) == ("2016-08-08", "2016-08-08")
