"""Every role word is read as its example says, whoever it belongs to."""

import pytest

from dateline.knowledge.actor_files import RoleEntry
from dateline.knowledge.load import load_actors
from dateline.reading.known import make_finder
from dateline.reading.language import analyse
from dateline.reading.who import find_cast

ROLES = tuple(dict.fromkeys(load_actors().roles.values()))
PARTIES = {"government", "military", "police", "state", "rebel", "civilian", "none"}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: str(role.words[0]))
def test_a_role_is_whose_its_example_says(role: RoleEntry) -> None:
    assert role.example is not None
    word, *actors = role.expected
    book = load_actors()
    analysis = analyse(role.example, **make_finder(book)._asdict())
    head = next(token for token, name in enumerate(analysis.words) if name == word)
    party = find_cast(analysis, book, published="2016-08-08").at(head)
    assert party is not None
    assert list(party.actors) == actors


def test_role_words_stand_once_and_alone() -> None:
    words = [word for role in ROLES for word in role.words]
    assert len(words) == len(set(words))
    assert all(" " not in word and word == word.lower() for word in words)
    assert {role.party for role in ROLES} <= PARTIES
