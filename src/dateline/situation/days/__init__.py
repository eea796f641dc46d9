"""Which days mattered, and what is told of them?"""

from dateline.situation.days.count_days import DayCounts, count_incident, count_record
from dateline.situation.days.day import Day, DayQuote
from dateline.situation.days.quote_day import quote_day
from dateline.situation.days.rank_days import rank_days

__all__ = ["Day", "DayCounts", "DayQuote", "count_incident", "count_record", "quote_day", "rank_days"]
