"""What is told is kept, with those it was done by and to; talk, scenery and private dealings are left out."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import read_document


def told(text: str) -> list[tuple[str, list[str], list[str], bool]]:
    record = read_document(read_text(text, published="2016-08-10", publisher="The Courier"))
    return [
        (c.event.root, [p.text for p in c.event.actors], [p.text for p in c.event.recipients], c.event.reciprocal)
        for c in record.claims
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You agree to our terms and you will support the writers.",
        "We support the rebels and we will help them.",
        "Shops could ask customers for their names.",
        "Asked whether he would stand, the mayor smiled.",
        "The spokesman declined to comment.",
    ],
)
def test_talk_and_private_dealings_are_no_claims(text: str) -> None:
    assert told(text) == []


def test_what_a_named_speaker_says_of_us_is_kept() -> None:
    assert "ASSAULT" in [root for root, *_ in told('"We attacked the army," said Boko Haram.')]


def test_a_capital_struck_is_no_government() -> None:
    assert ("ASSAULT", ["Jets"], [], False) in told("Jets bombed Tripoli.")


def test_where_people_were_killed_is_not_whom() -> None:
    assert ("ASSAULT", [], ["nine farmers"], False) in told("A raid on Raqqa killed nine farmers.")


def test_a_war_on_somebody_has_one_side() -> None:
    assert ("ASSAULT", [], ["the rebels"], False) in told("The war against the rebels began in March.")


def test_who_holds_an_area_is_whom_a_strike_on_it_meets() -> None:
    assert ("ASSAULT", ["The army"], ["rebel"], False) in told("The army shelled rebel-held suburbs.")


def test_talks_are_held_by_whoever_seeks_something_through_them() -> None:
    sides = ["Oman", "Iran"]
    assert ("CONSULT", sides, sides, True) in told("Oman sought calm through talks with Iran.")
