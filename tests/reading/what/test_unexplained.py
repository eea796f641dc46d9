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
