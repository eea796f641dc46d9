"""A body is not the thing that bears its name."""

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document


def test_the_army_is_not_the_army_post_named_before_it() -> None:
    text = "Rebels denied attacking an army post in Goma in which, according to the Syrian army, five soldiers were killed."
    record = read_document(read_text(text, id="r", published="2013-10-27"), settings=Settings())
    voices = {voice.role: voice.kind for claim in record.claims for voice in claim.voices}
    assert voices["Syrian army"] == "official"
