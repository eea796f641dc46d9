"""Nobody does to himself what is done to another."""

import pytest
from tests.factory import make_document

from dateline.reading.read import read_document
from dateline.record import Claim, Record


def read(text: str) -> Record:
    return read_document(make_document(text))


def claim(record: Record, trigger: str) -> Claim:
    return next(one for one in record.claims if trigger in one.event.trigger.text)


@pytest.mark.parametrize(
    ("text", "trigger", "recipient"),
    [
        ("Hezbollah shelled the rebels near the dam.", "shelled", "rebels"),
        ("The police chased the protesters and beat them.", "beat", "protesters"),
        ("Hezbollah said that Israel had attacked it.", "attacked", "hezbollah"),
        ("Marchers filled the square. When they stopped the army started shooting at them.", "shooting", "marchers"),
    ],
)
def test_who_undergoes_is_another(text: str, trigger: str, recipient: str) -> None:
    event = claim(read(text), trigger).event
    assert [who.id for who in event.recipients] == [recipient]
    assert recipient not in {who.id for who in event.actors}


def test_a_mention_moves_with_its_meaning() -> None:
    record = read("The police chased the protesters and beat them.")
    holders = [actor.id for actor in record.actors if any(mention.text == "them" for mention in actor.mentions)]
    assert holders == ["protesters"]


def test_its_own_soldiers_are_no_others() -> None:
    event = claim(read("Hezbollah freed its soldiers."), "freed").event
    assert "hezbollah" in {who.id for who in event.actors}
