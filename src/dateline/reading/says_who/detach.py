"""Clauses that the parser hangs into what somebody says, although they go on with the telling (", adding that ...")."""

from dateline.reading.language import Analysis
from dateline.reading.says_who.ranges import subtree, trim, without
from dateline.reading.says_who.saying import Saying

_CONTRAST = frozenset({"though", "although", "while", "but", "and"})
_BREAKS = frozenset({",", ";", "-", "–", "—", "--"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def detach(analysis: Analysis, sayings: list[Saying]) -> None:
    """Cut from each content the clauses that bring in a further saying of the same teller, and give those their
    source.
    """
    by_sentence: dict[int, list[Saying]] = {}
    for saying in sayings:
        by_sentence.setdefault(analysis.sentence_of[saying.head], []).append(saying)
    for group in by_sentence.values():
        if len(group) > 1:
            for saying in group:
                start = _start(analysis, saying) if saying.rule.part == "verb" and saying.rule.quotes else None
                if start is not None:
                    _cut(analysis, saying, start, group)
            _part(analysis, group)


def _part(analysis: Analysis, group: list[Saying]) -> None:
    """Where each of two sayings holds the other's cue, take the later one with its source out of the earlier one's
    content.
    """
    for inner in group:
        for outer in group:
            if outer.head > inner.head and outer.source and inner.covers(outer.head) and outer.covers(inner.head):
                hole = (min(outer.source[0][0], outer.head), outer.head + 1)
                inner.content = [
                    p for whole in inner.content for part in without(whole, [hole]) for p in trim(analysis, *part)
                ]


def _start(analysis: Analysis, saying: Saying) -> int | None:
    """Where a clause begins that goes on with the telling; None for any other clause."""
    verb = saying.head
    dep, head = analysis.deps[verb], analysis.heads[verb]
    first = subtree(analysis, verb)[0]
    if dep == "advcl" and analysis.tags[verb] == "VBG" and first >= verb - 2 and first > 0:
        return first if analysis.words[first - 1] == "," else None
    if analysis.tags[verb] not in _FINITE or analysis.child(verb, "nsubj") is None:
        return None
    if dep == "advcl" and first > 0 and analysis.lower[first] in _CONTRAST:
        return first if analysis.words[first - 1] in _BREAKS else None
    if dep == "conj" and head < verb:
        joint = [kid for kid in analysis.children[head] if head < kid < verb and analysis.deps[kid] == "cc"]
        if joint and analysis.words[joint[-1] - 1] in _BREAKS:
            return joint[-1]
    return None


def _cut(analysis: Analysis, saying: Saying, start: int, group: list[Saying]) -> None:
    for outer in sorted(group, key=lambda other: -other.head):
        if outer is saying or outer.head > start or outer.rule.part != "verb":
            continue
        for n, (first, last) in enumerate(outer.content):
            if outer.head < first < start < last:
                outer.content[n : n + 1] = trim(analysis, first, start)
                if analysis.tags[saying.head] == "VBG":
                    saying.speaker, saying.source = outer.speaker, list(outer.source)
                break
