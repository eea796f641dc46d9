"""Fields of life that borrow the words of war: sport, markets, weather, accidents, disease, films."""

from dateline.knowledge.event_words import FieldRule, load_event_words
from dateline.reading.language import Analysis, Sentence

# Ours, from reports read by eye: one sentence in four keeps a war report with a word on football apart from sport.
_TOPIC_SENTENCES = 3
_TOPIC_SHARE = 4


def fields_of(analysis: Analysis) -> list[tuple[FieldRule, ...]]:
    """For each sentence the fields it belongs to.

    One that holds a quarter of them counts throughout, but, where it bars some roots only, not in a sentence with one of
    the words that show real violence.
    """
    fields = [_fields_of_sentence(analysis, sentence) for sentence in analysis.sentences]
    throughout = tuple(rule for rule in load_event_words().fields if _is_topic(rule, fields))
    if not throughout:
        return fields
    return [
        tuple(
            dict.fromkeys(
                (*found, *(rule for rule in throughout if not rule.roots or _is_quiet(analysis, rule, sentence)))
            )
        )
        for found, sentence in zip(fields, analysis.sentences, strict=True)
    ]


def _is_quiet(analysis: Analysis, rule: FieldRule, sentence: Sentence) -> bool:
    return rule.unless.isdisjoint(analysis.lower[sentence.first : sentence.last])


def _is_topic(rule: FieldRule, fields: list[tuple[FieldRule, ...]]) -> bool:
    """True for the field of a whole report: at least three sentences and a quarter of all stand in it."""
    held = sum(rule in found for found in fields)
    return held >= _TOPIC_SENTENCES and held * _TOPIC_SHARE >= len(fields)


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


def is_barred(root: str, fields: tuple[FieldRule, ...], *, done: bool = False) -> bool:
    """True where a sentence's field keeps words of `root` from being events; what a party has `done` is no mishap."""
    return any((not rule.roots or root in rule.roots) and not (done and rule.mishap) for rule in fields)
