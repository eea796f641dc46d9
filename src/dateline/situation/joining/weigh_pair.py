"""How much speaks for two accounts telling of one happening."""

import math

from dateline.knowledge.joining_rules import JoiningRules
from dateline.situation.joining.compare_days import compare_days
from dateline.situation.joining.compare_parties import compare_parties
from dateline.situation.joining.compare_places import compare_places
from dateline.situation.joining.compare_surroundings import compare_surroundings
from dateline.situation.joining.compare_tolls import compare_tolls
from dateline.situation.joining.compare_types import compare_types
from dateline.situation.joining.compare_words import compare_words
from dateline.situation.joining.finding import Finding
from dateline.situation.joining.profile import Profile
from dateline.situation.joining.specific import are_told_apart, share_something_specific

_COMPARISONS = (
    compare_types,
    compare_days,
    compare_places,
    compare_parties,
    compare_tolls,
    compare_words,
    compare_surroundings,
)


def weigh_pair(one: Profile, other: Profile, rules: JoiningRules) -> tuple[float, list[Finding]]:
    """The score of a pair, from 0 to 1, and what it comes from; it depends on the two alone, in either order.

    Accounts of one report, which its reading has told apart, and of different families score 0, as do two denials, two
    that share nothing specific, and two that name other days and other tolls.
    """
    if one.report == other.report or one.family != other.family or not (one.asserted or other.asserted):
        return 0.0, []
    if not share_something_specific(one, other) or are_told_apart(one, other):
        return 0.0, []
    if one.id > other.id:
        one, other = other, one
    findings = [finding for compare in _COMPARISONS for finding in compare(one, other, rules)]
    if _is_little_told(findings, rules):
        findings.append(("little-told", ""))
    total = sum(rules.weights[name] for name, _ in findings) - rules.bias
    return round(1 / (1 + math.exp(-total)), 4), findings


def _is_little_told(findings: list[Finding], rules: JoiningRules) -> bool:
    """Whether two accounts of different types share no more than what any two of a day and place do."""
    names = {name for name, _ in findings}
    return bool(names & rules.parts_types) and not names & rules.details


def put_in_words(findings: list[Finding], rules: JoiningRules) -> tuple[str, ...]:
    """The reasons, those that speak for it first, then those against, each the weightiest first."""
    ranked = sorted(findings, key=lambda finding: (-rules.weights[finding[0]], finding))
    return tuple(
        ("but " if rules.weights[name] < 0 else "") + rules.evidence[name].says.format(detail)
        for name, detail in sorted(ranked, key=lambda finding: rules.weights[finding[0]] < 0)
    )
