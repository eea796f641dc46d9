"""Tolls of different voices, which are one toll told twice or denied, never a sum."""

from dateline.intake import read_text
from dateline.reading.read import read_document
from dateline.record import Record


def _read(text: str) -> Record:
    return read_document(read_text(text, published="2017-05-12", publisher="The Quay Post"))


def test_two_voices_tell_the_dead_of_one_air_strike_otherwise() -> None:
    record = _read(
        "An air strike on a bakery in Mosul on Wednesday killed 21 civilians, doctors at the clinic said. "
        "The Iraqi army said it had killed 9 Islamic State fighters and that no civilian was harmed."
    )
    incident = record.incidents[0]
    assert incident.killed is not None
    assert (incident.killed.low, incident.killed.best, incident.killed.high) == (9, 21, 21)
    assert incident.contested_by


def test_one_voice_adds_its_parts_up() -> None:
    record = _read(
        "An air strike in Mosul on Wednesday killed 21 civilians and 9 Islamic State fighters, doctors said."
    )
    killed = record.incidents[0].killed
    assert killed is not None
    assert killed.best == 30


def test_what_came_of_a_deed_is_contested_by_the_accused_who_deny_it() -> None:
    record = _read(
        "The Taliban on Friday denied attacking a police post in which, according to the Afghan army, "
        "six officers and three farmers were killed."
    )
    denials = {claim.id for claim in record.claims if claim.polarity == "negative"}
    assert denials & {claim for incident in record.incidents for claim in incident.contested_by}


def test_one_body_called_by_part_of_its_name_is_one_voice() -> None:
    record = _read(
        "An air strike on Mosul on Wednesday killed 21 civilians, the Tigris Observatory said. "
        "It also killed 9 Islamic State fighters, according to the Observatory."
    )
    killed = record.incidents[0].killed
    assert killed is not None
    assert killed.low != 9
