"""Which day a report is to be read from, and whether it tells a history with a time of its own."""

from datetime import date

from dateline.reading.when.pieces import Pieces

_HEAD = 400  # code points in which a report that gives no date may print one
_MANY_YEARS = 5
_WORDS_A_YEAR = 500  # a history names a year at least so often
_FAR = 1  # years between a report and what it tells of, beyond which a year counts as history
_BEFORE_A_YEAR = frozenset(("in", "of", "from", "to", "since", "until", "by", "during", "(", "-", "–", "and", ",", "after", "before"))


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


def is_narrative(pieces: Pieces, published: date | None) -> bool:
    """Whether a report tells a history: many years long past, few words such as "yesterday", "Friday", "last week"."""
    years = spoken = 0
    for place, entry in enumerate(pieces.entries):
        if entry is None:
            continue
        kinds = entry.values
        if "BC" in kinds:
            years += 1
        elif "YEAR" in kinds:
            year = int(kinds["YEAR"])
            past = published is None or year < published.year - _FAR
            years += past and _stands_as_year(pieces, place)
        elif "WEEKDAY" in kinds or "DAY_WORD" in kinds or "AGO" in kinds or _is_step(pieces, place):
            spoken += 1
    if years * _WORDS_A_YEAR < len(pieces.words):
        return False
    return years >= _MANY_YEARS and years > spoken * (3 if published else 6)


def _stands_as_year(pieces: Pieces, place: int) -> bool:
    """Whether figures that may be a year stand where a year does: after a month, a preposition, an opening bracket."""
    before = pieces.entries[place - 1] if place else None
    word = pieces.words[place - 1] if place else ""
    return word in _BEFORE_A_YEAR or (before is not None and bool(before.values.keys() & {"MONTH", "DAYNUM", "SEASON"}))


def _is_step(pieces: Pieces, place: int) -> bool:
    """Whether a piece is the "last" of "last week"."""
    entry = pieces.entries[place]
    after = pieces.entries[place + 1] if place + 1 < len(pieces.entries) else None
    return (
        entry is not None
        and after is not None
        and bool(entry.values.keys() & {"LAST", "NEXT", "THIS"})
        and "UNIT" in after.values
    )
