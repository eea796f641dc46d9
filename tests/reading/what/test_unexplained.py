"""A death in bed, a war on poverty and a bomb that was found are no attacks."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import Settings, find_answers


def _told(text: str) -> list[tuple[str, str]]:
    answers = find_answers(read_text(text, published="2016-08-10", publisher="The Courier"), Settings())
    return [(each.root, answers.analysis.words[each.head]) for each in answers.happenings]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("After the death of the author, his widow sold the letters.", "death"),
        ("The minister promised a war on poverty.", "war"),
        ("The army found three bombs in a barn near Mosul.", "bombs"),
        ("The villagers were exposed to hunger.", "exposed"),
        ("The policeman picked up his rifle.", "picked"),
        ("The coalition admitted it was a mistake.", "admitted"),
        ("The rebels rejected talks with the army.", "talks"),
        ("The ministry vowed to avoid blackouts.", "vowed"),
        ("The traders fear that the rebels will attack the port.", "will"),
        ('"Who else would take on a tank?" asked Karim Haddad who commands the brigade.', "asked"),
    ],
)
def test_no_event(text: str, word: str) -> None:
    assert word not in [head for _, head in _told(text)]


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("The death of the author in the bombing shocked the town.", "ASSAULT"),
        ("The deaths of twelve villagers angered the tribe.", "ASSAULT"),
        ("Bombs killed four soldiers near Mosul.", "ASSAULT"),
        ("Police picked up six activists.", "COERCE"),
        ("The army found three bombs in a barn near Mosul.", "COERCE"),
    ],
)
def test_an_event(text: str, root: str) -> None:
    assert root in [each for each, _ in _told(text)]


def test_a_report_on_a_quake_tells_of_no_attack() -> None:
    text = (
        "An earthquake shook the valley on Monday. The quake struck at dawn. Rescuers dug through the mud after the "
        "aftershocks. At least forty people were killed in the villages. Four hundred were wounded."
    )
    assert "ASSAULT" not in [root for root, _ in _told(text)]


def test_soldiers_shot_after_a_quake_are_an_attack() -> None:
    text = (
        "An earthquake shook the valley on Monday. The quake struck at dawn. Rescuers dug through the mud after the "
        "aftershocks. Rebels shot two soldiers who brought bread."
    )
    assert "ASSAULT" in [root for root, _ in _told(text)]
