"""Builders of times that only point: now, recently, soon."""

from datetime import timedelta

from dateline.reading.when.found import Found, Sense
from dateline.reading.when.reckoning import Reckoning


def build_reference(found: Found, reckoning: Reckoning) -> Sense | None:
    """Present, past or future (`r`), bounded on one side by the day of the report."""
    here, value = reckoning.now, found.letters("r")
    if here is None:
        return Sense("DATE", value)
    today = here.isoformat()
    if value == "PRESENT_REF":
        return Sense("DATE", value, "", today, today)
    if value == "PAST_REF":
        return Sense("DATE", value, "", None, (here - timedelta(1)).isoformat())
    return Sense("DATE", value, "", today, None)


def build_nothing(found: Found, reckoning: Reckoning) -> Sense | None:
    """Words that look like a time and are none: read over, with all that stands in them."""
    return Sense("", "")
