"""Words that name a party of relations."""

import pytest

from dateline.errors import UsageError
from dateline.situation.relations.list_parties import find_party, list_parties
from tests.factory import make_actor

PARTIES = list_parties(
    [
        make_actor("Islamic State"),
        make_actor("Northern Front", known=False),
        make_actor("Northern League", known=False),
        make_actor("Military of Syria", id="syria-military", kind="military", part_of="syria"),
    ]
)
COUNTS = {"islamic-state": 3, "northern-front": 2, "northern-league": 1, "syria-military": 1}


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("islamic-state", "islamic-state"),
        ("Islamic State", "islamic-state"),
        ("ISIL", "islamic-state"),
        ("northern front", "northern-front"),
        ("League", "northern-league"),
        ("Syria", "syria"),
    ],
)
def test_find_party(words: str, party: str) -> None:
    assert find_party(words, PARTIES, COUNTS) == party


@pytest.mark.parametrize(("words", "code"), [("Northern", "ambiguous-party"), ("Nobody", "no-party"), ("", "no-party")])
def test_nobody_or_several(words: str, code: str) -> None:
    with pytest.raises(UsageError) as error:
        find_party(words, PARTIES, COUNTS)
    assert error.value.code == code
