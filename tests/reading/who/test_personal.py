"""Whom "he" and "she" mean."""

import pytest

from dateline.knowledge.load import load_actors
from dateline.reading.known import make_finder
from dateline.reading.language import analyse
from dateline.reading.who import Party, find_cast


def last_of(text: str, word: str) -> Party | None:
    """The party that the last `word` of a text stands for."""
    book = load_actors()
    analysis = analyse(text, **make_finder(book)._asdict())
    token = max(place for place, form in enumerate(analysis.lower) if form == word)
    return find_cast(analysis, book, published="2016-08-08").at(token)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ('Karim Waziri met a baker. "The Kenyan president lied," Waziri said. He left at noon.', "he", "Karim Waziri"),
        ('"Omar Shah burned our barns," a Kenyan farmer said. He said nobody came.', "he", "Kenyan farmer"),
        ('Karim Waziri spoke first. "Omar Shah is a thief," he said.', "he", "Karim Waziri"),
        ("Karim Waziri told a radio that Omar Shah had fled. He said the road was open.", "he", "Karim Waziri"),
        ("Karim Waziri told a radio that Omar Shah had fled because he was ill.", "he", "Omar Shah"),
        ("Karim Waziri said he would resign.", "he", "Karim Waziri"),
        ("Karim Waziri arrived. Omar Shah thanked him.", "him", "Karim Waziri"),
        ('"Karim Waziri left us," said Omar Shah. "He has no friends."', "he", "Karim Waziri"),
        ("Omar Shah fled in a helicopter. He was hurt.", "he", "Omar Shah"),
        ("Omar Shah met Fatima Noori. She was ill.", "she", "Fatima Noori"),
        ("Karim Waziri blamed the rain; he said it had hidden the road.", "he", "Karim Waziri"),
    ],
)
def test_a_personal_pronoun_is_whose_sentence_it_is(text: str, word: str, name: str) -> None:
    party = last_of(text, word)
    assert party is not None
    assert party.name == name


@pytest.mark.parametrize(
    "text", ["A helicopter landed. He ran.", "The population fled. He ran.", "Mrs Fatima Noori spoke. He ran."]
)
def test_a_personal_pronoun_is_one_person(text: str) -> None:
    assert last_of(text, "he") is None
