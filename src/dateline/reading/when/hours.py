"""Builders of times of the day: by the clock, or a part of the day."""

from datetime import timedelta

from dateline.reading.when.dates import resolve_date, sense_of
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import Moment, day_of
from dateline.reading.when.reckoning import Reckoning
from dateline.reading.when.value import write_unknown


def build_clock(found: Found, reckoning: Reckoning) -> Sense | None:
    """A clock time: `h` or `clock` with `ap` (am 0, pm 12), a `word` (noon); on the day named or told last."""
    written = _written(found)
    if not written:
        return None
    named = any(found.piece(name) >= 0 for name in ("m", "d", "w", "t", "iso", "slashed"))
    moment = resolve_date(found, reckoning) if named else _day_told(reckoning)
    if moment is None or moment.grain != "day":
        return Sense("TIME", write_unknown("day", written))
    return sense_of(moment, "", written)


def _written(found: Found) -> str:
    word = found.letters("clock") or found.letters("word")
    afternoon, hour = found.number("ap"), found.number("h")
    if afternoon is None and found.letters("p"):
        afternoon = 0 if found.letters("p") == "MO" else 12
    if word:
        hours, _, minutes = word.replace(".", ":").partition(":")
        if not found.letters("clock"):
            return word
        hour, rest = int(hours), minutes
    elif hour is not None:
        rest = "00"
    else:
        return ""
    if afternoon is not None:
        hour = hour % 12 + afternoon if hour <= 12 else hour
    return f"{hour:02d}:{rest}" if hour <= 24 else ""


def build_part(found: Found, reckoning: Reckoning) -> Sense | None:
    """A part of the day `p` with nothing but an article: of the day told last, or of the report's."""
    part, step = found.letters("p"), found.number("step")
    moment = _day_told(reckoning)
    if step is not None and reckoning.now is not None and not reckoning.narrative:
        moment = day_of(reckoning.now + timedelta(step))
    if moment is None:
        return Sense("TIME", write_unknown("day", part))
    return sense_of(moment, found.letters("e"), part)


def build_overnight(found: Found, reckoning: Reckoning) -> Sense | None:
    """Overnight: the night of the day told in its sentence, else the night before the report."""
    here = reckoning.now
    if reckoning.narrative or here is None or reckoning.told_beside(found.span[0]):
        return build_part(found, reckoning)
    ahead = reckoning.tense(found.span) > 0
    return sense_of(day_of(here - timedelta(0 if ahead else 1)), "", found.letters("p"))


def _day_told(reckoning: Reckoning) -> Moment | None:
    if reckoning.day is not None:
        return reckoning.day
    return day_of(reckoning.published) if reckoning.published and not reckoning.narrative else None
