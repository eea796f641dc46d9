"""Timelines: intervals as bars, with what is not known shown as such."""

from itertools import pairwise
from typing import Any

import pytest

from dateline.archive import FoundClaim
from dateline.errors import DatelineError
from dateline.export.draw_timeline import draw_timeline
from dateline.export.drawn_claims import find_all
from dateline.export.render_picture import render_picture
from dateline.export.timeline_bars import Bar, Interval
from dateline.export.timeline_ends import cut_pieces
from dateline.export.timeline_lanes import Item, lay_out
from dateline.export.timeline_window import DAY, find_window, to_stretch
from dateline.record import Participant, Record, quote
from tests.factory import make_actor, make_claim, make_event, make_incident, make_report

EVIL = "\x1b[31m\u202eelppa<script>&\x00"


def record_of(name: str = "Rebels", report: str = "r", **fields: Any) -> Record:
    """A report that `name` attacked somebody on 1 August 2016; `fields` are of the event."""
    text = f"{name} attacked the town."
    who = quote(text, 0, len(name))
    values = {"from_": "2016-08-01", "to": "2016-08-01"} | fields
    party = Participant("them", None, who.start, who.end, who.text)
    event = make_event("ASSAULT", quote(text, len(name) + 1, len(name) + 9), actors=(party,), **values)
    claim = make_claim(event, quote(text, 0, len(text)))
    actor = make_actor(name, who, id="them")
    return Record(make_report(text, id=report), (actor,), claims=(claim,), incidents=(make_incident(claim),))


def found(*records: Record) -> list[FoundClaim]:
    return [one for record in records for one in find_all(record)]


def rows(chart: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return list(chart["datasets"][name])


@pytest.mark.parametrize("unit", ["incident", "claim"])
def test_reports_that_tell_the_same_are_one_bar(unit: Any) -> None:
    (bar,) = rows(draw_timeline(found(record_of(), record_of(report="s")), unit=unit), "bars")
    assert (bar["group"], bar["root"], bar["dates"]) == ("Rebels", "ASSAULT", "2016-08-01")
    assert (bar["count"], bar["reports"]) == (2, 2)


def test_what_is_not_known_is_grouped_and_counted() -> None:
    chart = draw_timeline(found(record_of(), record_of(report="s", from_=None, to=None)), by="place")
    assert rows(chart, "groups")[0]["name"] == "place not named"
    assert "1 without a date" in chart["title"]["subtitle"][0]
    with pytest.raises(DatelineError) as caught:
        draw_timeline(found(record_of(from_=None, to=None)))
    assert caught.value.code == "nothing-to-draw"


def test_some_time_within_is_framed_and_throughout_is_not() -> None:
    month = {"from_": "2016-08-01", "to": "2016-08-31"}
    assert rows(draw_timeline(found(record_of(**month, extent="within"))), "frames")
    assert not rows(draw_timeline(found(record_of(**month, extent="throughout"))), "frames")
    assert not rows(draw_timeline(found(record_of(extent="within"))), "frames")


@pytest.mark.parametrize(
    ("interval", "left", "right", "fades"),
    [
        (Interval("2016-01-01", "exact", "2016-02-01", "exact", None), 100, 200, False),
        (Interval("2016-01-01", "before", "2016-02-01", None, None), 82, 200, True),
        (Interval("2016-01-01", "after", "2016-02-01", None, None), 100, 200, True),
        (Interval("2016-01-01", None, "2016-02-01", "after", None), 100, 218, True),
        (Interval("2016-01-01", None, "2016-02-01", "before", None), 100, 200, True),
        (Interval("2016-01-01", "approx", "2016-02-01", "approx", None), 91, 209, True),
        (Interval("2016-01-01", None, None, None, None), 100, 236, True),
        (Interval(None, None, "2016-02-01", None, None), 64, 200, True),
    ],
)
def test_uncertain_ends_fade(interval: Interval, left: float, right: float, fades: bool) -> None:
    pieces = cut_pieces(100, 200, interval)
    assert (min(piece.left for piece in pieces), max(piece.right for piece in pieces)) == pytest.approx((left, right))
    assert any(piece.dark < 1 for piece in pieces) == fades
    for before, after in pairwise(pieces):
        assert before.right == pytest.approx(after.left)


def test_intervals_are_closed() -> None:
    days = {
        text: stretch.last - stretch.first
        for text in ("2016", "2016-02", "2016-12", "2016-02-03", "2016-02-03T05")
        if (stretch := to_stretch(Interval(text, None, text, None, None)))
    }
    assert [length / DAY for length in days.values()] == pytest.approx([366, 29, 31, 1, 1 / 24])
    assert to_stretch(Interval("soon", None, None, None, None)) is None


def test_a_long_past_event_does_not_squeeze_the_rest() -> None:
    recent = [record_of(report=str(n), from_=f"2016-08-{n:02}", to=f"2016-08-{n:02}") for n in range(1, 30)]
    chart = draw_timeline(found(*recent, record_of(report="old", from_="1979-01-01", to="1979-12-31")))
    assert "1 bar far from the rest" in chart["title"]["subtitle"][0]
    assert len(rows(chart, "bars")) == 29


def test_bars_of_one_lane_do_not_touch() -> None:
    items = []
    stretches = [to_stretch(Interval(f"2016-08-{n % 9 + 1:02}", None, "2016-08-12", None, None)) for n in range(20)]
    window = find_window([one for one in stretches if one], 600)
    for number, one in enumerate(stretches):
        assert one is not None
        bar = Bar("g", "ASSAULT", Interval(None, None, None, None, None), f"bar {number}", "")
        items.append(Item(bar, one, window.to_pixel(one.first), window.to_pixel(one.last)))
    layout = lay_out(items, window)
    lanes: dict[float, float] = {}
    for laid in layout.laid:
        assert laid.item.left >= lanes.get(laid.top, -1e9)
        lanes[laid.top] = laid.item.right
    assert layout.height < 900


def test_many_bars_still_fit_on_a_page() -> None:
    records = [
        record_of(f"Group {n % 40}", report=str(n), from_=f"2016-{n % 12 + 1:02}-01", to=f"2016-{n % 12 + 1:02}-20")
        for n in range(600)
    ]
    chart = draw_timeline(found(*records))
    assert chart["height"] < 700
    assert "others" in rows(chart, "groups")[-1]["name"]


def test_hostile_names_come_out_as_text_and_twice_the_same() -> None:
    chart = draw_timeline(found(record_of(EVIL)), title=EVIL)
    svg = render_picture(chart, "svg")
    assert b"<script" not in svg
    assert not set(svg.decode()) & {"\x1b", "\x00", "\u202e"}
    assert svg == render_picture(draw_timeline(found(record_of(EVIL)), title=EVIL), "svg")
