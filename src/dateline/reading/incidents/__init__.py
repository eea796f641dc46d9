"""Which happenings does a report speak of, and what do its claims of each add up to?"""

from dateline.reading.incidents.find_incidents import find_incidents

__all__ = ["find_incidents"]
