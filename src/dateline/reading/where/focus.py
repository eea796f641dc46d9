"""Which countries and provinces a report is about, from all the places its names may be."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dateline.knowledge.gazetteer import Entry
from dateline.reading.where.mention import Mention
from dateline.reading.where.prior import shares

Focus = dict[tuple[str | None, str | None], float]


def find_focus(groups: Iterable[tuple[list[Mention], Sequence[Entry]]], nations: Iterable[str]) -> Focus:
    """The weight, 0 to 1, of each country (with None) and province: the part of the report's names that can lie there.

    `groups` are mentions of one name with its places; `nations` are countries spoken of by adjectives ("Afghan").
    """
    weights: Focus = defaultdict(float)
    total = 1.0
    for mentions, entries in groups:
        if mentions[0].sign < 0:
            continue
        best: Focus = {}
        for entry, share in zip(entries, shares(entries), strict=True):
            for region in {(entry.country, None), (entry.country, entry.admin1)}:
                best[region] = max(best.get(region, 0.0), share)
        for region, share in best.items():
            weights[region] += min(1.0, share + 0.15)
        total += 1.0
    for nation in nations:
        weights[nation, None] += 0.5
        total += 0.5
    return {region: weight / total for region, weight in weights.items()}
