"""Moments and lengths written as TIMEX3 values, and as closed intervals."""

from datetime import date, timedelta

from dateline.reading.when.moment import Moment, first_day, last_day, month_of

# TIMEX3: lengths shorter than a day carry a T; decades and fortnights are counted in years and weeks
_FOLDED = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2)}
_UNKNOWN = {"day": "XXXX-XX-XX", "weekend": "XXXX-WXX-WE", "week": "XXXX-WXX", "month": "XXXX-XX", "season": "XXXX"}


def write_moment(moment: Moment, part: str = "") -> str:
    """The TIMEX3 value of a moment, with a part of the day ("NI") or a clock time ("14:30")."""
    year = _write_year(moment.year)
    tail = f"T{part}" if part else ""
    match moment.grain:
        case "day":
            return f"{year}-{_two(moment.month)}-{_two(moment.day)}{tail}"
        case "month":
            return f"{year}-{moment.month:02d}" + (f"-XX{tail}" if tail else "")
        case "week":
            return f"{year}-W{moment.nth:02d}"
        case "weekend":
            return f"{year}-W{moment.nth:02d}-WE"
        case "quarter":
            return f"{year}-Q{moment.nth or 'X'}"
        case "half":
            return f"{year}-H{moment.nth}"
        case "season":
            return f"{year}-{moment.season}"
        case "decade":
            return year[:-1]
        case "century":
            return year[:-2]
        case _:
            return year + (f"-XX-XX{tail}" if tail else "")


def _two(number: int) -> str:
    return f"{number:02d}" if number else "XX"


def _write_year(year: int) -> str:
    if year == 0:
        return "XXXX"
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def write_unknown(grain: str, part: str = "") -> str:
    """The TIMEX3 value of a day, week, month ... of which nothing more is known."""
    return _UNKNOWN.get(grain, "XXXX") + (f"T{part}" if part else "")


def write_length(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: `P2W`, `PT36H`, `PXM` (some months), `P1.5Y`."""
    clock, letter = ("T", unit[1]) if unit[0] == "T" else ("", unit)
    if letter in _FOLDED and not (amount is None and letter in "EC"):
        letter, times = _FOLDED[letter]
        amount = amount * times if amount is not None else None
    if amount is not None and amount % 1 == 0.5 and unit in ("TH", "Y"):
        whole = f"{int(amount)}{letter}" if amount > 1 else ""
        return f"P{clock}{whole}" + ("30M" if clock else "6M")
    return f"P{clock}{'X' if amount is None else f'{amount:g}'}{letter}"


def interval(moment: Moment | None) -> tuple[str | None, str | None]:
    """First and last day of a moment as ISO dates; nulls where they are not known."""
    if moment is None:
        return None, None
    first, last = first_day(moment), last_day(moment)
    return (first.isoformat(), last.isoformat()) if first and last else (None, None)


def step(when: date, amount: float, unit: str) -> date | None:
    """The day `amount` units (TIMEX3 letters; hours round to days) after `when`, or None beyond the calendar."""
    unit, times = _FOLDED.get(unit, (unit, 1))
    amount *= times
    try:
        if unit in "MQY":
            months = round(amount * {"M": 1, "Q": 3, "Y": 12}[unit])
            target = month_of(when.year, when.month + months)
            end = last_day(target)
            return end and date(target.year, target.month, min(when.day, end.day))
        hours = {"TS": 1 / 3600, "TM": 1 / 60, "TH": 1, "D": 24, "W": 168}[unit] * amount
        return when + timedelta(days=int(hours / 24))
    except (OverflowError, ValueError):
        return None
