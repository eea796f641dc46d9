"""Sentences that add up several happenings before they are told one by one."""

from collections.abc import Sequence

from dateline.knowledge.background_words import BackgroundWords
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
    told = {sentence_of[facts[i].head] for share in owned for i in share if facts[i].numbered and counts(facts[i])}
    if len(told) < 2:
        return list(owned)
    last = max(told)
    sums = {s for s in sorted(told) if s < last and sums_up(analysis, s, words)}
    return [tuple(i for i in share if sentence_of[facts[i].head] not in sums) for share in owned]


def sums_up(analysis: Analysis, sentence: int, words: BackgroundWords) -> bool:
    """True where a sentence speaks of more than one operation: "in four operations", "during separate raids"."""
    span = analysis.sentences[sentence]
    return any(
        analysis.tags[token] == "NNS"
        and analysis.lemmas[token] in words.operations
        and any(analysis.tags[kid] == "CD" or analysis.lower[kid] in words.several for kid in analysis.children[token])
        for token in range(span.first, span.last)
    )
