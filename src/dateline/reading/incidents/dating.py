"""When was a happening? By what its claims say, not by days that date something else in their sentences."""

from bisect import bisect_left

from dateline.knowledge.background_words import BackgroundWords
from dateline.reading.language import Analysis
from dateline.record import Time

_CLIMB = 6
_POSSESSIVES = ("'s", "’s")
_BEFORE_A_NOUN = frozenset({"compound", "nmod", "amod", "nummod", "poss"})


def dates_another(analysis: Analysis, time: Time, words: BackgroundWords) -> bool:
    """True for a time that dates what is mentioned, not what is told.

    So "Tuesday's attack", "the 2 July attack", "a commander responsible for a raid on 7 January", and "today" beside a
    verb of telling ("the army confirmed today the death of").
    """
    if analysis.text[time.end : time.end + 2] in _POSSESSIVES:
        return True
    noun = _noun_after(analysis, time)
    if noun is not None:
        return is_definite(analysis, noun)
    top = _top_of(analysis, time)[2]
    return _is_told(analysis, top, words) or _is_recalled(analysis, top, words)


def names_another(analysis: Analysis, time: Time) -> bool:
    """True for a day in the name of a happening ("Tuesday's attack", "the 2 July attack"), which dates nothing else."""
    head = _noun_after(analysis, time)
    return analysis.text[time.end : time.end + 2] in _POSSESSIVES or head is not None


def _noun_after(analysis: Analysis, time: Time) -> int | None:
    """The noun that a time stands before as part of its phrase."""
    _, last, top = _top_of(analysis, time)
    head = analysis.heads[top]
    before = analysis.deps[top] in _BEFORE_A_NOUN and head >= last and analysis.pos[head] == "NOUN"
    return head if before else None


def _top_of(analysis: Analysis, time: Time) -> tuple[int, int, int]:
    """First and last token (excluded) of a time, and the one that the others hang from."""
    first = min(bisect_left(analysis.ends, time.start + 1), len(analysis) - 1)
    last = max(first + 1, bisect_left(analysis.starts, time.end))
    return first, last, next((t for t in range(first, last) if not first <= analysis.heads[t] < last), first)


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
