"""Responsibility claimed or denied, blame and denials that speak of what was told before."""

import pytest

from dateline.intake import read_text
from dateline.knowledge.answer_words import AnswerRule, load_answer_rules
from dateline.reading.read import Settings, read_document
from dateline.record import Claim


def _claims(text: str) -> list[Claim]:
    return list(read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings()).claims)


def _last(text: str, root: str = "ASSAULT") -> Claim:
    return [claim for claim in _claims(text) if claim.event.root == root][-1]


@pytest.mark.parametrize("rule", load_answer_rules(), ids=lambda rule: rule.id)
def test_every_rule_reads_its_example(rule: AnswerRule) -> None:
    claim = _last(rule.example)
    assert [party.id for party in claim.event.actors] == [rule.expected.actor]
    assert claim.polarity == rule.expected.polarity
    assert claim.event.recipients
    assert len(claim.voices) == 2


def test_what_is_owned_to_is_placed_and_dated_by_its_first_telling() -> None:
    first, second = _claims("A bomb killed five soldiers in Kunduz on Monday. The Taliban claimed responsibility.")
    assert second.responsibility == "claimed"
    assert (second.event.places, second.event.from_) == (first.event.places, first.event.from_)
    assert second.text == "The Taliban claimed responsibility."
    assert second.event.figures == ()


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed five soldiers in Kunduz. No group has claimed responsibility.",
        "A bomb killed five soldiers in Kunduz. The Taliban has not claimed responsibility.",
        "A bomb killed five soldiers in Kunduz. The Taliban took responsibility for the delay.",
        "A bomb killed five soldiers in Kunduz. The Taliban denied the report on prices.",
    ],
)
def test_nobody_answers(text: str) -> None:
    assert not [claim for claim in _claims(text) if claim.responsibility is not None]


def test_an_accusation_is_denied_by_the_state_that_it_names() -> None:
    text = "Gunmen killed nine guards in Quetta on Monday. Islamabad blamed India. New Delhi dismissed the allegation."
    claim = _last(text)
    assert (claim.polarity, claim.responsibility) == ("negative", "denied")
    assert [party.id for party in claim.event.actors] == ["india"]
    assert claim.voices[-1].party == "india-government"


def test_others_cannot_deny_for_those_who_are_named() -> None:
    text = "Syrian forces shelled a school in Idlib, residents said. Iran denied the allegation."
    assert all(claim.polarity == "positive" for claim in _claims(text))


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Islamabad blamed India for the attack on the guards in Quetta.", "ACCUSE"),
        ("Egypt's foreign ministry condemned the attack on worshippers.", "ASSAULT"),
    ],
)
def test_a_country_that_speaks_or_is_blamed_is_no_scene(text: str, root: str) -> None:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    (event,) = [claim.event for claim in record.claims if claim.event.root == root]
    assert {record.places[index].name for index in event.places} <= {"Quetta"}


def test_a_country_that_acts_is_no_scene_of_what_others_do() -> None:
    claims = _claims("A truce brokered by Egypt between Israel and Hamas took effect on Friday.")
    assert claims
    assert all(claim.event.places == () for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Armenia accused Azerbaijan of shelling the village of Sotk, a charge Baku rejected.",
        "Azerbaijan shelled the village of Sotk, according to Armenia, which Baku denies.",
    ],
)
def test_an_answer_within_the_sentence_is_the_answerers_alone(text: str) -> None:
    (denial,) = [claim for claim in _claims(text) if claim.polarity == "negative"]
    assert [voice.party for voice in denial.voices[1:]] == ["azerbaijan-government"]
    assert [party.id for party in denial.event.actors] == ["azerbaijan"]
