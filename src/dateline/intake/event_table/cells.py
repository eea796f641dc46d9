"""Single values of a table: dates, numbers, lists of names."""

import re
from datetime import date

from dateline.knowledge.event_table_words import load_event_table_words

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].{0,20})?")
_DAY_FIRST = re.compile(r"(\d{1,2})[ /.-](\d{1,2}|[A-Za-z]{3,9})[ /.-](\d{4}|\d\d)")


class CellError(ValueError):
    """A value that a row cannot do without and that cannot be read; the message says which column and what stands there."""


def read_date(text: str, column: str) -> str:
    """The ISO 8601 date of "2016-08-08", "2016-08-08 00:00:00", "08 August 2016", "8-Aug-16" or "08/08/2016" (day first)."""
    found = _ISO.fullmatch(text)
    parts = found.groups() if found else None
    if parts is None and (found := _DAY_FIRST.fullmatch(text)):
        parts = found[3] if len(found[3]) == 4 else _century(found[3]), _month(found[2]), found[1]
    try:
        return date(*map(int, parts or ())).isoformat()
    except (ValueError, TypeError) as error:
        raise CellError(f"{column} is {text[:40]!r}, not a date such as 2016-08-08") from error


def _century(year: str) -> str:
    """Both records begin after 1969."""
    return ("19" if year >= "70" else "20") + year


def _month(text: str) -> str:
    months = load_event_table_words().months
    return str(months.index(text[:3].lower()) + 1) if text[:3].lower() in months else text


def read_count(text: str, column: str) -> int | None:
    """A whole number ("4", "4.0"), null for an empty cell."""
    if not text:
        return None
    try:
        value = float(text)
        if value != int(value) or not 0 <= value < 10**9:
            raise ValueError
    except (ValueError, OverflowError) as error:
        raise CellError(f"{column} is {text[:40]!r}, not a count") from error
    return int(value)


def read_degrees(text: str, column: str, most: float) -> float | None:
    """Degrees between -`most` and `most`, null for an empty cell."""
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        value = most + 1
    if not -most <= value <= most:
        raise CellError(f"{column} is {text[:40]!r}, not degrees")
    return value


def split_names(text: str, separator: str) -> tuple[str, ...]:
    """The names of a cell that holds several, each once."""
    return tuple(dict.fromkeys(name for part in text.split(separator) if (name := part.strip(" \"'"))))
