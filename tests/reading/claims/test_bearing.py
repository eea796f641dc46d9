"""What is borrowed from war is told apart from war by what stands around it, who acts and how it is told."""

import pytest

from dateline.intake import read_text
from dateline.knowledge.bearing_words import Sign, ground_of, load_bearing_words
from dateline.reading.claims.bearing import signs_of, survey
from dateline.reading.read import Settings, find_answers, read_document

_TRAVEL = (
    "The old town wakes early in spring. Cafes by the river serve breakfast from seven, and most have tables outside. "
    "The chef lets guests choose their own fish, and his brother helps them with the wine. A walk to the mill takes an "
    "hour, and the mayor allows visitors to fish there. Bring good shoes, for the path is steep and the stones are wet "
    "after rain. In the evening the square fills with music and the smell of grilled peppers. The landlord gives "
    "visitors a key and asks them to close the gate. Trains leave for the coast every hour until ten. The beach is long "
    "and quiet, and the water is warm by June. "
)


@pytest.mark.parametrize("sign", load_bearing_words().sign, ids=lambda sign: sign.id)
def test_the_example_of_a_sign_shows_it(sign: Sign) -> None:
    document = read_text(sign.example, published="2016-08-10", publisher="The Courier")
    answers = find_answers(document, Settings())
    analysis, claim = answers.analysis, answers.record.claims[0]
    happening = next(
        each
        for each in answers.happenings
        if analysis.starts[each.trigger[0]] == claim.event.trigger.start and each.root == claim.event.root
    )
    ground = survey(analysis, answers.happenings)
    found = signs_of(analysis, ground, happening, claim, answers.cast, answers.facts)
    assert found[sign.id] == pytest.approx(sign.expected, abs=0.06)


def test_a_page_on_travel_tells_of_no_event() -> None:
    assert read_document(read_text(_TRAVEL, publisher="The Courier")).claims == ()


def test_an_event_on_a_page_on_travel_stays() -> None:
    text = _TRAVEL + "On Sunday gunmen of al-Shabaab killed four soldiers in an attack on a checkpoint near Kismayo."
    claims = read_document(read_text(text, published="2016-08-10", publisher="The Courier")).claims
    assert [claim.event.root for claim in claims] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("word", "ground"), [("rebels", "field"), ("minister", "politics"), ("football", "other"), ("table", None)]
)
def test_the_ground_of_a_word(word: str, ground: str | None) -> None:
    assert ground_of(word) == ground


@pytest.mark.parametrize(
    ("text", "visits"), [("Two tourists visited Syria.", 0), ("The Turkish minister visited Syria.", 1)]
)
def test_a_tourist_pays_no_visit(text: str, visits: int) -> None:
    claims = read_document(read_text(text, published="2016-08-10", publisher="The Courier")).claims
    assert len([claim for claim in claims if claim.event.mode == "visit"]) == visits
