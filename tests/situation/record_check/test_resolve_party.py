import pytest

from dateline.knowledge.record_check_words import PartyRule, load_record_measures, load_record_parties
from dateline.situation.record_check.place_names import are_alike, find_distance, plain_name
from dateline.situation.record_check.resolve_party import (
    family,
    is_armed,
    is_fighting,
    resolve_country,
    resolve_party,
    supported_by,
)


@pytest.mark.parametrize("rule", load_record_parties().rule, ids=lambda rule: rule.id)
def test_every_rule_reads_its_example(rule: PartyRule) -> None:
    party = resolve_party(rule.example)
    assert party.role == rule.role
    if rule.role != "insurgents":
        assert sorted(party.actors) == sorted(rule.expected)


def test_insurgents_are_a_countrys_armed_groups_but_those_named_on_their_own() -> None:
    party = resolve_party("Syrian insurgents")
    assert "ahrar-al-sham" in party.actors
    assert not party.actors & {"islamic-state", "syrian-democratic-forces", "peoples-protection-units"}


def test_names_of_ours_are_known_bare_or_wrapped() -> None:
    assert resolve_party("JI: Army of Islam").actors == {"jaysh-al-islam"}
    assert resolve_party("A party nobody knows").actors == frozenset()


def test_countries_by_the_names_of_records() -> None:
    assert resolve_country("Yemen (North Yemen)") == "YEM"
    assert resolve_country("Bosnia-Herzegovina") == "BIH"
    assert resolve_country("Atlantis") is None


def test_families_and_supporters() -> None:
    assert "syria" in family("syria-military")
    assert supported_by("russia-military", "2016-01-01") == {"syria"}
    assert supported_by("russia-military", "2009-01-01") == frozenset()
    assert is_armed("syria")
    assert not is_fighting("syria")
    assert not is_armed("reuters")


def test_places_by_other_spellings() -> None:
    assert are_alike(plain_name("Ar Raqqah Governorate"), plain_name("Al-Raqqah"))
    assert are_alike(plain_name("Khan Shaykhun town"), plain_name("Khan Sheikhoun"))
    assert not are_alike(plain_name("Homs Governorate"), plain_name("Hamah Governorate"))
    assert not are_alike("", "")
    assert 110 < find_distance(35, 37, 36, 37) < 112


def test_measures_hold_together() -> None:
    measures = load_record_measures()
    assert set(measures.chance) == {"toll", "day", "place", "perpetrator"}
    assert all(0 < one < 1 for one in measures.chance.values())
    assert len(measures.ged_kilometres) == 7
    assert len(measures.acled_kilometres) == len(measures.acled_days) == 3
