"""Who is accused, where a deed is condemned."""

from dateline.intake import read_text
from dateline.reading.read import read_document


def _accusation(text: str) -> tuple[list[str], list[str]]:
    document = read_text(text, published="2016-08-10", publisher="The Courier")
    event = next(claim.event for claim in read_document(document).claims if claim.event.root == "ACCUSE")
    return [party.text for party in event.actors], [party.text for party in event.recipients]


def test_those_attacked_are_not_accused() -> None:
    assert _accusation("Turkey condemned the attack on Iraqi troops in Mosul.") == (["Turkey"], [])


def test_the_attacker_is_accused() -> None:
    actors, recipients = _accusation("Turkey condemned the killing of soldiers by the Taliban.")
    assert actors == ["Turkey"]
    assert len(recipients) == 1
    assert "Taliban" in recipients[0]


def test_the_one_accused_stays() -> None:
    _, recipients = _accusation("Turkey accused the Taliban of attacks on civilians.")
    assert len(recipients) == 1
    assert "Taliban" in recipients[0]
