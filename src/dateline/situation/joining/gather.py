"""Happenings from links: components, cut where they hang together by chains, and denials beside what they deny."""

from collections.abc import Iterable, Mapping

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.situation.joining.cluster import find_components, split_component
from dateline.situation.joining.find_stock import find_stock
from dateline.situation.joining.link_pair import Link
from dateline.situation.joining.profile import Profile
from dateline.situation.joining.specific import find_specifics


def gather(
    asserted: Iterable[str],
    denials: Iterable[str],
    links: Mapping[tuple[str, str], Link],
    profiles: Mapping[str, Profile],
) -> list[list[str]]:
    """Groups of account ids, each sorted. A denial stands with the account that it is linked to most, or nowhere.

    `profiles` are those of the asserted accounts.
    """
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
        groups += _split(component, near.get(component[0], {}), profiles)
    place = {one: group for group in groups for one in group}
    for denial, said in sorted(_find_denied(set(denials), place, scores, rules.link).items()):
        place[said].append(denial)
    return [sorted(group) for group in groups]


def _split(ids: list[str], scores: Mapping[tuple[str, str], float], profiles: Mapping[str, Profile]) -> list[list[str]]:
    """A component without the words that sites print daily, which stand alone, cut where it hangs together by chains."""
    if len(ids) <= 2:
        return [ids]
    stock = find_stock(ids, profiles)
    rest = [one for one in ids if one not in stock]
    if len(rest) < 2:
        return [[one] for one in ids]
    specifics = {one: find_specifics(profiles[one]) for one in rest}
    return [*([one] for one in sorted(stock)), *split_component(rest, scores, load_joining_rules().together, specifics)]


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
