"""How likely a name means each of its places, when nothing else is known."""

from collections.abc import Sequence
from math import exp, log10

from dateline.knowledge.gazetteer import Entry

_KIND = {"country": 2.0, "province": -0.3, "district": -0.9, "region": 0.6, "settlement": 0.0}

# What standing in our own data is worth: a country or sea is known to all, a town of war only to those who ask of it.
_KNOWN, _KNOWN_TOWN = 1.5, 0.5
_CAPITAL = 0.8
_SMALL = ("settlement", "district")


def prior(entry: Entry) -> float:
    """Fame of a place: more people, our own data and countries, own name rather than another."""
    fame = (
        0.8 * log10(entry.population + 30)
        + _KIND[entry.kind]
        + (_KNOWN_TOWN if entry.kind in _SMALL else _KNOWN) * max(entry.known, 0)
    )
    fame += _CAPITAL * entry.capital
    return fame - (0.0, 0.9, 1.2)[entry.other]


def shares(entries: Sequence[Entry]) -> list[float]:
    """The priors as parts of one."""
    worths = [exp(1.5 * prior(entry)) for entry in entries]
    total = sum(worths)
    return [worth / total for worth in worths]
