"""A toll given by another voice is a second claim of the same happening."""

import dateline


def test_a_second_toll_is_a_second_claim_of_the_same_place() -> None:
    reading = dateline.read_text(
        "At least 12 people died in the bombing of Homs, the Red Crescent said on Sunday. Villagers put the toll at 20.",
        published="2016-08-10",
        publisher="The Harbour Wire",
    )
    tolls = [(claim.voices[-1].name, reading.figures[claim.event.figures[0]].low) for claim in reading.claims]
    assert [low for _, low in tolls] == [12, 20]
    assert tolls[1][0] == "Villagers"
    assert reading.claims[0].event.places == reading.claims[1].event.places


def test_a_toll_of_nothing_is_no_claim() -> None:
    assert not dateline.read_text("Villagers put the toll at 20.", published="2016-08-10").claims
