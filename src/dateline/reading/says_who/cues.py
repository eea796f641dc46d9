"""The words of a cue: the verb with its helpers, adverbs and negation."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.saying import Range

_HELPERS = frozenset({"aux", "auxpass", "neg", "advmod"})


def name_cue(analysis: Analysis, head: int, tail: list[int]) -> list[Range]:
    """The ranges of a cue: helpers side by side before its head, the head, particles and prepositions behind."""
    first = head
    while first - 1 >= 0 and analysis.heads[first - 1] == head and analysis.deps[first - 1] in _HELPERS:
        first -= 1
    last = head + 1
    ranges: list[Range] = []
    for token in sorted(tail):
        if token == last:
            last += 1
        elif token >= last:
            ranges.append((token, token + 1))
    return [(first, last), *ranges]
