"""Happenings from links: components, cut where they hang together by chains, and denials beside what they deny."""

from collections.abc import Iterable, Mapping

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.situation.joining.cluster import find_components, split_component
from dateline.situation.joining.link_pair import Link


def gather(asserted: Iterable[str], denials: Iterable[str], links: Mapping[tuple[str, str], Link]) -> list[list[str]]:
    """Groups of account ids, each sorted. A denial stands with the account that it is linked to most, or nowhere."""
    rules = load_joining_rules()
    scores = {pair: link.score for pair, link in links.items()}
    ids = sorted(asserted)
    near: dict[str, dict[tuple[str, str], float]] = {}
    components = find_components(ids, scores, rules.link)
    home = {one: component[0] for component in components for one in component}
    for (one, other), score in scores.items():
        if one in home and home.get(other) == home[one]:
            near.setdefault(home[one], {})[one, other] = score
    groups: list[list[str]] = []
    for component in components:
        within = near.get(component[0], {})
        groups += split_component(component, within, rules.together) if len(component) > 1 else [component]
    place = {one: group for group in groups for one in group}
    for denial, said in sorted(_find_denied(set(denials), place, scores, rules.link).items()):
        place[said].append(denial)
    return [sorted(group) for group in groups]


def _find_denied(
    denials: set[str], asserted: Mapping[str, list[str]], scores: Mapping[tuple[str, str], float], link: float
) -> dict[str, str]:
    """For each denial the asserted account that it is linked to most; of equals, the least id."""
    best: dict[str, tuple[float, str]] = {}
    for (one, other), score in scores.items():
        for denial, said in ((one, other), (other, one)):
            if denial in denials and said in asserted and score >= link:
                best[denial] = min(best.get(denial, (-score, said)), (-score, said))
    return {denial: said for denial, (_, said) in best.items()}
