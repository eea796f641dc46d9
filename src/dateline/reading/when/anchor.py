"""Which day a report is to be read from, and whether it tells a history with a time of its own."""

from datetime import date

from dateline.reading.when.pieces import Pieces

_HEAD = 400  # code points in which a report that gives no date may print one
_MANY_YEARS = 5
_FAR = 1  # years between a report and what it tells of, from which on a year counts as history


def read_published(pieces: Pieces, published: str | None) -> date | None:
    """The day of the report; where none is given, the first full date at the head of its text."""
    if published:
        try:
            return date.fromisoformat(published[:10])
        except ValueError:
            return None
    for place, start in enumerate(pieces.starts):
        if start > _HEAD:
            break
        day = _full_date(pieces, place)
        if day is not None:
            return day
    return None


def _full_date(pieces: Pieces, place: int) -> date | None:
    """The date whose year stands at a piece with day and month before it, or that is written in ISO figures."""
    entry = pieces.entries[place]
    if entry is None:
        return None
    try:
        if "ISO" in entry.values:
            return date.fromisoformat(str(entry.values["ISO"]))
        if "YEAR" not in entry.values:
            return None
        before = [e.values for e in pieces.entries[max(0, place - 5) : place] if e is not None]
        month = next((v["MONTH"] for v in reversed(before) if "MONTH" in v), None)
        day = next((v[c] for v in reversed(before) for c in ("DAYNUM", "ORDINAL") if c in v), None)
        return date(int(entry.values["YEAR"]), int(month), int(day)) if month and day else None
    except ValueError:
        return None


def is_narrative(pieces: Pieces, published: str | None) -> bool:
    """Whether a report tells a history: many years of the calendar, few words such as "yesterday" or "Friday"."""
    year = int(published[:4]) if published and published[:4].isdigit() else 0
    years = spoken = 0
    for entry in pieces.entries:
        if entry is None:
            continue
        if "YEAR" in entry.values or "BC" in entry.values:
            years += abs(int(entry.values.get("YEAR", -9999)) - year) > _FAR
        elif "WEEKDAY" in entry.values or "DAY_WORD" in entry.values or "AGO" in entry.values:
            spoken += 1
    return years >= _MANY_YEARS and years > 2 * spoken
