"""What is asked, refused or threatened, and what events are about, each rule on its own example."""

import pytest

from dateline.knowledge.event_mode_words import ContextRule, ModeRule, load_mode_words
from dateline.knowledge.plover import load_plover
from tests.reading.what.test_rules import read

WORDS = load_mode_words()


@pytest.mark.parametrize("rule", WORDS.mode, ids=lambda rule: rule.id)
def test_mode_of_the_example(rule: ModeRule) -> None:
    _, happenings = read(rule.example)
    assert rule.expected in {happening.mode for happening in happenings if happening.root in rule.roots}


@pytest.mark.parametrize("rule", WORDS.context, ids=lambda rule: rule.id)
def test_context_of_the_example(rule: ContextRule) -> None:
    _, happenings = read(rule.example)
    assert rule.expected in {h.context for h in happenings if not rule.roots or h.root in rule.roots}


def test_every_mode_is_one_of_the_root() -> None:
    modes = {rule.id: rule.modes for rule in load_plover().root}
    assert not [rule.id for rule in WORDS.mode for root in rule.roots if rule.mode not in modes[root]]
