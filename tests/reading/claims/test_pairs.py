"""What two do to each other is done by both, whoever a pronoun points to."""

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document


def _parties(text: str, word: str) -> set[str]:
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    claim = next(claim for claim in record.claims if word in claim.event.trigger.text)
    return {party.id for party in (*claim.event.actors, *claim.event.recipients)}


def test_they_who_keep_a_truce_are_the_two_that_made_it() -> None:
    text = "Hamas and Hezbollah fought for a year. In May Hezbollah agreed a truce with Hamas. {} may have a truce in place."
    assert _parties(text.format("They"), "have a truce") == {"hamas", "hezbollah"}


def test_what_one_side_does_stays_its_own() -> None:
    text = "Hamas and Hezbollah fought for a year. Later Hamas attacked Egypt."
    assert _parties(text, "attacked") == {"hamas", "egypt"}


def test_words_that_mean_both_are_a_mention_of_each() -> None:
    text = "Hamas and Hezbollah fought for a year. In May Hezbollah agreed a truce with Hamas. They may have a truce in place."
    record = read_document(read_text(text, id="r", published="2018-12-21"), settings=Settings())
    named = {actor.id for actor in record.actors for mention in actor.mentions if mention.text == "They"}
    assert named == {"hamas", "hezbollah"}
