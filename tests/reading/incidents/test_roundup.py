"""Which sentences add up several happenings?"""

import pytest

from dateline.knowledge.background_words import load_background_words
from dateline.reading.incidents.roundup import sums_up
from dateline.reading.language import analyse


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("Troops killed nine rebels in four separate raids.", True),
        ("Two men were held during several operations in the north.", True),
        ("Troops killed nine rebels in a raid.", False),
    ],
)
def test_more_than_one_operation(text: str, sums: bool) -> None:
    assert sums_up(analyse(text), 0, load_background_words()) is sums
