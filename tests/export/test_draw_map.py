"""Maps: what is drawn where, and that nothing in a report can harm whoever looks."""

import json
import re
import sys
from typing import Any

import pytest

from dateline.archive import ClaimFilter, FoundClaim
from dateline.errors import DatelineError
from dateline.export.draw_map import draw_map
from dateline.export.drawn_claims import find_all
from dateline.export.map_marks import Areas
from dateline.export.map_view import fit_view
from dateline.export.place_labels import Disc, Wish, place_labels
from dateline.export.render_picture import render_picture
from dateline.export.root_signs import SIGNS
from dateline.record import Place, Record, Toll, quote
from tests.factory import make_claim, make_event, make_incident, make_place, make_report

EVIL = "\x1b]0;x\x07\u202eelppa\u202c\x00<script>alert(1)</script>\"&'\n]]>"


def record_of(name: str = "Harbour", killed: float | None = 4, report: str = "r", **fields: Any) -> Record:
    """A report of one assault at a place called `name`; `fields` are of the place, or of the claim."""
    text = f"Rebels attacked {name}."
    claimed = {key: fields.pop(key) for key in ("polarity", "status") if key in fields}
    place = make_place(quote(text, 16, 16 + len(name)), **fields)
    event = make_event("ASSAULT", quote(text, 7, 15), places=(0,), from_="2016-08-01", to="2016-08-01")
    claim = make_claim(event, quote(text, 0, len(text)), **claimed)
    toll = None if killed is None else Toll(killed, killed, killed)
    incident = make_incident(claim, place=place, killed=toll)
    return Record(make_report(text, id=report), places=(place,), claims=(claim,), incidents=(incident,))


def found(*records: Record) -> list[FoundClaim]:
    return [one for record in records for one in find_all(record)]


def test_a_mark_says_what_happened_where_and_how_many_died() -> None:
    (row,) = draw_map(found(record_of()))["datasets"]["marks"]
    assert (row["root"], row["place"], row["lat"], row["lon"]) == ("ASSAULT", "Harbour", 36.2, 37.15)
    assert (row["killed"], row["claims"], row["reports"], row["dates"]) == (4, 1, 1, "2016-08-01")


def test_reports_of_one_day_do_not_add_up() -> None:
    (row,) = draw_map(found(record_of(killed=4), record_of(killed=6, report="s")))["datasets"]["marks"]
    assert (row["killed"], row["claims"], row["reports"]) == (6, 2, 2)


def test_what_no_report_counts_is_null() -> None:
    chart = draw_map(found(record_of(killed=None)))
    assert chart["datasets"]["marks"][0]["killed"] is None


@pytest.mark.parametrize("doubt", [{"polarity": "negative"}, {"status": "planned"}])
def test_what_did_not_happen_is_drawn_only_when_asked_for(doubt: dict[str, Any]) -> None:
    claims = found(record_of(**doubt))
    with pytest.raises(DatelineError) as caught:
        draw_map(claims)
    assert caught.value.code == "nothing-to-draw"
    assert draw_map(claims, ClaimFilter(**doubt))["datasets"]["marks"]


def test_only_the_finest_of_several_places_is_drawn() -> None:
    record = record_of()
    country = Place(0, 6, "Rebels", "Syria", None, 35.0, 38.0, "SYR", None, None, "country", "place")
    event = make_event("ASSAULT", record.claims[0].event.trigger, places=(1, 0))
    claim = make_claim(event, quote(record.report.text, 0, 9))
    both = Record(record.report, places=(*record.places, country), claims=(claim,))
    assert [row["place"] for row in draw_map(found(both))["datasets"]["marks"]] == ["Harbour"]
    asked = draw_map(found(both), ClaimFilter(place="syria"))["datasets"]["marks"]
    assert "Syria" in [row["place"] for row in asked] or asked[0]["within"].endswith("SYR")


@pytest.mark.parametrize("precision", ["district", "province", "region", "country"])
def test_a_vague_place_has_a_circle_around_it(precision: str) -> None:
    svg = render_picture(draw_map(found(record_of(precision=precision))), "svg").decode()
    assert svg.count("stroke-dasharray") == 2  # on the map and in the legend
    exact = render_picture(draw_map(found(record_of())), "svg").decode()
    assert exact.count("stroke-dasharray") <= 1


@pytest.mark.parametrize("format", ["svg", "vega"])
def test_hostile_names_come_out_as_text(format: str) -> None:  # noqa: A002 - the option's own name
    drawn = render_picture(draw_map(found(record_of(EVIL)), title=EVIL), format).decode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", drawn)
    if format == "vega":
        assert EVIL not in json.loads(drawn)["title"]["text"]
        assert not re.search(r"\\u202[a-e]|\\u00[01]", drawn)
    else:
        assert "<script" not in drawn
        assert "&lt;script" in drawn
        assert set(re.findall(r"https?://[^\"') ]*", drawn)) <= {
            "http://www.w3.org/2000/svg",
            "http://www.w3.org/1999/xlink",
        }
        assert "href=" not in drawn


def test_marks_tell_what_they_are_when_pointed_at() -> None:
    svg = render_picture(draw_map(found(record_of())), "svg").decode()
    assert "<title>ASSAULT at Harbour" in svg


def test_the_same_claims_give_the_same_picture() -> None:
    claims = found(record_of(), record_of("Elsewhere", report="s", lat=33.0))
    assert draw_map(claims) == draw_map(claims)
    assert render_picture(draw_map(claims), "png") == render_picture(draw_map(claims), "png")
    assert render_picture(draw_map(claims), "png").startswith(b"\x89PNG")


def test_no_two_roots_share_a_shape() -> None:
    assert len({sign.shape for sign in SIGNS.values()}) == len(SIGNS) == 16


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    chart = draw_map(found(record_of()))
    for module, act in (
        ("altair", lambda: draw_map(found(record_of()))),
        ("vl_convert", lambda: render_picture(chart, "svg")),
    ):
        monkeypatch.setitem(sys.modules, module, None)
        with pytest.raises(DatelineError, match=r'pip install "dateline\[pictures\]"'):
            act()


def test_a_view_holds_its_points_also_across_the_date_line() -> None:
    points = [(178.0, -18.0), (-172.0, -13.0)]
    view = fit_view(points, 700, 500)
    assert view.scale > 700 / 6.2832 * 5
    for lon, lat in points:
        x, y = view.to_pixel(lon, lat)
        assert 0 < x < 700
        assert 0 < y < 500
        back = view.to_degrees(x, y)
        assert back == pytest.approx((lon, lat))


def test_captions_cover_neither_marks_nor_each_other() -> None:
    discs = [Disc(50, 50, 5), Disc(60, 50, 5), Disc(55, 52, 5)]
    captions = place_labels([Wish(disc, f"Place {n}", "place") for n, disc in enumerate(discs)], discs, 300, 100)
    assert len({(caption.x, caption.y) for caption in captions}) == len(captions) >= 2
    assert place_labels([Wish(Disc(50, 50, 5), "x" * 200, "place")], [], 100, 100) == []


@pytest.mark.parametrize(("value", "ticks"), [(1, [1]), (7, [1, 7]), (8312, [400, 2000, 8000])])
def test_a_legend_of_sizes_has_round_numbers(value: float, ticks: list[int]) -> None:
    assert Areas(10, value, 100).ticks() == ticks
