"""By what way a place, time or figure came to belong to an event."""

from collections.abc import Sequence

from dateline.reading.claims.attach import governing_event, nearest_event, span_head
from dateline.reading.explain.explanation import Attached
from dateline.reading.read import Answers
from dateline.reading.what import Happening
from dateline.record import Claim, quote


def explain_attached(
    answers: Answers, claim: Claim, happening: Happening, happenings: Sequence[Happening]
) -> tuple[Attached, ...]:
    """Places, times and figures of the claim, in this order, each with its way."""
    record, event = answers.record, claim.event
    triggers = {token: one.head for one in happenings for token in (*one.also, one.head)}
    found = []
    for place in (record.places[index] for index in event.places):
        value = ", ".join(part for part in (place.name, place.admin1, place.country) if part)
        way = _way(answers, happening, triggers, place.start, place.end)
        found.append(Attached("place", quote(record.report.text, place.start, place.end), value, way))
    for time in (record.times[index] for index in event.times):
        way = _way(answers, happening, triggers, time.start, time.end)
        found.append(Attached("time", quote(record.report.text, time.start, time.end), time.value, way))
    for index in event.figures:
        figure = record.figures[index]
        words = quote(record.report.text, figure.start, figure.end)
        found.append(Attached("figure", words, figure.kind, _way_of_figure(answers, happening, index)))
    return tuple(found)


def _way(answers: Answers, happening: Happening, triggers: dict[int, int], start: int, end: int) -> str:
    """How `claims.attach` found the words from `start` to `end` to belong to a happening."""
    analysis = answers.analysis
    token = span_head(analysis, start, end)
    stops = {head for saying in answers.sayings for head in saying.heads} - set(triggers)
    event = governing_event(analysis, token, triggers, stops)
    if event is not None and triggers[event] == happening.head:
        return f"hangs from “{analysis.words[event]}”"
    nearest = nearest_event(analysis, token, triggers) if event is None else None
    if nearest is not None and triggers[nearest] == happening.head:
        return "nearest event word of its sentence"
    if analysis.sentence_of[token] != analysis.sentence_of[happening.head]:
        return "shared with the happening that is told again"
    other = event if event is not None else nearest
    return f"shared with “{analysis.words[other]}”" if other is not None else "shared with a linked event"


def _way_of_figure(answers: Answers, happening: Happening, index: int) -> str:
    fact = answers.facts[index]
    own = {happening.head, *happening.also}
    if own & set(fact.event_tokens):
        return f"the event word says what is counted (rule {fact.rule})"
    if own & set(fact.cause_tokens):
        return f"the event word names the cause (rule {fact.rule})"
    return f"its noun hangs from the event word (rule {fact.rule})"
