"""Token ranges: trimmed, joined, taken out of each other."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.saying import Range

_EDGE = frozenset(",.;:-—–―()[]\"'“”‘’«»!?*_") | {"--", "''", "``", "..."}


def trim(analysis: Analysis, first: int, last: int) -> list[Range]:
    """The range without punctuation at its ends; empty where nothing is left."""
    words = analysis.words
    while first < last and words[first] in _EDGE:
        first += 1
    while last > first and words[last - 1] in _EDGE and not _closes(words, first, last):
        last -= 1
    if first < last < len(words) and words[last] in (")", "]") and _is_open(words, first, last):
        last += 1
    return [(first, last)] if first < last else []


def _is_open(words: list[str], first: int, last: int) -> bool:
    """True where a bracket is opened and not closed within the range."""
    piece = words[first:last]
    return piece.count("(") + piece.count("[") > piece.count(")") + piece.count("]")


def _closes(words: list[str], first: int, last: int) -> bool:
    """True where the last word closes a bracket that was opened within the range."""
    return words[last - 1] in (")", "]") and any(words[token] in ("(", "[") for token in range(first, last))


def without(whole: Range, holes: list[Range]) -> list[Range]:
    """What is left of `whole` when `holes` are taken out of it."""
    pieces, reached = [], whole[0]
    for first, last in sorted(holes):
        if last <= reached or first >= whole[1]:
            continue
        if first > reached:
            pieces.append((reached, first))
        reached = last
    if reached < whole[1]:
        pieces.append((reached, whole[1]))
    return pieces


def join(ranges: list[Range]) -> list[Range]:
    """The ranges in order, those that touch or overlap made one."""
    joined: list[Range] = []
    for first, last in sorted(ranges):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def subtree(analysis: Analysis, token: int) -> Range:
    """The token with all that hangs from it, within its sentence."""
    left, right = analysis.edges
    sentence = analysis.sentences[analysis.sentence_of[token]]
    return max(left[token], sentence.first), min(right[token] + 1, sentence.last)
