"""What a brief calls contested is claim against claim."""

import msgspec

from dateline.situation.brief import make_brief
from dateline.situation.brief_contested import add_contested
from dateline.situation.brief_lines import Contested
from tests.cli.test_contested import make_contradiction


def test_contradictions_stand_in_the_place_of_denials_beside_a_happening() -> None:
    within = Contested("r3", "i3", "Two fled.", "A clerk", "Nobody sang.", "A guard")
    brief = msgspec.structs.replace(make_brief([]), contested=(within,))
    led = add_contested(brief, [make_contradiction()] * 2, most=1)
    assert [line.said for line in led.contested] == ["Nine died."]
    assert led.contested[0].by == "Harbour Wire"
    assert add_contested(brief, []).contested == ()
