"""The words that an event stands under, and what each did to it."""

from dateline.knowledge.event_words import GovernorKind, load_event_words
from dateline.reading.explain.explanation import GoverningWord
from dateline.reading.explain.rules import cite_governor
from dateline.reading.language import Analysis
from dateline.reading.what import Governor, Happening
from dateline.record import quote

_EFFECTS: dict[GovernorKind, str] = {
    "plan": "it is only planned or wanted",
    "promise": "it is promised",
    "threat": "it is threatened",
    "request": "it is asked for",
    "cause": "somebody makes or lets it happen",
    "attempt": "it is attempted",
    "fail": "it did not happen or was stopped",
    "deny": "it is denied",
    "accuse": "somebody is accused of it",
    "fear": "it is feared or supposed",
    "seem": "it only seems so",
    "say": "somebody says so",
}


def explain_governing(analysis: Analysis, happening: Happening) -> tuple[GoverningWord, ...]:
    """Governing words, the nearest first."""
    return tuple(_explain(analysis, governor) for governor in happening.governors)


def _explain(analysis: Analysis, governor: Governor) -> GoverningWord:
    token = governor.token
    rules = load_event_words().governors.get(analysis.lemmas[token], ())
    rule = next((rule for rule in rules if rule.kind == governor.kind), None)
    word = quote(analysis.text, analysis.starts[token], analysis.ends[token])
    return GoverningWord(word, governor.kind, _EFFECTS[governor.kind], cite_governor(rule) if rule else None)
