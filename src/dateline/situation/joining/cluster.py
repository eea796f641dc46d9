"""Linked accounts gathered into happenings."""

import heapq
from collections.abc import Iterable, Mapping

from dateline.situation.joining.specific import Specifics, conflict

# Ids of two accounts, the lesser first, and their score.
Scores = Mapping[tuple[str, str], float]


def find_components(ids: Iterable[str], scores: Scores, link: float) -> list[list[str]]:
    """The ids gathered wherever a chain of links leads, each sorted, by their least id."""
    above = {one: one for one in ids}

    def root(one: str) -> str:
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for (one, other), score in scores.items():
        if score >= link and one in above and other in above:
            low, high = sorted((root(one), root(other)))
            above[high] = low
    gathered: dict[str, list[str]] = {}
    for one in sorted(above):
        gathered.setdefault(root(one), []).append(one)
    return [gathered[key] for key in sorted(gathered)]


def split_component(
    ids: list[str], scores: Scores, together: float, specifics: Mapping[str, Specifics]
) -> list[list[str]]:
    """A component cut into groups whose members agree with each other on the whole, so that days of bombing of one town
    do not melt into one.

    Average link (Sokal and Michener 1958): the two groups with the highest mean score of their members come together,
    as long as it is at least `together`; pairs without a score count 0. Two groups of which `specifics` (by id) give days
    and tolls that conflict stay apart, so that a third account does not join what is told apart. Ties are broken by id,
    so the answer does not depend on any order.
    """
    groups = {one: [one] for one in ids}
    given = {one: specifics.get(one, frozenset()) for one in ids}
    sums: dict[str, dict[str, float]] = {one: {} for one in ids}
    for (one, other), score in scores.items():
        if one in sums and other in sums:
            sums[one][other] = sums[other][one] = score
    heap = [(-score, one, other) for one, near in sums.items() for other, score in near.items() if one < other]
    heapq.heapify(heap)
    while heap:
        mean, one, other = heapq.heappop(heap)
        if -mean < together:
            break
        if one not in groups or other not in groups or -mean != _mean(groups, sums, one, other):
            continue
        if conflict(given[one], given[other]):
            continue
        given[one] |= given.pop(other)
        _merge(groups, sums, one, other)
        for near in sums[one]:
            low, high = sorted((one, near))
            heapq.heappush(heap, (-_mean(groups, sums, one, near), low, high))
    return [sorted(groups[key]) for key in sorted(groups)]


def _mean(groups: dict[str, list[str]], sums: dict[str, dict[str, float]], one: str, other: str) -> float:
    # Rounded, so that the order in which scores were added up does not show.
    return round(sums[one].get(other, 0.0) / (len(groups[one]) * len(groups[other])), 9)


def _merge(groups: dict[str, list[str]], sums: dict[str, dict[str, float]], one: str, other: str) -> None:
    groups[one] += groups.pop(other)
    for near, score in sums.pop(other).items():
        del sums[near][other]
        if near != one:
            sums[one][near] = sums[near][one] = sums[one].get(near, 0.0) + score
