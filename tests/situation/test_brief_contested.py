"""Contradictions between reports lead what a brief calls contested."""

import msgspec

from dateline.situation.brief import make_brief
from dateline.situation.brief_contested import add_contested
from dateline.situation.brief_lines import Contested
from tests.cli.test_contested import make_contradiction


def test_contradictions_between_reports_come_first() -> None:
    within = Contested("r3", "i3", "Two fled.", "A clerk", "Nobody fled.", "A guard")
    brief = msgspec.structs.replace(make_brief([]), contested=(within,))
    led = add_contested(brief, [make_contradiction()])
    assert [line.said for line in led.contested] == ["Nine died.", "Two fled."]
    assert led.contested[0].by == "Harbour Wire"
    assert add_contested(brief, [make_contradiction()], most=1).contested == led.contested[:1]


def test_what_both_find_is_told_once() -> None:
    both = make_contradiction()
    within = Contested("r1", "i1", both.other.text, "Valley Courier", both.one.text, "Harbour Wire")
    brief = msgspec.structs.replace(make_brief([]), contested=(within,))
    assert len(add_contested(brief, [both]).contested) == 1
