"""When was a happening? By what its claims say, not by days that date something else in their sentences."""

from bisect import bisect_left

from dateline.knowledge.background_words import BackgroundWords
from dateline.reading.language import Analysis
from dateline.record import Time

_CLIMB = 6
_BEFORE_A_NOUN = frozenset({"compound", "nmod", "amod", "nummod", "poss"})


def dates_another(analysis: Analysis, time: Time, words: BackgroundWords) -> bool:
    """True for a time that dates what is mentioned, not what is told.

    So "Tuesday's attack", "the 2 July attack", "a commander responsible for a raid on 7 January", and "today" beside a
    verb of telling ("the army confirmed today the death of").
    """
    if analysis.text[time.end : time.end + 2] in ("'s", "’s"):
        return True
    first = min(bisect_left(analysis.ends, time.start + 1), len(analysis) - 1)
    last = max(first + 1, bisect_left(analysis.starts, time.end))
    top = next((t for t in range(first, last) if not first <= analysis.heads[t] < last), first)
    head = analysis.heads[top]
    if analysis.deps[top] in _BEFORE_A_NOUN and head >= last and analysis.pos[head] == "NOUN":
        return is_definite(analysis, head)
    return _is_told(analysis, top, words) or _is_recalled(analysis, top, words)


def is_definite(analysis: Analysis, noun: int) -> bool:
    """True for a happening spoken of again: "the attack", "this bombing"."""
    return any(
        analysis.deps[kid] == "det" and analysis.lower[kid] in ("the", "this", "that")
        for kid in analysis.children[noun]
    )


def _is_told(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True beside a verb of telling that has what is told under it."""
    head = analysis.heads[token]
    if analysis.pos[head] == "ADP":
        head = analysis.heads[head]
    if head == token or analysis.lemmas[head] not in words.news:
        return False
    passive = analysis.child(head, "auxpass")
    turned = passive is not None and analysis.child(passive, "attr") is not None  # "confirmed today was the capture of"
    return turned or analysis.child(head, "ccomp", "dobj", "nsubjpass", "attr") is not None


def _is_recalled(analysis: Analysis, token: int, words: BackgroundWords) -> bool:
    """True under a word by which somebody's past is told ("responsible for", "linked to")."""
    for _ in range(_CLIMB):
        head = analysis.heads[token]
        if head == token or analysis.tags[head] in ("VBD", "VBP", "VBZ"):
            return False
        if analysis.lemmas[head] in words.history and analysis.pos[head] in ("ADJ", "VERB"):
            return True
        token = head
    return False
