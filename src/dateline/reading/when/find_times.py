"""When? Every time expression of a report, as a TIMEX3 value and a closed interval."""

from collections.abc import Iterator

from dateline.knowledge.time_words import load_time_settings
from dateline.reading.language import Analysis
from dateline.reading.when.anchor import is_narrative, read_published
from dateline.reading.when.builders import BUILDERS
from dateline.reading.when.event_anchor import anchor_on_events
from dateline.reading.when.found import Found, Sense, found
from dateline.reading.when.grammar import Grammar, load_grammar
from dateline.reading.when.pieces import Pieces, cut
from dateline.reading.when.reckoning import Reckoning
from dateline.record import Time


def find_times(analysis: Analysis, *, published: str | None) -> tuple[Time, ...]:
    """The times a report names, in text order: "last Friday" read from the report's day, a history from its own story.

    `published` is an ISO date; without one the first full date at the head of the text stands in. `value` follows
    TIMEX3 (TimeML 1.2.1): what cannot be known is X, and `from`, `to` are null.
    """
    if not len(analysis):
        return ()
    grammar = load_grammar()
    pieces = cut(analysis, grammar.lexicon)
    day = read_published(pieces, published)
    reckoning = Reckoning(analysis, day, is_narrative(pieces, day))
    times = [_record(analysis, each, sense) for each, sense in _read(pieces, grammar, reckoning)]
    return anchor_on_events(analysis, times, load_time_settings())


def _read(pieces: Pieces, grammar: Grammar, reckoning: Reckoning) -> Iterator[tuple[Found, Sense]]:
    """Every expression in turn: from the first piece on, the longest that makes sense, none over another."""
    codes, done = "".join(pieces.codes), 0
    for run in grammar.run.finditer(codes):
        if grammar.telling.search(codes, run.start(), run.end()) is None:
            continue
        matches = _match(range(run.start(), run.end()), codes, pieces, grammar, reckoning.narrative)
        for each in matches:
            if each.first < done:
                continue
            sense = _build(each, reckoning)
            if sense is None:
                continue
            done = each.last
            if sense.moment is not None:
                reckoning.note(sense.moment, pieces.starts[each.first])
            if sense.type:
                yield each, sense


def _build(each: Found, reckoning: Reckoning) -> Sense | None:
    """What a match means; None also where it leads out of the calendar (years 1 to 9999)."""
    try:
        return BUILDERS[each.rule.rule.build](each, reckoning)
    except (OverflowError, ValueError):
        return None


def _match(places: range, codes: str, pieces: Pieces, grammar: Grammar, narrative: bool) -> list[Found]:
    """All matches in a run, by where their time begins, the longest first."""
    matches: list[Found] = []
    only = "news" if narrative else "narrative"
    for place in places:
        for rule in grammar.by_code.get(codes[place], ()):
            if rule.rule.only != only:
                match = rule.pattern.match(codes, place)
                if match is not None:
                    matches.append(found(rule, match, pieces))
    matches.sort(key=lambda each: (each.first, -each.last, -each.match.end(), each.rule.rule.build != "nothing"))
    return matches


def _record(analysis: Analysis, each: Found, sense: Sense) -> Time:
    start, end = each.pieces.starts[each.first], each.pieces.ends[each.last - 1]
    kind = sense.type if sense.type in ("TIME", "DURATION", "SET") else "DATE"
    return Time(
        start=start,
        end=end,
        text=analysis.text[start:end],
        type=kind,  # type: ignore[arg-type]  # one of the four, by the line above
        value=sense.value,
        mod=sense.mod or None,
        from_=sense.start,
        to=sense.end,
    )
