"""Every rule of knowledge/relations reads its own example as it says."""

import pytest

from dateline.knowledge.relation_words import RelationRule, load_relation_words, load_weights
from dateline.reading.read import read_document
from dateline.record import Record
from dateline.situation.relations.find_evidence import find_evidence
from tests.factory import make_document

RULES = load_relation_words().rules


def read(text: str) -> Record:
    return read_document(make_document(text))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_reads_its_example(rule: RelationRule) -> None:
    found = [one for one in find_evidence(read(rule.example)) if one.rule == rule.id]
    wanted = rule.expected
    assert any(
        (one.state, one.one, one.other) == (rule.state, wanted.one, wanted.other)
        and wanted.from_ in (None, one.from_)
        and wanted.to in (None, one.to)
        and set(wanted.qualifiers) <= set(one.qualifiers)
        for one in found
    ), found


def test_ids_are_unique_and_states_known() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    words = load_relation_words()
    for entry in words.states.values():
        assert set(entry.opposes) <= set(words.states)
        assert 0 < entry.strength <= 1


def test_weights_are_shares() -> None:
    weights = load_weights()
    for table in (weights.origin, weights.certainty, weights.stance, weights.how):
        assert all(0 < weight <= 1 for weight in table.values())
