"""Days that go by a name."""

import pytest

from dateline.reading.language import analyse
from dateline.reading.when import find_times


@pytest.mark.parametrize(
    ("name", "published", "first"),
    [
        ("Easter", "2016-04-20", "2016-03-27"),
        ("Good Friday", "2016-04-20", "2016-03-25"),
        ("Thanksgiving", "2016-12-01", "2016-11-24"),
        ("Memorial Day", "2016-06-10", "2016-05-30"),
        ("Christmas Eve", "2016-01-10", "2015-12-24"),
        ("Ramadan", "2016-08-08", "2016-06-07"),
        ("Eid al-Fitr", "2016-07-20", "2016-07-07"),
    ],
)
def test_the_last_feast_before_the_report(name: str, published: str, first: str) -> None:
    (time,) = find_times(analyse(f"The market was shelled on {name}."), published=published)
    assert (time.text, time.from_) == (name, first)
