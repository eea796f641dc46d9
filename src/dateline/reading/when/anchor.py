"""Which day a report is to be read from, and whether it tells a history with a time of its own."""

from bisect import bisect_right
from datetime import date

from dateline.knowledge.time_words import load_time_settings
from dateline.reading.when.pieces import Pieces

_HEAD = 400  # code points in which a report that gives no date may print one
_MANY_YEARS = 5
_LEAD = 60  # pieces of text in which a report of the day says which
_WORDS_A_YEAR = 500  # a history names a year at least so often
_FAR = 1  # years between a report and what it tells of, beyond which a year counts as history


def read_published(pieces: Pieces, published: str | None) -> date | None:
    """The day of the report; where none is given, the first full date at the head of its text.

    A head that prints day and month apart from the year ("No. 2010-09-14, KABUL (Sept. 1)") is read together.
    """
    if published:
        try:
            return date.fromisoformat(published[:10])
        except ValueError:
            return None
    head = bisect_right(pieces.starts, _HEAD)
    days = (_full_date(pieces, place) for place in range(head))
    return next((day for day in days if day is not None), None) or _date_in_parts(pieces, head)


def _full_date(pieces: Pieces, place: int) -> date | None:
    """The date whose year stands at a piece with day and month before it, or that is written in ISO figures."""
    entry = pieces.entries[place]
    if entry is None or not entry.values.keys() & {"ISO", "YEAR"}:
        return None
    if "ISO" in entry.values:
        return _date(*(int(part) for part in str(entry.values["ISO"]).split("-")))
    before = [e.values for e in pieces.entries[max(0, place - 5) : place] if e is not None]
    month = next((v["MONTH"] for v in reversed(before) if "MONTH" in v), 0)
    day = next((v[c] for v in reversed(before) for c in ("DAYNUM", "ORDINAL") if c in v), 0)
    return _date(int(entry.values["YEAR"]), int(month), int(day))


def _date_in_parts(pieces: Pieces, head: int) -> date | None:
    """The first day and month of the head with the first year of the head."""
    entries = pieces.entries[:head]
    year = next((int(e.values["YEAR"]) for e in entries if e is not None and "YEAR" in e.values), 0)
    for place, entry in enumerate(entries):
        if entry is None or "MONTH" not in entry.values:
            continue
        near = [entries[at] for at in (place + 1, place + 2, place - 1) if 0 <= at < head]
        day = next((int(e.values["DAYNUM"]) for e in near if e is not None and "DAYNUM" in e.values), 0)
        if day:
            return _date(year, int(entry.values["MONTH"]), day)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_narrative(pieces: Pieces, published: date | None) -> bool:
    """Whether a report tells a history: many years long past, few words such as "yesterday", "Friday", "last week".

    A report whose first words name a weekday or "today" is one of the day, whatever it goes on to recall.
    """
    years = spoken = 0
    for place, entry in enumerate(pieces.entries):
        if entry is None:
            continue
        kinds = entry.values
        if "BC" in kinds:
            years += 1
        elif "YEAR" in kinds:
            past = published is None or int(kinds["YEAR"]) < published.year - _FAR
            years += past and _stands_as_year(pieces, place)
        elif "WEEKDAY" in kinds or "DAY_WORD" in kinds or "AGO" in kinds or _is_step(pieces, place):
            if place < _LEAD:
                return False
            spoken += 1
    if years * _WORDS_A_YEAR < len(pieces.words):
        return False
    return years >= _MANY_YEARS and years > spoken * (3 if published else 6)


def _stands_as_year(pieces: Pieces, place: int) -> bool:
    """Whether figures that may be a year stand where a year does: after a month, a preposition, an opening bracket."""
    before = pieces.entries[place - 1] if place else None
    word = pieces.words[place - 1] if place else ""
    return word in load_time_settings().before_a_year or (
        before is not None and bool(before.values.keys() & {"MONTH", "DAYNUM", "SEASON"})
    )


def _is_step(pieces: Pieces, place: int) -> bool:
    """Whether a piece is the "last" of "last week" ("the next day" follows another day, not the report's)."""
    entry = pieces.entries[place]
    after = pieces.entries[place + 1] if place + 1 < len(pieces.entries) else None
    return (
        entry is not None
        and after is not None
        and bool(entry.values.keys() & {"LAST", "NEXT", "THIS"})
        and (place == 0 or pieces.words[place - 1] not in load_time_settings().articles)
        and "UNIT" in after.values
    )
