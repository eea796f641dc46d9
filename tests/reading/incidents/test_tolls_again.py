"""When does a figure speak of victims told before, and when of others?"""

import pytest

from dateline.intake import read_text
from dateline.reading.read import read_document
from dateline.record import Toll
from tests.factory import make_document


def _toll(text: str, kind: str) -> list[float | int | None]:
    tolls: list[Toll | None] = [getattr(incident, kind) for incident in read_document(make_document(text)).incidents]
    return [toll.best if toll.best is not None else toll.low for toll in tolls if toll is not None]


@pytest.mark.parametrize(
    ("text", "kind", "tolls"),
    [
        ("The raid resulted in ten rebel deaths.", "killed", [10]),
        ("The blast led to four deaths and six injuries.", "wounded", [6]),
        ("Troops killed a rebel leader on Monday. One local child was killed during the raid.", "killed", [2]),
        ("Two French soldiers were killed and two Malian soldiers were killed in the raid.", "killed", [4]),
        ("Guards arrested a driver. In addition, they arrested several smugglers.", "captured", [4]),
        (
            "Troops arrested two rebels in Kunduz on Monday. The army confirmed today that a rebel leader was arrested "
            "in Kunduz on Monday.",
            "captured",
            [2],
        ),
        ("Troops arrested two men, one of whom was the leader.", "captured", [2]),
        ("They left two men killed and ten hostages freed.", "captured", []),
        ("Civilians are killed by such mines.", "killed", [2]),
    ],
)
def test_whose_toll(text: str, kind: str, tolls: list[float]) -> None:
    assert _toll(text, kind) == tolls


def test_a_toll_reached_by_another_road_is_one() -> None:
    text = (
        "Troops killed a rebel leader and a driver in a raid on Monday.\n\nThe troops wanted to catch the leader. He had "
        "hidden in a farm. When they came, rebels fired on them. The rebels had barricaded the farm. They fired again. "
        "An air strike was conducted on the farm and two rebels were killed."
    )
    assert _toll(text, "killed") == [2]


def test_what_befalls_people_in_general_is_no_news_beside_news() -> None:
    text = "Troops arrested two men in Kunduz on Monday. Civilians are killed by such mines."
    assert _toll(text, "killed") == []


def test_a_headline_that_counts_nobody_is_no_happening_of_its_own() -> None:
    text = "Rebels Killed in Kandahar, Wardak\n\nTroops killed three rebels in Ghazni province on Monday."
    incidents = read_document(read_text(text, id="r", published="2018-12-21")).incidents
    assert [incident.killed.best for incident in incidents if incident.killed] == [3]


def test_the_many_of_a_roundup_are_not_those_of_one_raid() -> None:
    text = (
        "Numerous rebels were killed in southern and eastern Mali on Monday. In Gao, a patrol saw one rebel plant a "
        "mine. Troops fired, killing the rebel."
    )
    assert _toll(text, "killed") == [1]
