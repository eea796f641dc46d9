"""Verbs of saying that say nothing."""

import pytest

from dateline.knowledge.unsaid_words import Unsaid, load_unsaid
from tests.reading.says_who.heard import heard


@pytest.mark.parametrize("rule", load_unsaid(), ids=lambda rule: rule.id)
def test_rule_reads_its_example(rule: Unsaid) -> None:
    assert "|".join(cue for _, cue, _ in heard(rule.example)) == rule.expected


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The militia claimed it had taken the lives of two shepherds.", "claimed"),
        ("Two colonels backed the plan.", "backed"),
        ("The shopkeeper wants warm gloves.", "wants"),
        ("Villagers regard the outpost as a threat.", "regard"),
    ],
)
def test_what_is_said_stays(text: str, cue: str) -> None:
    assert cue in [found for _, found, _ in heard(text)]
