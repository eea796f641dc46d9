"""Our own places, names, demonyms and words are whole, and each example yields what it says."""

import pytest

from dateline.knowledge.demonyms import load_demonym_groups, load_demonyms
from dateline.knowledge.gazetteer import load_gazetteer
from dateline.knowledge.other_names import NameGroup, load_name_groups
from dateline.knowledge.own_places import PlaceGroup, load_groups
from dateline.knowledge.place_words import WordRule, load_rules
from dateline.reading.language import analyse
from dateline.reading.where import find_places
from dateline.record import Place


def places_of(text: str) -> list[Place]:
    return [place for place in find_places(analyse(text)) if place.use != "demonym"]


def test_ids_are_given_once() -> None:
    ids = [rule.id for rule in load_groups()] + [rule.id for rule in load_name_groups()]
    ids += [rule.id for rule in load_rules()] + [rule.id for rule in load_demonym_groups()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("group", load_groups(), ids=lambda group: group.id)
def test_own_places_lie_on_the_globe_and_are_named_once(group: PlaceGroup) -> None:
    names = [(place.name, place.country) for place in group.places]
    assert len(names) == len(set(names))
    for place in group.places:
        assert -90 <= place.lat <= 90, place.name
        assert -180 <= place.lon <= 180, place.name


@pytest.mark.parametrize("group", [*load_groups(), *load_name_groups()], ids=lambda group: group.id)
def test_every_group_does_what_its_example_says(group: PlaceGroup | NameGroup) -> None:
    assert group.expected in [place.name for place in places_of(group.example)]


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_every_word_rule_does_what_its_example_says(rule: WordRule) -> None:
    assert tuple(place.name for place in places_of(rule.example)) == rule.expected


@pytest.mark.parametrize("group", load_name_groups(), ids=lambda group: group.id)
def test_a_name_to_show_is_the_name_found(group: NameGroup) -> None:
    gazetteer = load_gazetteer()
    lost = []
    for place in group.places:
        found = [
            entry for entry in gazetteer.find(place.of) if (entry.kind, entry.country) == (group.kind, group.country)
        ]
        if place.name not in [entry.name for entry in found]:
            lost.append(place.of)
    assert lost == []


def test_demonyms_tell_countries_of_the_gazetteer() -> None:
    assert set(load_demonyms().values()) <= set(load_gazetteer().country_names())


@pytest.mark.parametrize("group", load_demonym_groups(), ids=lambda group: group.id)
def test_a_demonym_has_a_country_and_no_point(group: object) -> None:
    (place,) = [place for place in find_places(analyse(group.example)) if place.use == "demonym"]  # type: ignore[attr-defined]
    assert (place.country, place.lat, place.lon) == (group.expected, None, None)  # type: ignore[attr-defined]
