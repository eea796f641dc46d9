"""Outlines of countries, cut to what a map shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.export.clip_ring import area_of, box_of, clip_ring
from dateline.export.map_view import fit_view
from dateline.export.outlines import clip_outlines, load_outlines, unroll

SQUARE = [(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0), (0.0, 0.0)]
NUMBER = some.floats(-20, 20, allow_nan=False)


def test_every_country_is_there() -> None:
    names = {outline.name for outline in load_outlines()}
    assert len(names) > 200
    assert {"Syria", "Fiji", "Vatican"} <= names


def test_a_view_shows_what_lies_in_it_alone() -> None:
    outlines = list(clip_outlines(fit_view([(44.4, 33.3)], 700, 500)))
    names = {outline.name for outline in outlines}
    assert {"Iraq"} <= names <= {"Iraq", "Iran", "Syria", "Saudi Arabia", "Kuwait", "Jordan", "Turkey"}
    assert all(38 < lon < 51 for outline in outlines for polygon in outline.polygons for lon, _ in polygon[0])


def test_the_date_line_cuts_nothing_off() -> None:
    view = fit_view([(179.0, -17.0), (-179.0, -17.5)], 700, 500)
    assert "Fiji" in {outline.name for outline in clip_outlines(view)}
    assert unroll([(179.0, 0.0), (-179.0, 1.0), (179.0, 2.0)]) == [(179.0, 0.0), (181.0, 1.0), (179.0, 2.0)]


def test_a_ring_is_cut_where_the_window_ends() -> None:
    cut = clip_ring(SQUARE, (5.0, -5.0, 20.0, 4.0))
    assert cut[0] == cut[-1]
    assert box_of(cut) == (5.0, 0.0, 10.0, 4.0)
    assert area_of(cut) == pytest.approx(20.0)
    assert clip_ring(SQUARE, (11.0, 0.0, 12.0, 1.0)) == []
    assert area_of(clip_ring(SQUARE, (-1.0, -1.0, 11.0, 11.0))) == pytest.approx(100.0)


@given(some.lists(some.tuples(NUMBER, NUMBER), max_size=12))
def test_nothing_is_left_outside(points: list[tuple[float, float]]) -> None:
    window = (-5.0, -6.0, 7.0, 8.0)
    for lon, lat in clip_ring([*points, *points[:1]], window):
        assert -5.001 <= lon <= 7.001
        assert -6.001 <= lat <= 8.001
