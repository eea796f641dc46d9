"""How far evidence warrants a state."""

from collections.abc import Collection, Iterable, Sequence
from math import prod

from dateline.knowledge.relation_words import Side, load_weights
from dateline.situation.relations.evidence import Evidence
from dateline.situation.relations.held_time import time_of
from dateline.situation.relations.origins_of import group_by_origin, name_of
from dateline.situation.relations.relation import Confidence, Weighed

# Kept of each share; finer would feign exactness.
_DIGITS = 3
_MOST = 0.999


def weigh(evidence: Sequence[Evidence], against: Sequence[Evidence], opposed: Collection[str] = ()) -> Confidence:
    """The confidence in a state for which `evidence` and `against` which that speaks; docs/relations.md tells how.

    Each independent origin counts once on a side, by its weightiest claim. Origins of one side add up as chances that
    at least one of them is right; the sides are combined by Dempster's rule for two simple support functions (Shafer,
    A Mathematical Theory of Evidence, 1976, section 4.4). `opposed` are claims for another state that speak against
    this one by that alone.
    """
    origins = (*_weigh_side("for", evidence, ()), *_weigh_side("against", against, opposed))
    support, denial = (_add_up(one.weight for one in origins if one.side == side) for side in ("for", "against"))
    whole = 1 - support * denial
    held, not_held = support * (1 - denial) / whole, denial * (1 - support) / whole
    shares = round(held, _DIGITS), round(not_held, _DIGITS)
    return Confidence(*shares, round(1 - sum(shares), _DIGITS), origins)


def weigh_one(evidence: Evidence, *, opposed: bool = False) -> float:
    """The belief that one claim alone would warrant, from 0 to 1 (knowledge/relations/weights.toml)."""
    weights = load_weights()
    how = {
        "undated": not time_of(evidence).dated and evidence.status != "ongoing",
        "inferred": evidence.inferred,
        "indirect": evidence.indirect,
        "absence": evidence.absence,
        "opposed": opposed,
    }
    factors = (weights.how[name] for name, holds in how.items() if holds)  # type: ignore[index] # the keys are those
    origin = weights.origin[evidence.voices[-1].kind]
    return origin * weights.certainty[evidence.certainty] * weights.stance[evidence.stance] * prod(factors)


def _add_up(weights: Iterable[float]) -> float:
    """The chance that at least one is right. Never quite 1: no number of reports makes a contradiction impossible."""
    return min(1 - prod(1 - weight for weight in weights), _MOST)


def _weigh_side(side: Side, evidence: Sequence[Evidence], opposed: Collection[str]) -> list[Weighed]:
    weighed = []
    for group in group_by_origin(evidence):
        weights = [(weigh_one(one, opposed=one.claim in opposed), one) for one in group]
        weights.sort(key=lambda pair: -pair[0])
        best, first = weights[0]
        claims = tuple(dict.fromkeys(one.claim for _, one in weights))
        weighed.append(Weighed(name_of(first), side, round(best, _DIGITS), claims))
    return sorted(weighed, key=lambda one: (-one.weight, one.origin, one.claims))
