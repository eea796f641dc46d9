"""Who stands on which side of a fight, and what type a fight has by the words around it."""

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document
from dateline.record import Event


def _events(text: str) -> list[Event]:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    return [claim.event for claim in record.claims]


def test_those_killed_in_a_clash_are_no_further_sides() -> None:
    (event,) = _events("Nigerien troops clashed with Boko Haram fighters in Bosso, leaving two soldiers dead.")
    assert {party.id for party in event.actors} == {"niger-military", "boko-haram"}


def test_a_town_is_taken_from_those_who_held_it() -> None:
    (event,) = _events("Houthi fighters seized the port of Mokha from Yemeni troops.")
    assert [party.id for party in event.recipients] == ["yemen-military"]
    assert event.acled == "Non-state actor overtakes territory"


def test_who_takes_a_base_is_known_by_what_it_is_and_not_by_its_name() -> None:
    (event,) = _events("The Kachin Independence Army captured a base from the army near Hpakant.")
    assert event.acled == "Non-state actor overtakes territory"


def test_a_clash_is_no_air_strike_for_the_helicopters_behind_one_side() -> None:
    events = _events("Chadian soldiers clashed with rebels near Faya as helicopters circled.")
    assert [event.acled for event in events] == ["Armed clash"]


def test_who_tells_of_a_mine_does_not_make_it_mob_violence() -> None:
    (event,) = _events("Two children were wounded by a landmine outside Dikwa, a vigilante leader said.")
    assert event.acled == "Remote explosive/landmine/IED"


def test_those_between_whom_a_truce_was_brokered_made_it() -> None:
    events = _events(
        "A truce brokered by Ghana between the government of Togo and nine rebel groups was signed in Accra."
    )
    (truce,) = [event for event in events if event.root == "AGREE"]
    assert truce.reciprocal
    assert {party.id for party in truce.actors} == {"togo-government", "rebel-groups"}


def test_who_fights_alongside_is_on_the_same_side() -> None:
    (event,) = _events("Kurdish fighters fought alongside American troops against Islamic State.")
    assert {party.id for party in event.actors} == {"kurdish-fighters", "united-states-military"}
    assert [party.id for party in event.recipients] == ["islamic-state"]
    assert not event.reciprocal


def test_who_is_believed_to_have_killed_did_it() -> None:
    (event,) = _events("Five farmers are believed to have been killed by rebels.")
    assert [party.id for party in event.actors] == ["rebels"]


def test_who_has_been_engaged_in_battle_fights() -> None:
    events = _events("Having been engaged in heavy clashes with each other, Hamas and Fatah agreed a truce.")
    assert [event.reciprocal for event in events] == [True, True]
    assert {party.id for party in events[0].actors} == {"hamas", "fatah"}


def test_a_town_that_is_shelled_is_no_party() -> None:
    assert [event.recipients for event in _events("The Syrian army shelled Duma district on Monday.")] == [()]
    assert [event.recipients for event in _events("Jets bombed Hanida village near Raqqa.")] == [()]


def test_a_ministry_is_of_the_state_whose_adjective_its_name_holds() -> None:
    (event,) = _events("Iranian Foreign Ministry condemned Israel on Monday.")
    assert [party.id for party in event.actors] == ["iran-government"]
