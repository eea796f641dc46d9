"""Builders of lengths of time, hung on the report's day or the story's where the words hang them there."""

from datetime import date, timedelta

from dateline.knowledge.time_words import load_time_settings
from dateline.reading.when.dates import resolve_date
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.moment import first_day, last_day
from dateline.reading.when.reckoning import Reckoning
from dateline.reading.when.value import step, write_length

_LOOKS_BACK = -1
_LONGEST = 10_000  # of any unit: more is a number beside a unit, no length


def build_length(found: Found, reckoning: Reckoning) -> Sense | None:
    """`n` units `u` (with `half` a half more), no number for some; `anchor` -1 up to now, 1 from now on."""
    unit = found.letters("u")
    amount = _amount(found)
    if amount is not None and amount > _LONGEST:
        return None
    mod = found.letters("a")
    value = write_length(amount, unit)
    anchor = found.number("anchor")
    if anchor is None and _still_going_on(found, reckoning):
        anchor = _LOOKS_BACK
    least = amount if amount is not None else found.number("few")
    start, end = _anchored(reckoning, least, unit, anchor)
    return Sense("DURATION", value, mod, start, end)


def build_one(found: Found, reckoning: Reckoning) -> Sense | None:
    """A unit with "a" or "one": a length, unless it is a rate ("200 shells a day") or an ordinal ("a second raid")."""
    if reckoning.is_rate(found.pieces.starts[found.first], found.pieces.starts[found.piece("u")]):
        return None
    return build_length(found, reckoning)


def build_part_of(found: Found, reckoning: Reckoning) -> Sense | None:
    """The first (`way` 1) or last (-1) `n` units `u` of a month or year, which bounds them."""
    length = build_length(found, reckoning)
    amount, way = _amount(found), found.number("way") or 1
    named = found.piece("m") >= 0 or found.piece("y") >= 0
    whole = resolve_date(found, reckoning) if named else None
    first, last = (first_day(whole), last_day(whole)) if whole else (None, None)
    if length is None or amount is None or first is None or last is None:
        return length
    unit = found.letters("u")
    if way > 0:
        end = step(first, amount, unit)
        last = end - timedelta(1) if end else last
    else:
        begin = step(last + timedelta(1), -amount, unit)
        first = begin or first
    return length._replace(start=first.isoformat(), end=last.isoformat(), moment=whole)


def _amount(found: Found) -> float | None:
    if found.piece("few") >= 0 and found.value("few") != 2:
        return None
    amount = found.value("few") if found.piece("few") >= 0 else found.value("n")
    if not isinstance(amount, int | float):
        return None
    top = found.value("top")
    if isinstance(top, float):
        amount += top
    return amount + (0.5 if found.piece("half") >= 0 else 0)


def _still_going_on(found: Found, reckoning: Reckoning) -> bool:
    """ "has held for two months": a length up to the day of the report."""
    before = found.first - 1
    if before < 0 or found.pieces.words[before] not in load_time_settings().lasting:
        return False
    return reckoning.is_perfect(found.pieces.starts[before])


def _anchored(
    reckoning: Reckoning, amount: float | None, unit: str, anchor: int | None
) -> tuple[str | None, str | None]:
    here: date | None = reckoning.now
    if here is None or not anchor or not unit or (reckoning.narrative and here is None):
        return None, None
    there = step(here, amount * anchor, unit) if amount is not None else None
    far = there.isoformat() if there else None
    return (far, here.isoformat()) if anchor < 0 else (here.isoformat(), far)
