"""How likely a name means each of its places, when nothing else is known."""

from collections.abc import Sequence
from math import exp, log10

from dateline.knowledge.gazetteer import Entry

_KIND = {"country": 2.0, "province": 0.5, "district": -0.9, "region": 0.6, "settlement": 0.0}


def prior(entry: Entry) -> float:
    """Fame of a place: more people, our own data and countries, own name rather than another."""
    fame = 0.8 * log10(entry.population + 30) + _KIND[entry.kind] + 1.5 * max(entry.known, 0)
    return fame - (0.0, 0.9, 1.2)[entry.other]


def shares(entries: Sequence[Entry]) -> list[float]:
    """The priors as parts of one."""
    worths = [exp(1.5 * prior(entry)) for entry in entries]
    total = sum(worths)
    return [worth / total for worth in worths]
