"""Every rule of `knowledge/times` reads its own example as it says."""

import pytest

from dateline.knowledge.time_words import TimeRule, load_time_rules
from dateline.reading.language import analyse
from dateline.reading.when import find_times

RULES = load_time_rules()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_example_yields_what_is_expected(rule: TimeRule) -> None:
    times = find_times(analyse(rule.example), published=rule.published)
    assert [(t.text, t.type, t.value) for t in times] == [(e.text, e.type, e.value) for e in rule.expected]
    for time, expected in zip(times, rule.expected, strict=True):
        if expected.mod is not None:
            assert time.mod == expected.mod
        if expected.from_ is not None:
            assert time.from_ == expected.from_
        if expected.to is not None:
            assert time.to == expected.to


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_every_rule_is_told_by_some_source() -> None:
    assert all(rule.source for rule in RULES)
