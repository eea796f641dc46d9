"""Fields of life that borrow the words of war: sport, markets, weather, accidents, disease, films."""

from dateline.knowledge.event_words import FieldRule, load_event_words
from dateline.reading.language import Analysis, Sentence


def fields_of(analysis: Analysis) -> list[tuple[FieldRule, ...]]:
    """For each sentence the fields it belongs to; one that a report's title or most sentences share counts throughout."""
    return [_fields_of_sentence(analysis, sentence) for sentence in analysis.sentences]


def _fields_of_sentence(analysis: Analysis, sentence: Sentence) -> tuple[FieldRule, ...]:
    lower = analysis.lower
    seen = set(lower[sentence.first : sentence.last])
    return tuple(
        rule
        for rule in load_event_words().fields
        if len(seen & rule.words) >= rule.enough
        and seen.isdisjoint(rule.unless)
        and (not rule.needs or not seen.isdisjoint(rule.needs))
    )


def is_barred(root: str, fields: tuple[FieldRule, ...]) -> bool:
    """True where a sentence's field keeps words of `root` from being events."""
    return any(not rule.roots or root in rule.roots for rule in fields)
