"""Times counted from a happening that the report dates itself: "two days after the truce", "the day after the attack"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.knowledge.time_words import Settings
from dateline.reading.language import Analysis
from dateline.reading.when.moment import Moment, day_of, month_of, week_of
from dateline.reading.when.value import interval, write_moment
from dateline.record import Time

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_CLIMB = 4
_BACK = 1_500  # tokens within which a happening was last dated, so that long reports take linear time
_DAY = 10  # code points of an ISO day


def anchor_on_events(analysis: Analysis, times: Sequence[Time], settings: Settings) -> tuple[Time, ...]:
    """The times, each length that is counted from a dated happening read as the day, week, month or year it leads to.

    Where the report gives the happening no day of its own, the length stays a length (TimeML 1.2.1, 2.2.3).
    """
    places = [token for token, word in enumerate(analysis.lower) if word in settings.sides]
    if not places:
        return tuple(times)
    by_end = {time.end: time for time in times if time.type == "DURATION"}
    found = [new for token in places if (new := _counted(analysis, token, times, by_end, settings)) is not None]
    if not found:
        return tuple(times)
    kept = [time for time in times if not any(new.start <= time.start < new.end for new in found)]
    return tuple(sorted((*kept, *found), key=lambda time: time.start))


def _counted(
    analysis: Analysis, side: int, times: Sequence[Time], by_end: dict[int, Time], settings: Settings
) -> Time | None:
    """The time that ends in "after the attack", if the words before it say how far and the report says from when."""
    noun = analysis.child(side, "pobj")
    if noun is None or analysis.pos[noun] != "NOUN" or not side or not _is_definite(analysis, noun):
        return None
    length = by_end.get(analysis.ends[side - 1])
    match = _LENGTH.fullmatch(length.value) if length is not None else None
    if length is not None and match is not None:
        amount, unit, start = int(match[1]), match[2], length.start
    elif analysis.lower[side - 1] == "day" and side > 1 and analysis.lower[side - 2] == "the":
        amount, unit, start = 1, "D", analysis.starts[side - 2]
    else:
        return None
    anchor = _day_of_event(analysis, noun, times)
    moment = _reach(anchor, amount * settings.sides[analysis.lower[side]], unit) if anchor is not None else None
    if moment is None:
        return None
    end = analysis.ends[noun]
    first, last = interval(moment)
    return Time(start, end, analysis.text[start:end], "DATE", write_moment(moment), None, first, last)


def _is_definite(analysis: Analysis, noun: int) -> bool:
    return any(analysis.lower[kid] in ("the", "this", "that") for kid in analysis.children[noun] if kid < noun)


def _day_of_event(analysis: Analysis, noun: int, times: Sequence[Time]) -> date | None:
    """The day of the last mention before, by the same word, that has one: on it, or on the verb that it hangs from."""
    lemma = analysis.lemmas[noun]
    for mention in range(noun - 1, max(-1, noun - _BACK), -1):
        if analysis.lemmas[mention] != lemma or analysis.pos[mention] not in ("NOUN", "VERB"):
            continue
        span = analysis.sentences[analysis.sentence_of[mention]]
        lower = bisect_left(times, analysis.starts[span.first], key=lambda time: time.start)
        upper = bisect_right(times, analysis.starts[span.last - 1], key=lambda time: time.start)
        for time in times[lower:upper]:
            if time.from_ and time.from_ == time.to and _dates(analysis, time, mention):
                return _parse(time.from_)
    return None


def _dates(analysis: Analysis, time: Time, mention: int) -> bool:
    """True where a day hangs from a mention of a happening or from the verb right above it."""
    allowed = {mention, analysis.heads[mention]} if analysis.pos[mention] == "NOUN" else {mention}
    token = bisect_left(analysis.ends, time.start + 1)
    for _ in range(_CLIMB):
        if token in allowed:
            return True
        if analysis.pos[token] == "VERB" or analysis.heads[token] == token:
            return False
        token = analysis.heads[token]
    return token in allowed


def _parse(day: str) -> date | None:
    try:
        return date.fromisoformat(day[:_DAY])
    except ValueError:  # a year before the calendar of the machine
        return None


def _reach(anchor: date, amount: int, unit: str) -> Moment | None:
    """The day, week, month or year that lies `amount` units from a day, as fine as its unit."""
    try:
        if unit == "D":
            return day_of(anchor + timedelta(amount))
        if unit == "W":
            return week_of(anchor + timedelta(7 * amount))
        return month_of(anchor.year, anchor.month + amount) if unit == "M" else Moment("year", anchor.year + amount)
    except (OverflowError, ValueError):
        return None
