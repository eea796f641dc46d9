"""Which days date what is told, and which what is only mentioned."""

import pytest

from dateline.knowledge.background_words import load_background_words
from dateline.reading.incidents.dating import dates_another
from dateline.reading.language import analyse
from dateline.reading.when import find_times


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Marines killed a smuggler in the port on Friday.", [False]),
        ("Marines killed a smuggler linked to the May 3 bombing.", [True]),
        ("Tuesday's attack killed a baker on Friday.", [True, False]),
        ("The army confirmed on Monday the death of a smuggler.", [True]),
        ("Also confirmed today was the capture of a smuggler.", [True]),
        ("Marines searched for a smuggler responsible for a bombing in May.", [True]),
        ("A smuggler was caught in an overnight raid.", [False]),
    ],
)
def test_a_day_may_date_another_happening(text: str, another: list[bool]) -> None:
    analysis = analyse(text)
    times = find_times(analysis, published="2016-08-08")
    assert [dates_another(analysis, time, load_background_words()) for time in times] == another
