"""Credits are read as their examples say, and captions are not taken for them."""

import pytest

from dateline.knowledge.origin_words import CreditRule, load_credit_rules
from dateline.situation.copies import find_credits


@pytest.mark.parametrize("rule", load_credit_rules().credit, ids=lambda rule: rule.id)
def test_each_rule_reads_its_example(rule: CreditRule) -> None:
    (credit,) = find_credits("a", rule.example)
    assert credit.agency == (rule.expected or None)
    assert rule.example[credit.start : credit.end] == credit.text


@pytest.mark.parametrize(
    "text",
    [
        "Smoke over Harim on 2 March 2016. (AFP Photo) Two shells fell on the market.",
        "Smoke over Harim (Reuters Photo) Two shells fell on the market.",
        "A porter told AFP that nine people were killed.",
        "Reuters reported on Tuesday that nine people were killed.",
        "The agencies that feed the town have left it.",
    ],
)
def test_captions_and_citations_are_no_credits(text: str) -> None:
    assert find_credits("a", text) == ()
