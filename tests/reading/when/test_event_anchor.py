"""Times counted from a happening that has a day of its own in the report."""

import pytest

from dateline.reading.language import analyse
from dateline.reading.when import find_times


def _last(text: str) -> tuple[str, str, str | None, str | None]:
    time = find_times(analyse(text), published="2016-08-08")[-1]
    return time.text, time.value, time.from_, time.to


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The truce was signed on July 3. Two days after the truce, rebels shelled the port.",
            ("Two days after the truce", "2016-07-05", "2016-07-05", "2016-07-05"),
        ),
        (
            "Gunmen attacked the mill on 3 May. The day after the attack, police arrested two men.",
            ("The day after the attack", "2016-05-04", "2016-05-04", "2016-05-04"),
        ),
        (
            "The bombing on Monday killed two. A week before the bombing the mill was closed.",
            ("A week before the bombing", "2016-W31", "2016-08-01", "2016-08-07"),
        ),
    ],
)
def test_a_dated_happening_is_an_anchor(text: str, expected: tuple[str, str, str, str]) -> None:
    assert _last(text) == expected


def test_a_length_from_an_undated_happening_stays_a_length() -> None:
    assert _last("Two days after the truce, the road was shut.") == ("Two days", "P2D", None, None)
