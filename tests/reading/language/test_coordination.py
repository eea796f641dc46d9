"""What the parser joins to the wrong neighbour."""

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document
from dateline.record import Claim


def _claims(text: str) -> list[Claim]:
    return list(read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings()).claims)


def _one(text: str, root: str) -> tuple[list[str], list[str], str]:
    claim = next(claim for claim in _claims(text) if claim.event.root == root)
    actors, recipients = ([p.text for p in side] for side in (claim.event.actors, claim.event.recipients))
    return actors, recipients, claim.status


def test_a_verb_with_tense_is_the_speakers_own() -> None:
    actors, recipients, status = _one("France says Gaddafi must leave and pledges support for Libya.", "SUPPORT")
    assert (actors, recipients, status) == (["France"], ["Libya"], "occurred")


def test_an_adjective_behind_a_subject_has_none_of_its_own() -> None:
    text = "As demonstrators angry with the president took to the streets, the government shut down roads in Cairo."
    assert _one(text, "PROTEST")[0] == ["demonstrators"]


def test_a_number_that_underwent_something_else_did_nothing() -> None:
    text = "More than 50 civilians have been killed by security forces and 140 others detained in Syria."
    assert _one(text, "ASSAULT")[0] == ["security forces"]
    assert _one(text, "COERCE")[1] == ["140 others"]


def test_a_day_before_an_object_is_a_day() -> None:
    actors, recipients, _ = _one("Iran condemned on Sunday terrorist attacks in Najaf and Baghdad.", "ACCUSE")
    assert (actors, recipients) == (["Iran"], [])


def test_after_a_noun_the_clause_has_a_subject_of_its_own() -> None:
    text = "Days after a chemical attack by the army a woman was killed in Homs on Saturday."
    assert ["a woman"] in [[p.text for p in claim.event.recipients] for claim in _claims(text)]


def test_others_who_were_killed_elsewhere_are_no_place() -> None:
    text = "Nine civilians were killed in Kasda and two others were killed in Merj, the army said."
    assert [[p.text for p in claim.event.recipients] for claim in _claims(text)] == [["Nine civilians", "two others"]]
