"""Sentences that add up several happenings before they are told one by one."""

from collections.abc import Sequence

from dateline.knowledge.background_words import BackgroundWords
from dateline.knowledge.place_words import load_place_words
from dateline.reading.how_many import FigureFact
from dateline.reading.incidents.victims import counts
from dateline.reading.language import Analysis


def drop_roundups(
    analysis: Analysis, owned: Sequence[tuple[int, ...]], facts: Sequence[FigureFact], words: BackgroundWords
) -> list[tuple[int, ...]]:
    """The figures of each claim without those that sum up operations which the report goes on to tell.

    "Troops killed nine rebels in four separate raids. In Garissa they killed two ..." is of two dead in Garissa, and of
    nine that no one happening killed.
    """
    sentence_of = analysis.sentence_of
    counted = [facts[i] for share in owned for i in share if counts(facts[i])]
    exact = {sentence_of[fact.head] for fact in counted if fact.numbered}
    sums = {s for s in exact if s < max(exact) and sums_up(analysis, s, words)}
    for fact in counted:
        s = sentence_of[fact.head]
        if _is_vague(fact) and (sums_up(analysis, s, words) or _is_in_parts(analysis, s)):
            later = (f for f in counted if f.figure.kind == fact.figure.kind and sentence_of[f.head] > s)
            if any(not _is_vague(f) for f in later):
                sums.add(s)
    return [tuple(i for i in share if sentence_of[facts[i].head] not in sums) for share in owned]


def _is_vague(fact: FigureFact) -> bool:
    """True for "several", "dozens" and a bare plural; not for "over 130"."""
    return fact.figure.best is None and not any(letter.isdigit() for letter in fact.figure.text)


def sums_up(analysis: Analysis, sentence: int, words: BackgroundWords) -> bool:
    """True where a sentence speaks of more than one operation: "in four operations", "during separate raids"."""
    span = analysis.sentences[sentence]
    return any(
        analysis.tags[token] == "NNS"
        and analysis.lemmas[token] in words.operations
        and any(analysis.tags[kid] == "CD" or analysis.lower[kid] in words.several for kid in analysis.children[token])
        for token in range(span.first, span.last)
    )


def _is_in_parts(analysis: Analysis, sentence: int) -> bool:
    """True for what was done in more than one part of a country: "in southern and eastern Mali", "in the east and
    south"."""
    parts, lower, span = load_place_words().part, analysis.lower, analysis.sentences[sentence]
    return any(
        lower[at] in parts and lower[at + 1] == "and" and lower[at + 2] in parts and "in" in lower[max(0, at - 2) : at]
        for at in range(span.first + 1, span.last - 2)
    )
