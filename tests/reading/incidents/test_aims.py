"""Whom an operation was aimed at belongs to what came of it."""

import pytest

from dateline.knowledge.background_words import load_background_words
from dateline.reading.incidents.telling import is_habit
from dateline.reading.language import analyse
from dateline.reading.read import read_document
from tests.factory import make_document


def _recipients(text: str) -> set[str]:
    return {party for incident in read_document(make_document(text)).incidents for party in incident.recipients}


@pytest.mark.parametrize(
    "text",
    [
        "Troops detained two smugglers in a raid to arrest an Islamic State commander.",
        "Troops began an operation to arrest an Islamic State commander in Mosul. Nobody was hurt. "
        "They detained two smugglers.",
    ],
)
def test_an_operation_is_against_whom_it_was_for(text: str) -> None:
    assert "islamic-state" in _recipients(text)


def test_a_plan_alone_makes_no_incident() -> None:
    assert "islamic-state" not in _recipients("Troops plan to arrest an Islamic State commander.")


@pytest.mark.parametrize(
    ("text", "habit"),
    [
        ("The smuggler plans raids on the port.", True),
        ("The smuggler was caught in raids on the port.", False),
    ],
)
def test_what_somebody_does_again_and_again_is_no_news(text: str, habit: bool) -> None:
    analysis = analyse(text)
    assert is_habit(analysis, analysis.lower.index("raids"), load_background_words()) is habit
