"""What the parser mistakes again and again, put right."""

from dateline.intake import read_text
from dateline.reading.language import analyse
from dateline.reading.read import Settings, read_document
from dateline.record import Claim


def _claims(text: str) -> list[Claim]:
    return list(read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings()).claims)


def test_names_that_a_headline_joins_by_a_comma_both_act() -> None:
    (claim,) = _claims("Israel, Hamas agree truce\n\nThe mayor spoke of schools.")
    assert {party.id for party in claim.event.actors} == {"israel", "hamas"}
    assert claim.event.reciprocal
    assert claim.event.places == ()


def test_a_day_before_a_comma_does_not_act() -> None:
    (claim,) = _claims("Monday, rebels attacked a convoy in Kunduz.")
    assert [party.text for party in claim.event.actors] == ["rebels"]


def test_what_one_says_before_a_semicolon_is_not_what_the_other_denies() -> None:
    claims = _claims("The nurses' union said two students had been shot dead; the police denied using live rounds.")
    assert [claim.polarity for claim in claims if "shot" in claim.event.trigger.text] == ["positive"]


def test_a_verb_behind_an_apposition_is_no_adjective() -> None:
    (claim,) = _claims("Two army personnel, Ali and Reza, sustained injuries in a blast in Kunduz.")
    assert claim.event.trigger.text == "sustained injuries"
    assert "army-personnel" in {party.id for party in claim.event.recipients}


def test_what_our_rules_do_not_know_stays_a_name() -> None:
    assert not _claims("Two men, wanted criminals, in Kunduz.")


def test_who_is_believed_to_be_something_does_what_follows() -> None:
    (claim,) = _claims("Men believed to be rebels killed four soldiers in Kunduz, a tribal source said.")
    assert [party.text for party in claim.event.actors] == ["Men"]
    assert [voice.name for voice in claim.voices[1:]] == ["tribal source"]


def test_who_is_believed_to_have_been_something_undergoes_what_follows() -> None:
    (claim,) = _claims("Two men believed to have been rebels were killed by soldiers in Kunduz.")
    assert [party.text for party in claim.event.recipients] == ["Two men"]
    assert len(claim.voices) == 1


def test_a_province_after_its_district_is_no_subject() -> None:
    (claim,) = _claims("In Archi district, Kunduz province, an Afghan force detained six insurgents on Monday.")
    assert [party.id for party in claim.event.actors] == ["afghanistan-military"]


def test_a_province_at_the_head_is_no_subject() -> None:
    claims = _claims("In Ghazni province, Afghan and coalition forces targeted the Taliban leader for Muqer district.")
    assert {party.id for claim in claims for party in claim.event.actors} == {"afghanistan-military"}


def test_a_province_after_a_phrase_that_ends_with_its_district_is_no_subject() -> None:
    text = "During an operation in Zurmat district, Paktiya province, an Afghan force detained one suspect on Monday."
    (claim,) = _claims(text)
    assert [party.id for party in claim.event.actors] == ["afghanistan-military"]


def test_the_adjective_of_a_nation_is_no_noun() -> None:
    (claim,) = _claims("In Helmand province, Afghan and coalition forces killed two men.")
    assert [party.text for party in claim.event.actors] == ["Afghan and coalition forces"]


def test_bare_infinitives_belong_to_the_one_with_to() -> None:
    analysis = analyse("The council called on Syria to withdraw its tanks, cease fire and free the prisoners.")
    words = analysis.words
    assert words[analysis.heads[words.index("cease")]] == "withdraw"
    assert words[analysis.heads[words.index("withdraw")]] == "called"


def test_an_apposition_names_the_last_of_several_again() -> None:
    text = "Iranian official Ali Shamkhani and Alexander Lavrentiev, President Putin's special envoy, held talks."
    analysis = analyse(text)
    assert analysis.words[analysis.heads[analysis.words.index("envoy")]] == "Lavrentiev"
