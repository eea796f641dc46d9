"""The countries that a report speaks of by adjectives and names of peoples: "Afghan forces", "the Russians"."""

from typing import NamedTuple

from dateline.knowledge.demonyms import load_demonyms
from dateline.reading.language import Analysis

# "Afghans'" and "Afghans’s" name the people too.
_MARKS = "'’"


class Demonym(NamedTuple):
    """Tokens `first` to `last` (excluded) that tell of a country (ISO alpha-3)."""

    first: int
    last: int
    country: str


def find_demonyms(analysis: Analysis, taken: frozenset[int]) -> list[Demonym]:
    """Every demonym outside the tokens `taken`, longest first at each place, in text order."""
    demonyms, text, starts, ends = load_demonyms(), analysis.text, analysis.starts, analysis.ends
    found: list[Demonym] = []
    token = 0
    while token < len(starts):
        if token not in taken and text[starts[token]].isupper():
            pair = text[starts[token] : ends[token + 1]] if token + 1 < len(starts) else ""
            one = text[starts[token] : ends[token]].rstrip(_MARKS)
            if pair in demonyms and token + 1 not in taken:
                found.append(Demonym(token, token + 2, demonyms[pair]))
                token += 1
            elif one in demonyms:
                found.append(Demonym(token, token + 1, demonyms[one]))
        token += 1
    return found
