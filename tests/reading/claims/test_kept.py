"""Truces that hold, collapse or expire, and whose they are."""

import pytest

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document
from dateline.record import Claim


def _kept(text: str) -> Claim:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    return [claim for claim in record.claims if claim.event.root == "RETREAT"][-1]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The truce held on Sunday, residents said.", "positive"),
        ("The ceasefire took effect on Friday.", "positive"),
        ("The truce is holding.", "positive"),
        ("The ceasefire collapsed on Sunday.", "negative"),
        ("The truce expired on Sunday.", "negative"),
        ("The truce has not collapsed, the envoy said.", "positive"),
    ],
)
def test_a_truce_is_of_those_who_agreed_it(sentence: str, polarity: str) -> None:
    claim = _kept(f"Israel and Hamas agreed a truce on Monday. {sentence}")
    assert {party.id for party in claim.event.actors} == {"israel", "hamas"}
    assert (claim.event.mode, claim.polarity) == ("ceasefire", polarity)


def test_a_truce_that_ends_is_of_those_who_fight() -> None:
    claim = _kept("Fighting between Hamas and Fatah resumed in Gaza after a 24-hour truce expired.")
    assert {party.id for party in claim.event.actors} == {"hamas", "fatah"}
    assert claim.polarity == "negative"


def test_a_truce_of_nobody_stays_so() -> None:
    assert _kept("The truce held on Sunday in Kunduz, residents said.").event.actors == ()
