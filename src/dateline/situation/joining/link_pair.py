"""The link between two accounts that are one happening, or not far from it."""

from msgspec import Struct

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.situation.joining.profile import Profile
from dateline.situation.joining.weigh_pair import put_in_words, weigh_pair


class Link(Struct, frozen=True):
    """A scored pair of accounts, with the reasons in words where the score makes them one."""

    score: float
    reasons: tuple[str, ...]


def link_pair(one: Profile, other: Profile) -> Link | None:
    """The link between two accounts; None for a pair that is nowhere near one happening."""
    rules = load_joining_rules()
    score, findings = weigh_pair(one, other, rules)
    if score < rules.near:
        return None
    return Link(score, put_in_words(findings, rules) if score >= rules.link else ())
