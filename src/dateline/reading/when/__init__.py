"""When did it happen? Every time a report names, as TIMEX3 value and closed interval."""

from dateline.reading.when.find_times import find_times

__all__ = ["find_times"]
