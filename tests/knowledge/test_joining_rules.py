"""Every piece of evidence is found in the two accounts that stand beside it."""

from typing import Any

import pytest

from dateline.knowledge.joining_rules import Evidence, load_joining_rules
from dateline.record import Toll
from dateline.situation.joining import Profile, make_profile
from dateline.situation.joining.weigh_pair import put_in_words, weigh_pair
from tests.factory import make_account, make_actor

RULES = load_joining_rules()
ACTORS = {
    "islamic-state": make_actor("Islamic State"),
    "syria-military": make_actor("Syria Military", part_of="syria"),
    "syria": make_actor("Syria"),
}


def make_example(name: str, values: dict[str, Any]) -> Profile:
    fields = dict(values)
    if isinstance(fields.get("killed"), list):
        fields["killed"] = Toll(*(number or None for number in fields["killed"]))
    for side in ("actors", "recipients"):
        fields[side] = tuple(fields.get(side, ()))
    return make_profile(make_account(name, **fields), ACTORS)


@pytest.mark.parametrize("evidence", RULES.evidence.values(), ids=list(RULES.evidence))
def test_evidence_is_found_in_its_example(evidence: Evidence) -> None:
    one, other = make_example("a", evidence.one), make_example("b", evidence.other)
    score, findings = weigh_pair(one, other, RULES)
    assert evidence.id in dict(findings)
    assert weigh_pair(other, one, RULES) == (score, findings)
    assert all("{" not in reason for reason in put_in_words(findings, RULES))


def test_levels_lie_in_order() -> None:
    assert 0 < RULES.near < RULES.link < 1
    assert RULES.near < RULES.together < RULES.link
