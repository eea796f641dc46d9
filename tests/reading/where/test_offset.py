"""Distances and directions, and the points they lead to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge.place_words import load_place_words
from dateline.reading.language import analyse
from dateline.reading.where.offset import Offset, find_offset, move
from dateline.reading.where.resolve import distance


@pytest.mark.parametrize(
    ("text", "kilometres", "bearing"),
    [
        ("It lies 20 km south of Mosul.", 20.0, 180.0),
        ("It lies five miles north-west of Mosul.", 8.047, 315.0),
        ("It lies 1.5 kilometres (one mile) east of Mosul.", 1.5, 90.0),
    ],
)
def test_an_offset_is_read_from_the_words_before(text: str, kilometres: float, bearing: float) -> None:
    analysis = analyse(text)
    offset = find_offset(analysis, analysis.words.index("Mosul"), load_place_words())
    assert offset is not None
    assert (round(offset.distance, 3), offset.bearing) == (kilometres, bearing)


@pytest.mark.parametrize(
    "text", ["South of Mosul.", "He came south of Mosul.", "It lies 2000 km south of Mosul.", "In Mosul."]
)
def test_words_without_a_near_distance_tell_no_offset(text: str) -> None:
    analysis = analyse(text)
    assert find_offset(analysis, analysis.words.index("Mosul"), load_place_words()) is None


@given(st.floats(-70, 70), st.floats(-170, 170), st.floats(0.1, 100), st.sampled_from([0, 45, 90, 180, 270, 315]))
def test_a_moved_point_lies_as_far_away_as_told(lat: float, lon: float, kilometres: float, bearing: float) -> None:
    there = move(lat, lon, Offset(0, kilometres, bearing))
    assert distance(lat, lon, *there) == pytest.approx(kilometres, rel=0.05)
