"""Which accounts meet: neighbours in time and place, large tolls, copied words; and full blocks stay affordable."""

from typing import Any

from dateline.situation.joining import make_keys, make_profile
from dateline.situation.joining.standing import find_mates, is_full_member
from tests.factory import make_account


def meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    profiles = (make_profile(make_account(name, **fields), {}) for name, fields in (("a", one), ("b", other)))
    first, second = map(make_keys, profiles)
    return bool(first & second)


def test_neighbours_in_days_and_place_meet() -> None:
    assert meet({"from_": "2016-03-02"}, {"from_": "2016-03-03"})
    assert not meet({"from_": "2016-03-02"}, {"from_": "2016-03-04", "text": "Shells fell on Harim."})
    assert not meet({}, {"place": "Raqqa", "admin1": "Raqqa", "text": "Shells fell on Raqqa."})


def test_large_tolls_meet_wherever_they_are_told_in_like_words() -> None:
    here: dict[str, Any] = {"text": "Shells fell on the wedding tents of Harim.", "killed": 85}
    far: dict[str, Any] = {"place": "Raqqa", "admin1": "Raqqa", "text": "Shells fell on wedding tents, not at Raqqa."}
    assert meet(here, {**far, "killed": 85})
    assert not meet(here, {**far, "killed": 85, "text": "Planes hit a dairy."})
    assert not meet({**here, "killed": 2}, {**far, "killed": 2})


def test_what_is_told_of_a_year_meets_in_one_town_alone() -> None:
    year: dict[str, Any] = {"from_": "2014-01-01", "to": "2014-12-31", "text": "Shells fell in Harim that year."}
    assert meet(year, {**year, "text": "In Harim they fought."})
    assert not meet(year, {**year, "place": "Raqqa", "text": "In Raqqa they fought."})


def test_in_an_overfull_block_a_sample_stands_for_the_rest() -> None:
    block = [f"{number:04}" for number in range(900)]
    assert len(find_mates(block[0], block)) == 900
    assert len(find_mates(block[-1], block)) == 300
    assert is_full_member(block[299], block)
    assert not is_full_member(block[300], block)
    assert all(
        (other in find_mates(one, block)) or (one in find_mates(other, block))
        for one in block[:300:50]
        for other in block[::90]
    )
